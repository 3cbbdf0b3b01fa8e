/** Which grievances wait for a confirmation call. */
import type { Confirmations, ToConfirm } from '#ports/confirmations.ts'
import { type Connection, statement } from './connection.ts'

const WAITING = statement(
  'confirmations-waiting',
  `select code, confirm_lot, state, gist, name, subject, department, place, post, citizen, last_act_at
   from grievance
   where district = $1 and confirm_lot < $2 and last_act_at > $3 and not hidden_from && $4
   order by last_act_at desc limit $5`,
)

interface Row {
  readonly code: string
  readonly confirm_lot: number
  readonly state: ToConfirm['state']
  readonly gist: string
  readonly name: string | null
  readonly subject: string | null
  readonly department: string
  readonly place: number | null
  readonly post: string | null
  readonly citizen: ToConfirm['citizen']
  readonly last_act_at: Date
}

/** Fulfils the port. */
export function confirmations(on: Connection, district: number): Confirmations {
  return {
    async waiting(lot, since, notAbout, limit) {
      const rows = await on.run<Row>(WAITING, [district, lot, since, notAbout, limit])
      return rows.map(({ confirm_lot, last_act_at, name, subject, place, post, ...row }) => ({
        ...row,
        lot: confirm_lot,
        lastActAt: last_act_at,
        ...(name === null ? {} : { name }),
        ...(subject === null ? {} : { subject }),
        ...(place === null ? {} : { place }),
        ...(post === null ? {} : { post }),
      }))
    },
  }
}
