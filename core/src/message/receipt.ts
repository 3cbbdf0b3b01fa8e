/**
 * Receipts form a lattice, not a sequence: services repeat them, skip them and send them out of order.
 *
 *   waiting < sent < delivered < read < played        a state never goes back
 *   failed is final unless a later `delivered` (or more) proves that the message arrived after all
 *
 * Joining is commutative, associative and idempotent, so any order and repetition ends in the same state.
 */
export type ReceiptState = 'sent' | 'delivered' | 'read' | 'played' | 'failed'
export type SendingState = 'waiting' | ReceiptState

const RANK = { waiting: 0, sent: 1, failed: 2, delivered: 3, read: 4, played: 5 } as const satisfies Record<
  SendingState,
  number
>

/** The state after `receipt` is known on top of `state`. */
export function joinReceipt(state: SendingState, receipt: SendingState): SendingState {
  return RANK[receipt] > RANK[state] ? receipt : state
}

/** Reports of SMS come within so many hours, or never. */
const REPORT_HOURS = 72

/** How a message is shown: an SMS of which no report came is neither delivered nor failed. */
export function shownState(
  state: SendingState,
  { brief, at }: { readonly brief: boolean; readonly at: Date },
  now: Date,
): SendingState | 'unknown' {
  const old = now.getTime() - at.getTime() > REPORT_HOURS * 3_600_000
  return brief && old && state === 'sent' ? 'unknown' : state
}

/** One receipt as a door heard it. */
export interface Receipt {
  readonly account: string
  readonly externalId: string
  readonly state: ReceiptState
  readonly at: Date
  /** Our own message id, which travels with every send and joins a receipt even when the answer was lost. */
  readonly ours?: string
  /** In a group: whose receipt it is. */
  readonly participant?: string
  /** The service's number for what went wrong. */
  readonly error?: { readonly code: number; readonly detail: string }
}
