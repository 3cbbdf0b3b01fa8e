/** Links that open once, over PostgreSQL. */
import type { GrievanceId } from '#core/ids.ts'
import type { OnceLinks } from '#ports/once.ts'
import { type Connection, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const MAKE = statement(
  'once-make',
  `insert into once_link (district, id, grievance, made_at, ends_at) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning id`,
)
const FIND = statement(
  'once-find',
  'select grievance, ends_at, used_at from once_link where district = $1 and id = $2',
)
const USE = statement(
  'once-use',
  `update once_link set used_at = $3
   where district = $1 and id = $2 and used_at is null and ends_at > $3 returning grievance`,
)

/** Fulfils the port on one connection. */
export function onceLinks(on: Connection, district: number): OnceLinks {
  return {
    async make({ id, grievance, at, endsAt }) {
      return (await on.run(MAKE, [district, id, grievance, at, endsAt])).length > 0
    },
    async find(id, now) {
      if (!isUuid(id)) return undefined
      const [row] = await on.run<{ grievance: GrievanceId; ends_at: Date; used_at: Date | null }>(FIND, [
        district,
        id,
      ])
      if (!row) return undefined
      const state = row.used_at ? 'used' : row.ends_at <= now ? 'over' : 'open'
      return { grievance: row.grievance, state }
    },
    async use(id, now) {
      const [row] = await on.run<{ grievance: GrievanceId }>(USE, [district, id, now])
      return row?.grievance
    },
  }
}
