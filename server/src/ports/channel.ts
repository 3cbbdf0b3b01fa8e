/**
 * A channel is a door. It knows how one outside service speaks, and nothing about grievances, desks or deadlines.
 *
 * Every channel can hear. Some can send; some have files to fetch. So the port is small promises, and a channel
 * makes only those it can keep, instead of one large promise full of methods that throw.
 */
import type { CallTold } from '#core/calls/call.ts'
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Content, Handle, HeardMessage, ReplyTo } from '#core/message/content.ts'
import type { ByHand, OPEN311, SCREEN } from '#core/message/doors.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import type { Receipt } from '#core/message/receipt.ts'
import type { Cause, SendOutcome } from '#core/message/sending.ts'
import type { TemplateNews } from '#core/message/template-state.ts'
import type { Filing, Written } from './filing.ts'

/** The services that hear by themselves, the doors at which a clerk writes, and the screens. */
export type ChannelName =
  | 'whatsapp'
  | 'messenger'
  | 'x-message'
  | 'web'
  | ByHand
  | typeof OPEN311
  | typeof SCREEN

/** One delivery from outside, byte for byte. It is stored before anyone reads it. */
export interface Envelope {
  readonly channel: ChannelName
  readonly receivedAt: Date
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * Everything an envelope may hold. `part` names the item inside the envelope ("entry 0, change 0, message 3"), so
 * that a person can find what could not be read.
 */
export type Heard =
  /** `channel` when it came in an envelope of another door: a page's hook brings its posts and its private talks. */
  | { readonly kind: 'message'; readonly message: HeardMessage; readonly channel?: ChannelName }
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly channel?: ChannelName }
  /** The same person now has other handles. */
  | {
      readonly kind: 'moved'
      readonly account: string
      readonly from: readonly Handle[]
      readonly to: readonly Handle[]
      readonly externalId: string
      readonly at: Date
    }
  /** A message was changed by its sender; the first wording stays in the register. */
  | {
      readonly kind: 'edited'
      readonly account: string
      readonly original: string
      readonly content: Content
      readonly externalId: string
      readonly from: readonly Handle[]
      readonly at: Date
      /** For a change of a message we never saw, which is heard as a message of this door. */
      readonly channel?: ChannelName
      readonly reply?: ReplyTo
    }
  /** Everything that we said to a person until then was delivered or read: some services count no single messages. */
  | {
      readonly kind: 'up-to'
      readonly account: string
      readonly channel?: ChannelName
      readonly from: readonly Handle[]
      readonly state: 'delivered' | 'read'
      readonly until: Date
      readonly at: Date
    }
  /** A person of ours wrote it in the service's own inbox, past us: it was said all the same. */
  | {
      readonly kind: 'typed-there'
      readonly account: string
      readonly to: readonly Handle[]
      readonly externalId: string
      readonly at: Date
      readonly content: Content
    }
  | {
      readonly kind: 'revoked'
      readonly account: string
      readonly original: string
      readonly externalId: string
      readonly at: Date
    }
  /** The service tells us about our account, a template or a number: for the channel's health page. */
  | {
      readonly kind: 'notice'
      readonly about: string
      readonly account?: string
      readonly detail: string
      readonly alarming: boolean
    }
  /** A telephone call, or what became of it. */
  | { readonly kind: 'call'; readonly told: CallTold }
  /** What became of one of our templates. */
  | { readonly kind: 'template'; readonly account: string; readonly news: TemplateNews; readonly at: Date }
  /** Our own website: a form filled at once, or what was written at the page of a grievance. */
  | { readonly kind: 'filing'; readonly filing: Filing }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'unreadable'; readonly why: string; readonly part: string; readonly raw: string }

export interface Hears {
  readonly name: ChannelName
  /** True only if the service itself sent this envelope. Never throws. */
  isGenuine(envelope: Envelope): boolean
  /**
   * Everything in the envelope, in order; one envelope may hold many things. Same envelope, same answer: a stored
   * one can be read again after a fix. What cannot be understood comes back as `unreadable`; nothing is dropped.
   */
  read(envelope: Envelope): readonly Heard[] | Promise<readonly Heard[]>
}

/** A file of ours, ready to be handed to a service. */
export interface FileToSend {
  readonly hash: FileHash
  readonly mime: string
  bytes(): Promise<Uint8Array>
}

export interface Sends {
  /**
   * Hours after a person last wrote during which free words are allowed, less a margin of safety; `Infinity` at a door
   * where they always are, also to whom we write first.
   */
  readonly windowHours: number
  /** The same for words that a person of ours typed, where the service lets these go longer. */
  readonly typedHours?: number
  /** Every text was approved beforehand: nothing is said here but `Outgoing.brief`. */
  readonly brief?: true
  /** There are no buttons: choices are numbered, and a number is the answer. */
  readonly plain?: true
  /** Never throws: whatever happens is a `SendOutcome`. `id` travels along and comes back in receipts. */
  send(
    to: readonly Handle[],
    say: Say | TemplateSay,
    id: MessageId,
    file: (hash: FileHash) => Promise<FileToSend>,
    /** What the door itself wrote down of the last message of this thread, to answer that one. */
    reply?: ReplyTo,
    /** How it is said: `late` after the window closed, as only words that a person typed may be. */
    how?: { readonly late?: boolean },
  ): Promise<SendOutcome>
  /** What an error means that came with a receipt, after the message had been taken. */
  judge(code: number, why: string): Cause
  /** Tells the sender that we have read up to this message. A failure is of no consequence. */
  markRead(externalId: string): Promise<void>
}

