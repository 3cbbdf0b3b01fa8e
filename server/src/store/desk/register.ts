/** The register as a list: newest registration first, filtered and searched. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { State } from '#core/grievance/grievance.ts'
import type { CitizenId, GrievanceId } from '#core/ids.ts'
import type { Danger } from '#core/reading/urgency.ts'
import type { GrievanceFilter, GrievanceRow, PageOf } from '#ports/desk.ts'
import { keepable } from '../canonical.ts'
import type { Connection } from '../connection.ts'
import { countedFilter } from '../figures/behind.ts'
import { marksIn } from '../marks.ts'
import { isUuid } from '../uuid.ts'
import { type Place, page, readCursor } from './cursor.ts'
import { lateBy } from './late.ts'
import { HEARD, marked, NUMBERS, SHORT_WALK, type Tier, tiersOf } from './tiers.ts'
import { rowsOf, write } from './writer.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What of a grievance its row in a list tells, and beside it `since` as text. */
const COLUMNS = [
  'id',
  'code',
  'citizen',
  'state',
  'gist',
  'marks',
  'name',
  'subject',
  'department',
  'place',
  'post',
  'level',
  'escalated',
  'class',
  'registered_at',
  'due_at',
  'closed_at',
  'ground',
  'reopened',
  'channel',
  'sensitive',
  'nature',
  'danger',
] as const

/** The same for a statement that is written out. */
export const ROW = [...COLUMNS, 'since::text'].join(', ')

function rows(district: number) {
  return write
    .selectFrom('grievance')
    .where('district', '=', district)
    .select([...COLUMNS, sql<string | null>`since::text`.as('since')])
}

type Query = ReturnType<typeof rows>
/** A row of a list of grievances. */
export type Row = Query extends { execute(): Promise<(infer R)[]> } ? R : never

/** What the filter lets through, in no order. */
export function filtered(district: number, filter: GrievanceFilter): Query {
  let query = rows(district)
  const { states, department, subject, posts, places, from, to, citizen, lateAt, notAbout, directed } = filter
  if (states) query = query.where(sql<SqlBool>`state = any(${states.map(keepable)}::text[])`)
  if (department !== undefined) query = query.where('department', '=', keepable(department))
  if (subject !== undefined) query = query.where('subject', '=', keepable(subject))
  if (posts) {
    const held = posts.map(keepable)
    query = query.where(
      sql<SqlBool>`(post = any(${held}::text[]) or (seniors <> '{}' and seniors && ${held}::text[]))`,
    )
  }
  if (places) query = query.where(sql<SqlBool>`place = any(${places.filter(Number.isSafeInteger)}::bigint[])`)
  if (from) query = query.where('registered_at', '>=', from)
  if (to) query = query.where('registered_at', '<', to)
  if (citizen) {
    const who = isUuid(citizen) ? citizen : NOBODY
    query = query.where(sql<SqlBool>`citizen = any(array(select same_citizens(${district}, ${who}::uuid)))`)
  }
  if (lateAt) query = query.where(lateBy(lateAt))
  if (filter.danger) query = query.where('danger', 'is not', null)
  if (filter.uncalledAt) query = query.where(sql<SqlBool>`contact_by <= ${filter.uncalledAt}`)
  if (directed)
    query = query.where(sql<SqlBool>`directed <> '{}' and directed && ${directed.map(keepable)}::text[]`)
  if (notAbout) query = query.where(sql<SqlBool>`not (hidden_from && ${notAbout.map(keepable)}::text[])`)
  if (filter.suggestions) query = query.where('nature', '=', 'suggestion')
  if (filter.oldAfterDays !== undefined)
    query = query.where(
      sql<SqlBool>`since <= (registered_at at time zone 'Asia/Kolkata')::date - ${filter.oldAfterDays}::int`,
    )
  if (filter.counted) query = query.where(countedFilter(district, filter.counted))
  return query
}

