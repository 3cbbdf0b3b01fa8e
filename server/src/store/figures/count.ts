/** Counts grievances by all their acts, and moves the sums by the difference to what was kept of them. */
import type { SpotOf } from '#ports/figures.ts'
import { type ActRow, toRecorded } from '../acts.ts'
import { type Connection, statement } from '../connection.ts'
import { addUp, columnsOf, EVENT_COLUMNS, type EventRow, eventsOf, eventText, type Sums } from './rows.ts'

const ACTS = statement(
  'figure-acts',
  `select grievance_id, seq, at, actor, act, key, hash, policy from act
   where district = $1 and grievance_id = any($2::uuid[]) order by grievance_id, seq`,
)
/** The same person by whatever door, the same subject and the same place, both as registered, within half a year before. */
const AGAIN = statement(
  'figure-again',
  `select distinct g.id from grievance g
     join grievance e on e.district = $1 and e.citizen = any(array(select same_citizens($1, g.citizen))) and e.id <> g.id
       and (e.registered_at, e.id) < (g.registered_at, g.id) and e.registered_at >= g.registered_at - interval '180 days'
     join act ga on ga.district = $1 and ga.grievance_id = g.id and ga.seq = 1
     join act ea on ea.district = $1 and ea.grievance_id = e.id and ea.seq = 1
   where g.district = $1 and g.id = any($2::uuid[])
     and ga.act ->> 'subject' = ea.act ->> 'subject' and ga.act ->> 'place' is not distinct from ea.act ->> 'place'`,
)
const columns = Object.keys(EVENT_COLUMNS)
const KEPT = statement(
  'figure-kept',
  `select ${columns.map((column) => (column === 'day' ? `to_char(day, 'YYYY-MM-DD') as day` : column)).join(', ')}
   from figure_event where district = $1 and grievance = any($2::uuid[])`,
)
const REMOVE = statement(
  'figure-remove',
  `delete from figure_event e
     using unnest($2::text[], $3::date[], $4::uuid[], $5::int[]) as t (measure, day, grievance, seq)
   where e.district = $1 and e.measure = t.measure and e.day = t.day and e.grievance = t.grievance and e.seq = t.seq`,
)
const ADD = statement(
  'figure-add',
  `insert into figure_event (district, ${columns.join(', ')})
   select $1, t.* from unnest(${Object.values(EVENT_COLUMNS)
     .map((type, at) => `$${at + 2}::${type}[]`)
     .join(', ')}) as t`,
)
const SUM = statement(
  'figure-sum',
  `insert into figure (district, cut, grain, measure, day, a, b, n)
   select $1, t.* from unnest($2::text[], $3::"char"[], $4::text[], $5::date[], $6::text[], $7::text[], $8::int[]) as t
   on conflict (district, cut, grain, measure, day, a, b) do update set n = figure.n + excluded.n`,
)
const SUM_TIMES = statement(
  'figure-sum-times',
  `insert into figure_time (district, cut, grain, step, day, a, bin, n)
   select $1, t.* from unnest($2::text[], $3::"char"[], $4::text[], $5::date[], $6::text[], $7::smallint[], $8::int[]) as t
   on conflict (district, cut, grain, step, day, a, bin) do update set n = figure_time.n + excluded.n`,
)
/** A sum that came down to nothing is no row. */
const TIDY = statement(
  'figure-tidy',
  `delete from figure f
     using unnest($2::text[], $3::"char"[], $4::text[], $5::date[], $6::text[], $7::text[])
       as t (cut, grain, measure, day, a, b)
   where f.district = $1 and f.cut = t.cut and f.grain = t.grain and f.measure = t.measure and f.day = t.day
     and f.a = t.a and f.b = t.b and f.n = 0`,
)

/** What the acts of these grievances make now. */
export async function eventsNow(
  on: Connection,
  district: number,
  ids: readonly string[],
  spotOf: SpotOf,
): Promise<readonly EventRow[]> {
  const rows = await on.run<ActRow>(ACTS, [district, ids])
  const again = await repeatedAmong(on, district, ids)
  return [...Map.groupBy(rows, (row) => row.grievance_id)].flatMap(([id, own]) =>
    eventsOf(id, own.map(toRecorded), again.has(id), spotOf),
  )
}

/** Those that somebody registered who had registered the same before. */
export async function repeatedAmong(
  on: Connection,
  district: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set((await on.run<{ id: string }>(AGAIN, [district, ids])).map(({ id }) => id))
}

/** What is kept of these grievances. */
export function eventsKept(on: Connection, district: number, ids: readonly string[]): Promise<EventRow[]> {
  return on.run<EventRow>(KEPT, [district, ids])
}

/** Counts these grievances by all their acts, and moves the sums by what is new. The lock is held by who asks. */
export async function count(
  on: Connection,
  district: number,
  ids: readonly string[],
  spotOf: SpotOf,
): Promise<void> {
  const kept = new Map((await eventsKept(on, district, ids)).map((row) => [eventText(row), row]))
  const now = new Map((await eventsNow(on, district, ids, spotOf)).map((row) => [eventText(row), row]))
  const gone = [...kept].filter(([text]) => !now.has(text)).map(([, row]) => row)
  const come = [...now].filter(([text]) => !kept.has(text)).map(([, row]) => row)
  const sums: Sums = { counts: new Map(), times: new Map() }
  for (const row of gone) addUp(sums, row, -1)
  for (const row of come) addUp(sums, row, 1)
  if (gone.length > 0)
    await on.run(REMOVE, [
      district,
      gone.map(({ measure }) => measure),
      gone.map(({ day }) => day),
      gone.map(({ grievance }) => grievance),
      gone.map(({ seq }) => seq),
    ])
  if (come.length > 0)
    await on.run(ADD, [
      district,
      ...columns.map((column) => come.map((row) => row[column as keyof EventRow])),
    ])
  await move(on, district, sums)
}

async function move(on: Connection, district: number, { counts, times }: Sums): Promise<void> {
  const moved = columnsOf(counts, 6)
  if (moved[0]?.length) await on.run(SUM, [district, ...moved])
  const timed = columnsOf(times, 6)
  if (timed[0]?.length) await on.run(SUM_TIMES, [district, ...timed])
  const down = columnsOf(new Map([...counts].filter(([, n]) => n < 0)), 6)
  if (down[0]?.length) await on.run(TIDY, [district, ...down.slice(0, 6)])
}