/** What came of looking for news at a service that sends us none, or not all. */
export interface Pulled {
  /** Each is stored before it is read, like one that was sent to us. */
  readonly envelopes: readonly Envelope[]
  /** Where to go on next time; its shape belongs to the door. */
  readonly cursor: unknown
  /** When to look again. */
  readonly again: Date
  /** For the health page, when it did not go well. */
  readonly why?: string
}

export interface Pulls {
  /** Looks for what is new since `cursor`, which is undefined the first time. Throws when the service is away. */
  pull(cursor: unknown, now: Date): Promise<Pulled>
  /** Resolves when there may be news before the time, or when `stop` is aborted; absent: nobody tells us. */
  wait?(stop: AbortSignal): Promise<void>
}

/** What the service is answered when it asks whether an address is ours. */
export interface Shaken {
  readonly status: number
  readonly body: string
}

/** What came of fetching a file that a message named. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly mime: string }
  | { readonly kind: 'later'; readonly why: string }
  /** The file cannot be had any more or never could; `lack` is shown beside the message. */
  | { readonly kind: 'lost'; readonly lack: Lost }

/** Why the file of a message is not here. */
export type Lost = 'gone' | 'too-large' | 'wrong-hash' | 'wrong-type'

export interface Fetches {
  /** Fetches one file; checks its length and its hash. */
  fetch(mediaId: string, expected: { readonly sha256?: string; readonly mime?: string }): Promise<Fetched>
}

/** A public post as the service shows it to us, or why it does not. */
export type Shown =
  | {
      readonly kind: 'shown'
      readonly words: string
      /** The id of its author. */
      readonly user: string
      readonly author?: string
      readonly name?: string
      readonly at?: Date
      /** Where its pictures lie at the service. */
      readonly pictures?: readonly string[]
    }
  | { readonly kind: 'not-shown'; readonly why: string }

export interface Shows {
  /**
   * One public post by the id in its address; what the service answers is given to `keep` before it is understood. Throws
   * only when it could not be kept.
   */
  show(post: string, keep: (answer: Envelope) => Promise<void>): Promise<Shown>
}

/** All templates of an account, or why they could not be read. */
export type Listed =
  | { readonly kind: 'listed'; readonly templates: readonly TemplateNews[] }
  | { readonly kind: 'not-listed'; readonly why: string }

export interface Lists {
  /** Reads them all, page by page. Never throws. */
  templates(): Promise<Listed>
}

/** A call that we ask for: our side is rung first, then the citizen, and neither sees the other's number. */
export interface CallWish {
  /** Ours; comes back in what the service tells. */
  readonly id: string
  /** Who is rung first. */
  readonly agent: string
  readonly citizen: string
  readonly line?: string
}

/** What came of asking. */
export type CallAsked =
  | { readonly kind: 'asked'; readonly externalId: string }
  /** The service said no, also inside an answer that looks like a yes. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Not now: too many, or the service is away. Nothing rings. */
  | { readonly kind: 'later'; readonly why: string; readonly waitMs?: number }
  /** The answer was lost: it may ring. */
  | { readonly kind: 'unknown'; readonly why: string }

/** The telephone promises of a door. */
export interface Telephone {
  /** Rings both; absent where the service cannot. Never throws. */
  readonly connect?: (wish: CallWish) => Promise<CallAsked>
  /** Fetches a recording from the service's own hosts and from no others. */
  readonly recording?: (url: string) => Promise<Fetched>
}

/** What a paid service may cost until its day or month is over. */
export interface Budget {
  readonly unit: 'usd' | 'segments'
  readonly span: 'day' | 'month'
  readonly spent: number
  readonly limit: number
}

/** A door and the promises it can keep, for one account of ours. Absent means: the service offers no such way. */
export interface Channel extends Hears {
  /** Our own account at the service; for WhatsApp the phone number id. */
  readonly account: string
  /** The number or name that citizens know, as printed on posters. */
  readonly address: string
  /** Doors at which the same handles mean the same people: the private messages of who comments or posts. */
  readonly kin?: readonly { readonly account: string; readonly channel: ChannelName }[]
  readonly sends?: Sends
  readonly fetches?: Fetches
  readonly lists?: Lists
  readonly pulls?: Pulls
  readonly shows?: Shows
  /** What may be spent in a day or a month, and what is. */
  readonly budgets?: (now: Date) => Promise<readonly Budget[]>
  /** Which part of what may be spent is spent; 1 is all of it. */
  readonly spent?: (now: Date) => Promise<number>
  /** When our token ends, as the service says; undefined when it does not end or nothing is said. Never throws. */
  readonly tokenEnds?: () => Promise<Date | undefined>
  /** A message to its own address comes back as the notice `own-mail`, so it writes to itself once a day. */
  readonly echoes?: true
  /** A provider that signs nothing is known by a secret in the path of its hook. */
  readonly hook?: { readonly provider: string; readonly secret: string }
  /** Answers a GET at the hook: a handshake, or undefined when the GET is a delivery itself. */
  readonly shakes?: (query: Readonly<Record<string, unknown>>) => Shaken | undefined
  /** What the provider sends of our own secrets is taken out before the envelope is stored. */
  readonly redacts?: (envelope: Envelope) => Envelope
  /** What the provider waits for while a caller listens; given once the envelope is durable. */
  readonly answers?: (envelope: Envelope) => Shaken | undefined
  readonly telephone?: Telephone
}
