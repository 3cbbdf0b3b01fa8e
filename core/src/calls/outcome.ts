/**
 * What a call that we asked for says about the officer's duty to speak with the complainant (B6). The service's own
 * account counts, not what somebody remembers; a call that our side did not take is no try.
 */
import type { CallOutcome } from '../grievance/acts.ts'
import type { Call } from './call.ts'

/** The outcome, or undefined when it is no try at all or not over yet. */
export function outcomeOf({
  state,
  seconds = 0,
  ours,
}: Pick<Call, 'state' | 'seconds' | 'ours'>): CallOutcome | undefined {
  if (ours) return undefined
  if (state === 'completed') return seconds > 0 ? 'spoke' : 'no-answer'
  if (state === 'no_answer' || state === 'busy') return 'no-answer'
  return state === 'failed' ? 'unreachable' : undefined
}
