/**
 * The way of a grievance as people see it, in six steps:
 *
 *   registered → officer → report → review → word → closed
 *
 * A step is done, here, ahead, or was skipped: subjects that need no review go straight to the citizen, and a
 * grievance that is withdrawn or turned away never sees some steps. Read from the acts since the last reopening.
 */
import type { ActItem, GrievanceItem } from '#contract/grievances.ts'
import type { StateName } from '#contract/shapes.ts'

export type StepName = 'registered' | 'officer' | 'report' | 'review' | 'word' | 'closed'

export interface Step {
  readonly name: StepName
  readonly standing: 'done' | 'here' | 'ahead' | 'skipped'
  readonly at?: string
}

/** The act by which a step is reached. */
const REACHED: readonly (readonly [StepName, readonly string[]])[] = [
  ['registered', ['registered']],
  ['officer', ['routed', 'assigned', 'reopened', 'transferred', 'referred']],
  ['report', ['reported']],
  ['review', ['reviewed']],
  ['word', ['put-to-citizen']],
  ['closed', ['closed']],
]

const HERE = {
  new: 'registered',
  at_desk: 'registered',
  with_officer: 'officer',
  awaiting_complainant: 'officer',
  in_review: 'review',
  awaiting_word: 'word',
  closed: 'closed',
} as const satisfies Record<StateName, StepName>

/** The steps of a grievance that has these acts. */
export function wayOf({ state }: Pick<GrievanceItem, 'state'>, acts: readonly ActItem[]): Step[] {
  const again = acts.findLastIndex(({ kind }) => kind === 'reopened')
  const round = again < 0 ? acts : acts.slice(again)
  const here = REACHED.findIndex(([name]) => name === HERE[state])
  return REACHED.map(([name, kinds], place) => {
    const reached = (name === 'registered' ? acts : round).findLast(({ kind }) => kinds.includes(kind))
    const standing =
      place === here && state !== 'closed'
        ? 'here'
        : place > here
          ? 'ahead'
          : reached || name === 'closed'
            ? 'done'
            : 'skipped'
    return { name, standing, ...(reached && standing !== 'ahead' ? { at: reached.at } : {}) }
  })
}
