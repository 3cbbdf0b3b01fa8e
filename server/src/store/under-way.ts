/** How much waits for the drains of a district. */
import { type Connection, statement } from './connection.ts'

const UNDER_WAY = statement(
  'under-way',
  `select (select count(*) from envelope where district = $1 and read_at is null)
     + (select count(*) from attachment where district = $1 and state = 'waiting' and file is null and ready_at <= $2)
     + (select count(*) from fallen where district = $1 and done_at is null)
     + (select count(*) from call where district = $1 and recording = 'expected' and recording_at <= $2)
     + (select count(*) from grievance where district = $1 and next_rung_at <= $2)
     + (select count(*) from outbox o where o.district = $1 and (o.state = 'leased'
         or (o.state in ('waiting', 'unknown') and o.ready_at <= $2
           and not exists (select from outbox e where e.district = $1 and e.conversation = o.conversation
             and e.nr < o.nr and e.state in ('waiting', 'unknown') and e.ready_at > $2)
           and not exists (select from circuit c where c.district = $1 and c.account = o.account
             and c.open and c.probe_at > $2))))
     as waiting`,
)

/**
 * Deliveries unread, files to fetch, messages to send or being sent. What waits for its time, for the message before
 * it or for an account in trouble is at rest.
 */
export async function underWay(on: Connection, district: number, now: Date): Promise<number> {
  const [row] = await on.run<{ waiting: number }>(UNDER_WAY, [district, now])
  return row?.waiting ?? 0
}
