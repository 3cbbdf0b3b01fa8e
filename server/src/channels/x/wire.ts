/** What X sends and answers, as far as we rely on it. Its ids have more digits than a number can hold, so they are text. */
import { type Static, type TSchema, Type } from '@sinclair/typebox'

const maybe = <T extends TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]))
const Text = Type.String()
const Id = Type.Union([Type.String({ minLength: 1 }), Type.Number()])
const Keys = Type.Object({ media_keys: maybe(Type.Array(Text)) })

export const Post = Type.Object({
  id: Id,
  text: maybe(Text),
  note_tweet: maybe(Type.Object({ text: maybe(Text) })),
  author_id: maybe(Id),
  created_at: maybe(Text),
  conversation_id: maybe(Id),
  edit_history_tweet_ids: maybe(Type.Array(Id)),
  referenced_tweets: maybe(Type.Array(Type.Object({ type: maybe(Text), id: maybe(Id) }))),
  attachments: maybe(Keys),
})
export type Post = Static<typeof Post>

export const Direct = Type.Object({
  id: maybe(Id),
  dm_event_id: maybe(Id),
  text: maybe(Text),
  sender_id: maybe(Id),
  created_at: maybe(Text),
  attachments: maybe(Keys),
})
export type Direct = Static<typeof Direct>

const User = Type.Object({ id: Id, name: maybe(Text), username: maybe(Text) })
export type User = Static<typeof User>
const Variant = Type.Object({ url: maybe(Text), content_type: maybe(Text), bit_rate: maybe(Type.Number()) })
const Media = Type.Object({
  media_key: Text,
  type: maybe(Text),
  url: maybe(Text),
  preview_image_url: maybe(Text),
  variants: maybe(Type.Array(Variant)),
})
export type Media = Static<typeof Media>
export const Includes = Type.Object({ users: maybe(Type.Array(User)), media: maybe(Type.Array(Media)) })
export type Includes = Static<typeof Includes>

export const Activity = Type.Object({
  event_uuid: maybe(Id),
  event_type: Type.String({ minLength: 1 }),
  filter: maybe(Type.Object({ user_id: maybe(Id) })),
  payload: maybe(Type.Record(Type.String(), Type.Unknown())),
  includes: maybe(Type.Unknown()),
})
export type Activity = Static<typeof Activity>
export const Delivered = Type.Object({ data: Type.Union([Activity, Type.Array(Activity, { minItems: 1 })]) })
export const Found = Type.Object({
  data: maybe(Type.Array(Type.Unknown())),
  includes: maybe(Type.Unknown()),
  errors: maybe(Type.Array(Type.Unknown())),
  meta: Type.Object({
    newest_id: maybe(Text),
    next_token: maybe(Text),
    result_count: maybe(Type.Number()),
  }),
})
/** Our own word about what was spent, kept as an envelope so that it reaches the health page like any other news. */
export const Told = Type.Object({
  spending: Type.Object({ month: Text, spent: Type.Number(), cap: Type.Number(), over: Type.Boolean() }),
})
