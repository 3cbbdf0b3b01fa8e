/** The queue of disposals that are looked at, over PostgreSQL. */
import type { GrievanceId } from '#core/ids.ts'
import type { Checked, LookGround } from '#core/quality/acts.ts'
import type {
  Agreement,
  Quality,
  QualityAsked,
  QualityIn,
  QualityRow,
  QualityView,
  Sampled,
} from '#ports/quality.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { page, readCursor } from './desk/cursor.ts'
import { draw, draws } from './quality-draw.ts'

const COLUMNS = `q.id, q.grievance_id, q.report, q.code, g.gist, q.post, q.department, q.subject, q.reported_at, q.grounds,
  q.state, q.outcome, q.second, q.suggestion, q.added_at, q.looked_at, q.looked_by`
const FROM = 'from quality_item q join grievance g on g.district = q.district and g.id = q.grievance_id'

const NOTE = statement(
  'quality-note',
  `insert into quality_item (district, grievance_id, report, code, post, department, subject, reported_at, grounds, added_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (district, grievance_id, report) do update set
     grounds = (select array_agg(distinct one order by one) from unnest(quality_item.grounds || excluded.grounds) as one),
     state = 'waiting', added_at = excluded.added_at
   where not excluded.grounds <@ quality_item.grounds`,
)
const FIND = statement(
  'quality-find',
  `select ${COLUMNS} ${FROM} where q.district = $1 and q.grievance_id = $2 and q.report = $3`,
)
const LOOK = statement(
  'quality-look',
  `insert into quality_look (district, grievance_id, report, seq, second, person, at, outcome, checked)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const LOOKED = statement(
  'quality-looked',
  `update quality_item set state = 'looked', outcome = $4, looked_at = $5, looked_by = $6, looked_seq = $7,
     suggestion = case when $8 then 'open' else suggestion end
   where district = $1 and grievance_id = $2 and report = $3`,
)
const AGAIN = statement(
  'quality-again',
  `update quality_item set second = 'done', suggestion = case when $4 then 'open' else suggestion end
   where district = $1 and grievance_id = $2 and report = $3`,
)
const DECLINE = statement(
  'quality-decline',
  `update quality_item set suggestion = 'declined'
   where district = $1 and grievance_id = $2 and report = $3 and suggestion = 'open'`,
)
const REOPENED = statement(
  'quality-reopened',
  `update quality_item set suggestion = 'taken'
   where district = $1 and grievance_id = $2 and suggestion = 'open' and looked_seq < $3`,
)
const AGREEMENT = statement(
  'quality-agreement',
  `select f.outcome as first, s.outcome as second, f.checked as one, s.checked as other
   from quality_look s cross join lateral (
     select outcome, checked from quality_look f
     where f.district = s.district and f.grievance_id = s.grievance_id and f.report = s.report and not f.second
       and f.seq < s.seq order by f.seq desc limit 1) f
   where s.district = $1 and s.at >= $2 and s.second limit 10000`,
)
const SAMPLED = statement(
  'quality-sampled',
  `select post, department, count(*)::int as looked, count(*) filter (where outcome = 'lacking')::int as lacking
   from quality_item
   where district = $1 and week >= $2 and state = 'looked'
     and ($3::text[] is null or post = any($3)) and ($4::text[] is null or department = any($4))
   group by post, department order by post, department`,
)

interface Row {
  readonly id: string
  readonly grievance_id: GrievanceId
  readonly report: number
  readonly code: string
  readonly gist: string
  readonly post: string
  readonly department: string
  readonly subject: string | null
  readonly reported_at: Date
  readonly grounds: readonly LookGround[]
  readonly state: QualityRow['state']
  readonly outcome: QualityRow['outcome'] | null
  readonly second: QualityRow['second']
  readonly suggestion: QualityRow['suggestion'] | null
  readonly added_at: Date
  readonly looked_at: Date | null
  readonly looked_by: string | null
}

/** The writing half, in the transaction of an act. */
export function qualityIn(on: Connection, district: number): QualityIn {
  return {
    async note({ id, grievance }, found, at) {
      const { code, department, subject, reports } = grievance
      for (const { report: number, grounds } of found) {
        const report = reports.find((one) => one.number === number)
        if (!report) throw new Error(`grievance ${id} has no report ${number}`)
        const about = [code, report.post ?? '', department, subject ?? null, report.at, grounds, at]
        await on.run(NOTE, [district, id, number, ...about])
      }
    },
    async find(grievance, report) {
      return (await on.run<Row>(FIND, [district, grievance, report])).map(toRow)[0]
    },
    async look(grievance, report, { seq, second, person, at, outcome, checked, suggests }) {
      const look = [seq, second, person, at, outcome, json(checked)]
      await on.run(LOOK, [district, grievance, report, ...look])
      if (second) await on.run(AGAIN, [district, grievance, report, suggests])
      else await on.run(LOOKED, [district, grievance, report, outcome, at, person, seq, suggests])
    },
    async decline(grievance, report) {
      await on.run(DECLINE, [district, grievance, report])
    },
    async reopened(grievance, seq) {
      await on.run(REOPENED, [district, grievance, seq])
    },
  }
}

const MOST = 2_000

/** Fulfils the port. */
export function quality(pool: Pool, district: number): Quality {
  return {
    async list({ after, limit, ...asked }) {
      const { values, put, where } = conditions(district, asked)
      const cursor = readCursor(after)
      const [column, down] = asked.view === 'looked' ? ['q.looked_at', true] : ['q.added_at', false]
      if (cursor)
        where.push(`(${column}, q.id) ${down ? '<' : '>'} (${put(cursor.at)}, ${put(cursor.id)}::uuid)`)
      const order = down ? 'desc' : 'asc'
      const text = `select ${COLUMNS} ${FROM} where ${where.join(' and ')}
        order by ${column} ${order}, q.id ${order} limit ${put(limit + 1)}`
      const rows = (await pool.query(text, values)).rows as Row[]
      const placeOf = (row: Row) => ({
        at: down ? (row.looked_at ?? row.added_at) : row.added_at,
        id: row.id,
      })
      return page(rows, limit, placeOf, toRow)
    },
    async counts(asked) {
      const all = (['waiting', 'second', 'suggested'] as const).map(async (view) => {
        const { values, where } = conditions(district, { ...asked, view })
        const text = `select count(*)::int as n from (select ${FROM} where ${where.join(' and ')} limit ${MOST}) as rows`
        const { rows } = await pool.query(text, values)
        return [view, (rows[0] as { n: number }).n] as const
      })
      return Object.fromEntries(await Promise.all(all))
    },
    async find(grievance, report) {
      return (await pool.run<Row>(FIND, [district, grievance, report])).map(toRow)[0]
    },
    async agreement(from) {
      return agreed(await pool.run<Pair>(AGREEMENT, [district, from]))
    },
    async sampled(fromWeek, { posts, departments } = {}) {
      return pool.run<Sampled>(SAMPLED, [district, fromWeek, posts ?? null, departments ?? null])
    },
    draws: (limit) => draws(pool, district, limit),
    draw: (order) => draw(pool, district, order),
  }
}

const VIEWS = {
  waiting: `q.state = 'waiting'`,
  second: `q.second = 'wanted'`,
  suggested: `q.suggestion = 'open'`,
  looked: `q.state = 'looked'`,
} as const satisfies Record<QualityView, string>

function conditions(
  district: number,
  { view, person, posts, notAbout, ground }: Omit<QualityAsked, 'limit' | 'after'>,
) {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = [
    `q.district = ${put(district)}`,
    VIEWS[view],
    `not (g.hidden_from && ${put(notAbout.map(keepable))}::text[])`,
    ...(view === 'waiting' || view === 'second' ? [`q.post <> all(${put(posts)}::text[])`] : []),
    ...(view === 'second' ? [`q.looked_by is distinct from ${put(person)}`] : []),
    ...(ground === undefined ? [] : [`${put(ground)} = any(q.grounds)`]),
  ]
  return { values, put, where }
}

interface Pair {
  readonly first: string
  readonly second: string
  readonly one: Checked
  readonly other: Checked
}

function agreed(pairs: readonly Pair[]): Agreement {
  const checks: Partial<Record<keyof Checked, number>> = {}
  for (const { one, other } of pairs)
    for (const check of Object.keys(one) as (keyof Checked)[])
      checks[check] = (checks[check] ?? 0) + (one[check] === other[check] ? 1 : 0)
  return {
    outcome: pairs.filter(({ first, second }) => first === second).length,
    checks,
    of: pairs.length,
  }
}

function toRow(row: Row): QualityRow {
  const { subject, outcome, suggestion, looked_at, looked_by } = row
  return {
    id: row.id,
    grievance: row.grievance_id,
    report: row.report,
    code: row.code,
    gist: row.gist,
    post: row.post,
    department: row.department,
    reportedAt: row.reported_at,
    grounds: row.grounds,
    state: row.state,
    second: row.second,
    addedAt: row.added_at,
    ...(subject === null ? {} : { subject }),
    ...(outcome ? { outcome } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(looked_at === null ? {} : { lookedAt: looked_at }),
    ...(looked_by === null ? {} : { lookedBy: looked_by }),
  }
}
