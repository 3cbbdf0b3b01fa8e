/**
 * Delivery: what is said, and what follows from what the service answered. Decided from facts alone.
 *
 *   the reply window is open      inside: free words
 *   closed, template there        outside: the approved template, else the plainer one; it waits while neither may be sent
 *   closed, no template           wait until the person writes again
 *
 * An outcome is followed by exactly one step. `accepted` and `give-up` are the end of a message. Only `retry` and
 * `use-template` lead to another sending, and they follow only outcomes which say for certain that the service did
 * not take the message; after `unknown` a receipt is waited for first.
 */
import type { MessageId } from '../ids.ts'
import type { Outgoing, SaidAs, Say, TemplateSay } from './outgoing.ts'
import type { SendOutcome } from './sending.ts'
import type { TemplateStatus } from './template-state.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Pauses before the second, third, … try; the last one is repeated. */
const PAUSES: readonly number[] = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR]
/** So long, and so many tries, until a person is asked to see to it. */
const PATIENCE_MS = 48 * HOUR
const PATIENCE_TRIES = PAUSES.length + 47
/** After a lost answer: receipts of what was sent after all have come by then. */
const RECEIPT_MS = 10 * MINUTE
/**
 * What must not be read first waits so long for the delivery of what was said before it. A phone that is on confirms
 * within a few seconds, also on a slow line; one that is off would hold the rest of the thread back for days.
 */
export const DELIVERED_PATIENCE_MS = 30 * SECOND
/** The whole account rests no longer than this at a time for the trouble of one message. */
const LONGEST_REST_MS = 5 * MINUTE

/** One way to say it outside of the window. */
export interface TemplateChoice {
  readonly say: 'outside' | 'otherwise' | 'brief'
  readonly words: TemplateSay
}

export type Choice =
  | { readonly say: 'inside'; readonly words: Say; readonly late?: true }
  /** Any of these, the first that may be sent; none: it waits for the window. */
  | { readonly say: 'template'; readonly among: readonly TemplateChoice[] }

/**
 * What to say at the moment `now`; `windowHours` holds its margin of safety already. `typedHours` is how long words may go
 * that a person typed; then they go late.
 */
export function choose(
  outgoing: Outgoing,
  lastHeardAt: Date | undefined,
  windowHours: number,
  now: Date,
  typedHours = windowHours,
): Choice {
  const within = (hours: number) =>
    hours === Number.POSITIVE_INFINITY ||
    (lastHeardAt !== undefined && now.getTime() - lastHeardAt.getTime() < hours * HOUR)
  if (within(windowHours)) return { say: 'inside', words: outgoing.inside }
  if (outgoing.typed && within(typedHours)) return { say: 'inside', words: outgoing.inside, late: true }
  return { say: 'template', among: templatesFor(outgoing) }
}

/** What may be said while the window is closed, the best first. */
export function templatesFor({ outside, otherwise }: Outgoing): readonly TemplateChoice[] {
  return [
    ...(outside ? [{ say: 'outside', words: outside } as const] : []),
    ...(otherwise ? [{ say: 'otherwise', words: otherwise } as const] : []),
  ]
}

/** The same words without the picture above them; undefined when there is none, or when the file is what is said. */
export function withoutPicture(words: Say): Say | undefined {
  if (words.type !== 'buttons' || !words.image) return undefined
  const { image: _, ...plain } = words
  return plain
}

export type Step =
  | { readonly do: 'accepted'; readonly externalId: string }
  | { readonly do: 'wait-for-receipt'; readonly why: string; readonly until: Date }
  | {
      readonly do: 'retry'
      readonly why: string
      readonly at: Date
      /** Others who must rest too: everything to this person, or everything from this account. */
      readonly rest?: { readonly of: 'pair' | 'account'; readonly until: Date }
    }
  | { readonly do: 'use-template' }
  | { readonly do: 'wait-for-window' }
  /** The service does not let this template go; `status` is what it said of it. */
  | { readonly do: 'wait-for-template'; readonly status: TemplateStatus; readonly why: string }
  /** `elsewhere`: not at this door; somebody must tell the person by telephone or on paper. */
  | { readonly do: 'give-up'; readonly code: number; readonly why: string; readonly elsewhere?: boolean }
  /** Nothing more goes out from this account until a trial succeeds; this message stays. */
  | { readonly do: 'stop'; readonly code: number; readonly why: string }

/** Where a message stands when an outcome comes. */
export interface Standing {
  readonly id: MessageId
  readonly said: SaidAs
  /** How often it was taken up, this time included. */
  readonly tries: number
  readonly now: Date
}

/** The step that follows an outcome. */
export function nextStep(outcome: SendOutcome, standing: Standing): Step {
  switch (outcome.kind) {
    case 'accepted':
      return { do: 'accepted', externalId: outcome.externalId }
    case 'unknown':
      return { do: 'wait-for-receipt', why: outcome.why, until: after(standing.now, RECEIPT_MS) }
    case 'later':
      return stepLater(outcome, standing)
    case 'template':
      return standing.said === 'inside' ? { do: 'use-template' } : { do: 'wait-for-window' }
    case 'unapproved':
      return isTooLate(standing)
        ? { do: 'give-up', code: outcome.code, why: outcome.why }
        : { do: 'wait-for-template', status: outcome.status, why: outcome.why }
    case 'fileless':
      return nextStep(outcome.cause, standing)
    case 'elsewhere':
      return { do: 'give-up', code: outcome.code, why: outcome.why, elsewhere: true }
    case 'failed':
      return { do: 'give-up', code: outcome.code, why: outcome.why }
    case 'stopped':
      return { do: 'stop', code: outcome.code, why: outcome.why }
  }
}

function stepLater(outcome: Extract<SendOutcome, { kind: 'later' }>, standing: Standing): Step {
  const { code, why, scope } = outcome
  if (isTooLate(standing)) return { do: 'give-up', code, why }
  const own = scope === 'pair' ? pairPause(standing.tries) : pause(standing.tries)
  const waitMs = Math.max(outcome.waitMs ?? 0, own)
  const at = after(standing.now, waitMs)
  if (scope === 'message') return { do: 'retry', why, at }
  const restMs = scope === 'pair' ? waitMs : Math.max(outcome.waitMs ?? 0, Math.min(own, LONGEST_REST_MS))
  return { do: 'retry', why, at, rest: { of: scope, until: after(standing.now, restMs) } }
}

/** The pause after this many tries. */
export function pause(tries: number): number {
  return PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1] ?? HOUR
}

/** Too much to one person: 1, 4, 16, 64 … seconds, as the service asks, at most an hour. */
function pairPause(tries: number): number {
  return Math.min(4 ** Math.min(Math.max(tries - 1, 0), 10) * SECOND, HOUR)
}

/** Old and often tried. Old alone is not enough: the account may have been stopped for days. */
function isTooLate({ id, tries, now }: Standing): boolean {
  const born = bornAt(id)
  const old = born === undefined || now.getTime() - born.getTime() > PATIENCE_MS
  return old && tries > PATIENCE_TRIES
}

/** When an id was made, as UUIDv7 tells it. */
function bornAt(id: MessageId): Date | undefined {
  const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7/i.exec(id)
  return hex ? new Date(Number.parseInt(`${hex[1]}${hex[2]}`, 16)) : undefined
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
