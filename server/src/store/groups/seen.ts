/**
 * Receipts of messages that carry a post move the row of their member, a small one that holds no words. A later
 * receipt never takes back what an earlier one said, in whichever order they come.
 */
import type { MessageId } from '#core/ids.ts'
import { type Connection, statement } from '../connection.ts'

const SEEN = statement(
  'group-seen',
  `update group_delivery d set
     delivered_at = least(d.delivered_at, $3),
     seen_at = case when $4 then least(d.seen_at, $3) else d.seen_at end
   from group_post p
   where d.district = $1 and (d.message = $2 or d.nudge = $2)
     and (d.delivered_at is null or ($4 and d.seen_at is null))
     and p.district = $1 and p.id = d.group_post
   returning p.group_code`,
)

/** Is the message of `message.id` one that carries a post? To be asked where a message is looked up. */
export const CARRIES = `(exists (select from group_delivery d where d.district = $1 and d.message = message.id)
  or exists (select from group_delivery d where d.district = $1 and d.nudge = message.id))`

/** It reached the telephone, or was looked at. */
export async function markSeen(
  on: Connection,
  district: number,
  changed: (topic: string) => void,
  message: MessageId,
  state: string,
  at: Date,
): Promise<void> {
  const looked = state === 'read' || state === 'played'
  if (!looked && state !== 'delivered') return
  const rows = await on.run<{ group_code: string }>(SEEN, [district, message, at, looked])
  for (const { group_code } of rows) changed(`group:${group_code}`)
}
