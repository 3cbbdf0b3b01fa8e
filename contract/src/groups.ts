/**
 * Groups of posts.
 *   GET  /api/v1/groups                            those the caller may read, with what is new in each
 *   GET  /api/v1/groups/:group/posts?before=       the feed, newest first
 *   POST /api/v1/groups/:group/posts               a post to all members
 *   POST /api/v1/groups/:group/reading             the feed is before the caller up to this post
 *   GET  /api/v1/groups/:group/members             posts, their people today, their last sign of life
 *   GET  /api/v1/group-posts/:post                 whom it went to, and how far each has it
 *   POST /api/v1/group-posts/:post/answers         a member's answer
 *   POST /api/v1/group-posts/:post/nudge           reminds who has not looked
 *   GET  /api/v1/group-posts/:post/files/:number   a file of it (?size=thumb)
 *   GET  /api/v1/grievances/:code/line             the direct line; POST writes into it
 */
import { type Static, Type } from '@sinclair/typebox'
import { AttachmentItem } from './conversations.ts'
import { StateName, Time, Words } from './shapes.ts'

export const GroupItem = Type.Object({
  code: Type.String(),
  name: Words,
  /** The upper tier, for a department's group. */
  parent: Type.Optional(Type.String()),
  unread: Type.Integer({ maximum: 99 }),
  mayPost: Type.Boolean(),
})
export type GroupItem = Static<typeof GroupItem>
export const GroupList = Type.Array(GroupItem)

export const FeedItem = Type.Object({
  id: Type.String(),
  at: Time,
  kind: Type.Union([Type.Literal('post'), Type.Literal('card'), Type.Literal('answer')]),
  /** Nobody for the program. */
  by: Type.Optional(Type.Object({ id: Type.String(), name: Words, post: Type.Optional(Words) })),
  text: Type.String(),
  files: Type.Array(AttachmentItem),
  code: Type.Optional(Type.String()),
  state: Type.Optional(StateName),
  answers: Type.Optional(Type.String()),
  /** The beginning of what is answered. */
  answered: Type.Optional(Type.String()),
  sent: Type.Integer(),
  delivered: Type.Integer(),
  seen: Type.Integer(),
  accepted: Type.Integer(),
})
export type FeedItem = Omit<Static<typeof FeedItem>, 'files'> & {
  files: {
    id: string
    state: string
    kind: string
    mime?: string
    url?: string
    filename?: string
    voice?: boolean
    erasedAt?: string
  }[]
}
export const Feed = Type.Object({ items: Type.Array(FeedItem), next: Type.Optional(Type.String()) })

export const NewPost = Type.Object({
  key: Type.String({ minLength: 8, maxLength: 80 }),
  text: Type.String({ maxLength: 3000 }),
  /** One grievance that it is about. */
  code: Type.Optional(Type.String({ maxLength: 40 })),
  /** Tickets of POST /api/v1/uploads. */
  uploads: Type.Optional(Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 4 })),
})
export type NewPost = Static<typeof NewPost>
export const Posted = Type.Object({ id: Type.String(), count: Type.Integer() })
export type Posted = Static<typeof Posted>

export const NewAnswer = Type.Object({
  key: Type.String({ minLength: 8, maxLength: 80 }),
  text: Type.String({ minLength: 1, maxLength: 3000 }),
})
export type NewAnswer = Static<typeof NewAnswer>

export const DeliveryItem = Type.Object({
  person: Words,
  post: Words,
  deliveredAt: Type.Optional(Time),
  seenAt: Type.Optional(Time),
  acceptedAt: Type.Optional(Time),
  nudgedAt: Type.Optional(Time),
  /** failed: it will not arrive; window: it waits until they write. */
  stuck: Type.Optional(Type.Union([Type.Literal('failed'), Type.Literal('window')])),
})
export type DeliveryItem = Static<typeof DeliveryItem>
export const Deliveries = Type.Object({
  items: Type.Array(DeliveryItem),
  mayNudge: Type.Boolean(),
  /** Until then nobody is reminded again. */
  nudgeFrom: Type.Optional(Time),
})
export type Deliveries = Static<typeof Deliveries>

export const MemberItem = Type.Object({
  post: Words,
  steward: Type.Boolean(),
  /** substitute, link-post, senior: others answer; nobody: an empty chair. */
  standing: Type.String(),
  persons: Type.Array(Type.Object({ name: Words, lastAt: Type.Optional(Time) })),
  away: Type.Array(Words),
})
export type MemberItem = Static<typeof MemberItem>
export const Members = Type.Object({ items: Type.Array(MemberItem) })
export type Members = Static<typeof Members>

export const LineItem = Type.Object({
  id: Type.String(),
  at: Time,
  by: Words,
  /** Said by the officer at the other end. */
  officer: Type.Boolean(),
  text: Type.String(),
  sending: Type.Optional(Type.String()),
})
export type LineItem = Static<typeof LineItem>
export const Line = Type.Object({
  /** To whom a new word would go; absent when nobody is there. */
  officer: Type.Optional(Words),
  mayWrite: Type.Boolean(),
  items: Type.Array(LineItem),
})
export type Line = Static<typeof Line>
