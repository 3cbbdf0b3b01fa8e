/**
 * The outbox over PostgreSQL.
 *
 *   waiting -> leased -> accepted            the service has it
 *                     -> waiting, later      `retry`
 *                     -> unknown             perhaps sent: a receipt settles it, else it is tried again after `until`
 *                     -> window              waits until the person writes again
 *                     -> template            waits for that, or for its template to be approved (`templates.ts`)
 *                     -> failed              never will work
 *
 * A lease that runs out is as good as unknown: the program died between sending and writing down, so leases are
 * long enough for a receipt to come. Within a conversation nothing goes out before what was put earlier, except
 * what waits for the window, a template, or a later hour that nobody has tried yet; what follows another (`following.ts`)
 * waits for its delivery too.
 */
import type { ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import type { Handle, ReplyTo } from '#core/message/content.ts'
import { DELIVERED_PATIENCE_MS } from '#core/message/delivery.ts'
import { BRIEF_DOORS, DESK, PUBLIC_DOORS } from '#core/message/doors.ts'
import { type Outgoing, openly, wordsSaid } from '#core/message/outgoing.ts'
import type { FallWhy } from '#core/reach/chain.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { Outbox, OutboxIn, OutboxItem } from '#ports/outbox.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { FALL } from './fallen.ts'
import { FOLLOWING, patienceFrom } from './following.ts'
import { KINDS } from './handles.ts'
import { beginning } from './messages.ts'
import { receiptsIn } from './receipts.ts'

const PUT = statement(
  'outbox-put',
  `with thread as (
     select channel, account, channel = any($13) and account <> $16 as open, channel = any($17) and account <> $16 as brief
     from conversation where district = $1 and id = $3),
   before as (
     select p.id, p.settled_at + $12 * interval '1 millisecond' as until,
       p.state = 'accepted' and m.sending in ('waiting', 'sent') as undelivered
     from outbox p join message m on m.district = $1 and m.id = p.id
     where p.district = $1 and p.intent = $11 and p.conversation = $3),
   row as (
     insert into outbox (district, id, conversation, channel, account, own_account, intent, outgoing, grievance, at, ready_at, follows)
     select $1, $2, $3, channel, coalesce($19, account), $19 is not null, $4, case when open then $14::jsonb else $5::jsonb end, $6, $7, greatest($8, (select until from before where undelivered)),
       (select id from before)
     from thread where (not open or $14::jsonb is not null) and (not brief or $5::jsonb ? 'brief')
     on conflict (district, intent) do nothing returning channel, account),
   said as (
     insert into message (district, id, conversation, direction, at, channel, account, content, grievance, sending)
     select $1, $2, $3, 'out', $7, channel, account, case when (select open from thread) then $14::jsonb -> 'inside'
         when (select brief from thread) then $5::jsonb -> 'brief' else $9::jsonb end, $6, 'waiting' from row),
   shown as (
     update conversation set
       last_words = case when $7 >= last_message_at then case when (select open from thread) then $15::text
           when (select brief from thread) then $18::text else $10::text end else last_words end,
       last_message_at = greatest(last_message_at, $7)
     from row where district = $1 and id = $3)
   select (select count(*) from thread) as threads, (select count(*) from row) as put`,
)

const OPEN = `state in ('waiting', 'leased', 'unknown')`

const READY = `o.district = $1 and o.${OPEN} and o.ready_at <= $3
     and not exists (select from outbox e
       where e.district = $1 and e.conversation = o.conversation and e.nr < o.nr and e.${OPEN}
         and (e.tries > 0 or e.ready_at <= $3 or e.follows is not null))`

const TAKE = `update outbox o set state = 'leased', ready_at = $4, tries = o.tries + 1
   from next join conversation c on c.district = $1 and c.id = next.conversation
   where o.district = $1 and o.id = next.id
   returning o.id, o.nr, o.conversation, o.channel, o.account, o.outgoing, o.tries, o.outside_only, o.own_account, o.grievance, c.last_heard_at, c.reply,
     coalesce((select jsonb_agg(jsonb_build_object('kind', h.kind, 'value', h.value)
         order by array_position(array[${KINDS}], h.kind), h.since desc, h.value)
       from handle h where h.district = $1 and h.channel = c.channel and h.account = c.account
         and (h.citizen = c.citizen or h.person = c.person) and h.retired_at is null), '[]') as handles`

const CLAIM = statement(
  'outbox-claim',
  `with next as (
     select o.id, o.conversation from outbox o
     where ${READY}
       and not exists (select from circuit where circuit.district = $1 and circuit.account = o.account and circuit.open)
     order by o.nr limit $2
     for update of o skip locked)
   ${TAKE}`,
)

const PROBES = statement(
  'circuit-probes',
  `update circuit set probe_at = $3 where district = $1 and open and probe_at <= $2 returning account`,
)

const CLAIM_PROBE = statement(
  'outbox-claim-probe',
  `with next as (
     select o.id, o.conversation from outbox o
     where ${READY} and o.account = $5
     order by o.nr limit $2
     for update of o skip locked)
   ${TAKE}`,
)

const ACCOUNT_OF = statement(
  'outbox-account',
  'select channel, account, conversation from outbox where district = $1 and id = $2',
)

/** Whoever settles takes the message first and its row of the outbox second, as receipts do. */
const LOCK_MESSAGE = statement(
  'outbox-lock-message',
  'select id from message where district = $1 and id = $2 for update',
)

const ACCEPTED = statement(
  'outbox-accepted',
  `with settled as (
     update outbox set state = 'accepted', settled_at = coalesce(settled_at, $3), code = null, why = null
     where district = $1 and id = $2 and $5 <> all (put_back) returning id, outgoing),
   following as (${FOLLOWING('$6')})
   update message m set content = coalesce(s.outgoing -> $4, m.content), at = $3 from settled s
   where m.district = $1 and m.id = $2`,
)

const UNKNOWN = statement(
  'outbox-unknown',
  `update outbox set state = 'unknown', why = $3, ready_at = $4 where district = $1 and id = $2 and state = 'leased'`,
)

const RETRY = statement(
  'outbox-retry',
  `update outbox set state = 'waiting', why = $3, ready_at = $4 where district = $1 and id = $2 and state = 'leased'`,
)

/** The thread's own account says it instead. */
const FROM_HOME = statement(
  'outbox-from-home',
  `with home as (
     update outbox o set account = c.account, own_account = false, state = 'waiting', why = $3, ready_at = $4
     from conversation c where o.district = $1 and o.id = $2 and o.own_account and o.state = 'leased'
       and c.district = $1 and c.id = o.conversation returning c.account)
   update message m set account = home.account from home where m.district = $1 and m.id = $2`,
)

const WINDOW = statement(
  'outbox-window',
  `update outbox o set state = 'window' from conversation c
   where o.district = $1 and o.id = $2 and o.state = 'leased' and c.district = $1 and c.id = o.conversation
   returning o.conversation`,
)

const PUT_BACK = statement(
  'outbox-put-back',
  `with again as (
     update outbox set state = case when $3 and outgoing -> 'outside' is null then 'window' else 'waiting' end,
       outgoing = case when $6 then jsonb_set(outgoing - 'otherwise', '{outside}', outgoing -> 'otherwise') else outgoing end,
       outside_only = outside_only or $3, settled_at = null, ready_at = $4, put_back = array_append(put_back, $5)
     where district = $1 and id = $2 and state = 'accepted' and $5 <> all (put_back)
       and (not $6 or outgoing -> 'otherwise' is not null) returning conversation)
   update message m set sending = 'waiting', external_id = null, error_code = null, error_why = null from again
   where m.district = $1 and m.id = $2 returning m.conversation`,
)

const FAILED = statement(
  'outbox-failed',
  `with given_up as (
     update outbox set state = 'failed', code = $3, why = $4, settled_at = now()
     where district = $1 and id = $2 and ${OPEN} returning conversation),
   falls as (${FALL('$2', '$6')}),
   said as (
     update message set sending = 'failed', error_code = $3, error_why = $4
     from given_up where district = $1 and id = $2 and sending in ('waiting', 'sent')),
   shown as (
     update conversation c set flagged = case when exists (select from falls) then c.flagged else coalesce(c.flagged, $5) end,
       unreached_at = case when $6 <> 'never' then now() else c.unreached_at end
     from given_up g where c.district = $1 and c.id = g.conversation)
   select conversation from given_up`,
)

const OPEN_CIRCUIT = statement(
  'circuit-open',
  `insert into circuit (district, account, open, code, why, since, probe_at) values ($1, $2, true, $3, $4, $5, $6)
   on conflict (district, account) do update set open = true, code = $3, why = $4, probe_at = $6,
     since = case when circuit.open then circuit.since else $5 end`,
)

const CLOSE_CIRCUIT = statement(
  'circuit-close',
  'update circuit set open = false where district = $1 and account = $2 and open returning account',
)

const CIRCUITS = statement(
  'circuit-list',
  `select account, coalesce(c.open, false) as open, c.why, c.since, coalesce(w.waiting, 0) as waiting
   from (select account, open, why, since from circuit where district = $1) c
   full join (select account, count(*) as waiting from outbox where district = $1 and ${OPEN} group by account) w
     using (account)
   order by account`,
)

/** What the outbox needs. */
export interface OutboxSetting {
  readonly pool: Pool
  readonly district: number
  readonly leaseMs: number
  /** How long an account in trouble rests between two probes. */
  readonly probeMs: number
  readonly changed: (topic: string) => void
}

interface OutboxRow {
  readonly id: MessageId
  readonly nr: number
  readonly conversation: ConversationId
  readonly channel: ChannelName
  readonly account: string
  readonly outgoing: Outgoing
  readonly tries: number
  readonly outside_only: boolean
  readonly own_account: boolean
  readonly grievance: GrievanceId | null
  readonly last_heard_at: Date | null
  readonly reply: ReplyTo | null
  readonly handles: readonly Handle[]
}

/** A circuit opened by a receipt is first probed after this time. */
const PROBE_MS = 60_000

/** Writing, inside a transaction. */
export function outboxIn(on: Connection, district: number, changed: (topic: string) => void): OutboxIn {
  return {
    async putBack(id, externalId, { outsideOnly, at, plainly: pictureless = false }) {
      const [row] = await on.run<{ conversation: string }>(PUT_BACK, [
        district,
        id,
        outsideOnly,
        at,
        keepable(externalId),
        pictureless,
      ])
      if (!row) return false
      changed('outbox')
      changed(`conversation:${row.conversation}`)
      return true
    },
    async openCircuit(account, code, why, at) {
      const probeAt = new Date(at.getTime() + PROBE_MS)
      await on.run(OPEN_CIRCUIT, [district, account, code, keepable(why), at, probeAt])
      changed('desk')
    },
    async put({ id, conversation, intent, outgoing, grievance, at, notBefore, after, from }) {
      const [row] = await on.run<{ threads: number; put: number }>(PUT, [
        district,
        id,
        conversation,
        keepable(intent),
        json(outgoing),
        grievance ?? null,
        at,
        notBefore ?? at,
        json(outgoing.inside),
        beginning(wordsSaid(outgoing.inside)),
        after === undefined ? null : keepable(after),
        DELIVERED_PATIENCE_MS,
        PUBLIC_DOORS,
        outgoing.open === undefined ? null : json(openly(outgoing.open, outgoing.sealed)),
        beginning(outgoing.open ?? ''),
        DESK,
        BRIEF_DOORS,
        beginning(outgoing.brief ? wordsSaid(outgoing.brief) : ''),
        from === undefined ? null : keepable(from),
      ])
      if (!row?.threads) throw new Error(`no thread to say something in: ${conversation}`)
      if (!row.put) return false
      changed('outbox')
      changed(`conversation:${conversation}`)
      changed('desk')
      return true
    },
  }
}

/** Draining: each call is a short transaction of its own. */
export function outbox({ pool, district, leaseMs, probeMs, changed }: OutboxSetting): Outbox {
  const claimProbes = async (now: Date, until: Date): Promise<readonly OutboxRow[]> => {
    const due = await pool.run<{ account: string }>(PROBES, [
      district,
      now,
      new Date(now.getTime() + probeMs),
    ])
    const rows: OutboxRow[] = []
    for (const { account } of due) {
      rows.push(...(await pool.run<OutboxRow>(CLAIM_PROBE, [district, 1, now, until, account])))
    }
    return rows
  }
  return {
    async claim(limit, now) {
      const until = new Date(now.getTime() + leaseMs)
      const probes = await claimProbes(now, until)
      const rows = await pool.run<OutboxRow>(CLAIM, [district, limit, now, until])
      return [...probes, ...rows].sort((a, b) => a.nr - b.nr).map(toItem)
    },
    async accepted(id, externalId, said, at) {
      const conversation = await pool.transaction(async (on) => {
        const [row] = await on.run<{ channel: string; account: string; conversation: string }>(ACCOUNT_OF, [
          district,
          id,
        ])
        if (!row) throw new Error(`nothing in the outbox under ${id}`)
        await receiptsIn(on, district, () => undefined).name(
          id,
          row.channel,
          row.account,
          keepable(externalId),
        )
        // A failure may be told before the answer that accepts: then it waits again already.
        await on.run(ACCEPTED, [district, id, at, said, keepable(externalId), patienceFrom(at)])
        return row.conversation
      })
      changed(`conversation:${conversation}`)
      // What was put behind it may go now.
      changed('outbox')
    },
    async unknown(id, why, until) {
      await pool.run(UNKNOWN, [district, id, keepable(why), until])
    },
    async retry(id, why, at) {
      await pool.run(RETRY, [district, id, keepable(why), at])
    },
    async fromHome(id, why, at) {
      await pool.run(FROM_HOME, [district, id, keepable(why), at])
      changed('outbox')
    },
    async failed(id, code, why, tell) {
      const [row] = await pool.transaction(async (on) => {
        await on.run(LOCK_MESSAGE, [district, id])
        const flag = tell === 'by-hand' ? 'tell-by-hand' : 'not-delivered'
        const fall: FallWhy = tell !== 'by-hand' ? 'never' : code === 0 ? 'no-door' : 'not-there'
        return on.run<{ conversation: string }>(FAILED, [district, id, code, keepable(why), flag, fall])
      })
      if (!row) return
      changed(`conversation:${row.conversation}`)
      changed('desk')
      changed('fallen')
      changed('outbox')
    },
    async waitForWindow(id) {
      const [row] = await pool.run<{ conversation: string }>(WINDOW, [district, id])
      if (!row) return
      changed(`conversation:${row.conversation}`)
      changed('outbox')
    },
    async openCircuit(account, code, why, at) {
      const probeAt = new Date(at.getTime() + probeMs)
      await pool.run(OPEN_CIRCUIT, [district, account, code, keepable(why), at, probeAt])
      changed('desk')
    },
    async closeCircuit(account) {
      const rows = await pool.run(CLOSE_CIRCUIT, [district, account])
      if (rows.length === 0) return
      changed('desk')
      changed('outbox')
    },
    async circuits() {
      const rows = await pool.run<{
        account: string
        open: boolean
        why: string | null
        since: Date | null
        waiting: number
      }>(CIRCUITS, [district])
      return rows.map(({ account, open, why, since, waiting }) => ({
        account,
        open,
        waiting,
        ...(open && why !== null ? { why } : {}),
        ...(open && since ? { since } : {}),
      }))
    },
  }
}

function toItem(row: OutboxRow): OutboxItem {
  return {
    id: row.id,
    conversation: row.conversation,
    channel: row.channel,
    account: row.account,
    to: row.handles,
    outgoing: row.outgoing,
    tries: row.tries,
    outsideOnly: row.outside_only,
    ...(row.own_account ? { ownAccount: true } : {}),
    ...(row.last_heard_at ? { lastHeardAt: row.last_heard_at } : {}),
    ...(row.grievance ? { grievance: row.grievance } : {}),
    ...(row.reply ? { reply: row.reply } : {}),
  }
}
