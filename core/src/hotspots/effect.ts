/**
 * What an action plan changed: the window in which it was needed and the latest one, each with what was to be expected
 * by the same rule. Whether the second is less is asked by the comparison of two counts given their sum (Przyborowski
 * and Wilenski 1940), each against its own expectation, so that a dry month does not count as a repaired pipe.
 */
import { type Judged, OVER_ABOVE, WINDOW_DAYS } from './rule.ts'
import { lowerBinomial } from './tails.ts'

/** `early`: a whole window has not passed since. */
export type EffectKind = 'early' | 'over' | 'less' | 'same' | 'more'

/**
 * A count, what was expected, and how likely chance gives as many. `of`: voices, as the hot spots are judged; plans of
 * before that was written down are measured by grievances, before and after.
 */
export interface Measured extends Pick<Judged, 'n' | 'expected' | 'chance'> {
  readonly of?: 'voices'
}

export interface Effect {
  readonly kind: EffectKind
  readonly before: Measured
  readonly after: Measured
}

/** Compares; `days` have passed since the work was done. */
export function effectOf(before: Measured, after: Measured, days: number): Effect {
  const kind = days < WINDOW_DAYS ? 'early' : kindOf(before, after)
  return { kind, before, after }
}

function kindOf(before: Measured, after: Measured): EffectKind {
  const all = before.n + after.n
  const part = after.expected / (after.expected + before.expected)
  if (lowerBinomial(after.n, all, part) <= OVER_ABOVE) return after.chance > OVER_ABOVE ? 'over' : 'less'
  return lowerBinomial(before.n, all, 1 - part) <= OVER_ABOVE ? 'more' : 'same'
}
