/**
 * Proves that the register is as it was written. Every chain is walked from its first act: numbers without a gap,
 * hashes that follow from what is there, and a row of the register that is what the acts fold to. Then every daily
 * root is made anew from the acts of its day.
 */
import { fold } from '#core/grievance/grievance.ts'
import type { GrievanceId } from '#core/ids.ts'
import { type ActRow, toRecorded } from './acts.ts'
import { canonical, chainHash, sha256 } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { PROJECTION, projectionValues } from './projection.ts'

/** What was walked, and the first thing that is not as it was written. */
export interface Verified {
  readonly grievances: number
  readonly acts: number
  readonly roots: number
  readonly broken?: { readonly where: string; readonly why: string }
}

const PAGE = 500

/** A day is compared as a day: as a moment it would be another one in another time zone. */
const DAYS: readonly string[] = ['since']
const AS_FOLDED = PROJECTION.map((column) => (DAYS.includes(column) ? `${column}::text` : column)).join(', ')

const NEXT = statement(
  'verify-next',
  `select id, ${AS_FOLDED} from grievance
   where district = $1 and id > $2 and ($4::text is null or code = $4) order by id limit $3`,
)

const ORPHAN = statement(
  'verify-orphan',
  `select a.grievance_id from act a left join grievance g on g.district = $1 and g.id = a.grievance_id
   where a.district = $1 and a.seq = 1 and g.id is null limit 1`,
)

const ACTS = statement(
  'verify-acts',
  `select grievance_id, seq, at, actor, act, key, hash, policy from act
   where district = $1 and grievance_id = any($2) order by grievance_id, seq`,
)

const OF_DAY = statement(
  'root-acts',
  `select grievance_id, seq, hash from act
   where district = $1
     and at >= ($2::date)::timestamp at time zone 'Asia/Kolkata'
     and at < ($2::date + 1)::timestamp at time zone 'Asia/Kolkata'
   order by grievance_id, seq`,
)

const BEFORE = statement(
  'root-before',
  'select hash from root where district = $1 and day < $2 order by day desc limit 1',
)

const ROOTS = statement(
  'root-list',
  `select to_char(day, 'YYYY-MM-DD') as day, hash from root where district = $1 order by day`,
)

const WRITE_ROOT = statement(
  'root-insert',
  'insert into root (district, day, acts, hash) values ($1, $2, $3, $4) on conflict do nothing',
)

const MISSING = statement(
  'root-missing',
  `select to_char(d, 'YYYY-MM-DD') as day
   from generate_series(
     coalesce(
       (select max(day) + 1 from root where district = $1),
       (select (min(at) at time zone 'Asia/Kolkata')::date from act where district = $1),
       $2::date)::timestamp,
     ($2::date)::timestamp, interval '1 day') as d`,
)

const ROOT_OF = statement('root-of', 'select hash from root where district = $1 and day = $2')

type Row = { readonly id: GrievanceId } & Readonly<Record<string, unknown>>

/** Walks the chains of a district, or of one grievance by its code. */
export async function verify(pool: Pool, district: number, code?: string): Promise<Verified> {
  const count = { grievances: 0, acts: 0, roots: 0 }
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await pool.run<Row>(NEXT, [district, last, PAGE, code ?? null])
    const acts = await pool.run<ActRow>(ACTS, [district, rows.map(({ id }) => id)])
    const byGrievance = Map.groupBy(acts, (act) => act.grievance_id)
    for (const row of rows) {
      const own = byGrievance.get(row.id) ?? []
      const why = whatBroke(district, row, own)
      if (why) return { ...count, broken: { where: `${row.code}`, why } }
      count.grievances++
      count.acts += own.length
    }
    if (rows.length < PAGE) break
    last = rows.at(-1)?.id ?? last
  }
  if (code !== undefined) {
    return count.grievances > 0
      ? count
      : { ...count, broken: { where: code, why: 'no grievance has this code' } }
  }
  const [orphan] = await pool.run<{ grievance_id: string }>(ORPHAN, [district])
  if (orphan) {
    return { ...count, broken: { where: orphan.grievance_id, why: 'acts without a row of the register' } }
  }
  return verifyRoots(pool, district, count)
}

function whatBroke(district: number, row: Row, acts: readonly ActRow[]): string | undefined {
  let previous = ''
  for (const [index, { seq, at, actor, act, hash, policy }] of acts.entries()) {
    if (seq !== index + 1) return `act ${index + 1} is missing`
    const expected = chainHash(
      { district, grievance: row.id, seq, at, by: actor, act, policy: policy ?? undefined },
      previous,
    )
    if (hash !== expected) return `act ${seq} is not what was written`
    previous = hash
  }
  if (acts.length === 0) return 'no acts'
  if (acts.length !== row.seq) return `act ${acts.length + 1} is missing`
  const folded = projectionValues(fold(acts.map(toRecorded)))
  // The form in which searching looks is made anew when its rules change; it is nothing that happened.
  const wrong = PROJECTION.find(
    (column, index) => column !== 'neutral' && canonical(row[column]) !== canonical(folded[index]),
  )
  return wrong ? `the row of the register differs from the acts in "${wrong}"` : undefined
}

async function verifyRoots(
  pool: Pool,
  district: number,
  count: { readonly grievances: number; readonly acts: number },
): Promise<Verified> {
  const roots = await pool.run<{ day: string; hash: string }>(ROOTS, [district])
  let walked = 0
  for (const { day, hash } of roots) {
    if ((await rootOf(pool, district, day)).hash !== hash) {
      return {
        ...count,
        roots: walked,
        broken: { where: `root of ${day}`, why: 'the acts of the day have changed' },
      }
    }
    walked++
  }
  return { ...count, roots: walked }
}

async function rootOf(
  on: Connection,
  district: number,
  day: string,
): Promise<{ readonly acts: number; readonly hash: string }> {
  const acts = await on.run<{ grievance_id: string; seq: number; hash: string }>(OF_DAY, [district, day])
  const [before] = await on.run<{ hash: string }>(BEFORE, [district, day])
  const lines = acts.map(({ grievance_id, seq, hash }) => `${grievance_id} ${seq} ${hash}`)
  return { acts: acts.length, hash: sha256([`${district} ${day}`, before?.hash ?? '', ...lines].join('\n')) }
}

/**
 * Writes the root of a day that is over, given as YYYY-MM-DD in India, and of every day before it that has none,
 * since the program may have slept. One that stands is never written again, and none before one that stands.
 */
export async function writeRoot(pool: Pool, district: number, day: string): Promise<string | undefined> {
  const missing = await pool.run<{ day: string }>(MISSING, [district, day])
  for (const one of missing) {
    const { acts, hash } = await rootOf(pool, district, one.day)
    await pool.run(WRITE_ROOT, [district, one.day, acts, hash])
  }
  return (await pool.run<{ hash: string }>(ROOT_OF, [district, day]))[0]?.hash
}
