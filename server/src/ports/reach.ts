/**
 * Words that did not reach a citizen, and the list of those whom a person must tell. `put`, `take` and `done` are all that
 * the call list is: whoever finds somebody to be called (a missed call, words that fell) puts them there.
 */

import type { Decision } from '#core/decision.ts'
import type { CitizenId, ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import type { FallWhy, ReachCallOutcome } from '#core/reach/chain.ts'
import type { Officer } from './deeds.ts'

/** A message about a grievance that fell. */
export interface FallenMessage {
  readonly message: MessageId
  readonly conversation: ConversationId
  readonly channel: string
  readonly citizen: CitizenId
  readonly grievance: GrievanceId
  readonly outgoing: Outgoing
  readonly why: FallWhy
  /** What we said to them last by WhatsApp did not arrive. */
  readonly offWhatsapp: boolean
}

/** Inside a transaction. */
export interface FallenIn {
  /** Marks what the service had taken and says later that it did not arrive. False when nothing of it can go another way. */
  add(message: MessageId, why: FallWhy): Promise<boolean>
  /** One that was not sent on yet, locked; undefined when somebody has it. */
  lock(message: MessageId): Promise<FallenMessage | undefined>
  done(message: MessageId, at: Date): Promise<void>
}

export interface Fallen {
  /** What waited too long for a template or for its door is given up, so that it falls; answers how many. */
  giveUp(before: { readonly template: Date; readonly door: Date }, now: Date): Promise<number>
  /** The oldest that were not sent on yet. */
  waiting(limit: number): Promise<readonly MessageId[]>
}

export type Way = 'call' | 'slip'

/** Whom to tell what. */
export interface ToTell {
  readonly way: Way
  /** One open entry for each: the grievance, or what else it is about. */
  readonly key: string
  readonly why: string
  readonly words: readonly string[]
  readonly citizen?: CitizenId
  readonly grievance?: GrievanceId
  /** E.164 without the plus sign; a call cannot do without. */
  readonly phone?: string
  readonly name?: string
}

/** An entry as it stands on the list. */
export interface ToTellEntry extends ToTell {
  readonly id: string
  readonly tries: number
  readonly putAt: Date
  readonly dueAt: Date
  readonly takenBy?: string
  readonly takenAt?: Date
  readonly outcome?: string
  /** Of the grievance, when there is one. */
  readonly code?: string
}

/** Inside a transaction. */
export interface ToTellIn {
  /** Puts somebody on the list; when they stand there for the same already, the words are added to theirs. */
  put(entry: ToTell, id: string, at: Date): Promise<void>
  /** An open entry, locked. */
  lock(id: string): Promise<ToTellEntry | undefined>
  /** Takes it in hand. False when somebody else has it, or it is done. */
  take(id: string, person: string, at: Date, freeBefore: Date): Promise<boolean>
  /** A call in vain: it stands on the list again from `dueAt`. */
  again(id: string, dueAt: Date): Promise<void>
  /** It leaves the list. */
  done(
    id: string,
    by: { readonly person: string; readonly outcome: string; readonly remark?: string },
    at: Date,
  ): Promise<void>
}

/** For the desk that works it off. */
export interface ToTellList {
  /** Open entries of a way, what is due longest first; none about these posts or persons. */
  open(
    way: Way,
    notAbout: readonly string[],
    limit: number,
    after?: string,
  ): Promise<{ readonly items: readonly ToTellEntry[]; readonly next?: string }>
  count(): Promise<Readonly<Record<Way, number>>>
}

/** What became of an entry: done, again later, on the slip list, or nothing is left but a person's eye. */
export type Became = 'done' | 'again' | 'slip' | 'left'

/** What people do on the two lists. */
export interface Telling {
  take(who: Officer, id: string): Promise<Decision<ToTellEntry>>
  done(
    who: Officer,
    id: string,
    outcome: { readonly outcome: ReachCallOutcome; readonly remark?: string },
  ): Promise<Decision<Became>>
}
