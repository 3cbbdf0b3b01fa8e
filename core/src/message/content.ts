/**
 * What a message holds, in our words: the same for every door. What a service sends that we have no word for is
 * kept as `other` and shown to people as what it is; it is never dropped.
 */

/** The kinds of handles, in the order in which they are matched. */
export const HANDLE_KINDS = ['user-id', 'parent-user-id', 'phone', 'email', 'name', 'claimed-email'] as const
export type HandleKind = (typeof HANDLE_KINDS)[number]

/** What a door needs to answer a message where it was said: an opaque note of its own, kept with the thread. */
export type ReplyTo = Readonly<Record<string, unknown>>

/** A handle: one name by which a service knows a person. A citizen may have several, and no telephone number. */
export interface Handle {
  /** `phone` is E.164 without the plus sign, `email` in small letters, `claimed-email` one that nobody proved, `name` a public name such as @sunita. */
  readonly kind: HandleKind
  readonly value: string
}

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker'

export type Content =
  /** `quoted` is what an answer by mail repeats of the mail before. */
  | { readonly type: 'text'; readonly text: string; readonly quoted?: string }
  | {
      readonly type: 'media'
      readonly media: MediaKind
      /** The service's own name for the file, valid for days only; absent when the service could not pass it on. */
      readonly mediaId?: string
      readonly mime?: string
      /** Hex SHA-256 as the service states it. */
      readonly sha256?: string
      readonly caption?: string
      readonly filename?: string
      /** True for a voice note recorded in the chat. */
      readonly voice?: boolean
    }
  | {
      readonly type: 'location'
      readonly lat: number
      readonly lng: number
      readonly name?: string
      readonly address?: string
    }
  | {
      readonly type: 'contacts'
      readonly names: readonly string[]
      readonly phones: readonly string[]
      readonly ownNumber: boolean
    }
  /** A button or list row was pressed. `buttonId` is the stranger's claim; it is looked up, never believed. */
  | { readonly type: 'pressed'; readonly buttonId: string; readonly title: string }
  | { readonly type: 'reaction'; readonly to: string; readonly emoji?: string }
  | { readonly type: 'other'; readonly name: string; readonly detail?: string }

/** One message as a door heard it. */
export interface HeardMessage {
  /** The service's own id; together with the account it makes a message unique. */
  readonly externalId: string
  /** Which of our accounts was written to (for WhatsApp the phone number id). */
  readonly account: string
  /** At least one; in the order in which they are to be matched. */
  readonly from: readonly Handle[]
  readonly profileName?: string
  /** The service's time stamp, from which the reply window is counted. */
  readonly at: Date
  readonly content: Content
  readonly context?: MessageContext
  readonly reply?: ReplyTo
  /** Where the service names nothing: the name it may have been heard by, when that was less than so long before. */
  readonly perhaps?: { readonly externalId: string; readonly withinMs: number }
  /** Kept and shown, but nothing answers it: a machine wrote it, or it was sent to a crowd. */
  readonly unanswered?: 'machine' | 'list'
}

/** What a message refers to. */
export interface MessageContext {
  readonly externalId?: string
  /** The talk of the service in which it stands, where everybody reads along. */
  readonly talk?: string
  readonly forwarded?: boolean
  /** It came to a sealed address of ours: whoever wrote it had that message in hand, and need not be whom we wrote to. */
  readonly signed?: boolean
  /** Nobody proved that it is from whom it says. */
  readonly unverified?: boolean
}

/**
 * The sender's own number, for which the service vouches: the one answer to our question for it. A card that was
 * passed on may be anybody's, and several numbers are none.
 */
export function ownNumberIn(content: Content): string | undefined {
  if (content.type !== 'contacts' || !content.ownNumber) return undefined
  const [number, ...others] = [...new Set(content.phones.map(inFull))]
  return others.length === 0 && number !== undefined && /^\d{8,15}$/.test(number) ? number : undefined
}

/** Ten digits of a card are an Indian number without its country. */
function inFull(phone: string): string {
  return /^[6-9]\d{9}$/.test(phone) ? `91${phone}` : phone
}

/** The words in a message that a person wrote, or an empty string. */
export function wordsOf(content: Content): string {
  switch (content.type) {
    case 'text':
      return content.text
    case 'media':
      return content.caption ?? ''
    case 'pressed':
      return content.title
    case 'location':
      return [content.name, content.address].filter(Boolean).join(', ')
    case 'contacts':
    case 'reaction':
    case 'other':
      return ''
  }
}
