/**
 * The search for what falls due: calls by the time they began and grievances by the time they were closed, each found once
 * by a keyset over (time, id), put on a list, and looked at there once a day while something keeps it back.
 */
import { PUBLIC_DOORS } from '#core/message/doors.ts'
import type { DataClass } from '#core/retention/classes.ts'
import type { Erasure, RetentionIn, Unit } from '#ports/retention.ts'
import { type Connection, statement } from '../connection.ts'
import { lowestIdAt } from '../partitions.ts'
import { ERASURE, type ErasureRow, toErasure } from './rows.ts'

const LOOK = statement(
  'retention-look',
  `insert into retention_look (district, class, part) values ($1, $2, $3)
   on conflict (district, class, part) do update set class = excluded.class
   returning to_char(day, 'YYYY-MM-DD') as day, upto, place`,
)
const LOOKED = statement(
  'retention-looked',
  'update retention_look set day = $4, upto = $5, place = $6 where district = $1 and class = $2 and part = $3',
)
const DISCOVER = {
  calls: statement(
    'retention-discover-calls',
    `with found as materialized (
       select id, began_at as since, recording from call
       where district = $1 and (began_at, id) > ($3, $4) and began_at < $5 order by began_at, id limit $6),
     put as (insert into retention_due (district, class, id, since)
       select $1, $2, id, since from found where recording = 'kept' on conflict do nothing)
     select id, since from found order by since, id`,
  ),
  grievances: statement(
    'retention-discover-grievances',
    `with found as materialized (
       select id, closed_at as since from grievance
       where district = $1 and closed_at is not null and (closed_at, id) > ($3, $4) and closed_at < $5
       order by closed_at, id limit $6),
     put as (insert into retention_due (district, class, id, since)
       select $1, $2, id, since from found on conflict do nothing)
     select id, since from found order by since, id`,
  ),
} as const

const FACTS = `exists (select from legal_hold h where h.district = $1 and h.grievance = g.id and h.lifted_at is null) as held,
  (select max(q.added_at) from quality_item q where q.district = $1 and q.grievance_id = g.id
    and (q.state = 'waiting' or q.second = 'wanted' or q.suggestion = 'open')) as "reviewSince",
  exists (select from publication p where p.district = $1 and p.grievance_id = g.id and p.state = 'published') as published`
const ABOUT = {
  calls: `select d.id, d.since, coalesce(g.closed_at is null and g.id is not null, false) as open, ${FACTS}
    from d join call c on c.district = $1 and c.id = d.id
    left join grievance g on g.district = $1 and g.id = c.grievance order by d.id`,
  grievances: `select d.id, coalesce(g.closed_at, d.since) as since, g.closed_at is null as open, ${FACTS}
    from d join grievance g on g.district = $1 and g.id = d.id order by d.id`,
} as const
const TO_LOOK = `with d as materialized (select id, since from retention_due
  where district = $1 and class = $2 and erasure is null and (looked is null or looked < $3) order by id limit $4)`
const UNITS = `with d as materialized (select id, since from retention_due
  where district = $1 and erasure = $2 order by id limit $3)`
const TO_LOOK_AT = {
  calls: statement('retention-to-look-calls', `${TO_LOOK} ${ABOUT.calls}`),
  grievances: statement('retention-to-look-grievances', `${TO_LOOK} ${ABOUT.grievances}`),
} as const
const UNITS_OF = {
  calls: statement('retention-units-calls', `${UNITS} ${ABOUT.calls}`),
  grievances: statement('retention-units-grievances', `${UNITS} ${ABOUT.grievances}`),
} as const
const GATHER = statement(
  'retention-gather',
  `update retention_due set erasure = $3, why = null, looked = $5
   where district = $1 and class = $2 and id = any($4) and erasure is null`,
)
const KEEP_BACK = statement(
  'retention-keep-back',
  `update retention_due d set erasure = null, why = k.why, looked = $5
   from unnest($3::uuid[], $4::text[]) as k (id, why) where d.district = $1 and d.class = $2 and d.id = k.id`,
)
const FORGET = statement(
  'retention-forget',
  'delete from retention_due where district = $1 and class = $2 and id = any($3)',
)
const BEGIN = statement(
  'erasure-begin',
  `insert into erasure as e (district, id, class, part, day, state, days, rule, policy, after, until)
   values ($1, $2, $3, $4, $5, 'gathering', $6, $7, $8, $9, $10)
   on conflict (district, class, part, day) do update set class = excluded.class returning ${ERASURE}`,
)
const COUNT_FILED = statement(
  'erasure-count-filed',
  'select count(*) as many from retention_due where district = $1 and erasure = $2',
)
const COUNT_LOOSE = {
  raw_webhook: statement(
    'erasure-count-deliveries',
    `select count(*) as many from envelope
     where district = $1 and id >= $2 and id < $3 and read_at is not null and channel <> all('{${PUBLIC_DOORS.join()}}')`,
  ),
  chat_media: statement(
    'erasure-count-media',
    `select count(*) as many from message m join attachment a on a.district = $1 and a.message = m.id and a.state in ('stored', 'held')
       and a.message >= $2 and a.message < $3
     where m.district = $1 and m.id >= $2 and m.id < $3 and m.grievance is null`,
  ),
  message: statement(
    'erasure-count-messages',
    'select count(*) as many from message where district = $1 and id >= $2 and id < $3 and grievance is null',
  ),
} as const
const NOTICE = statement(
  'erasure-notice',
  `update erasure set state = 'noticed', noticed_at = $3, erase_at = $4, foreseen = $5 where district = $1 and id = $2`,
)
const DROP = statement('erasure-drop', `update erasure set state = 'dropped' where district = $1 and id = $2`)
const NEXT = statement(
  'erasure-next',
  `select ${ERASURE} from erasure
   where district = $1 and state in ('noticed', 'erasing') and erase_at <= $2
   order by erase_at, id limit 1 for update skip locked`,
)

