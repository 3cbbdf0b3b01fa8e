/** The ledger of SMS: one sum for each account and day. */
import type { Segments } from '#ports/segments.ts'
import { type Connection, statement } from './connection.ts'

const ADD = statement(
  'segments-add',
  `insert into sms_day (district, account, day, segments) values ($1, $2, $3, $4)
   on conflict (district, account, day) do update set segments = sms_day.segments + excluded.segments`,
)
const OF = statement(
  'segments-of',
  `select coalesce(sum(segments) filter (where day = $3::date), 0)::int as day, coalesce(sum(segments), 0)::int as month
   from sms_day where district = $1 and account = $2 and day >= date_trunc('month', $3::date)::date
     and day < (date_trunc('month', $3::date) + interval '1 month')::date`,
)

/** Fulfils the port over PostgreSQL. */
export function segments(on: Connection, district: number): Segments {
  return {
    async add(account, day, count) {
      await on.run(ADD, [district, account, day, count])
    },
    async of(account, day) {
      const [row] = await on.run<{ day: number; month: number }>(OF, [district, account, day])
      return row ?? { day: 0, month: 0 }
    },
  }
}
