/** Messages about a grievance that did not reach the citizen; each falls once. */
import type { MessageId } from '#core/ids.ts'
import type { Fallen, FallenIn, FallenMessage } from '#ports/reach.ts'
import { type Connection, type Pool, statement } from './connection.ts'

/** Part of a statement: the message falls, if it is about a grievance, for a citizen, and can be said in brief. */
export const FALL = (message: string, why: string): string =>
  `insert into fallen (district, message, why)
   select o.district, o.id, ${why}::text from outbox o join conversation c on c.district = o.district and c.id = o.conversation
   where o.district = $1 and o.id = ${message}::uuid and o.grievance is not null and c.citizen is not null and o.outgoing ? 'matters'
   on conflict do nothing returning message`

const ADD = statement('fallen-add', FALL('$2', '$3'))

const UNREACHED = statement(
  'fallen-unreached',
  `update conversation c set unreached_at = now() from outbox o
   where o.district = $1 and o.id = $2 and c.district = $1 and c.id = o.conversation`,
)

const LOCK = statement(
  'fallen-lock',
  `select f.message, f.why, o.conversation, o.channel, o.grievance, o.outgoing, c.citizen,
     coalesce((select bool_and(w.unreached_at is not null) from conversation w
       where w.district = $1 and w.channel = 'whatsapp' and w.citizen = any(array(select same_citizens($1, c.citizen)))), false)
       as "offWhatsapp"
   from fallen f join outbox o on o.district = $1 and o.id = f.message
     join conversation c on c.district = $1 and c.id = o.conversation
   where f.district = $1 and f.message = $2 and f.done_at is null for update of f skip locked`,
)

const DONE = statement('fallen-done', 'update fallen set done_at = $3 where district = $1 and message = $2')

const WAITING = statement(
  'fallen-waiting',
  'select message from fallen where district = $1 and done_at is null order by at limit $2',
)

const MOST = 200

const GIVE_UP = statement(
  'fallen-give-up',
  `with due as (
     select o.id, case when o.state = 'waiting' then 'door' else 'template' end as why
     from outbox o join conversation c on c.district = $1 and c.id = o.conversation
     where o.district = $1 and o.state in ('waiting', 'window', 'template') and o.outgoing ? 'matters'
       and o.at <= case when o.state = 'waiting' then $3::timestamptz else $2::timestamptz end
       and (o.state <> 'waiting' or o.tries > 0 or o.ready_at <= $4)
       and o.grievance is not null and c.citizen is not null
     order by o.at limit ${MOST} for update of o skip locked),
   given_up as (
     update outbox o set state = 'failed', code = coalesce(code, 0), why = coalesce(o.why, 'waited too long'), settled_at = $4
     from due where o.district = $1 and o.id = due.id returning o.id, o.conversation),
   said as (
     update message m set sending = 'failed', error_code = 0, error_why = 'waited too long'
     from given_up g where m.district = $1 and m.id = g.id and m.sending in ('waiting', 'sent')),
   falls as (
     insert into fallen (district, message, why) select $1, id, why from due on conflict do nothing)
   select conversation from given_up`,
)

/** Inside a transaction. */
export function fallenIn(on: Connection, district: number, changed: (topic: string) => void): FallenIn {
  return {
    async add(message, why) {
      if (why !== 'never') await on.run(UNREACHED, [district, message])
      const rows = await on.run(ADD, [district, message, why])
      if (rows.length > 0) changed('fallen')
      return rows.length > 0
    },
    async lock(message) {
      return (await on.run<FallenMessage>(LOCK, [district, message]))[0]
    },
    async done(message, at) {
      await on.run(DONE, [district, message, at])
    },
  }
}

/** Each call is a short transaction of its own. */
export function fallen(pool: Pool, district: number, changed: (topic: string) => void): Fallen {
  return {
    async giveUp({ template, door }, now) {
      const rows = await pool.run<{ conversation: string }>(GIVE_UP, [district, template, door, now])
      for (const { conversation } of rows) changed(`conversation:${conversation}`)
      return rows.length
    },
    async waiting(limit) {
      const rows = await pool.run<{ message: MessageId }>(WAITING, [district, limit])
      return rows.map(({ message }) => message)
    },
  }
}