/** One page of the register: newest first, and of a search what fits best before that. */
export async function listGrievances(
  on: Connection,
  district: number,
  filter: GrievanceFilter,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<PageOf<GrievanceRow>> {
  const place = readCursor(after)
  const base = filtered(district, filter)
  if (!filter.search?.trim()) {
    const found = await rowsOf(on, newest(beyond(base, place), limit + 1))
    return page(found, limit, ({ registered_at, id }) => ({ at: registered_at, id }), toRow)
  }
  const under = marksOf(district, filter)
  const inIndex = besideMarks(district, filter)
  const found: (Row & { readonly tier: number })[] = []
  for await (const tier of tiersOf(on, district, filter.search, limit + 1, place?.tier)) {
    const from = tier.nr === place?.tier ? beyond(base, place) : base
    const narrowed = { ...tier, ...walkUnder(filter, tier), index: () => tier.index(WORDS, under) }
    const ways = { from, gathered: tier.nr === place?.tier ? beyond(inIndex, place) : inIndex }
    const fitting = await ofTier(on, ways, narrowed, limit + 1 - found.length)
    found.push(...fitting.map((row) => ({ ...row, tier: tier.nr })))
    if (found.length > limit) break
  }
  return page(found, limit, ({ registered_at, id, tier }) => ({ at: registered_at, id, tier }), toRow)
}

function beyond(query: Query, place: Place | undefined): Query {
  return place ? query.where(sql<SqlBool>`(registered_at, id) < (${place.at}, ${place.id}::uuid)`) : query
}

function newest<T extends { orderBy(column: 'registered_at' | 'id', way: 'desc'): T; limit(n: number): T }>(
  query: T,
  most: number,
): T {
  return query.orderBy('registered_at', 'desc').orderBy('id', 'desc').limit(most)
}

const WORDS = sql`words_of_grievance(district, neutral, department, subject, post, seniors)`

/** What the index of words itself holds of a filter. */
function marksOf(district: number, { department, subject, posts }: GrievanceFilter): readonly string[] {
  const marks = [
    ['@', department === undefined ? [] : [department]],
    ['$', subject === undefined ? [] : [subject]],
    ['#', posts ?? []],
  ] as const
  return marks.flatMap(([mark, values]) =>
    values.length > 0 ? marked(district, mark, values.map(keepable)) : [],
  )
}

/**
 * What the marks in the index of words do not hold of a filter. The department is only compared: an index of its own would
 * read all its rows to leave out none.
 */
function besideMarks(district: number, { department, ...others }: GrievanceFilter): Query {
  const query = filtered(district, others)
  if (department === undefined) return query
  return query.where(sql<SqlBool>`department || '' = ${keepable(department)}`)
}

/** By these the register can be walked from its newest row; what any other lets through lies far apart. */
const WALKED: readonly (keyof GrievanceFilter)[] = [
  'states',
  'department',
  'from',
  'to',
  'notAbout',
  'search',
]

/** In one department rows lie further apart, and it holds about one in so many. */
const DEAR_UNDER = 2.5
const DEPARTMENTS = 6
/** What would be a longer walk is in one department soon gathered. */
const LONG_WALK = 9_000

/** How far to walk where not every row is let through: those that are lie a page apart. */
function walkUnder(filter: GrievanceFilter, { walk, total, among }: Tier): Pick<Tier, 'walk' | 'among'> {
  const set = (Object.keys(filter) as (keyof GrievanceFilter)[]).filter((name) => filter[name] !== undefined)
  if (set.some((name) => !WALKED.includes(name)) || (filter.states && filter.department)) return { walk: 0 }
  if (filter.department)
    return walk > LONG_WALK
      ? { walk: 0 }
      : { walk: Math.min(walk, SHORT_WALK), among: { rows: total / DEPARTMENTS, dear: DEAR_UNDER } }
  if (filter.states && walk > SHORT_WALK) return { walk: 0 }
  return { walk, ...(among ? { among } : {}) }
}

/** A walk goes on at most so many times as far. */
const ON = 6
/** Chance wants some more than what was met lets expect. */
const LIKELY = 1.3

/** How far a walk that met some of a page goes on; 0 where gathering the rest is less work. */
function walkOn({ walk, among }: Tier, met: number, most: number): number {
  if (!among || met === 0) return 0
  const share = met / walk
  const rows = Math.ceil(((most - met) * LIKELY + 1) / share)
  return rows <= walk * ON && rows <= share * among.rows * among.dear ? rows : 0
}

interface Ways {
  /** What the filter lets through. */
  readonly from: Query
  /** The same for what the index of words gathers, which holds some of the filter itself. */
  readonly gathered: Query
}

/** The newest that fit: by walking as long as that may lead there, else by the index. */
async function ofTier(
  on: Connection,
  { from, gathered }: Ways,
  tier: Tier & { readonly lightly?: boolean },
  most: number,
): Promise<readonly Row[]> {
  const not = tier.earlier ? sql<SqlBool>`not ${tier.earlier}` : sql<SqlBool>`true`
  const walk = (rows: number, past: Query, wanted: number) => {
    const walked = newest(past.select('neutral'), rows).as('grievance')
    return rowsOf(on, newest(write.selectFrom(walked).selectAll().where(tier.fits).where(not), wanted))
  }
  if (tier.walk > 0) {
    const met = await walk(tier.walk, from, most)
    if (met.length === most || tier.lightly) return met
    const rows = walkOn(tier, met.length, most)
    const last = met.at(-1)
    if (rows > 0 && last) {
      const past = beyond(from, { at: last.registered_at, id: last.id })
      const further = await walk(rows, past, most - met.length)
      if (met.length + further.length === most) return [...met, ...further]
    }
  }
  return gather()

  /** Only the newest of what was gathered are read whole, from where they lie: within one statement they stay there. */
  function gather(): Promise<readonly Row[]> {
    const found = gathered.clearSelect().select([sql`ctid`.as('place'), 'id', 'registered_at'])
    const fitting = found.where(tier.index(WORDS)).where(tier.fits).where(not)
    const top = sql`with found as materialized (${fitting}) select place from found order by registered_at desc, id desc limit ${most}`
    return rowsOf(on, newest(from.where(sql<SqlBool>`ctid = any(array(${top}))`), most))
  }
}

/**
 * The citizens of the newest grievances that fit, and those whose name fits. `lightly`: of the grievances only those that a
 * walk of no great length meets.
 */
export async function citizensOf(
  on: Connection,
  district: number,
  tier: Tier,
  most: number,
  lightly = false,
): Promise<readonly string[]> {
  const all = filtered(district, {})
  const walk = lightly ? Math.min(Math.max(tier.walk, SHORT_WALK), LONG_WALK) : tier.walk
  const narrowed = { ...tier, walk, lightly, index: () => tier.index(WORDS) }
  const found = await ofTier(on, { from: all, gathered: all }, narrowed, most)
  const met = found.map(({ citizen }) => citizen)
  if (tier.nr === NUMBERS || tier.nr === HEARD) return [...new Set(met)]
  return [...new Set([...met, ...(await named(on, district, tier, most))])]
}

/** Names are others than the words of grievances: so far the newest people are looked at, and so many of a name are enough. */
const PEOPLE_WALKED = 4_000
const PEOPLE_ENOUGH = 40

/** Citizens whose name fits, whether or not they have a grievance. */
async function named(
  on: Connection,
  district: number,
  { fits, index, walk }: Tier,
  most: number,
): Promise<readonly string[]> {
  const own = sql`select id, neutral from citizen where district = ${district} and neutral <> ''`
  const among = async (rows: RawBuilder<unknown>): Promise<readonly string[]> => {
    const text = sql`with met as materialized (${rows}) select id from met order by id desc limit ${most}`
    const { sql: written, parameters } = text.compile(write)
    return ((await on.query(written, parameters)).rows as { readonly id: string }[]).map(({ id }) => id)
  }
  if (walk > 0) {
    const newestPeople = sql`select id, neutral from (${own} order by id desc limit ${PEOPLE_WALKED}) c`
    const met = await among(sql`${newestPeople} where ${fits} limit ${most}`)
    if (met.length >= PEOPLE_ENOUGH) return met
  }
  return among(sql`${own} and ${index(sql`words_of(district, neutral)`)} and ${fits}`)
}

/** As those who present it know it. */
export function toRow(row: Row): GrievanceRow {
  return {
    id: row.id as GrievanceId,
    code: row.code,
    citizen: row.citizen as CitizenId,
    state: row.state as State,
    gist: row.gist,
    department: row.department,
    level: row.level,
    escalated: row.escalated,
    timeClass: row.class,
    registeredAt: row.registered_at,
    reopened: row.reopened,
    channel: row.channel,
    sensitive: row.sensitive,
    ...marksIn(row.marks),
    ...(row.since === null ? {} : { since: row.since }),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.post === null ? {} : { post: row.post }),
    ...(row.due_at ? { dueAt: row.due_at } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at } : {}),
    ...(row.nature === 'suggestion' ? { suggestion: true as const } : {}),
    ...(row.danger === null ? {} : { danger: row.danger as Danger }),
    ...(row.ground === null ? {} : { ground: row.ground }),
  }
}
