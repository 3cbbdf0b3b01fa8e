/**
 * The counts of one week, for its bulletin, by the same definition as every figure (`core/src/figures/counted.ts`). Flows
 * are the events of its days. What stood at its end stands still where nothing happened since; what moved since, or is
 * not counted yet, is counted from its acts up to that moment. So no count reads more than the open grievances and
 * those that moved, however long the register is.
 */
import { dayOf } from '#core/clock/calendar.ts'
import { countedOf, type Counted as Unit } from '#core/figures/counted.ts'
import { CLOSED, type Measure as FigureMeasure, OPEN, type Step } from '#core/figures/measures.ts'
import type { Recorded } from '#core/grievance/acts.ts'
import { fold } from '#core/grievance/grievance.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Counted, Measure } from '#core/publication/figures.ts'
import type { Timed } from '#core/publication/times.ts'
import type { WeekCounts } from '#ports/bulletin.ts'
import { type ActRow, toRecorded } from './acts.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { repeatedAmong } from './figures/count.ts'
import { ENDS } from './figures/read.ts'

/** What a word of the bulletin is made of. */
const FLOW = {
  received: ['received'],
  disposed: CLOSED,
  satisfied: ['closed-satisfied'],
  reopened: ['reopened'],
  repeat: ['repeat'],
  reported: ['reported'],
  contacted: ['reported-spoken'],
  flagged: ['reported-flagged'],
  'false-closings': ['false-closing'],
  'late-closings': ['closed-late'],
} as const satisfies Partial<Record<Measure, readonly FigureMeasure[]>>
const FLOWS = [...new Set(Object.values(FLOW).flat())]

const CUT = `g.department, g.subject, g.place, g.channel, (g.sensitive or g.hidden_from <> '{}') as kept`
const GROUPED = 'group by g.department, g.subject, g.place, g.channel, kept, e.measure'

const OF_DAYS = statement(
  'week-flows',
  `select ${CUT}, e.measure, count(*)::int as count
   from figure_event e join grievance g on g.district = $1 and g.id = e.grievance
   where e.district = $1 and e.measure = any($2::text[]) and e.day >= $3::date and e.day < $4::date
     and not exists (select from figure_due d where d.district = $1 and d.grievance = e.grievance)
   ${GROUPED}`,
)
const TIMES = statement(
  'week-times',
  `select ${CUT}, e.step, e.minutes, count(*)::int as count
   from figure_event e join grievance g on g.district = $1 and g.id = e.grievance
   where e.district = $1 and e.measure = any($2::text[]) and e.day >= $3::date and e.day < $4::date and e.step is not null
     and not exists (select from figure_due d where d.district = $1 and d.grievance = e.grievance)
   group by g.department, g.subject, g.place, g.channel, kept, e.step, e.minutes`,
)
const UNCOUNTED = statement(
  'week-uncounted',
  `select g.id, ${CUT}, true as uncounted from grievance g
   where g.district = $1 and g.registered_at < $2
     and g.id in (select d.grievance from figure_due d where d.district = $1) order by g.id`,
)
const MOVED = `select grievance_id as id from act where district = $1 and at >= $2
     union select grievance from figure_due where district = $1`
const STANDING = statement(
  'week-standing',
  `with moved as materialized (${MOVED})
   select ${CUT}, e.measure, count(*)::int as count
   from figure_event e join grievance g on g.district = $1 and g.id = e.grievance
   where e.district = $1 and (e.measure = any($3::text[]) or (e.measure = 'due' and e.day < $4::date))
     and not exists (select from moved m where m.id = e.grievance)
   ${GROUPED}`,
)
const OTHERS = statement(
  'week-moved',
  `with moved as materialized (${MOVED})
   select m.id, ${CUT}, exists (select from figure_due d where d.district = $1 and d.grievance = m.id) as uncounted
   from moved m join grievance g on g.district = $1 and g.id = m.id where g.registered_at < $2 order by m.id`,
)
const ACTS = statement(
  'week-acts',
  `select grievance_id, seq, at, actor, act, key, hash, policy from act
   where district = $1 and grievance_id = any($2::uuid[]) order by grievance_id, seq`,
)
/** Grievances whose acts are read at once. */
const PAGE = 200

interface Cut {
  readonly department: string
  readonly subject: string | null
  readonly place: number | null
  readonly channel: string
  readonly kept: boolean
}
type TimeRow = Cut & { readonly step: Step; readonly minutes: number; readonly count: number }
type Row = Cut & { readonly measure: FigureMeasure; readonly count: number }
type Moved = Cut & { readonly id: GrievanceId; readonly uncounted: boolean }

