/** The register as a list: newest registration first, filtered and searched. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { plainNumber } from '#core/bridge/bridge.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { CitizenId, GrievanceId } from '#core/ids.ts'
import type { GrievanceFilter, GrievanceRow, PageOf } from '#ports/desk.ts'
import { keepable } from '../canonical.ts'
import type { Connection } from '../connection.ts'
import { countedFilter } from '../figures/behind.ts'
import { isUuid } from '../uuid.ts'
import { page, readCursor } from './cursor.ts'
import { filesHeard } from './heard.ts'
import { peopleWithNumber } from './people.ts'
import { literally, type Sought, understand } from './search.ts'
import { rowsOf, write } from './writer.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

function rows(district: number) {
  return write
    .selectFrom('grievance')
    .where('district', '=', district)
    .select([
      'id',
      'code',
      'citizen',
      'state',
      'gist',
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
    ])
}

type Query = ReturnType<typeof rows>
/** A row of a list of grievances. */
export type Row = Query extends { execute(): Promise<(infer R)[]> } ? R : never

/** The query of a page; `citizens` are those whose number ends with the digits that were searched. */
export function pageQuery(
  district: number,
  filter: GrievanceFilter,
  citizens: readonly string[],
  { after, limit }: { readonly after?: string; readonly limit: number },
): Query {
  let query = rows(district)
    .orderBy('registered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const { states, department, subject, posts, places, from, to, citizen, lateAt, notAbout, directed } = filter
  if (states) query = query.where(sql<SqlBool>`state = any(${states.map(keepable)}::text[])`)
  if (department !== undefined) query = query.where('department', '=', keepable(department))
  if (subject !== undefined) query = query.where('subject', '=', keepable(subject))
  if (posts) {
    const held = posts.map(keepable)
    query = query.where(sql<SqlBool>`(post = any(${held}::text[]) or seniors && ${held}::text[])`)
  }
  if (places) query = query.where(sql<SqlBool>`place = any(${places.filter(Number.isSafeInteger)}::bigint[])`)
  if (from) query = query.where('registered_at', '>=', from)
  if (to) query = query.where('registered_at', '<', to)
  if (citizen) {
    const who = isUuid(citizen) ? citizen : NOBODY
    query = query.where(sql<SqlBool>`citizen = any(array(select same_citizens(${district}, ${who}::uuid)))`)
  }
  if (lateAt) query = query.where('state', '<>', sql.lit('closed')).where('due_at', '<', lateAt)
  if (filter.uncalledAt) query = query.where(sql<SqlBool>`contact_by <= ${filter.uncalledAt}`)
  if (directed)
    query = query.where(sql<SqlBool>`directed <> '{}' and directed && ${directed.map(keepable)}::text[]`)
  if (notAbout) query = query.where(sql<SqlBool>`not (hidden_from && ${notAbout.map(keepable)}::text[])`)
  if (filter.suggestions) query = query.where('nature', '=', 'suggestion')
  if (filter.counted) query = query.where(countedFilter(district, filter.counted))
  const place = readCursor(after)
  if (place) query = query.where(sql<SqlBool>`(registered_at, id) < (${place.at}, ${place.id}::uuid)`)
  const sought = understand(filter.search)
  return sought ? query.where(matching(district, sought, citizens)) : query
}

/** One page of the register. */
export async function listGrievances(
  on: Connection,
  district: number,
  filter: GrievanceFilter,
  options: { readonly after?: string; readonly limit: number },
): Promise<PageOf<GrievanceRow>> {
  const { citizens } = await peopleWithNumber(on, district, understand(filter.search)?.digits)
  const found = await rowsOf(on, pageQuery(district, filter, citizens, options))
  return page(found, options.limit, ({ registered_at, id }) => ({ at: registered_at, id }), toRow)
}

function matching(district: number, sought: Sought, citizens: readonly string[]): Expression<SqlBool> {
  const ways: Expression<SqlBool>[] = []
  if (sought.words.length > 0) {
    const words = sought.words.map((word) => sql<SqlBool>`neutral like ${`% ${literally(word)}%`}`)
    ways.push(sql<SqlBool>`(${sql.join(words, sql` and `)})`)
    ways.push(sql<SqlBool>`id = any(${filesHeard(district, sought.words)})`)
  }
  if (sought.code) ways.push(sql<SqlBool>`code like ${`%${literally(sought.code)}%`}`)
  const number = plainNumber(sought.plain)
  ways.push(
    sql<SqlBool>`id = any(array(select grievance from foreign_number f where f.district = ${district} and f.number = ${number}))`,
  )
  if (citizens.length > 0) ways.push(sql<SqlBool>`citizen = any(${citizens}::uuid[])`)
  return ways.length > 0 ? sql<SqlBool>`(${sql.join(ways, sql` or `)})` : sql<SqlBool>`false`
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
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.post === null ? {} : { post: row.post }),
    ...(row.due_at ? { dueAt: row.due_at } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at } : {}),
    ...(row.nature === 'suggestion' ? { suggestion: true as const } : {}),
    ...(row.ground === null ? {} : { ground: row.ground }),
  }
}
