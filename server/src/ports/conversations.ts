/** Threads between us and one person at one door, and the messages in them. */
import type { Person } from '#core/district/district.ts'
import type {
  AttachmentId,
  CitizenId,
  ConversationId,
  EnvelopeId,
  FileHash,
  GrievanceId,
  MessageId,
  PersonId,
} from '#core/ids.ts'
import type { Content, Handle, MessageContext, ReplyTo } from '#core/message/content.ts'
import type { Say, TemplateSay } from '#core/message/outgoing.ts'
import type { Receipt, SendingState } from '#core/message/receipt.ts'
import type { Channel, ChannelName, Lost } from './channel.ts'
import type { Door } from './pulls.ts'

export interface Conversation {
  readonly id: ConversationId
  readonly channel: ChannelName
  readonly account: string
  /** Exactly one of the two: a citizen, or an officer whose number the directory knows. */
  readonly citizen?: CitizenId
  readonly person?: PersonId
  readonly name?: string
  readonly language: 'hi' | 'en'
  readonly handles: readonly Handle[]
  /** Time stamp of the last message we heard, from which the reply window counts. */
  readonly lastHeardAt?: Date
  /** Where the talk stands; its shape belongs to `core/src/conversation`. `null` at the beginning. */
  readonly talk: unknown
}

/** A message in a thread, heard or said. */
export interface Message {
  readonly id: MessageId
  readonly conversation: ConversationId
  readonly direction: 'in' | 'out'
  readonly at: Date
  readonly content: Content | Say | TemplateSay
  readonly externalId?: string
  readonly context?: MessageContext
  readonly grievance?: GrievanceId
  readonly attachments: readonly Attachment[]
  readonly sending?: SendingState
}

export interface Attachment {
  readonly id: AttachmentId
  readonly message: MessageId
  readonly state: 'waiting' | 'stored' | 'held' | 'erased' | Lost
  /** It is ours, and waits for the virus scanner. */
  readonly scanning?: true
  /** What the scanner found in it; then it is held. */
  readonly found?: string
  /** When it was erased under the retention schedule. */
  readonly erasedAt?: Date
  readonly mediaId?: string
  readonly mime?: string
  readonly file?: FileHash
  readonly bytes?: number
  readonly filename?: string
  readonly sha256?: string
  /** What the picture itself says of where and when it was taken. */
  readonly taken?: { readonly at?: string; readonly lat?: number; readonly lng?: number }
}

export interface NewMessage {
  readonly id: MessageId
  readonly conversation: ConversationId
  readonly account: string
  readonly channel: ChannelName
  readonly externalId: string
  readonly at: Date
  readonly content: Content
  readonly context?: MessageContext
  readonly envelope?: EnvelopeId
  readonly reply?: ReplyTo
  /** With `file` it is ours already and need not be fetched. */
  readonly attachment?: Pick<
    Attachment,
    'id' | 'mediaId' | 'mime' | 'sha256' | 'filename' | 'file' | 'bytes' | 'taken'
  >
  /** One of ours wrote it: nobody needs to read it first. */
  readonly ours?: boolean
}

