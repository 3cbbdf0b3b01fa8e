/** How much waits for the drains of a district. */
import { type Connection, statement } from './connection.ts'

const UNDER_WAY = statement(
  'under-way',
  `select (select count(*) from envelope where district = $1 and read_at is null)
     + (select count(*) from attachment where district = $1 and state = 'waiting' and ready_at <= $2)
     + (select count(*) from outbox o where district = $1 and state in ('waiting', 'leased', 'unknown')
         and (state = 'leased' or ready_at <= $2
           and not exists (select from circuit c where c.district = $1 and c.account = o.account and c.open)))
     as waiting`,
)

/** Deliveries unread, files to fetch, messages to send or being sent; not what an account in trouble holds back. */
export async function underWay(on: Connection, district: number, now: Date): Promise<number> {
  const [row] = await on.run<{ waiting: number }>(UNDER_WAY, [district, now])
  return row?.waiting ?? 0
}
