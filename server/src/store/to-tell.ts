/** The call list and the slips: one open entry for each way and matter. */
import type { ToTellEntry, ToTellIn, ToTellList, Way } from '#ports/reach.ts'
import { keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const COLUMNS = `t.id, t.way, t.key, t.citizen, t.grievance, t.phone, t.name, t.why, t.words, t.tries, t.put_at, t.due_at, t.taken_by, t.taken_at,
  t.outcome, g.code`

const PUT = statement(
  'to-tell-put',
  `insert into to_tell (district, id, way, key, citizen, grievance, phone, name, why, words, put_at, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
   on conflict (district, way, key) where done_at is null do update set
     words = to_tell.words || array(select w from unnest(excluded.words) as w where w <> all (to_tell.words)),
     why = excluded.why, phone = coalesce(excluded.phone, to_tell.phone)`,
)

const LOCK = statement(
  'to-tell-lock',
  `select ${COLUMNS} from to_tell t left join grievance g on g.district = $1 and g.id = t.grievance
   where t.district = $1 and t.id = $2 and t.done_at is null for update of t`,
)

const TAKE = statement(
  'to-tell-take',
  `update to_tell set taken_by = $3, taken_at = $4
   where district = $1 and id = $2 and done_at is null and (taken_by is null or taken_by = $3 or taken_at < $5) returning id`,
)

const AGAIN = statement(
  'to-tell-again',
  `update to_tell set tries = tries + 1, due_at = $3, taken_by = null, taken_at = null where district = $1 and id = $2`,
)

const DONE = statement(
  'to-tell-done',
  `update to_tell set outcome = $3, remark = $4, done_by = $5, done_at = $6 where district = $1 and id = $2 and done_at is null`,
)

const LIST = statement(
  'to-tell-list',
  `select ${COLUMNS} from to_tell t left join grievance g on g.district = $1 and g.id = t.grievance
   where t.district = $1 and t.way = $2 and t.done_at is null and (g.id is null or not g.hidden_from && $3)
     and (t.due_at, t.id) > ($4::timestamptz, $5::uuid)
   order by t.due_at, t.id limit $6`,
)

const COUNT = statement(
  'to-tell-count',
  `select way, count(*)::int as many from to_tell where district = $1 and done_at is null group by way`,
)

interface Row {
  readonly id: string
  readonly way: Way
  readonly key: string
  readonly citizen: ToTellEntry['citizen'] | null
  readonly grievance: ToTellEntry['grievance'] | null
  readonly phone: string | null
  readonly name: string | null
  readonly why: string
  readonly words: readonly string[]
  readonly tries: number
  readonly put_at: Date
  readonly due_at: Date
  readonly taken_by: string | null
  readonly taken_at: Date | null
  readonly outcome: string | null
  readonly code: string | null
}

/** Inside a transaction. */
export function toTellIn(on: Connection, district: number, changed: (topic: string) => void): ToTellIn {
  return {
    async put({ way, key, why, words, citizen, grievance, phone, name }, id, at) {
      const values = [citizen ?? null, grievance ?? null, phone ?? null, name ? keepable(name) : null]
      await on.run(PUT, [district, id, way, keepable(key), ...values, keepable(why), words.map(keepable), at])
      changed('desk')
    },
    async lock(id) {
      if (!isUuid(id)) return undefined
      return (await on.run<Row>(LOCK, [district, id])).map(toEntry)[0]
    },
    async take(id, person, at, freeBefore) {
      if (!isUuid(id)) return false
      const rows = await on.run(TAKE, [district, id, person, at, freeBefore])
      changed('desk')
      return rows.length > 0
    },
    async again(id, dueAt) {
      await on.run(AGAIN, [district, id, dueAt])
      changed('desk')
    },
    async done(id, { person, outcome, remark }, at) {
      await on.run(DONE, [district, id, outcome, remark ? keepable(remark) : null, person, at])
      changed('desk')
    },
  }
}

const NIL = '00000000-0000-0000-0000-000000000000'

/** For the desk. */
export function toTellList(pool: Connection, district: number): ToTellList {
  return {
    async open(way, notAbout, limit, after) {
      const [due = '', id = ''] = (after ?? '').split('~')
      const from = isUuid(id) && !Number.isNaN(Date.parse(due)) ? [new Date(due), id] : ['-infinity', NIL]
      const rows = await pool.run<Row>(LIST, [district, way, notAbout, ...from, limit + 1])
      const items = rows.slice(0, limit).map(toEntry)
      const last = items.at(-1)
      return {
        items,
        ...(rows.length > limit && last ? { next: `${last.dueAt.toISOString()}~${last.id}` } : {}),
      }
    },
    async count() {
      const rows = await pool.run<{ way: Way; many: number }>(COUNT, [district])
      return { call: 0, slip: 0, ...Object.fromEntries(rows.map(({ way, many }) => [way, many])) }
    },
  }
}

function toEntry(row: Row): ToTellEntry {
  const { id, way, key, why, words, tries } = row
  return {
    ...{ id, way, key, why, words, tries },
    putAt: row.put_at,
    dueAt: row.due_at,
    ...(row.citizen ? { citizen: row.citizen } : {}),
    ...(row.grievance ? { grievance: row.grievance } : {}),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.taken_by === null ? {} : { takenBy: row.taken_by }),
    ...(row.taken_at === null ? {} : { takenAt: row.taken_at }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.code === null ? {} : { code: row.code }),
  }
}
