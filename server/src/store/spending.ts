/** The ledger of paid services: one sum for each account and month. */
import type { Spending } from '#ports/spending.ts'
import { type Pool, statement } from './connection.ts'

const ADD = statement(
  'spending-add',
  `insert into spending (district, account, month, micros) values ($1, $2, $3, $4)
   on conflict (district, account, month) do update set micros = spending.micros + excluded.micros
   returning micros::float8 as micros`,
)
const OF = statement(
  'spending-of',
  'select micros::float8 as micros from spending where district = $1 and account = $2 and month = $3',
)

/** Fulfils the port over PostgreSQL. */
export function spending(pool: Pool, district: number): Spending {
  return {
    async add(account, month, micros) {
      const [row] = await pool.run<{ micros: number }>(ADD, [district, account, month, Math.round(micros)])
      return row?.micros ?? 0
    },
    async of(account, month) {
      const [row] = await pool.run<{ micros: number }>(OF, [district, account, month])
      return row?.micros ?? 0
    },
  }
}
