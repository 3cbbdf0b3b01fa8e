/**
 * The list behind a number. A number counts what happened, the list holds grievances: what happened to one several times
 * stands in it once, with how often. So the list tells its number again, whatever is asked.
 */
import { sql } from 'kysely'
import type { GrievanceFilter, GrievancePage } from '#ports/desk.ts'
import type { Connection } from '../connection.ts'
import { countedWhere } from '../figures/behind.ts'
import { filtered, listGrievances } from './register.ts'
import { write } from './writer.ts'

/** Beyond so many the whole is not told anew: the number that was pressed on told it. */
const MOST = 10_000

/** One page of the register; behind a number, with how often it happened to each, and on the first page to all. */
export async function listCounted(
  on: Connection,
  district: number,
  filter: GrievanceFilter,
  options: { readonly after?: string; readonly limit: number },
): Promise<GrievancePage> {
  const page = await listGrievances(on, district, filter, options)
  const { counted, ...others } = filter
  if (!counted) return page
  const ids = page.items.map(({ id }) => id)
  const [times, whole] = await Promise.all([
    timesOf(on, district, counted, ids),
    options.after === undefined && !filter.search?.trim()
      ? wholeOf(on, district, counted, others)
      : undefined,
  ])
  const items = page.items.map((row) => ({ ...row, counted: times.get(row.id) ?? 0 }))
  return { ...page, items, ...(whole ? { counted: whole } : {}) }
}

type Counted = NonNullable<GrievanceFilter['counted']>

async function timesOf(
  on: Connection,
  district: number,
  counted: Counted,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const text = sql`select e.grievance, count(*)::int as n from figure_event e
    where ${countedWhere(district, counted)} and e.grievance = any(${ids}::uuid[]) group by e.grievance`
  const { sql: written, parameters } = text.compile(write)
  const { rows } = await on.query(written, parameters)
  return new Map((rows as { grievance: string; n: number }[]).map(({ grievance, n }) => [grievance, n]))
}

async function wholeOf(
  on: Connection,
  district: number,
  counted: Counted,
  others: GrievanceFilter,
): Promise<GrievancePage['counted']> {
  const text = sql`with met as materialized (
      select e.grievance from figure_event e where ${countedWhere(district, counted)} limit ${MOST + 1})
    select (select count(*)::int from met) as met, count(*)::int as times, count(distinct m.grievance)::int as grievances
    from met m join (${filtered(district, others)}) g on g.id = m.grievance`
  const { sql: written, parameters } = text.compile(write)
  const [row] = (await on.query(written, parameters)).rows as {
    met: number
    times: number
    grievances: number
  }[]
  return row && row.met <= MOST ? { times: row.times, grievances: row.grievances } : undefined
}
