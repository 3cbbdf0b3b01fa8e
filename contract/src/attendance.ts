/**
 * GET /api/v1/figures/windows: were the posts there in the hours of the office windows, by post or department, and
 * /figures/windows/list: the windows behind a number. Only windows that were opened and are over; a post on leave or
 * vacant was not called. The same as files under /figures/windows.csv and .xlsx.
 */
import { type Static, Type } from '@sinclair/typebox'
import { ShareItem } from './figures.ts'
import { Words } from './shapes.ts'

const Day = Type.String({ format: 'date' })

export const AttendanceAsked = Type.Object({
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'Up to today, without from' })),
  by: Type.Optional(Type.Union([Type.Literal('post'), Type.Literal('department')])),
  department: Type.Optional(Type.String({ maxLength: 200, description: 'Several with commas between' })),
  post: Type.Optional(Type.String({ maxLength: 60 })),
})

const Counted = {
  /** Windows in which somebody answered for the post: present, seen and absent. */
  called: Type.Integer(),
  present: Type.Integer(),
  /** Only read the call. */
  seen: Type.Integer(),
  absent: Type.Integer(),
  onLeave: Type.Integer(),
  vacant: Type.Integer(),
  share: Type.Optional(ShareItem),
}

export const AttendanceTable = Type.Object({
  from: Day,
  to: Day,
  by: Type.String(),
  /** Windows that were held. */
  held: Type.Integer(),
  leastSample: Type.Integer(),
  total: Type.Object(Counted),
  rows: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Words,
      under: Type.Optional(Words),
      ...Counted,
      rank: Type.Optional(Type.Integer()),
    }),
  ),
})
export type AttendanceTable = Static<typeof AttendanceTable>

export const AttendedAsked = Type.Composite([
  AttendanceAsked,
  Type.Object({
    state: Type.Optional(Type.String({ maxLength: 60, description: 'States of a seat with commas between' })),
  }),
])

export const AttendedList = Type.Object({
  from: Day,
  to: Day,
  post: Type.Optional(Words),
  department: Type.Optional(Words),
  items: Type.Array(
    Type.Object({
      day: Day,
      window: Type.String(),
      name: Words,
      code: Type.String(),
      post: Words,
      state: Type.String(),
      persons: Type.Array(Words),
      first: Type.Optional(Type.String()),
      by: Type.Optional(Type.String()),
    }),
  ),
  more: Type.Integer(),
})
export type AttendedList = Static<typeof AttendedList>
