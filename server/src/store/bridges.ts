/** Numbers of other systems over PostgreSQL. */
import type { BridgedGrievance } from '#core/bridge/bridge.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Bridges, BridgesIn } from '#ports/bridges.ts'
import { keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const OF = statement(
  'foreign-number-of',
  'select grievance from foreign_number where district = $1 and system = $2 and number = $3',
)
const KEEP = statement(
  'foreign-number-keep',
  `insert into foreign_number (district, system, number, grievance, at) values ($1, $2, $3, $4, $5)
   on conflict (district, system, number) do nothing returning number`,
)
const STRIKE = statement(
  'foreign-number-strike',
  `delete from foreign_number where district = $1 and system = $2 and number = $3 and grievance = $4
   returning number`,
)
const KNOWN = statement(
  'foreign-number-known',
  'select number from foreign_number where district = $1 and system = $2 and number = any($3::text[])',
)
const LIST = statement(
  'foreign-number-list',
  `select f.number, g.code, g.state, g.subject, g.post, g.registered_at, g.due_at, g.closed_at, g.ground
   from foreign_number f join grievance g on g.district = f.district and g.id = f.grievance
   where f.district = $1 and f.system = $2 and f.number > $3 order by f.number limit $4`,
)

interface Row {
  readonly number: string
  readonly code: string
  readonly state: string
  readonly subject: string | null
  readonly post: string | null
  readonly registered_at: Date
  readonly due_at: Date | null
  readonly closed_at: Date | null
  readonly ground: string | null
}

/** Lists that go out. */
export function bridges(pool: Pool, district: number): Bridges {
  return {
    async list(system, after, limit) {
      return (await pool.run<Row>(LIST, [district, system, after, limit])).map(toRow)
    },
    async known(system, numbers) {
      const found = await pool.run<{ number: string }>(KNOWN, [district, system, numbers.map(keepable)])
      return new Set(found.map(({ number }) => number))
    },
  }
}

/** Numbers inside a transaction. */
export function bridgesIn(on: Connection, district: number): BridgesIn {
  return {
    async grievanceOf(system, number) {
      const [row] = await on.run<{ grievance: GrievanceId }>(OF, [district, system, keepable(number)])
      return row?.grievance
    },
    async keep(system, number, grievance, at) {
      return (await on.run(KEEP, [district, system, keepable(number), grievance, at])).length > 0
    },
    async strike(system, number, grievance) {
      return (await on.run(STRIKE, [district, system, keepable(number), grievance])).length > 0
    },
  }
}

function toRow(row: Row): BridgedGrievance {
  return {
    number: row.number,
    code: row.code,
    state: row.state as State,
    registeredAt: row.registered_at,
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.post === null ? {} : { post: row.post }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    ...(row.ground === null ? {} : { ground: row.ground }),
  }
}
