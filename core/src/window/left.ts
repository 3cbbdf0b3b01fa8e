/**
 * What the window leaves: the grievances of the same-day classes that were registered within it. Disposed of is what
 * the officer reported and the citizen has; what lies in review is done by the officer but not yet with the citizen.
 */
import type { State } from '../grievance/grievance.ts'
import type { WindowDay } from './window.ts'

/** A grievance of the window. */
export interface InWindow {
  readonly code: string
  readonly state: State
  readonly registeredAt: Date
  /** When it was last put to the citizen, or closed. */
  readonly disposedAt?: Date
}

export type Outcome = 'disposed' | 'disposed-later' | 'in-review' | 'open'

/** What became of it. */
export function outcomeOf({ state, disposedAt }: InWindow, { closes }: WindowDay): Outcome {
  if (state === 'awaiting_word' || state === 'closed')
    return disposedAt !== undefined && disposedAt <= closes ? 'disposed' : 'disposed-later'
  return state === 'in_review' ? 'in-review' : 'open'
}

/** Those that nobody has disposed of. */
export function stillOpen<G extends InWindow>(all: readonly G[]): readonly G[] {
  return all.filter(({ state }) => state !== 'awaiting_word' && state !== 'closed')
}