/** All of these run inside a transaction. */
export interface Conversations {
  /**
   * The thread of the person who has any of these handles, locked until the transaction ends; opens one (and a
   * citizen) when nobody has them. New handles are added to the person found. Handles that belong to two people
   * are not merged: the first match wins and the other stays as it is.
   */
  meet(who: {
    readonly channel: ChannelName
    readonly account: string
    readonly from: readonly Handle[]
    readonly name?: string
    readonly person?: PersonId
    /**
     * Doors at which the same handles mean the same people: who is known there is the same citizen here. A number or a
     * proved address (`phone`, `email`) needs no kin, it means the same citizen at every door.
     */
    readonly kin?: readonly Door[]
    readonly at: Date
    readonly newConversation: ConversationId
    readonly newCitizen: CitizenId
  }): Promise<Conversation>
  /** A thread by id, locked until the transaction ends. */
  lock(id: ConversationId): Promise<Conversation | undefined>
  /**
   * The thread of a citizen or officer in which they last wrote, if something can be said there; else the newest. One
   * that did not reach them, or that everybody reads, only when there is no other; locked.
   */
  lockOf(
    who: { readonly citizen: CitizenId } | { readonly person: PersonId },
  ): Promise<Conversation | undefined>
  /**
   * The thread of the same citizen at a door of kin, locked; opened when there is none, as if what was said in public had
   * been said there: its note is kept, so that the door can answer it in private.
   */
  openBeside(id: ConversationId, door: Door, newConversation: ConversationId): Promise<Conversation>
  /** The thread of an officer known only from the directory; opened when there is none, so that we may speak first. With `mail` by that address. */
  openFor(
    who: Pick<Person, 'id' | 'phone' | 'language'> & { readonly mail?: string },
    door: Pick<Channel, 'account' | 'name'>,
    id: ConversationId,
  ): Promise<Conversation>
  /**
   * The citizen whose number this is at any door, the one known longest. Until the transaction ends nobody else
   * brings in the same number at this account or at the desk.
   */
  citizenOfPhone(
    phone: string,
    at: { readonly channel: ChannelName; readonly account: string },
  ): Promise<CitizenId | undefined>
  /** The citizen who has this handle at any door, the one known longest; nobody else brings it in meanwhile at this door. */
  citizenOf(
    handle: Handle,
    at: { readonly channel: ChannelName; readonly account: string },
  ): Promise<CitizenId | undefined>
  /** Somebody who turns to us for the first time, and not by a service. */
  newCitizen(id: CitizenId, name: string | undefined, at: Date): Promise<void>
  /** The thread of a citizen at an account, locked; opened when there is none, so that we may speak first. */
  openForCitizen(who: {
    readonly citizen: CitizenId
    readonly channel: ChannelName
    readonly account: string
    readonly phone?: string
    readonly handle?: Handle
    readonly name?: string
    readonly language: 'hi' | 'en'
    readonly at: Date
    /** The citizen turned to us just now, and by this door they are to be told. */
    readonly used?: boolean
    readonly newConversation: ConversationId
  }): Promise<Conversation>
  /** Name and number of a citizen, without locking the thread. */
  contactOf(citizen: CitizenId): Promise<{ readonly name?: string; readonly phone?: string }>
  saveTalk(id: ConversationId, talk: unknown, language: 'hi' | 'en'): Promise<void>
  /** False when this message is already known (account and external id): then nothing was changed. */
  keep(message: NewMessage): Promise<boolean>
  /** What was said to them past this program; false when it is known, or was sent by us. */
  keepSaid(
    message: Pick<
      NewMessage,
      'id' | 'conversation' | 'account' | 'channel' | 'externalId' | 'at' | 'content' | 'envelope'
    >,
  ): Promise<boolean>
  /** The same message will be heard there under this id, too; false when another one is known by it. */
  knownAs(
    id: MessageId,
    at: { readonly account: string; readonly channel: ChannelName; readonly externalId: string },
  ): Promise<boolean>
  /** Puts messages into the file of a grievance. */
  fileUnder(grievance: GrievanceId, messages: readonly MessageId[]): Promise<void>
  /** Shows messages in the file of a further grievance, too. */
  fileAlso(grievance: GrievanceId, messages: readonly MessageId[]): Promise<void>
  /** The further grievances that a message belongs to. */
  alsoOf(id: MessageId): Promise<readonly GrievanceId[]>
  find(id: MessageId): Promise<Message | undefined>
  /** The newest thing we said in this thread. */
  lastSaid(conversation: ConversationId): Promise<Message | undefined>
  /** How much was heard in this thread since then, besides this message, and how much of it in the same words. */
  heardSince(
    conversation: ConversationId,
    since: Date,
    words: string,
    besides: MessageId,
  ): Promise<{ readonly many: number; readonly same: number }>
  findByExternalId(account: string, externalId: string): Promise<Message | undefined>
  /** The first message of this thread in a public talk that lies in a file. */
  firstInTalk(conversation: ConversationId, talk: string): Promise<Message | undefined>
  attachments(ids: readonly AttachmentId[]): Promise<readonly Attachment[]>
  messages(ids: readonly MessageId[]): Promise<readonly Message[]>
  /** Marks a thread as wanting a person's eye, with the reason shown in the inbox. */
  flag(id: ConversationId, why: string): Promise<void>
  moveHandles(
    channel: ChannelName,
    account: string,
    from: readonly Handle[],
    to: readonly Handle[],
    at: Date,
  ): Promise<boolean>
  edit(account: string, original: string, content: Content, at: Date): Promise<boolean>
  revoke(account: string, original: string, at: Date): Promise<boolean>
  react(account: string, to: string, emoji: string | undefined, at: Date): Promise<boolean>
  /** Joins a receipt to its message, or keeps it until the message is known. Answers the message when it was joined. */
  receive(channel: ChannelName, receipt: Receipt): Promise<Message | undefined>
  /** Names of what was said to whoever has these handles until then, and does not stand in this state yet. */
  saidUntil(
    door: Door,
    from: readonly Handle[],
    state: 'delivered' | 'read',
    until: Date,
  ): Promise<readonly string[]>
}

/** Files of messages that wait to be fetched. */
export interface Attachments {
  claim(
    limit: number,
    now: Date,
  ): Promise<
    readonly (Attachment & {
      readonly account: string
      readonly channel: ChannelName
      readonly conversation: ConversationId
      readonly heardAt: Date
      readonly tries: number
    })[]
  >
  /** It is ours: stored, or waiting or held as the virus scanner says. */
  stored(
    id: AttachmentId,
    file: {
      readonly hash: FileHash
      readonly mime: string
      readonly bytes: number
      readonly taken?: Attachment['taken']
    },
  ): Promise<void>
  lost(id: AttachmentId, lack: Lost): Promise<void>
  retry(id: AttachmentId, at: Date, why: string): Promise<void>
  find(id: AttachmentId): Promise<Attachment | undefined>
  list(ids: readonly AttachmentId[]): Promise<readonly Attachment[]>
}
