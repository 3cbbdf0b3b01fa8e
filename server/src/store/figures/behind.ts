/** The list behind a number: the condition by which the register holds only what was counted in it. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Dimension } from '#core/figures/measures.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
import { keepable } from '../canonical.ts'

type Counted = NonNullable<GrievanceFilter['counted']>

/** Events `e` of these measures, in this period, of these dimensions. */
export function countedWhere(
  district: number,
  { measures, period, where, step }: Counted,
): RawBuilder<unknown> {
  const conditions = [
    sql`e.district = ${district}`,
    sql`e.measure = any(${measures}::text[])`,
    sql`e.day < ${period.until}::date`,
    ...(period.from === undefined ? [] : [sql`e.day >= ${period.from}::date`]),
    ...(step === undefined ? [] : [sql`e.step = ${step}`]),
    ...(Object.entries(where) as [Dimension, readonly string[]][]).map(
      ([dimension, wanted]) => sql`e.${sql.id(dimension)} = any(${wanted.map(keepable)}::text[])`,
    ),
  ]
  return sql.join(conditions, sql` and `)
}

/** Grievances with such an event. */
export function countedFilter(district: number, counted: Counted): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from figure_event e
    where ${countedWhere(district, counted)} and e.grievance = grievance.id)`
}
