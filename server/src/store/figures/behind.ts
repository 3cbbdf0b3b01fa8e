/** The list behind a number: the condition by which the register holds only what was counted in it. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Dimension } from '#core/figures/measures.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
import { keepable } from '../canonical.ts'

/** Grievances with an event of these measures, in this period, of these dimensions. */
export function countedFilter(
  district: number,
  { measures, period, where }: NonNullable<GrievanceFilter['counted']>,
): Expression<SqlBool> {
  const conditions = [
    sql`e.district = ${district}`,
    sql`e.grievance = grievance.id`,
    sql`e.measure = any(${measures}::text[])`,
    sql`e.day < ${period.until}::date`,
    ...(period.from === undefined ? [] : [sql`e.day >= ${period.from}::date`]),
    ...(Object.entries(where) as [Dimension, readonly string[]][]).map(
      ([dimension, wanted]) => sql`e.${sql.id(dimension)} = any(${wanted.map(keepable)}::text[])`,
    ),
  ]
  return sql<SqlBool>`exists (select from figure_event e where ${sql.join(conditions, sql` and `)})`
}
