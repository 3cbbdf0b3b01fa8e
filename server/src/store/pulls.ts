/**
 * Looking for news at services that send us none: one at a time, and what was found is stored together with how far
 * the looking went, so that nothing is left out and nothing is looked at for ever.
 */
import type { ChannelName, Envelope } from '#ports/channel.ts'
import type { PullDue, Pulls } from '#ports/pulls.ts'
import { json, keepable } from './canonical.ts'
import { type Pool, statement } from './connection.ts'
import { envelopeColumns, INSERT_ENVELOPES } from './envelopes.ts'

const KNOW = statement(
  'pull-know',
  `insert into pull (district, account, channel, again_at, known_at) select $1, a, c, $4, $4 from unnest($2::text[], $3::text[]) as k (a, c)
   on conflict do nothing`,
)
const CLAIM = statement(
  'pull-claim',
  `with next as (
     select account, channel from pull
     where district = $1 and again_at <= $2 and (leased_until is null or leased_until <= $2)
       and (account, channel) in (select * from unnest($4::text[], $5::text[]))
     order by again_at limit 1 for update skip locked)
   update pull p set leased_until = $3 from next
   where p.district = $1 and p.account = next.account and p.channel = next.channel
   returning p.account, p.channel, p.cursor, p.looked_at`,
)
const DONE = statement(
  'pull-done',
  `update pull set cursor = $4, looked_at = case when $6::text is null then $5 else looked_at end, again_at = $7, why = $6,
     leased_until = null
   where district = $1 and account = $2 and channel = $3`,
)
const AGAIN = statement(
  'pull-again',
  `update pull set again_at = $4, why = $5, leased_until = null where district = $1 and account = $2 and channel = $3`,
)
const WAKE = statement(
  'pull-wake',
  'update pull set again_at = least(again_at, $4) where district = $1 and account = $2 and channel = $3',
)
const LIST = statement(
  'pull-list',
  'select account, channel, looked_at, again_at, known_at, why from pull where district = $1 order by account, channel',
)

/** What pulls need. */
export interface PullsSetting {
  readonly pool: Pool
  readonly district: number
  readonly newId: () => string
  readonly leaseMs: number
  readonly changed: (topic: string) => void
}

interface Row {
  readonly account: string
  readonly channel: ChannelName
  readonly cursor: unknown
  readonly looked_at: Date | null
  readonly again_at: Date
  readonly known_at: Date
  readonly why: string | null
}

/** Fulfils the port over PostgreSQL. */
export function pulls({ pool, district, newId, leaseMs, changed }: PullsSetting): Pulls {
  return {
    async know(doors, now) {
      await pool.run(KNOW, [district, ...columns(doors), now])
    },
    async claim(doors, now) {
      const until = new Date(now.getTime() + leaseMs)
      const [row] = await pool.run<Row>(CLAIM, [district, now, until, ...columns(doors)])
      return row && { account: row.account, channel: row.channel, cursor: row.cursor ?? undefined }
    },
    async done({ account, channel }, { envelopes, cursor, again, why }, now) {
      await pool.transaction(async (on) => {
        if (envelopes.length > 0) await on.run(INSERT_ENVELOPES, [district, ...withIds(envelopes, newId)])
        const values = [
          district,
          account,
          channel,
          json(cursor ?? null),
          now,
          why === undefined ? null : keepable(why),
          again,
        ]
        await on.run(DONE, values)
      })
      if (envelopes.length > 0) changed('envelopes')
    },
    async again({ account, channel }, why, at) {
      await pool.run(AGAIN, [district, account, channel, at, keepable(why)])
    },
    async wake({ account, channel }, now) {
      await pool.run(WAKE, [district, account, channel, now])
      changed('pulls')
    },
    async list() {
      const rows = await pool.run<Row>(LIST, [district])
      return rows.map(({ account, channel, looked_at, again_at, known_at, why }) => ({
        account,
        channel,
        again: again_at,
        knownAt: known_at,
        ...(looked_at ? { lookedAt: looked_at } : {}),
        ...(why === null ? {} : { why }),
      }))
    },
  }
}

function columns(doors: readonly Pick<PullDue, 'account' | 'channel'>[]): readonly unknown[] {
  return [doors.map(({ account }) => account), doors.map(({ channel }) => channel)]
}

function withIds(envelopes: readonly Envelope[], newId: () => string): readonly unknown[] {
  return envelopeColumns(envelopes.map((envelope) => ({ ...envelope, id: newId() })))
}
