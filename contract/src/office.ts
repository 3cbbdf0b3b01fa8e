/**
 * The office at its hours.
 *   GET  /api/v1/windows?day=                        the windows of a day: who is present, what waits, the sheet
 *   POST /api/v1/windows/:code/calls                 an officer was spoken with by telephone: present
 *   GET  /api/v1/hearings?month=                     who presides on which day
 *   POST /api/v1/hearings/:code/swap                 two days change hands
 *   POST /api/v1/hearings/:code/days/:day            somebody else presides; neither post nor person: the turn again
 *   GET  /api/v1/confirmations                       whose complainants are to be called by somebody else
 *   GET  /hearings                                   PublishedHearings, for everybody
 */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, StateName, Time, Words } from './shapes.ts'

export const Day = Type.String({ pattern: '^20\\d\\d-\\d\\d-\\d\\d$', description: 'A day as 2026-10-06' })

const SeatState = oneOf(['present', 'seen', 'absent', 'on-leave', 'vacant'] as const)
export type SeatState = Static<typeof SeatState>
const Counts = Type.Object({
  present: Type.Integer(),
  seen: Type.Integer(),
  absent: Type.Integer(),
  'on-leave': Type.Integer(),
  vacant: Type.Integer(),
})
const Noticed = Type.Object({ at: Time, by: oneOf(['message', 'button', 'app', 'call', 'read'] as const) })

export const SeatItem = Type.Object({
  code: Type.String(),
  post: Words,
  state: SeatState,
  persons: Type.Array(Type.Object({ id: Type.String(), hi: Type.String(), en: Type.String() })),
  onLeave: Type.Array(Words),
  /** Who at the desk spoke with them by telephone. */
  notedBy: Type.Optional(Words),
  first: Type.Optional(Noticed),
  last: Type.Optional(Noticed),
})
export type SeatItem = Static<typeof SeatItem>

const Outcome = oneOf(['disposed', 'disposed-later', 'in-review', 'open'] as const)

export const WindowBoard = Type.Object({
  day: Type.String(),
  code: Type.String(),
  name: Words,
  opens: Time,
  closes: Time,
  phase: oneOf(['before', 'open', 'over'] as const),
  /** May the caller write down that an officer was spoken with by telephone? */
  mayNote: Type.Boolean(),
  /** Called, reminded, ended, or missed, and when. */
  steps: Type.Array(Type.Object({ step: Type.String(), at: Time })),
  absentTo: Words,
  totals: Counts,
  groups: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Words,
      steward: Words,
      counts: Counts,
      seats: Type.Array(SeatItem),
    }),
  ),
  /** Those of the same-day classes registered within the window. */
  grievances: Type.Array(
    Type.Object({
      code: Type.String(),
      gist: Type.String(),
      post: Type.Optional(Words),
      channel: Type.String(),
      registeredAt: Time,
      outcome: Outcome,
      disposedAt: Type.Optional(Time),
    }),
  ),
})
export type WindowBoard = Omit<Static<typeof WindowBoard>, 'phase'> & { phase: 'before' | 'open' | 'over' }

export const WindowsOfDay = Type.Object({
  day: Type.String(),
  /** The moment of this answer. */
  asOf: Time,
  working: Type.Boolean(),
  boards: Type.Array(WindowBoard),
})
export type WindowsOfDay = Omit<Static<typeof WindowsOfDay>, 'boards'> & { boards: WindowBoard[] }

/** Who was spoken with. */
export const NotedCall = Type.Object({ person: Type.String({ maxLength: 60 }) })
export type NotedCall = Static<typeof NotedCall>

export const HearingDayItem = Type.Object({
  day: Type.String(),
  post: Type.Optional(Words),
  postCode: Type.Optional(Type.String()),
  persons: Type.Array(Words),
  /** Whose turn it was, when somebody else presides. */
  instead: Type.Optional(Words),
  /** Named for this day, and not by turn. */
  fixed: Type.Boolean(),
  why: Words,
})
export type HearingDayItem = Static<typeof HearingDayItem>

export const HearingItem = Type.Object({
  code: Type.String(),
  name: Words,
  office: Words,
  from: Type.String(),
  to: Type.String(),
  posts: Type.Array(Type.Object({ code: Type.String(), name: Words })),
  days: Type.Array(HearingDayItem),
})
export type HearingItem = Static<typeof HearingItem>

export const HearingMonth = Type.Object({
  month: Type.String(),
  today: Type.String(),
  mayArrange: Type.Boolean(),
  hearings: Type.Array(HearingItem),
})
export type HearingMonth = Static<typeof HearingMonth>

const why = Type.String({ minLength: 3, maxLength: 500 })
export const Swap = Type.Object({ days: Type.Tuple([Day, Day]), why })
export type Swap = Static<typeof Swap>
export const Put = Type.Object({
  post: Type.Optional(Type.String({ maxLength: 60 })),
  person: Type.Optional(Type.String({ maxLength: 60 })),
  why,
})
export type Put = Static<typeof Put>

export const ConfirmationItem = Type.Object({
  code: Type.String(),
  state: StateName,
  gist: Type.String(),
  name: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  subject: Type.Optional(Words),
  department: Words,
  place: Type.Optional(Words),
  post: Type.Optional(Words),
  at: Time,
})
export type ConfirmationItem = Static<typeof ConfirmationItem>
export const Confirmations = Type.Object({ items: Type.Array(ConfirmationItem) })
export type Confirmations = Omit<Static<typeof Confirmations>, 'items'> & { items: ConfirmationItem[] }

/** The next days of the public hearings; posts, never persons. */
export interface PublishedHearings {
  readonly until: string
  readonly hearings: readonly {
    readonly name: Words
    readonly office: Words
    readonly from: string
    readonly to: string
    readonly days: readonly { readonly day: string; readonly post?: Words }[]
  }[]
}
