/**
 * A public post whose address a clerk pastes, when the service does not tell us of it by itself.
 *   POST /api/v1/links   which post it is, whether it is known here, and its words where the service shows them
 * Registering it is `POST /api/v1/grievances` with `link`.
 */
import { type Static, Type } from '@sinclair/typebox'
import { BY_HAND } from '#core/message/doors.ts'
import { Brief } from './conversations.ts'

export const PostAddress = Type.Object({ url: Type.String({ minLength: 8, maxLength: 2000 }) })

export const PastedPost = Type.Object({
  door: Type.Union(BY_HAND.map((one) => Type.Literal(one))),
  /** In one form, without what trackers add. */
  url: Type.String(),
  /** `@name` of its author, where the address or the service says it. */
  author: Type.Optional(Type.String()),
  /** The address has the name of an official handle of ours, whose page it may stand on. */
  onOurs: Type.Boolean(),
  /** It is a grievance already, or lies in a thread that waits. */
  known: Type.Optional(
    Type.Object({ grievance: Type.Optional(Brief), conversation: Type.Optional(Type.String()) }),
  ),
  /** What the service shows of it. */
  shown: Type.Optional(
    Type.Object({
      words: Type.String(),
      name: Type.Optional(Type.String()),
      at: Type.Optional(Type.String({ format: 'date-time' })),
      /** The id of its author at the service. */
      user: Type.String(),
      /** Where its pictures lie; they are fetched and kept when it is registered. */
      pictures: Type.Optional(Type.Array(Type.String())),
    }),
  ),
  /** Why nothing is shown: no account there, the cap of the month, or what the service answered. */
  unshown: Type.Optional(Type.String()),
})
export type PastedPost = Static<typeof PastedPost>

/** What a form of registration says of the post. */
export const PostOf = Type.Object({
  url: Type.String({ minLength: 8, maxLength: 2000 }),
  author: Type.Optional(Type.String({ maxLength: 80 })),
  user: Type.Optional(Type.String({ maxLength: 40, pattern: '^\\d+$' })),
  /** Its words, as the service shows them or the clerk copied them. */
  words: Type.Optional(Type.String({ maxLength: 10000 })),
  pictures: Type.Optional(Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 8 })),
})
