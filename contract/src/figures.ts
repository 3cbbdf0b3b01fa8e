/**
 * GET /api/v1/figures: any cut of the numbers; GET /api/v1/figures/district: the district on one page;
 * GET /api/v1/figures/state: districts side by side; GET /api/v1/figures/shapes: outlines for the map.
 * Days are days in Asia/Kolkata; `from` and `to` are both included. Every number opens its list: `GET /grievances` with
 * `counted`, `counted_from`, `counted_to` and `of_<dimension>` (`core/src/figures/behind.ts` writes that address).
 */
import { type Static, Type } from '@sinclair/typebox'
import { Time, Words } from './shapes.ts'

const Day = Type.String({ format: 'date' })
const codes = (description: string) =>
  Type.Optional(Type.String({ maxLength: 2000, description: `${description}; several with commas between` }))

/** Which rows count, and of which days. */
export const FiguresAsked = Type.Object({
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  place: Type.Optional(Type.Integer({ description: 'A block, town, panchayat, ward or village' })),
  subject: codes('Subjects or headings'),
  department: codes('Departments'),
  post: codes('Posts'),
  channel: codes('Doors'),
  source: codes('Sources'),
  class: codes('Time classes'),
})
export type FiguresAsked = Static<typeof FiguresAsked>

/** A cut. */
export const CutAsked = Type.Composite([
  FiguresAsked,
  Type.Object({
    measures: Type.Optional(Type.String({ maxLength: 1000, description: 'Names with commas between' })),
    steps: Type.Optional(Type.String({ maxLength: 200, description: 'Steps whose times are wanted' })),
    by: Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'block, panchayat, village, subject, department, post, channel, source, class, day, month',
      }),
    ),
  }),
])

/** Time of a step in minutes. Wrong by 9 % at most. */
export const StepTime = Type.Object({ median: Type.Number(), p90: Type.Number(), of: Type.Integer() })
export type StepTime = Static<typeof StepTime>

const Times = Type.Record(Type.String(), StepTime)
const Counts = Type.Record(Type.String(), Type.Integer())

export const CutRow = Type.Object({
  key: Type.Record(Type.String(), Type.Object({ code: Type.String(), name: Words })),
  counts: Counts,
  times: Type.Optional(Times),
})
export const Cut = Type.Object({
  from: Type.Optional(Day),
  to: Day,
  /** Acts that are not counted yet. */
  behind: Type.Integer(),
  rows: Type.Array(CutRow),
})
export type Cut = Static<typeof Cut>

/** A share with its interval at 95 % (Wilson). */
export const ShareItem = Type.Object({
  share: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  of: Type.Integer(),
})
export type ShareItem = Static<typeof ShareItem>

const Named = Type.Object({ code: Type.String(), name: Words })

export const PostFigures = Type.Object({
  ...Named.properties,
  department: Type.Optional(Words),
  open: Type.Integer(),
  late: Type.Integer(),
  falseClosings: Type.Integer(),
  reported: Type.Integer(),
  inTime: Type.Optional(ShareItem),
  /** Absent below the least sample; equal where the numbers do not tell two apart. */
  rank: Type.Optional(Type.Integer()),
})
export type PostFigures = Static<typeof PostFigures>

export const PlaceFigures = Type.Object({
  ...Named.properties,
  type: Type.String(),
  parent: Type.Optional(Type.String()),
  population: Type.Optional(Type.Integer()),
  received: Type.Integer(),
  before: Type.Integer(),
  open: Type.Integer(),
  late: Type.Integer(),
  dissatisfied: Type.Integer(),
})
export type PlaceFigures = Static<typeof PlaceFigures>

