/**
 * Receipts and the messages they belong to. A receipt may come before the answer that names the message, and
 * repeated, and in any order: what is not yet known is kept, and everything is joined by the lattice of the core.
 */
import type { ConversationId, MessageId } from '#core/ids.ts'
import { joinReceipt, type Receipt, type SendingState } from '#core/message/receipt.ts'
import { keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { FOLLOWING, LET_FOLLOW, patienceFrom } from './following.ts'
import { CARRIES, markSeen } from './groups/seen.ts'
import { isUuid } from './uuid.ts'

const LOCK = statement(
  'receipt-lock',
  `select pg_advisory_xact_lock(hashtextextended(format('%s receipt %s %s', $1::int, $2::text, $3::text), 0))`,
)

const FIND = statement(
  'receipt-find-message',
  `select id, conversation, sending, external_id,
     exists (select from outbox o where o.district = $1 and o.id = message.id and $3 = any (o.put_back)) as past,
     ${CARRIES} as carries
   from message
   where district = $1 and direction = 'out' and id = coalesce(
     (select m.id from message m where m.district = $1 and m.id = $4 and m.direction = 'out'),
     (select message from heard where district = $1 and account = $2 and external_id = $3 limit 1))
   for update`,
)

const KEEP = statement(
  'receipt-keep',
  `insert into receipt (district, channel, account, external_id, state, participant, at, error_code, error_why)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
)

const JOIN = statement(
  'receipt-join',
  `with let_go as (${LET_FOLLOW})
   update message set sending = $3,
     external_id = coalesce(external_id, $4),
     error_code = case when $3 = 'failed' then coalesce($5, error_code) end,
     error_why = case when $3 = 'failed' then coalesce($6, error_why) end
   where district = $1 and id = $2 returning (select count(*) from let_go) as let_go`,
)

const NAME = statement(
  'heard-name',
  `insert into heard (district, account, external_id, channel, message) values ($1, $2, $3, $4, $5)
   on conflict do nothing`,
)

const SETTLE = statement(
  'receipt-settle-outbox',
  `with settled as (
     update outbox set state = 'accepted', settled_at = $3, why = null, templates = null
     where district = $1 and id = $2 and state in ('waiting', 'leased', 'unknown', 'window', 'template') returning id)
   ${FOLLOWING('$4')}`,
)

const TAKE_KEPT = statement(
  'receipt-take-kept',
  `delete from receipt where district = $1 and channel = $2 and account = $3 and external_id = $4
   returning state, at, error_code, error_why`,
)

interface SentRow {
  readonly id: MessageId
  readonly conversation: ConversationId
  readonly sending: SendingState
  readonly external_id: string | null
  /** The service said of this name that it did not arrive, and the message was put back. */
  readonly past: boolean
  /** It carries a post into a group of posts. */
  readonly carries: boolean
}

interface KeptRow {
  readonly state: SendingState
  readonly at: Date
  readonly error_code: number | null
  readonly error_why: string | null
}

/** Receipts of one transaction. */
export function receiptsIn(on: Connection, district: number, changed: (topic: string) => void) {
  const lock = (account: string, externalId: string) => on.run(LOCK, [district, account, externalId])

  const join = async (
    message: SentRow,
    externalId: string,
    states: readonly { state: SendingState; code?: number | null; why?: string | null; at?: Date }[],
  ): Promise<void> => {
    if (message.carries)
      for (const { state, at } of states) if (at) await markSeen(on, district, changed, message.id, state, at)
    const sending = states.reduce((joined, { state }) => joinReceipt(joined, state), message.sending)
    if (sending === message.sending && message.external_id !== null) return
    const failure = states.find(({ state }) => state === 'failed')
    const [joined] = await on.run<{ let_go: number }>(JOIN, [
      district,
      message.id,
      sending,
      externalId,
      failure?.code ?? null,
      failure?.why ?? null,
    ])
    if (joined?.let_go) changed('outbox')
    changed(`conversation:${message.conversation}`)
  }

  return {
    /** Joins a receipt; answers with the id of its message, or keeps it and answers with nothing. */
    async receive(channel: string, receipt: Receipt): Promise<MessageId | undefined> {
      const externalId = keepable(receipt.externalId)
      const ours = isUuid(receipt.ours) ? receipt.ours : null
      const why = receipt.error ? keepable(receipt.error.detail) : null
      await lock(receipt.account, externalId)
      const [message] = await on.run<SentRow>(FIND, [district, receipt.account, externalId, ours])
      if (!message) {
        await on.run(KEEP, [
          district,
          channel,
          receipt.account,
          externalId,
          receipt.state,
          keepable(receipt.participant ?? ''),
          receipt.at,
          receipt.error?.code ?? null,
          why,
        ])
        return undefined
      }
      // Of a name that is past only what proves that it arrived after all is news.
      if (message.past && (receipt.state === 'sent' || receipt.state === 'failed')) return message.id
      const first = message.external_id === null
      const { state, at } = receipt
      await join(message, externalId, [{ state, at, code: receipt.error?.code ?? null, why }])
      if (first) {
        await on.run(NAME, [district, receipt.account, externalId, channel, message.id])
        await on.run(SETTLE, [district, message.id, receipt.at, patienceFrom(receipt.at)])
        changed('outbox')
      }
      return message.id
    },

    /** The service has named our message: receipts that were kept for the name are joined now. */
    async name(id: MessageId, channel: string, account: string, externalId: string): Promise<void> {
      await lock(account, externalId)
      await on.run(NAME, [district, account, externalId, channel, id])
      const [message] = await on.run<SentRow>(FIND, [district, account, externalId, id])
      if (!message) return
      const kept = await on.run<KeptRow>(TAKE_KEPT, [district, channel, account, externalId])
      await join(message, externalId, [
        { state: 'sent' },
        ...kept.map(({ state, at, error_code, error_why }) => ({
          state,
          at,
          code: error_code,
          why: error_why,
        })),
      ])
    },
  }
}
