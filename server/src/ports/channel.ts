/**
 * A channel is a door. It knows how one outside service speaks, and nothing about grievances, desks or deadlines.
 *
 * Every channel can hear. Some can send; some have files to fetch. So the port is small promises, and a channel
 * makes only those it can keep, instead of one large promise full of methods that throw.
 */
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Content, Handle, HeardMessage } from '#core/message/content.ts'
import type { ByHand, SCREEN } from '#core/message/doors.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import type { Receipt } from '#core/message/receipt.ts'
import type { SendOutcome } from '#core/message/sending.ts'

/** The services that hear by themselves, the doors at which a clerk writes, and the screens. */
export type ChannelName = 'whatsapp' | ByHand | typeof SCREEN

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
  | { readonly kind: 'message'; readonly message: HeardMessage }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
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
  | { readonly kind: 'unreadable'; readonly why: string; readonly part: string; readonly raw: string }

export interface Hears {
  readonly name: ChannelName
  /** True only if the service itself sent this envelope. Never throws. */
  isGenuine(envelope: Envelope): boolean
  /**
   * Everything in the envelope, in order; one envelope may hold many things. Same envelope, same answer: a stored
   * one can be read again after a fix. What cannot be understood comes back as `unreadable`; nothing is dropped.
   */
  read(envelope: Envelope): readonly Heard[]
}

/** A file of ours, ready to be handed to a service. */
export interface FileToSend {
  readonly hash: FileHash
  readonly mime: string
  bytes(): Promise<Uint8Array>
}

export interface Sends {
  /** Hours after a person last wrote during which free words are allowed, less a margin of safety. */
  readonly windowHours: number
  /** Never throws: whatever happens is a `SendOutcome`. `id` travels along and comes back in receipts. */
  send(
    to: readonly Handle[],
    say: Say | TemplateSay,
    id: MessageId,
    file: (hash: FileHash) => Promise<FileToSend>,
  ): Promise<SendOutcome>
  /** What an error means that came with a receipt, after the message had been taken. */
  judge(code: number, why: string): SendOutcome
  /** Tells the sender that we have read up to this message. A failure is of no consequence. */
  markRead(externalId: string): Promise<void>
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

/** A door and the promises it can keep, for one account of ours. Absent means: the service offers no such way. */
export interface Channel extends Hears {
  /** Our own account at the service; for WhatsApp the phone number id. */
  readonly account: string
  /** The number or name that citizens know, as printed on posters. */
  readonly address: string
  readonly sends?: Sends
  readonly fetches?: Fetches
}
