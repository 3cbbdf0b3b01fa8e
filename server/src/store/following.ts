/**
 * What must not be read first: a row that follows another waits until that one is delivered, or for as long as
 * patience lasts after the service took it. Nothing is looked up for this when rows are claimed: the hour at which
 * the follower is ready is moved when the first is taken, and moved back by its receipt.
 */
import { DELIVERED_PATIENCE_MS } from '#core/message/delivery.ts'

/** Part of a statement in which `settled` names what the service has taken: followers wait until `until`. */
export const FOLLOWING = (until: string): string =>
  `update outbox f set ready_at = ${until} from settled s join message m on m.district = $1 and m.id = s.id
     where f.district = $1 and f.follows = s.id and f.state = 'waiting' and f.tries = 0 and m.sending in ('waiting', 'sent')`

/** Part of a statement: followers of message `$2` go when its state `$3` says that waiting is over. */
export const LET_FOLLOW = `update outbox set ready_at = at
     where district = $1 and follows = $2 and state = 'waiting' and tries = 0
       and $3 in ('delivered', 'read', 'played', 'failed') returning id`

/** Until when the delivery of what was taken at this moment is waited for. */
export function patienceFrom(at: Date): Date {
  return new Date(at.getTime() + DELIVERED_PATIENCE_MS)
}
