/**
 * What WhatsApp sends, as far as we rely on it. Everything is tolerant: unknown fields are let be, and only what a
 * reading cannot do without is demanded. Each item of an envelope is checked by itself, so that one bad message
 * does not spoil the 999 others.
 */
import { type Static, type TSchema, Type } from '@sinclair/typebox'

const Text = Type.String()
const Filled = Type.String({ minLength: 1 })
const maybe = <T extends TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]))
/** Unix seconds; some senders write a number where the documentation promises text. */
const Seconds = Type.Union([Type.String(), Type.Number()])

export const Body = Type.Object({
  object: Type.Literal('whatsapp_business_account'),
  entry: Type.Array(Type.Unknown(), { minItems: 1 }),
})

export const Entry = Type.Object({
  id: maybe(Text),
  /** Stands at news of the account only. */
  time: Type.Optional(Type.Unknown()),
  changes: Type.Array(Type.Unknown(), { minItems: 1 }),
})

export const Change = Type.Object({ field: Filled, value: Type.Record(Type.String(), Type.Unknown()) })

export const Metadata = Type.Object({
  phone_number_id: Filled,
  display_phone_number: maybe(Type.Union([Text, Type.Number()])),
})

export const Contact = Type.Object({
  wa_id: maybe(Text),
  user_id: maybe(Text),
  parent_user_id: maybe(Text),
  profile: maybe(Type.Object({ name: maybe(Text), username: maybe(Text) })),
})
export type Contact = Static<typeof Contact>

const WireError = Type.Object({
  code: Type.Union([Type.Number(), Type.String()]),
  title: maybe(Text),
  message: maybe(Text),
  error_data: maybe(Type.Object({ details: maybe(Text) })),
})
export type WireError = Static<typeof WireError>
export const Errors = Type.Array(WireError)

export const Message = Type.Object({
  id: Filled,
  type: Filled,
  timestamp: maybe(Seconds),
  from: maybe(Text),
  from_user_id: maybe(Text),
  from_parent_user_id: maybe(Text),
  group_id: maybe(Text),
  origin: maybe(Text),
  context: maybe(
    Type.Object({
      id: maybe(Text),
      forwarded: maybe(Type.Boolean()),
      frequently_forwarded: maybe(Type.Boolean()),
    }),
  ),
  errors: maybe(Errors),
})
export type Message = Static<typeof Message> & Readonly<Record<string, unknown>>

export const TextPart = Type.Object({ body: Filled })
export const MediaPart = Type.Object({
  id: maybe(Type.Union([Filled, Type.Number()])),
  mime_type: maybe(Text),
  sha256: maybe(Text),
  caption: maybe(Text),
  filename: maybe(Text),
  voice: maybe(Type.Boolean()),
})
const Degrees = Type.Union([Type.Number(), Type.String({ pattern: '^-?[0-9]+([.][0-9]+)?$' })])
export const LocationPart = Type.Object({
  latitude: Degrees,
  longitude: Degrees,
  name: maybe(Text),
  address: maybe(Text),
})
export const ContactCards = Type.Array(
  Type.Object({
    name: maybe(
      Type.Object({ formatted_name: maybe(Text), first_name: maybe(Text), last_name: maybe(Text) }),
    ),
    phones: maybe(Type.Array(Type.Object({ phone: maybe(Text), wa_id: maybe(Text) }))),
    origin: maybe(Text),
    vcard: maybe(Text),
  }),
)
export const ButtonPart = Type.Object({ payload: maybe(Text), text: maybe(Text) })
export const PressedPart = Type.Object({ id: Filled, title: maybe(Text) })
export const InteractivePart = Type.Object({ type: Filled })
export const ReactionPart = Type.Object({ message_id: Filled, emoji: maybe(Text) })
export const OrderPart = Type.Object({
  text: maybe(Text),
  product_items: maybe(Type.Array(Type.Unknown())),
})
export const UnsupportedPart = Type.Object({ type: Filled })
export const EditPart = Type.Object({
  original_message_id: Filled,
  message: Type.Object({ type: Filled }),
})
export const RevokePart = Type.Object({ original_message_id: Filled })
export const SystemPart = Type.Object({
  type: Filled,
  body: maybe(Text),
  wa_id: maybe(Text),
  new_wa_id: maybe(Text),
  customer: maybe(Text),
  user_id: maybe(Text),
  parent_user_id: maybe(Text),
  previous_user_id: maybe(Text),
  previous_parent_user_id: maybe(Text),
})

const PreviousAndCurrent = Type.Object({ previous: maybe(Text), current: maybe(Text) })
export const UserIdUpdate = Type.Object({
  wa_id: maybe(Text),
  timestamp: maybe(Seconds),
  user_id: PreviousAndCurrent,
  parent_user_id: maybe(PreviousAndCurrent),
})

export const Status = Type.Object({
  id: Filled,
  status: Filled,
  type: maybe(Text),
  timestamp: maybe(Seconds),
  biz_opaque_callback_data: maybe(Text),
  recipient_participant_id: maybe(Text),
  participant_recipient_id: maybe(Text),
  recipient_participant_user_id: maybe(Text),
  errors: maybe(Errors),
})

export const Call = Type.Object({
  id: Filled,
  event: maybe(Text),
  direction: maybe(Text),
  status: maybe(Text),
  timestamp: maybe(Seconds),
  from: maybe(Text),
  from_user_id: maybe(Text),
  from_parent_user_id: maybe(Text),
})
