/**
 * The question how the citizen was treated (M66). It comes after the citizen said whether the work is true, once for a
 * grievance, and holds nothing up: silence is an answer too, and "rather not say" is one of the buttons.
 *
 *   asked   after a word on a report, unless somebody asked it by telephone already
 *   told    the first answer counts; a later press of a button changes nothing
 */
import type { Recorded } from '../grievance/acts.ts'

/** After the word so long nothing is asked, so that what the citizen still has to say comes first. */
export const MANNER_AFTER_MS = 5 * 60_000

/** The report on which the citizen is to be asked; undefined when there is nothing to ask. */
export function mannerToAsk(acts: readonly Recorded[]): number | undefined {
  return acts.some(({ act }) => act.kind === 'manner-asked') ? undefined : mannerOpen(acts)
}

/** The report on which an answer counts; undefined when it was answered, or no word was given. */
export function mannerOpen(acts: readonly Recorded[]): number | undefined {
  if (acts.some(({ act }) => act.kind === 'manner-told')) return undefined
  let report: number | undefined
  let worded: number | undefined
  for (const { act } of acts) {
    if (act.kind === 'reported') report = act.number
    if (act.kind === 'satisfied' || act.kind === 'dissatisfied') worded = report
  }
  return worded === undefined || isHeardAlready(acts) ? undefined : worded
}

/** Somebody asked it by telephone. */
function isHeardAlready(acts: readonly Recorded[]): boolean {
  return acts.some(({ act }) => act.kind === 'confirmed' && (act.answers?.polite ?? 'unsaid') !== 'unsaid')
}
