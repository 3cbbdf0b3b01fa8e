/**
 * The desk of a public hearing.
 *   GET  /api/v1/sittings?day=             the sittings of a day, and what may be opened today
 *   GET  /api/v1/sittings/past?after=      those of former days, newest first
 *   POST /api/v1/sittings                  opens one; the same day of a hearing is opened once
 *   GET  /api/v1/sittings/:id              tokens, what was heard, and the counts: also the sheet of the day
 *   GET  /api/v1/sittings/:id/sheet.pdf    the sheet, to be signed
 *   POST /api/v1/sittings/:id/entries      what is said at the desk; made in the browser, sent when the line is there
 *   POST /api/v1/sittings/:id/closing      closes it
 *   GET  /api/v1/posters                   the doors for which there is a poster; /:name/poster.pdf?size=&lang= the poster
 *   GET  /queue, /queue/:id                the numbers for the wall, for everybody
 */
import { type Static, Type } from '@sinclair/typebox'
import { SITTING_KINDS } from '#core/hearing/sitting.ts'
import { GIVEN, TOKEN_STEPS } from '#core/hearing/token.ts'
import { Day } from './office.ts'
import { Language, oneOf, Page, StateName, Time, Words } from './shapes.ts'

const Kind = oneOf(SITTING_KINDS)
const Key = Type.String({ minLength: 8, maxLength: 80 })
const OutcomeName = oneOf(['settled', 'in-review', 'directed', 'pending'] as const)
const code = Type.String({ maxLength: 60 })

export const SittingItem = Type.Object({
  id: Type.String(),
  day: Day,
  kind: Kind,
  /** The public hearing whose day it is. */
  hearing: Type.Optional(Type.String()),
  name: Words,
  /** Office, or where the tour stops. */
  place: Words,
  /** The post that presides, and who does. */
  post: Type.Optional(Words),
  postCode: Type.Optional(Type.String()),
  person: Words,
  openedAt: Time,
  closedAt: Type.Optional(Time),
  /** The caller presides. */
  mine: Type.Boolean(),
  /** The caller runs its desk. */
  mayRun: Type.Boolean(),
  /** Path of the page for the wall. */
  wall: Type.String(),
})
export type SittingItem = Static<typeof SittingItem>
export const SittingPage = Page(SittingItem)

export const SittingsOfDay = Type.Object({
  day: Day,
  mayRun: Type.Boolean(),
  sittings: Type.Array(SittingItem),
  /** Hearings held today, each with who presides by the roster. */
  hearings: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Words,
      office: Words,
      from: Type.String(),
      to: Type.String(),
      post: Type.Optional(Words),
      persons: Type.Array(Words),
      why: Words,
    }),
  ),
})
export type SittingsOfDay = Omit<Static<typeof SittingsOfDay>, 'sittings'> & { sittings: SittingItem[] }

export const TokenItem = Type.Object({
  number: Type.Integer(),
  given: oneOf(GIVEN),
  name: Type.Optional(Type.String()),
  state: oneOf(['waiting', 'called', 'heard', 'done', 'absent'] as const),
  calls: Type.Integer(),
  givenAt: Time,
  calledAt: Type.Optional(Time),
  heardAt: Type.Optional(Time),
  endedAt: Type.Optional(Time),
})
export type TokenItem = Static<typeof TokenItem>

export const HeardItem = Type.Object({
  code: Type.String(),
  token: Type.Optional(Type.Integer()),
  at: Time,
  toldAt: Time,
  /** It was open already; what was said was joined to it. */
  joined: Type.Boolean(),
  outcome: OutcomeName,
  directed: Type.Array(Words),
  gist: Type.String(),
  name: Type.Optional(Type.String()),
  state: StateName,
  subject: Type.Optional(Words),
  place: Type.Optional(Words),
  department: Words,
  post: Type.Optional(Words),
  postCode: Type.Optional(Type.String()),
  dueAt: Type.Optional(Time),
})
export type HeardItem = Static<typeof HeardItem>

