/** Late, as every figure has it (`core/src/figures/counted.ts`): a grievance that is owed by us, past its due time. */
import { type SqlBool, sql } from 'kysely'
import { OWED } from '#core/figures/counted.ts'

/** The condition without the moment. That it is not closed is said for the index, which holds what is open. */
export const OWED_BY_US = `state <> 'closed' and state in (${OWED.map((state) => `'${state}'`).join(', ')}) and nature is null`

/** The condition at a moment. */
export function lateBy(now: Date) {
  return sql<SqlBool>`(${sql.raw(OWED_BY_US)} and due_at < ${now})`
}
