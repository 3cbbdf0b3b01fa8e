/**
 * The inbox.
 *   GET    /api/v1/conversations?view=all|unread|mine|flagged&q=&after=
 *   GET    /api/v1/conversations/:id            the thread; `before` pages back
 *   POST   /api/v1/conversations/:id/messages   an answer in free words
 *   POST   /api/v1/conversations/:id/reading    the person has read it
 *   POST   /api/v1/conversations/:id/claim      it is mine now (DELETE gives it back)
 *   GET    /api/v1/unreadable                   what the program could not read
 */
import { type Static, Type } from '@sinclair/typebox'
import { Language, Page, StateName, Time, Words } from './shapes.ts'
import { suggestedOfWords } from './suggested.ts'

export const ConversationItem = Type.Object({
  id: Type.String(),
  channel: Type.String(),
  kind: Type.Union([Type.Literal('citizen'), Type.Literal('officer')]),
  name: Type.String(),
  /** Masked but for its last four digits unless the caller may see it; absent when there is none. */
  phone: Type.Optional(Type.String()),
  language: Language,
  preview: Type.String(),
  /** Of a search: the words of a message that lies in no file yet, in which it stands; without private details. */
  found: Type.Optional(Type.String()),
  lastAt: Time,
  unread: Type.Integer(),
  flag: Type.Optional(Type.String()),
  /** What was written last, and is not read or not registered yet, tells of danger: of which. */
  danger: Type.Optional(Words),
  assignee: Type.Optional(Words),
  open: Type.Array(Type.Object({ code: Type.String(), state: StateName })),
})
export type ConversationItem = Static<typeof ConversationItem>
export const ConversationPage = Page(ConversationItem)

export const AttachmentItem = Type.Object({
  id: Type.String(),
  state: Type.Union(
    ['waiting', 'stored', 'held', 'erased', 'gone', 'too-large', 'wrong-hash', 'wrong-type'].map((state) =>
      Type.Literal(state),
    ),
  ),
  kind: Type.Union(['image', 'video', 'audio', 'document', 'sticker'].map((kind) => Type.Literal(kind))),
  mime: Type.Optional(Type.String()),
  /** It is ours, and waits for the virus scanner. */
  scanning: Type.Optional(Type.Boolean()),
  /** What the virus scanner found; then it is held and cannot be opened. */
  found: Type.Optional(Type.String()),
  bytes: Type.Optional(Type.Integer()),
  /** When it was erased under the retention schedule. */
  erasedAt: Type.Optional(Time),
  /** /api/v1/attachments/:id and …?size=thumb */
  url: Type.Optional(Type.String()),
  filename: Type.Optional(Type.String()),
  voice: Type.Optional(Type.Boolean()),
  taken: Type.Optional(
    Type.Object({
      at: Type.Optional(Type.String()),
      lat: Type.Optional(Type.Number()),
      lng: Type.Optional(Type.Number()),
    }),
  ),
  /** What a person typed while listening to a voice note. */
  heard: Type.Optional(Type.Object({ words: Type.String(), by: Words, at: Time })),
  /** What a service suggests that is heard; `confidence` where it says how sure it is. */
  suggested: Type.Optional(
    Type.Object({ words: Type.String(), service: Type.String(), confidence: Type.Optional(Type.Number()) }),
  ),
})
export type AttachmentItem = {
  id: string
  state: string
  kind: string
  mime?: string
  scanning?: boolean
  found?: string
  bytes?: number
  erasedAt?: string
  url?: string
  filename?: string
  voice?: boolean
  taken?: { at?: string; lat?: number; lng?: number }
  heard?: { words: string; by: Words; at: string }
  suggested?: { words: string; service: string; confidence?: number }
}

export const MessageItem = Type.Object({
  id: Type.String(),
  direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  at: Time,
  /** text, media, location, contacts, pressed, reaction, other, buttons, list, file, template, ask-location */
  type: Type.String(),
  text: Type.String(),
  attachments: Type.Array(AttachmentItem),
  location: Type.Optional(Type.Object({ lat: Type.Number(), lng: Type.Number() })),
  buttons: Type.Array(Type.String()),
  /** For what we have no word: what the service called it. */
  other: Type.Optional(Type.String()),
  /** When its words were erased under the retention schedule. */
  erasedAt: Type.Optional(Time),
  reaction: Type.Optional(Type.String()),
  editedFrom: Type.Optional(Type.String()),
  /** Our mail server could not prove that it is from whom it says. */
  unverified: Type.Optional(Type.Boolean()),
  revoked: Type.Optional(Type.Boolean()),
  sending: Type.Optional(Type.String()),
  failure: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  /** The door by which it came or went: a thread shows all doors of one person. */
  channel: Type.Optional(Type.String()),
  inReplyTo: Type.Optional(Type.String()),
})
export type MessageItem = Omit<Static<typeof MessageItem>, 'attachments'> & { attachments: AttachmentItem[] }

/** A grievance of the same citizen, to look at before registering twice. */
export const Brief = Type.Object({
  code: Type.String(),
  state: StateName,
  gist: Type.String(),
  subject: Type.Optional(Words),
  place: Type.Optional(Words),
  registeredAt: Time,
  dueAt: Type.Optional(Time),
})

/** What the program reads in words, the surest first. */
export const Guesses = Type.Object({
  subjects: Type.Array(Type.Object({ code: Type.String(), confidence: Type.Number(), why: Type.String() })),
  places: Type.Array(Type.Object({ code: Type.Integer(), confidence: Type.Number(), why: Type.String() })),
  ...suggestedOfWords,
})
export type Guesses = Static<typeof Guesses>

export const Thread = Type.Object({
  conversation: ConversationItem,
  messages: Type.Array(MessageItem),
  before: Type.Optional(Type.String()),
  /** Open grievances of the same citizen, and those closed lately: look here before registering twice. */
  grievances: Type.Array(Brief),
  /** What the program understood so far and would put into a grievance. */
  draft: Type.Optional(
    Type.Object({
      gist: Type.String(),
      messages: Type.Array(Type.String()),
      /** Several matters, where there seem to be several, each in its own words. */
      issues: Type.Optional(
        Type.Array(Type.Object({ subject: Type.String(), confidence: Type.Number(), words: Type.String() })),
      ),
      ...Guesses.properties,
    }),
  ),
  /** Words may be had in the other language. */
  translates: Type.Optional(Type.Boolean()),
  /** Until when free words may be sent; absent when the window is closed. */
  windowUntil: Type.Optional(Time),
})
export type Thread = Omit<Static<typeof Thread>, 'messages'> & { messages: MessageItem[] }

export const Answer = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 4000 }),
  key: Type.String({ minLength: 8, maxLength: 80 }),
})
export type Answer = Static<typeof Answer>

export const UnreadableItem = Type.Object({
  id: Type.String(),
  at: Time,
  channel: Type.String(),
  part: Type.String(),
  why: Type.String(),
  raw: Type.String(),
})
export type UnreadableItem = Static<typeof UnreadableItem>
export const UnreadablePage = Page(UnreadableItem)