/** Before all ids. */
export const FIRST = '00000000-0000-0000-0000-000000000000'
const EVER = new Date(0)

/** Calls have a list of their own; every other class goes by grievances. */
function sortOf(of: DataClass): 'calls' | 'grievances' {
  return of === 'call_recording' ? 'calls' : 'grievances'
}

/** From which id to which the rows of a loose part lie. */
export function idsOf({ after, until }: Pick<Erasure, 'after' | 'until'>): readonly [string, string] {
  return [after ? lowestIdAt(after) : FIRST, lowestIdAt(until)]
}

type Searching = Pick<
  RetentionIn,
  | 'look'
  | 'looked'
  | 'discover'
  | 'toLook'
  | 'gather'
  | 'keepBack'
  | 'forget'
  | 'begin'
  | 'count'
  | 'notice'
  | 'drop'
  | 'next'
  | 'units'
>

/** Inside a transaction. */
export function searching(on: Connection, district: number): Searching {
  return {
    async look({ of, part }) {
      type Row = { day: string | null; upto: Date | null; place: string | null }
      const [row] = await on.run<Row>(LOOK, [district, of, part])
      const { day = null, upto = null, place = null } = row ?? {}
      return { ...(day ? { day } : {}), ...(upto ? { upto } : {}), ...(place ? { place } : {}) }
    },
    async looked({ of, part }, { day, upto, place }) {
      await on.run(LOOKED, [district, of, part, day ?? null, upto ?? null, place ?? null])
    },
    async discover(of, from, until, limit) {
      const values = [district, of, from.upto ?? EVER, from.place ?? FIRST, until, limit]
      const rows = await on.run<{ id: string; since: Date }>(DISCOVER[sortOf(of)], values)
      const last = rows.at(-1)
      return { found: rows.length, ...(last ? { upto: last.since, place: last.id } : {}) }
    },
    toLook: (of, day, limit) => on.run<Unit>(TO_LOOK_AT[sortOf(of)], [district, of, day, limit]),
    async gather(of, erasure, ids, day) {
      await on.run(GATHER, [district, of, erasure, ids, day])
    },
    async keepBack(of, kept, day) {
      const values = [kept.map(({ id }) => id), kept.map(({ why }) => why), day]
      if (kept.length > 0) await on.run(KEEP_BACK, [district, of, ...values])
    },
    async forget(of, ids) {
      if (ids.length > 0) await on.run(FORGET, [district, of, ids])
    },
    async begin({ id, of, part, day, days, rule, policy, after, until }) {
      const values = [district, id, of, part, day, days, rule, policy, after ?? null, until]
      const [row] = await on.run<ErasureRow>(BEGIN, values)
      return toErasure(row as ErasureRow)
    },
    async count(erasure) {
      const { id, of, part } = erasure
      const loose = part === 'loose' ? COUNT_LOOSE[of as keyof typeof COUNT_LOOSE] : undefined
      const [row] = loose
        ? await on.run<{ many: number }>(loose, [district, ...idsOf(erasure)])
        : await on.run<{ many: number }>(COUNT_FILED, [district, id])
      return row?.many ?? 0
    },
    async notice(id, at, eraseAt, foreseen) {
      await on.run(NOTICE, [district, id, at, eraseAt, foreseen])
    },
    async drop(id) {
      await on.run(DROP, [district, id])
    },
    async next(now) {
      const [row] = await on.run<ErasureRow>(NEXT, [district, now])
      return row && toErasure(row)
    },
    units: ({ id, of }, limit) => on.run<Unit>(UNITS_OF[sortOf(of)], [district, id, limit]),
  }
}
