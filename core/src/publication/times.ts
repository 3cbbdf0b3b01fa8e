/**
 * How long the steps of the week took. Of the whole district every step is told; of a part only those whose number of
 * endings is itself printed (a report, a closing). Nothing is told of fewer than twenty, and nothing where the count is
 * hidden: that there were so many would say how much of a sum its guards can be. Hours, not minutes: nobody's own moment
 * stands in a paper.
 */
import type { Step } from '../figures/measures.ts'
import { STEPS } from '../figures/measures.ts'
import type { Why } from '../grievance/acts.ts'

/** Of fewer nothing is told: neither times nor shares. */
export const LEAST_FOR_SHARE = 20

/** The parts whose times are told, and of which steps; each step with the measure that counts its endings. */
const PARTS = ['departments', 'blocks', 'subjects'] as const
type Part = (typeof PARTS)[number]
const ENDS = { report: 'reported', whole: 'disposed' } as const satisfies Partial<Record<Step, string>>

/** Steps that ended in the week, as the register gives them: so many, at one place, after so long. */
export interface Timed {
  readonly step: Step
  readonly department: string
  readonly subject?: string
  readonly place?: number
  readonly kept: boolean
  readonly minutes: number
  readonly count: number
}

/** Half of them took no longer than the median, nine in ten no longer than `p90`; in whole hours, begun ones with them. */
export interface StepTime {
  readonly table: 'whole' | Part
  readonly row: string
  readonly step: Step
  readonly ended: number
  readonly medianHours: number
  readonly p90Hours: number
}

/** A time as it is printed, with the name of its row. */
export interface PrintedTime extends StepTime {
  readonly name: Why
}

/** The times of every row. */
export function timesOf(
  timed: readonly Timed[],
  keyOf: (part: Part, one: Timed) => string | undefined,
): readonly StepTime[] {
  const whole = STEPS.flatMap((step) =>
    timeOf(
      'whole',
      'whole',
      step,
      timed.filter((one) => one.step === step),
    ),
  )
  const open = timed.filter(({ kept, step }) => !kept && step in ENDS)
  const parts = PARTS.flatMap((part) => {
    const rows = Map.groupBy(open, (one) => `${one.step}/${keyOf(part, one) ?? ''}`)
    return [...rows].flatMap(([key, of]) => {
      const [step = '', row = ''] = key.split('/')
      return row === '' ? [] : timeOf(part, row, step as Step, of)
    })
  })
  return [...whole, ...parts.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))]
}

function nameOf({ table, row, step }: StepTime): string {
  return `${PARTS.indexOf(table as Part)}/${row}/${step}`
}

function timeOf(
  table: StepTime['table'],
  row: string,
  step: Step,
  of: readonly Timed[],
): readonly StepTime[] {
  const ended = of.reduce((sum, { count }) => sum + count, 0)
  if (ended < LEAST_FOR_SHARE) return []
  const sorted = of.toSorted((a, b) => a.minutes - b.minutes)
  const hours = (share: number) => {
    let seen = 0
    const found = sorted.find(({ count }) => {
      seen += count
      return seen >= ended * share
    })
    return Math.ceil((found?.minutes ?? 0) / 60)
  }
  return [{ table, row, step, ended, medianHours: hours(0.5), p90Hours: hours(0.9) }]
}

/** As much of a printed table as says which counts are told. */
interface Told {
  readonly key: string
  readonly rows: readonly {
    readonly key: string
    readonly name: Why
    readonly counts: Readonly<Partial<Record<string, number | null>>>
  }[]
}

/** The times that may be told beside the tables as they are printed. */
export function printedTimes(times: readonly StepTime[], tables: readonly Told[]): readonly PrintedTime[] {
  return times.flatMap((one) => {
    const row = tables.find(({ key }) => key === one.table)?.rows.find(({ key }) => key === one.row)
    if (!row) return []
    const ends = ENDS[one.step as keyof typeof ENDS]
    // What lies at the whole district is no secret; a part tells its time only where it tells of how many.
    return one.table === 'whole' || row.counts[ends] === one.ended ? [{ ...one, name: row.name }] : []
  })
}
