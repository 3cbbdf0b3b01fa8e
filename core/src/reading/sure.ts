/**
 * How sure a reading of danger is: as often as our labelled messages with such words could not wait, and then as often as
 * the people of the district agreed. Each of their words counts as much as one of ours; when they mostly overrule a danger
 * it is at last no longer suggested, and when they agree it is lifted by itself where the district's rule asks for so much.
 */
import { CANNOT_WAIT, type Danger } from './urgency.ts'

/** How many of our labelled messages with such words could not wait, one more counted on either side. */
const SURE: Readonly<Record<Danger, number>> = {
  suicide: 0.9,
  fire: 0.9,
  life: 0.92,
  threat: 0.8,
  violence: 0.75,
  deadline: 0.75,
  'going-on': 0.75,
  health: 0.71,
  'woman-or-child': 0.57,
  unnamed: 0.6,
}

/** So many messages our own share stands for. */
const OURS = 10
/** A danger that people overrule two times in three is suggested no more. */
const LEAST = 1 / 3
/** These are put before a person whatever was overruled: a call for help that is not heard cannot be made good. */
const ALWAYS: ReadonlySet<string> = new Set<Danger>(['suicide', 'fire', 'life', 'violence'])

/** 0 to 1 for a danger; `judged` is what the label of the model in use tells of the people's judgement. */
export function sureOf(danger: Danger, judged: Readonly<Record<string, number>> = {}): number {
  return judged[danger] ?? SURE[danger]
}

/** Is a danger read so seldom right here that it is not suggested? */
export function hardlyEver(danger: Danger, judged?: Readonly<Record<string, number>>): boolean {
  return sureOf(danger, judged) < LEAST && !ALWAYS.has(danger)
}

/** By danger, how sure its reading is after people judged it. */
export function sureByPeople(
  judged: readonly { readonly read?: string; readonly said: string }[],
): Readonly<Record<string, number>> {
  const byDanger = Map.groupBy(
    judged.filter(({ read }) => read !== undefined && Object.hasOwn(SURE, read)),
    ({ read }) => read as Danger,
  )
  return Object.fromEntries(
    [...byDanger].map(([danger, all]) => {
      const agreed = all.filter(({ said }) => said === CANNOT_WAIT).length
      const share = (SURE[danger] * OURS + agreed) / (OURS + all.length)
      return [danger, Math.round(share * 100) / 100]
    }),
  )
}