export const SittingBoard = Type.Object({
  sitting: SittingItem,
  asOf: Time,
  tokens: Type.Array(TokenItem),
  heard: Type.Array(HeardItem),
  counts: Type.Record(Type.String(), Type.Integer()),
})
export type SittingBoard = Omit<Static<typeof SittingBoard>, 'sitting' | 'tokens' | 'heard'> & {
  sitting: SittingItem
  tokens: TokenItem[]
  heard: HeardItem[]
}

export const OpenSitting = Type.Object({
  kind: Kind,
  hearing: Type.Optional(code),
  place: Type.Optional(Type.String({ maxLength: 200 })),
  post: Type.Optional(code),
})
export type OpenSitting = Static<typeof OpenSitting>

const uploads = Type.Optional(Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 20 }))
const words = Type.String({ minLength: 3, maxLength: 2000 })
const token = Type.Optional(Type.Integer({ minimum: 1, maximum: 999 }))

/** What is said at the desk, by its kind. */
const Said = Type.Union([
  Type.Object({
    kind: Type.Literal('token'),
    given: oneOf(GIVEN),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    /** The number that was handed out while the line was down. */
    wish: token,
  }),
  Type.Object({
    kind: Type.Literal('step'),
    token: Type.Integer({ minimum: 1, maximum: 999 }),
    step: oneOf(TOKEN_STEPS),
  }),
  Type.Object({
    kind: Type.Literal('registration'),
    token,
    gist: words,
    subject: Type.String({ maxLength: 60 }),
    place: Type.Optional(Type.Integer()),
    placeWords: Type.Optional(Type.String({ maxLength: 300 })),
    urgent: Type.Optional(Type.Boolean()),
    complainant: Type.Optional(
      Type.Object({
        name: Type.Optional(Type.String({ maxLength: 200 })),
        phone: Type.Optional(Type.String({ maxLength: 30 })),
        language: Type.Optional(Language),
      }),
    ),
    uploads,
    settled: Type.Optional(
      Type.Object({ text: words, said: Type.String({ minLength: 2, maxLength: 1000 }), uploads }),
    ),
  }),
  Type.Object({ kind: Type.Literal('joining'), token, code, text: words, uploads }),
  Type.Object({
    kind: Type.Literal('direction'),
    of: Type.Union([Type.Object({ code }), Type.Object({ entry: Key })]),
    directions: Type.Array(
      Type.Object({
        post: code,
        mode: oneOf(['act', 'inquire'] as const),
        words: Type.String({ minLength: 3, maxLength: 1000 }),
        lead: Type.Boolean(),
      }),
      { minItems: 1, maxItems: 10 },
    ),
  }),
])

export const NewEntry = Type.Object({ key: Key, madeAt: Time, entry: Said })
export type NewEntry = Static<typeof NewEntry>

export const EntryAnswer = Type.Object({
  token: Type.Optional(Type.Integer()),
  code: Type.Optional(Type.String()),
  outcome: Type.Optional(oneOf(['registered', 'settled', 'in-review', 'joined', 'directed'] as const)),
  posts: Type.Optional(Type.Array(Type.String())),
})
export type EntryAnswer = Static<typeof EntryAnswer>

export const PosterItem = Type.Object({
  name: Type.String(),
  channel: oneOf(['whatsapp', 'facebook', 'x', 'email', 'sms', 'phone', 'missed', 'portal'] as const),
  /** As people read it: a number, a page, a handle, an address. */
  shown: Type.String(),
  /** What people call the line. */
  title: Type.Optional(Words),
  link: Type.String(),
})
export type PosterItem = Static<typeof PosterItem>

/** The numbers for the wall: posts and numbers, never persons. */
export interface QueueFacts {
  readonly id: string
  readonly name: Words
  readonly place: Words
  readonly post?: Words
  readonly open: boolean
  readonly asOf: string
  readonly heard: readonly number[]
  readonly called: readonly { readonly number: number; readonly again: boolean }[]
  readonly next: readonly number[]
  readonly waiting: number
  readonly done: number
  readonly absent: readonly number[]
}
