/** Which grievances have a rung of the ladder due: a look at one small index, whatever jobs were lost. */
import type { GrievanceId } from '#core/ids.ts'
import type { LadderWatch } from '#ports/store.ts'
import { type Connection, statement } from './connection.ts'

const DUE = statement(
  'ladder-due',
  `select id from grievance where district = $1 and next_rung_at <= $2 order by next_rung_at limit $3`,
)

/** The watch over one district. */
export function ladderWatch(on: Connection, district: number): LadderWatch {
  return {
    async due(now, limit) {
      const rows = await on.run<{ id: GrievanceId }>(DUE, [district, now, limit])
      return rows.map(({ id }) => id)
    },
  }
}