/** The district in ten minutes. */
export const DistrictPage = Type.Object({
  asOf: Time,
  behind: Type.Integer(),
  from: Day,
  to: Day,
  department: Type.Optional(Named),
  /** The departments that the caller watches over; absent for who sees all of them. */
  departments: Type.Optional(Type.Array(Named)),
  /** Of this moment. */
  now: Type.Object({
    counts: Counts,
    late: Type.Integer(),
    dueToday: Type.Integer(),
    ages: Type.Array(
      Type.Object({ from: Type.Optional(Day), to: Day, least: Type.Integer(), n: Type.Integer() }),
    ),
  }),
  /** Since the beginning, of today, and of the last days as they are told on a stage. */
  counter: Type.Object({
    since: Type.Optional(Day),
    received: Type.Integer(),
    closed: Type.Integer(),
    today: Type.Object({ received: Type.Integer(), closed: Type.Integer() }),
    lately: Type.Object({ days: Type.Integer(), from: Day, closed: Type.Integer() }),
  }),
  /** Of the period, and of the equally long one before it. */
  counts: Counts,
  before: Counts,
  times: Times,
  satisfied: Type.Optional(ShareItem),
  trend: Type.Array(
    Type.Object({
      from: Day,
      to: Day,
      received: Type.Integer(),
      closed: Type.Integer(),
      days: Type.Integer(),
    }),
  ),
  posts: Type.Array(PostFigures),
  /** Subjects of the last seven days against their usual week. */
  rising: Type.Array(Type.Object({ ...Named.properties, week: Type.Integer(), usual: Type.Number() })),
  heat: Type.Object({
    subjects: Type.Array(Named),
    rows: Type.Array(Type.Object({ ...Named.properties, counts: Type.Array(Type.Integer()) })),
  }),
  places: Type.Array(PlaceFigures),
  noes: Type.Array(
    Type.Object({
      code: Type.String(),
      day: Day,
      gist: Type.String(),
      lacking: Type.Optional(Type.String()),
      subject: Type.Optional(Words),
      place: Type.Optional(Words),
      post: Words,
    }),
  ),
  /** Seats of the office windows of the period: how many were called, on how many somebody was there. */
  windows: Type.Optional(
    Type.Object({ days: Type.Integer(), called: Type.Integer(), present: Type.Integer() }),
  ),
})
export type DistrictPage = Static<typeof DistrictPage>

export const DistrictAsked = Type.Object({
  days: Type.Optional(Type.Integer({ minimum: 7, maximum: 366 })),
  department: Type.Optional(Type.String({ maxLength: 20 })),
})

/** Outlines as rings of longitude and latitude. */
export const Shapes = Type.Array(
  Type.Object({
    code: Type.String(),
    type: Type.String(),
    rings: Type.Array(Type.Array(Type.Tuple([Type.Number(), Type.Number()]))),
  }),
)
export type Shapes = Static<typeof Shapes>

const RateItem = Type.Object({ rate: Type.Number(), low: Type.Number(), high: Type.Number() })

export const StateRow = Type.Object({
  district: Type.Integer(),
  name: Words,
  own: Type.Boolean(),
  population: Type.Optional(Type.Integer()),
  received: Type.Integer(),
  closed: Type.Integer(),
  open: Type.Integer(),
  late: Type.Integer(),
  /** To each ten thousand people: received, closed, open, late. */
  rate: Type.Optional(RateItem),
  closedRate: Type.Optional(RateItem),
  openRate: Type.Optional(RateItem),
  lateRate: Type.Optional(RateItem),
  satisfied: Type.Optional(ShareItem),
  reopened: Type.Optional(ShareItem),
  inTime: Type.Optional(ShareItem),
  whole: Type.Optional(StepTime),
  /** By the share in time; absent below the least sample. */
  rank: Type.Optional(Type.Integer()),
})
export type StateRow = Static<typeof StateRow>
export const StatePage = Type.Object({
  asOf: Time,
  from: Day,
  to: Day,
  leastSample: Type.Integer(),
  rows: Type.Array(StateRow),
  /** The middle one of the districts. */
  medians: Type.Object({
    rate: Type.Optional(Type.Number()),
    closedRate: Type.Optional(Type.Number()),
    openRate: Type.Optional(Type.Number()),
    lateRate: Type.Optional(Type.Number()),
    inTime: Type.Optional(Type.Number()),
    satisfied: Type.Optional(Type.Number()),
    reopened: Type.Optional(Type.Number()),
    whole: Type.Optional(Type.Number()),
  }),
})
export type StatePage = Static<typeof StatePage>

/** The public's figures. Places and subjects are those of the printed bulletins; a number that they hide is absent. */
export interface PublishedFigures {
  readonly from: string
  readonly to: string
  readonly received: number
  readonly closed: number
  readonly open: number
  readonly late: number
  readonly satisfied?: ShareItem | undefined
  readonly reopened: number
  readonly falseClosings: number
  readonly whole?: StepTime | undefined
  readonly ever: { readonly received: number; readonly closed: number }
  readonly trend: readonly { readonly from: string; readonly received: number; readonly closed: number }[]
  readonly subjects: readonly { readonly name: Words; readonly received: number }[]
  readonly blocks: readonly PublishedPlace[]
  /** The days of the bulletins; absent while none is printed. */
  readonly printed?: { readonly from: string; readonly to: string }
}

/** A block with its panchayats. */
export interface PublishedPlace {
  readonly code: string
  readonly name: Words
  readonly received?: number
  readonly within: readonly { readonly code: string; readonly name: Words; readonly received?: number }[]
}