/** Fulfils the port. */
export function weekCounts(pool: Pool, district: number): WeekCounts {
  return {
    counted: (from, to) =>
      pool.transaction(async (on) => {
        await on.query('set transaction isolation level repeatable read')
        const [first, last] = [dayOf(from), dayOf(to)]
        const flows = await on.run<Row>(OF_DAYS, [district, FLOWS, first, last])
        const standing = await on.run<Row>(STANDING, [district, to, OPEN, last])
        const counted = [...flows, ...standing].flatMap((row) => named(row, row.measure, row.count))
        const moved = await on.run<Moved>(OTHERS, [district, to])
        for (let at = 0; at < moved.length; at += PAGE)
          counted.push(...(await fromActs(on, district, moved.slice(at, at + PAGE), { from, to })))
        return counted
      }),
    timed: (from, to) =>
      pool.transaction(async (on) => {
        await on.query('set transaction isolation level repeatable read')
        const rows = await on.run<TimeRow>(TIMES, [district, ENDS, dayOf(from), dayOf(to)])
        const timed = rows.map((row): Timed => ({ ...placed(row), step: row.step, minutes: row.minutes, count: row.count })) // biome-ignore format: one row
        const others = await on.run<Moved>(UNCOUNTED, [district, to])
        for (let at = 0; at < others.length; at += PAGE)
          timed.push(...(await timesFromActs(on, district, others.slice(at, at + PAGE), { from, to })))
        return timed
      }),
  }
}

interface Span {
  readonly from: Date
  readonly to: Date
}

/** The acts of these, each with whether it was registered before; a suggestion is no grievance, whenever a person saw that it is one. */
async function actsOf(
  on: Connection,
  district: number,
  moved: readonly Moved[],
): Promise<readonly { readonly cut: Moved; readonly own: readonly Recorded[]; readonly again: boolean }[]> {
  const ids = moved.map(({ id }) => id)
  const acts = Map.groupBy(await on.run<ActRow>(ACTS, [district, ids]), (row) => row.grievance_id)
  const again = await repeatedAmong(on, district, ids)
  return moved.flatMap((cut) => {
    const own: readonly Recorded[] = (acts.get(cut.id) ?? []).map(toRecorded)
    return own.length === 0 || isSuggestion(fold(own)) ? [] : [{ cut, own, again: again.has(cut.id) }]
  })
}

async function timesFromActs(
  on: Connection,
  district: number,
  moved: readonly Moved[],
  { from, to }: Span,
): Promise<readonly Timed[]> {
  const [first, last] = [dayOf(from), dayOf(to)]
  return (await actsOf(on, district, moved)).flatMap(({ cut, own }) =>
    countedOf(own, false).flatMap(({ day, took }) =>
      took && day >= first && day < last ? [{ ...placed(cut), ...took, count: 1 }] : [],
    ),
  )
}

/** What these make, by their acts: flows where they are not counted yet, and how they stood. */
async function fromActs(
  on: Connection,
  district: number,
  moved: readonly Moved[],
  { from, to }: Span,
): Promise<readonly Counted[]> {
  const [first, last] = [dayOf(from), dayOf(to)]
  return (await actsOf(on, district, moved)).flatMap(({ cut, own, again }) => {
    const flows = cut.uncounted ? countedOf(own, again).filter(({ day }) => day >= first && day < last) : []
    const stood = countedOf(
      own.filter(({ at }) => at < to),
      false,
    ).filter((one) => isOpen(one) || (one.measure === 'due' && one.day < last))
    return [...flows.filter(isFlow), ...stood].flatMap(({ measure }) => named(cut, measure, 1))
  })
}

function isFlow({ measure }: Unit): boolean {
  return (FLOWS as readonly string[]).includes(measure)
}

function isOpen({ measure }: Unit): boolean {
  return (OPEN as readonly string[]).includes(measure)
}

/** A count in the words of the bulletin; a closing with a yes is two of them. */
function named(cut: Cut, of: FigureMeasure, count: number): readonly Counted[] {
  const flows = (Object.entries(FLOW) as [Measure, readonly FigureMeasure[]][])
    .filter(([, measures]) => measures.includes(of))
    .map(([measure]) => measure)
  const words: readonly Measure[] =
    flows.length > 0
      ? flows
      : of === 'due'
        ? ['late']
        : (OPEN as readonly string[]).includes(of)
          ? ['pending']
          : []
  return words.map((measure) => ({ measure, channel: cut.channel, ...placed(cut), count }))
}

function placed({
  department,
  subject,
  place,
  kept,
}: Cut): Pick<Counted, 'department' | 'subject' | 'place' | 'kept'> {
  return {
    ...{ department, kept },
    ...(subject === null ? {} : { subject }),
    ...(place === null ? {} : { place }),
  }
}
