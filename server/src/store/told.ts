/** How far the people of a grievance have been told; the row is the lock of those who tell. */
import type { Notices } from '#ports/store.ts'
import { type Connection, statement } from './connection.ts'

const ENSURE = statement(
  'told-ensure',
  'insert into told (district, grievance, seq) values ($1, $2, 0) on conflict do nothing',
)
const LOCK = statement('told-lock', 'select seq from told where district = $1 and grievance = $2 for update')
const SET = statement('told-set', 'update told set seq = $3 where district = $1 and grievance = $2')

/** The notices of one transaction. */
export function noticesIn(on: Connection, district: number): Notices {
  return {
    async told(grievance) {
      const [there] = await on.run<{ seq: number }>(LOCK, [district, grievance])
      if (there) return there.seq
      await on.run(ENSURE, [district, grievance])
      const [made] = await on.run<{ seq: number }>(LOCK, [district, grievance])
      return made?.seq ?? 0
    },
    async setTold(grievance, seq) {
      await on.run(SET, [district, grievance, seq])
    },
  }
}
