/**
 * /api/v1/charges: who holds which post; orders about charges, foreseen and given; /api/v1/handovers: what went over,
 * as a list for signature.
 */
import { type Static, Type } from '@sinclair/typebox'
import { Language, Time, Words } from './shapes.ts'

const Day = Type.String({ format: 'date', description: 'A day in the district, as 2026-11-21' })
const Person = Type.String({ minLength: 1, maxLength: 100 })
const Post = Type.String({ minLength: 1, maxLength: 60 })
const Reason = Type.String({
  minLength: 3,
  maxLength: 500,
  description: 'Why, with the number of the order',
})
const kinds = (['regular', 'additional', 'acting', 'link'] as const).map((kind) => Type.Literal(kind))
const ChargeKind = Type.Unsafe<'regular' | 'additional' | 'acting' | 'link'>(Type.Union(kinds))

/** Somebody whom the district does not know yet. */
export const NewPerson = Type.Object({
  nameHi: Type.String({ minLength: 1, maxLength: 100 }),
  nameEn: Type.String({ minLength: 1, maxLength: 100 }),
  phone: Type.String({ pattern: '^91\\d{10}$', description: '91 and ten digits' }),
  language: Language,
  login: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9._-]*$' })),
})

const LeaveDays = Type.Object({
  person: Person,
  from: Day,
  to: Day,
  substitute: Type.Optional(Person),
  post: Type.Optional(Post),
})

/** What somebody orders; the rules behind it are those of `core/src/district/charging.ts`. */
export const Order = Type.Union([
  Type.Object({
    do: Type.Literal('hand-over'),
    post: Post,
    person: Type.Union([Person, NewPerson]),
    kind: ChargeKind,
    from: Day,
    to: Type.Optional(Day),
    /** Persons whose charge over the post ends with it. */
    ends: Type.Array(Person),
  }),
  Type.Object({ do: Type.Literal('end'), post: Post, person: Person, last: Day }),
  Type.Composite([Type.Object({ do: Type.Literal('leave') }), LeaveDays]),
  Type.Object({
    do: Type.Literal('take-back'),
    charge: Type.Object({ person: Person, post: Post, kind: ChargeKind, from: Day, to: Type.Optional(Day) }),
  }),
  Type.Object({ do: Type.Literal('take-back'), leave: LeaveDays, last: Type.Optional(Day) }),
])
export type Order = Static<typeof Order>

export const Foresee = Type.Object({ order: Order })
export const GiveOrder = Type.Object({ order: Order, why: Reason })

const Standing = Type.String({ description: 'holder, substitute, link-post, senior, nobody' })
const Named = Type.Object({ id: Type.String(), name: Words })
export const ForeseenAnswer = Type.Object({
  /** One for each post that gets other people. */
  moves: Type.Array(
    Type.Object({
      post: Type.Object({ code: Type.String(), name: Words }),
      kind: Type.String(),
      day: Day,
      from: Type.Array(Named),
      to: Type.Array(Named),
      standing: Standing,
      open: Type.Integer(),
      late: Type.Integer(),
    }),
  ),
  /** Why it cannot be, when the district's tables would not be sound. */
  faults: Type.Array(Type.String()),
})
export type ForeseenAnswer = Static<typeof ForeseenAnswer>
export const OrderGiven = Type.Object({ version: Type.Integer() })

const LeaveItem = Type.Object({
  from: Day,
  to: Day,
  substitute: Type.Optional(Named),
  post: Type.Optional(Post),
})
export const ChargeItem = Type.Object({
  person: Named,
  kind: ChargeKind,
  from: Day,
  to: Type.Optional(Day),
  /** The leave that lasts today or comes next. */
  leave: Type.Optional(LeaveItem),
})
export type ChargeItem = Static<typeof ChargeItem>
export const ChargePost = Type.Object({
  code: Type.String(),
  name: Words,
  department: Type.Optional(Type.Object({ code: Type.String(), name: Words })),
  level: Type.Integer(),
  place: Type.Optional(Words),
  /** Charges that last today or begin later. */
  charges: Type.Array(ChargeItem),
  standing: Standing,
  answering: Type.Array(Named),
  /** The post whose people answer, when it is another. */
  through: Type.Optional(Type.Object({ code: Type.String(), name: Words })),
  /** Since when nobody holds it; absent when somebody does or never did. */
  vacantSince: Type.Optional(Day),
  open: Type.Integer(),
  late: Type.Integer(),
  /** May the caller hand it over? */
  may: Type.Boolean(),
})
export type ChargePost = Static<typeof ChargePost>
export const Charges = Type.Object({
  today: Day,
  posts: Type.Array(ChargePost),
  /** Everybody who can take a post over. */
  persons: Type.Array(Type.Object({ id: Type.String(), name: Words, post: Type.Optional(Words) })),
})
export type Charges = Static<typeof Charges>

export const HandoverItem = Type.Object({
  id: Type.String(),
  post: Type.Object({ code: Type.String(), name: Words }),
  kind: Type.String(),
  day: Day,
  at: Time,
  from: Type.Array(Named),
  to: Type.Array(Named),
  standing: Standing,
  through: Type.Optional(Words),
  grievances: Type.Integer(),
  late: Type.Integer(),
})
export type HandoverItem = Static<typeof HandoverItem>
export const HandoverPage = Type.Object({
  items: Type.Array(HandoverItem),
  next: Type.Optional(Type.String()),
})
export type HandoverPage = Static<typeof HandoverPage>
export const HandoverSheet = Type.Composite([
  HandoverItem,
  Type.Object({
    lines: Type.Array(
      Type.Object({
        code: Type.String(),
        gist: Type.String(),
        place: Type.Optional(Words),
        registeredAt: Time,
        timeClass: Type.String(),
        dueAt: Type.Optional(Time),
        state: Type.String(),
        late: Type.Boolean(),
        directed: Type.Boolean(),
      }),
    ),
  }),
])
export type HandoverSheet = Static<typeof HandoverSheet>
