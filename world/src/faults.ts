/**
 * The switches by which the world is told to misbehave, each as the real service has been seen to do.
 * `…Next` counts down with every request it spoils; the others hold until they are set back.
 */

/** An error the next sends meet, by its code. */
export interface ErrorNext {
  readonly code: number
  times: number
  readonly httpStatus?: number
  readonly subcode?: number
  readonly details?: string
  readonly retryAfterSeconds?: number
}

export interface Faults {
  /** Every call is answered 401, code 190, subcode 463. */
  tokenExpired: boolean
  /** When the token ends, as `debug_token` tells; undefined: never. */
  tokenEnds: Date | undefined
  /** Payment method missing: sends fail with 131042 as a status, or at once with 'answer'. */
  payment: boolean | 'answer'
  /** The next calls are answered 500 and nothing is accepted. */
  http500Next: number
  /** The next sends are accepted and delivered, but answered 500. */
  http500AfterAcceptNext: number
  /** The next calls are never answered and nothing is accepted. */
  timeoutNext: number
  /** The next sends are accepted and delivered, but the answer never comes. */
  timeoutAfterAcceptNext: number
  /** The next sends are accepted and delivered, but the line is cut instead of an answer. */
  cutAfterAcceptNext: number
  /** The next sends are answered 429, code 130429. */
  rateNext: number
  /** The next sends are answered 131056. */
  pairRateNext: number
  /** The next sends are refused at once with this code. */
  errorNext: ErrorNext | undefined
  /** The next sends are accepted and then reported `failed` with this code. */
  failNext: ErrorNext | undefined
  /** Milliseconds every answer waits. */
  latencyMs: number
  /** Milliseconds after which an unanswered line is cut. */
  hangMs: number
  /** The 24-hour window is enforced in the answer instead of by a later status. */
  windowAnswersAtOnce: boolean
  /** Further copies of every webhook, sent at the same moment. */
  duplicateWebhooks: number
  /** Milliseconds a webhook waits before it leaves. */
  webhookDelayMs: number
  /** Webhooks leave with a wrong signature. */
  badSignatures: boolean
  /** Fields nobody documented appear in the webhooks. */
  strangeFields: boolean
  /** Statuses of a message arrive last first. */
  shuffleStatuses: boolean
  /** Statuses are kept back until `releaseStatuses()`. */
  holdStatuses: boolean
  /** No status is ever sent. */
  loseStatuses: boolean
  /** `sent` arrives before the call that made the message has been answered. */
  statusBeforeResponse: boolean
  /** `read` comes without a `delivered` before it. */
  skipDelivered: boolean
  /** Media ids are answered as unknown objects. */
  mediaGone: boolean
  /** Media bytes differ from the hash that was announced. */
  mediaWrongBytes: boolean
  /** The next media calls are answered 500. */
  mediaHttp500Next: number
  /** The number also runs in the Business app: only then edits and deletions by people arrive as such. */
  businessAppNumber: boolean
  /** New templates: approved by the review, refused by it, or left lying. */
  templateReview: 'approve' | 'reject' | 'hold'
  /** No page of the list of templates holds more, whatever is asked for. */
  templatesPerPage: number
}

/** A world that behaves. */
export function noFaults(): Faults {
  return {
    tokenExpired: false,
    tokenEnds: undefined,
    payment: false,
    http500Next: 0,
    http500AfterAcceptNext: 0,
    timeoutNext: 0,
    timeoutAfterAcceptNext: 0,
    cutAfterAcceptNext: 0,
    rateNext: 0,
    pairRateNext: 0,
    errorNext: undefined,
    failNext: undefined,
    latencyMs: 0,
    hangMs: 60_000,
    windowAnswersAtOnce: false,
    duplicateWebhooks: 0,
    webhookDelayMs: 0,
    badSignatures: false,
    strangeFields: false,
    shuffleStatuses: false,
    holdStatuses: false,
    loseStatuses: false,
    statusBeforeResponse: false,
    skipDelivered: false,
    mediaGone: false,
    mediaWrongBytes: false,
    mediaHttp500Next: 0,
    businessAppNumber: false,
    templateReview: 'approve',
    templatesPerPage: 1000,
  }
}

type Counter = {
  [K in keyof Faults]: Faults[K] extends number ? (K extends `${string}Next` ? K : never) : never
}[keyof Faults]

/** Uses up one of a `…Next` switch; true if there was one to use. */
export function takeNext(faults: Faults, name: Counter): boolean {
  if (faults[name] <= 0) return false
  faults[name] -= 1
  return true
}

/** Uses up one error of `errorNext` or `failNext`. */
export function takeError(faults: Faults, name: 'errorNext' | 'failNext'): ErrorNext | undefined {
  const error = faults[name]
  if (!error || error.times <= 0) return undefined
  error.times -= 1
  return error
}
