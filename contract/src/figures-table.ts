/**
 * GET /api/v1/figures/table: one table of figures as the page of the figures shows it, and the same as a file under
 * /figures/table.csv and .xlsx. Only what the kept sums answer is offered: `offered` names the rows and conditions that may
 * still be chosen beside those of the question. Every number opens its list: conditions of the table, of the row (`-` where
 * nothing is known) and the measures and days of the column.
 */
import { type Static, Type } from '@sinclair/typebox'
import { PlaceItem } from './catalogue.ts'
import { FiguresAsked, ShareItem, StepTime } from './figures.ts'
import { Words } from './shapes.ts'

const Day = Type.String({ format: 'date' })

/** What the address asks. */
export const TableAsked = Type.Composite([
  FiguresAsked,
  Type.Object({
    days: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 3700, description: 'Up to today, without from' }),
    ),
    by: Type.Optional(
      Type.String({ maxLength: 20, description: 'What a row is; the fitting one otherwise' }),
    ),
    show: Type.Optional(Type.String({ maxLength: 600, description: 'Columns with commas between' })),
    sort: Type.Optional(
      Type.String({ maxLength: 40, description: 'A column or `name`; with - the largest first' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
  }),
])
export type TableAsked = Static<typeof TableAsked>

/** A column. Days are both included; without `from` since ever. */
export const TableColumn = Type.Object({
  name: Type.String(),
  title: Words,
  hint: Type.Optional(Words),
  group: Type.String(),
  kind: Type.Union([Type.Literal('count'), Type.Literal('share'), Type.Literal('time')]),
  /** What its list counts; of a share the part. */
  measures: Type.Array(Type.String()),
  /** The list of the part holds those that are lacking in it. */
  lacking: Type.Optional(Type.Boolean()),
  /** What the whole of a share counts. */
  whole: Type.Optional(Type.Array(Type.String())),
  /** Of a time: the step; its list holds those alone whose time it tells. */
  step: Type.Optional(Type.String()),
  from: Type.Optional(Day),
  to: Day,
  /** Of this moment, whatever the period. */
  now: Type.Optional(Type.Boolean()),
})
export type TableColumn = Static<typeof TableColumn>

/** One of the three by the kind of its column; a share with its rank where the numbers carry one. */
export const TableCell = Type.Object({
  n: Type.Optional(Type.Integer()),
  share: Type.Optional(ShareItem),
  part: Type.Optional(Type.Integer()),
  rank: Type.Optional(Type.Integer()),
  time: Type.Optional(StepTime),
})
export type TableCell = Static<typeof TableCell>

export const TableRow = Type.Object({
  code: Type.String(),
  name: Words,
  under: Type.Optional(Words),
  /** What lies within it can be shown: rows of this kind. */
  into: Type.Optional(Type.String()),
  /** Of a day or month: its own days. */
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  cells: Type.Record(Type.String(), TableCell),
})
export type TableRow = Static<typeof TableRow>

/** The table. */
export const FiguresTable = Type.Object({
  asOf: Type.String(),
  behind: Type.Integer(),
  from: Day,
  to: Day,
  by: Type.String(),
  /** False when these conditions are not kept together: there are no rows then. */
  kept: Type.Boolean(),
  /** The place that was chosen, and the one around it. */
  place: Type.Optional(PlaceItem),
  around: Type.Optional(Type.Integer()),
  offered: Type.Object({ by: Type.Array(Type.String()), where: Type.Array(Type.String()) }),
  /** The caller sees these departments only; absent for all. */
  departments: Type.Optional(Type.Array(Type.String())),
  /** Every column there is for these rows, and the names of those that are shown. */
  columns: Type.Array(TableColumn),
  shown: Type.Array(Type.String()),
  /** The conditions of the lists of the rows, and of the list of the total. */
  where: Type.Record(Type.String(), Type.Array(Type.String())),
  whereAll: Type.Record(Type.String(), Type.Array(Type.String())),
  sort: Type.String(),
  leastSample: Type.Integer(),
  total: Type.Record(Type.String(), TableCell),
  rows: Type.Array(TableRow),
  more: Type.Integer(),
})
export type FiguresTable = Static<typeof FiguresTable>
