/**
 * A telephone call as it is told by a service of telephony: several times, out of order, late, or not at all. The terms:
 *
 *   ringing     it rings at our side, or at theirs when we call
 *   answered    somebody of ours speaks with the citizen
 *   missed      a citizen rang us and spoke with nobody
 *   no_answer   we rang a citizen who did not take it
 *   busy        we rang a citizen who was speaking
 *   failed      it could not be put through
 *   voicemail   the citizen left words for us
 *   completed   they spoke, and it is over
 *
 * A call only goes forward. Of two ends the one further on counts: that they spoke is a truth no later "missed" takes
 * back, so whatever order tellings come in, the call is the same.
 */

export const CALL_STATES = [
  'ringing',
  'answered',
  'missed',
  'no_answer',
  'busy',
  'failed',
  'voicemail',
  'completed',
] as const
export type CallState = (typeof CALL_STATES)[number]

/** How far on each is; the first two are still going on. */
const RANK = {
  ringing: 0,
  answered: 1,
  failed: 2,
  busy: 3,
  no_answer: 4,
  missed: 5,
  voicemail: 6,
  completed: 7,
} as const satisfies Record<CallState, number>

/** What one telling says about a call. Numbers are E.164 without the plus sign, times are universal. */
export interface CallTold {
  /** Our account at the service. */
  readonly account: string
  /** The service's own id of the call. */
  readonly externalId: string
  /** Ours, when we asked for the call and the service sends it back. */
  readonly asked?: string
  readonly direction: 'in' | 'out'
  readonly state: CallState
  /** The citizen's; absent when it is withheld. */
  readonly number?: string
  /** Which of our numbers was called, or is shown to who is called. */
  readonly line?: string
  /** The number that was rung at our side. */
  readonly agent?: string
  readonly at: Date
  readonly beganAt?: Date
  readonly answeredAt?: Date
  readonly endedAt?: Date
  /** For so long they spoke. */
  readonly seconds?: number
  /** What the caller pressed. */
  readonly digits?: string
  /** Where the service has the recording. */
  readonly recording?: string
  /** It came to us before anybody of ours was rung: whether somebody would be, the line says. */
  readonly attempt?: true
  /** It was our side that did not take it. */
  readonly ours?: true
}

/** What is known of a call. */
export interface Call extends Omit<CallTold, 'at' | 'attempt' | 'beganAt' | 'asked'> {
  readonly beganAt: Date
}

/** Is it still going on? */
export function isLive(state: CallState): boolean {
  return RANK[state] < RANK.failed
}

/** What is known once this was told, too. */
export function hearTelling(call: Call | undefined, told: CallTold): Call {
  const { at, attempt: _, asked: __, ...rest } = told
  const beganAt = told.beganAt ?? at
  if (!call) return { ...rest, beganAt }
  const onward = RANK[told.state] > RANK[call.state]
  const [later, earlier] = onward ? [rest, call] : [call, rest]
  const { ours: ___, ...below } = earlier
  const seconds = Math.max(call.seconds ?? 0, told.seconds ?? 0)
  // An address of a recording may be good for minutes only: the newest counts.
  const recording = told.recording ?? call.recording
  return {
    ...below,
    ...later,
    direction: call.direction,
    externalId: call.externalId,
    account: call.account,
    beganAt: told.beganAt && told.beganAt < call.beganAt ? told.beganAt : call.beganAt,
    ...(seconds > 0 ? { seconds } : {}),
    ...(recording === undefined ? {} : { recording }),
  }
}
