/** What is said in groups of posts, how far each member has it, and the direct line about one grievance. */
import type { Decision } from '#core/decision.ts'
import type { ConversationId, FileHash, GrievanceId, GroupPostId, MessageId, PersonId } from '#core/ids.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import type { ChannelName } from './channel.ts'
import type { Officer } from './deeds.ts'

export interface GroupFile {
  readonly file: FileHash
  readonly mime: string
  readonly filename?: string
}

export interface GroupPost {
  readonly id: GroupPostId
  readonly group: string
  readonly at: Date
  readonly kind: 'post' | 'card' | 'answer'
  /** Nobody for the program. */
  readonly person?: PersonId
  readonly post?: string
  readonly words: string
  readonly files: readonly GroupFile[]
  readonly grievance?: GrievanceId
  readonly code?: string
  /** Every grievance it names: it is not there for whom one of them is about. */
  readonly about: readonly GrievanceId[]
  readonly answers?: GroupPostId
  /** The message by which it came, with its files. */
  readonly message?: MessageId
}

/** Messages to one of many people, in the thread with them. */
export interface ForMany {
  readonly person: PersonId
  readonly phone: string
  readonly language: 'hi' | 'en'
  /** For a thread with somebody to whom we never spoke. */
  readonly newConversation: ConversationId
  readonly messages: readonly {
    readonly id: MessageId
    readonly intent: string
    readonly outgoing: Outgoing
    /** Only for a card of the work itself: news to many would drown the file. */
    readonly grievance?: GrievanceId
  }[]
}

/** One message to one member: the first carries the post, the others its files; none with `card`. */
export interface Spread extends ForMany {
  readonly post: string
  /** The intent of the card by which this person has it already. */
  readonly card?: string
}

/** Whom a post was sent to and how far they have it. */
export interface GroupDelivery {
  readonly person: PersonId
  readonly post: string
  readonly deliveredAt?: Date
  readonly seenAt?: Date
  readonly acceptedAt?: Date
  readonly nudgedAt?: Date
  /** It will not arrive, or waits until they write. */
  readonly stuck?: 'failed' | 'window'
}

export interface LineWord {
  readonly id: string
  readonly grievance: GrievanceId
  readonly at: Date
  readonly officer: PersonId
  readonly author: PersonId
  readonly words: string
  readonly message?: MessageId
}

/** Inside a transaction. */
export interface Groups {
  /** False when this key is known: then nothing was changed. */
  keep(post: GroupPost & { readonly key: string }): Promise<boolean>
  /** What everybody is told at an hour: all threads and messages together; what was put already is left out. */
  putToMany(
    to: readonly ForMany[],
    door: { readonly account: string; readonly channel: ChannelName; readonly at: Date },
  ): Promise<void>
  /** Puts all messages of a post into the outbox, in a handful of statements however many members there are. */
  spread(
    post: Pick<GroupPost, 'id' | 'group' | 'at'>,
    to: readonly Spread[],
    door: { readonly account: string; readonly channel: ChannelName },
    how?: 'nudge',
  ): Promise<void>
  find(id: string): Promise<GroupPost | undefined>
  /** The post that one of our messages carried or reminded of. */
  carriedBy(message: MessageId): Promise<GroupPost | undefined>
  /** The newest card of a grievance in one of these groups. */
  cardOf(grievance: GrievanceId, groups: readonly string[]): Promise<GroupPost | undefined>
  /** Said "noted" or answered; then they have seen it too. */
  accept(post: GroupPostId, person: PersonId, at: Date): Promise<void>
  /** Who has not looked; the post is locked until the transaction ends. `nudgedAt` is the latest of all. */
  unseen(post: GroupPostId): Promise<{
    readonly persons: readonly { readonly person: PersonId; readonly post: string }[]
    readonly nudgedAt?: Date
  }>
  /** False when this key is known. */
  keepLine(word: LineWord & { readonly key: string; readonly code: string }): Promise<boolean>
  /** The word of the direct line that one of our messages carried. */
  lineCarriedBy(message: MessageId): Promise<LineWord | undefined>
}

/** A post as the feed shows it, with how many have it. */
export interface FeedPost extends GroupPost {
  readonly sent: number
  readonly delivered: number
  readonly seen: number
  readonly accepted: number
  /** Where the grievance stands today. */
  readonly state?: string
}

/** Reading for people. `notAbout` leaves out what is about these posts or persons. */
export interface GroupsDesk {
  /** Newest first; `before` pages by the id of the last one shown. */
  feed(
    group: string,
    options: { readonly before?: string; readonly limit: number; readonly notAbout: readonly string[] },
  ): Promise<readonly FeedPost[]>
  find(id: string, notAbout: readonly string[]): Promise<GroupPost | undefined>
  deliveries(post: GroupPostId): Promise<readonly GroupDelivery[]>
  /** By group, how many posts this person has not had before them; at most 99 each. */
  unread(
    person: PersonId,
    groups: readonly string[],
    notAbout: readonly string[],
  ): Promise<ReadonlyMap<string, number>>
  /** The person has the feed before them up to this post; what was sent to them counts as seen. */
  markRead(group: string, person: PersonId, last: GroupPostId, at: Date): Promise<void>
  /** By person, when they last wrote, pressed or looked. */
  signs(persons: readonly PersonId[]): Promise<ReadonlyMap<string, Date>>
  line(grievance: GrievanceId): Promise<readonly LineWord[]>
}

/** What people do in groups, at screens and by chat. */
export interface GroupDeeds {
  post(
    who: Officer,
    group: string,
    body: {
      readonly key: string
      readonly text: string
      readonly code?: string
      readonly files: readonly GroupFile[]
      readonly message?: MessageId
    },
  ): Promise<Decision<{ readonly post: GroupPostId; readonly count: number }>>
  answer(
    who: Officer,
    post: string,
    body: {
      readonly key: string
      readonly text: string
      readonly message?: MessageId
      /** Another grievance than the post's, named by its code. */
      readonly grievance?: GrievanceId
    },
  ): Promise<Decision<{ readonly post: GroupPostId; readonly noted: boolean }>>
  nudge(who: Officer, post: string): Promise<Decision<{ readonly count: number }>>
  line(
    who: Officer,
    code: string,
    body: { readonly key: string; readonly text: string },
  ): Promise<Decision<{ readonly id: string }>>
}
