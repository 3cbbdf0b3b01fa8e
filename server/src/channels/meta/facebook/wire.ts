/**
 * What a page's hook sends and its feed answers, as far as we rely on it. Ids come as text or as numbers, anything may
 * be null, and moments stand in seconds, milliseconds or words.
 */
import { type Static, type TSchema, Type } from '@sinclair/typebox'

const maybe = <T extends TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]))
const Id = Type.Union([Type.String({ minLength: 1 }), Type.Number()])
const Moment = Type.Union([Type.String(), Type.Number()])
const Text = Type.String()
const Some = Type.Record(Type.String(), Type.Unknown())

export const Body = Type.Object({
  object: Type.Literal('page'),
  entry: Type.Array(Type.Unknown(), { minItems: 1 }),
})
export const Entry = Type.Object({
  id: Id,
  time: maybe(Moment),
  messaging: maybe(Type.Array(Type.Unknown())),
  standby: maybe(Type.Array(Type.Unknown())),
  changes: maybe(Type.Array(Type.Unknown())),
})

const Attachment = Type.Object({
  type: maybe(Text),
  title: maybe(Text),
  url: maybe(Text),
  payload: maybe(Type.Unknown()),
})
export type Attachment = Static<typeof Attachment>
export const Payload = Type.Object({
  url: maybe(Text),
  coordinates: maybe(Type.Object({ lat: Type.Number(), long: Type.Number() })),
})

const MessagePart = Type.Object({
  mid: Type.String({ minLength: 1 }),
  text: maybe(Text),
  attachments: maybe(Type.Array(Attachment)),
  quick_reply: maybe(Type.Object({ payload: maybe(Text) })),
  reply_to: maybe(Type.Object({ mid: maybe(Text) })),
  is_echo: maybe(Type.Boolean()),
  is_deleted: maybe(Type.Boolean()),
  metadata: maybe(Text),
})
export type MessagePart = Static<typeof MessagePart>
export const Event = Type.Object({
  sender: maybe(Type.Object({ id: maybe(Id), user_ref: maybe(Text) })),
  recipient: maybe(Type.Object({ id: maybe(Id) })),
  timestamp: maybe(Moment),
  message: maybe(MessagePart),
  message_edit: maybe(
    Type.Object({ mid: Type.String({ minLength: 1 }), text: maybe(Text), num_edit: maybe(Id) }),
  ),
  postback: maybe(Type.Object({ mid: maybe(Text), title: maybe(Text), payload: maybe(Text) })),
  delivery: maybe(Type.Object({ mids: maybe(Type.Array(Text)), watermark: maybe(Moment) })),
  read: maybe(Type.Object({ watermark: maybe(Moment) })),
  reaction: maybe(Type.Object({ mid: Text, action: maybe(Text), emoji: maybe(Text), reaction: maybe(Text) })),
})
export type Event = Static<typeof Event>

export const Change = Type.Object({ field: Type.String({ minLength: 1 }), value: Some })
const Person = Type.Object({ id: maybe(Id), name: maybe(Text) })
/** A change of the feed, and in the same words what the feed itself answers. */
export const Value = Type.Object({
  item: maybe(Text),
  verb: maybe(Text),
  post_id: maybe(Id),
  comment_id: maybe(Id),
  parent_id: maybe(Id),
  photo_id: maybe(Id),
  video_id: maybe(Id),
  from: maybe(Person),
  sender_id: maybe(Id),
  sender_name: maybe(Text),
  reviewer_id: maybe(Id),
  reviewer_name: maybe(Text),
  message: maybe(Text),
  review_text: maybe(Text),
  link: maybe(Text),
  photo: maybe(Text),
  photos: maybe(Type.Array(Text)),
  created_time: maybe(Moment),
})
export type Value = Static<typeof Value>

const Picture = Type.Object({ image: maybe(Type.Object({ src: maybe(Text) })) })
const FoundAttachment = Type.Object({ type: maybe(Text), media: maybe(Picture), url: maybe(Text) })
export const FoundComment = Type.Object({
  id: Id,
  from: maybe(Person),
  message: maybe(Text),
  created_time: maybe(Moment),
  attachment: maybe(FoundAttachment),
  parent: maybe(Type.Object({ id: maybe(Id) })),
})
export const FoundPost = Type.Object({
  id: Id,
  from: maybe(Person),
  message: maybe(Text),
  created_time: maybe(Moment),
  attachments: maybe(Type.Object({ data: Type.Array(FoundAttachment) })),
  comments: maybe(Type.Object({ data: Type.Array(Type.Unknown()) })),
})
const File = Type.Object({ url: maybe(Text) })
/** A file in a private thread that was found. */
export const FoundFile = Type.Object({
  mime_type: maybe(Text),
  name: maybe(Text),
  file_url: maybe(Text),
  image_data: maybe(File),
  video_data: maybe(File),
})
export type FoundFile = Static<typeof FoundFile>
export const FoundMessage = Type.Object({
  id: Type.String({ minLength: 1 }),
  created_time: maybe(Moment),
  from: maybe(Person),
  message: maybe(Text),
  attachments: maybe(Type.Object({ data: Type.Array(FoundFile) })),
})
export const FoundThread = Type.Object({
  id: Id,
  messages: maybe(Type.Object({ data: Type.Array(Type.Unknown()) })),
})
/** `gone` is what was found before and, as the service says, is no more. */
export const Found = Type.Object({
  data: Type.Array(Type.Unknown()),
  gone: Type.Optional(Type.Array(Type.String())),
})
