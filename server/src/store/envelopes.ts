/**
 * Envelopes: stored in groups before the door says yes, leased to a reader in the order in which they came.
 *
 *   waiting -> leased -> read               `settle`
 *                     -> waiting, later     `postpone`, or the lease runs out
 *
 * An envelope that fails again and again by our own fault stays in the queue and is also shown at the desk.
 */
import type { EnvelopeId } from '#core/ids.ts'
import type { ChannelName, Envelope } from '#ports/channel.ts'
import type { Envelopes, StoredEnvelope, Unreadable } from '#ports/envelopes.ts'
import { json, keepable } from './canonical.ts'
import { type Pool, statement } from './connection.ts'
import { grouped } from './grouped.ts'
import { isUuid } from './uuid.ts'

/** After this many tries a person is shown what cannot be read. */
const MANY_TRIES = 5
const GROUP = { items: 500, bytes: 8_000_000 }

/** Several at once; `envelopeColumns` gives the values after the district. */
export const INSERT_ENVELOPES = statement(
  'envelope-insert',
  `insert into envelope (district, id, channel, received_at, headers, body)
   select $1, * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::jsonb[], $6::bytea[])`,
)

const CLAIM = statement(
  'envelope-claim',
  `with next as (
     select id from envelope
     where district = $1 and read_at is null and (leased_until is null or leased_until <= $3)
     order by id limit $2
     for update skip locked)
   update envelope e set leased_until = $4, tries = e.tries + 1
   from next where e.district = $1 and e.id = next.id
   returning e.id, e.channel, e.received_at, e.headers, e.body`,
)

const TAKE_BACK = statement(
  'envelope-take-back',
  'update envelope set leased_until = null where district = $1 and read_at is null and why is null',
)

const SETTLE = statement(
  'envelope-settle',
  `update envelope e set read_at = s.at, leased_until = null
   from unnest($2::uuid[], $3::timestamptz[]) as s (id, at)
   where e.district = $1 and e.id = s.id and e.read_at is null`,
)

const LEAVE_AT_DESK = statement(
  'unreadable-insert',
  `insert into unreadable (district, id, envelope, channel, at, part, why, raw)
   select $1, u.id, $2, e.channel, $3, u.part, u.why, u.raw
   from envelope e, unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) as u (id, part, why, raw)
   where e.district = $1 and e.id = $2 and not exists (
     select from unreadable s
     where s.district = $1 and md5(s.raw) = md5(u.raw) and s.part = u.part and s.why = u.why)
   on conflict (district, envelope, part) do nothing`,
)

const POSTPONE = statement(
  'envelope-postpone',
  `update envelope set leased_until = $3, why = $4
   where district = $1 and id = $2 and read_at is null
   returning tries, body`,
)

const LIST_UNREADABLE = statement(
  'unreadable-list',
  `select id, channel, at, part, why, raw from unreadable
   where district = $1 and ($3::uuid is null or id < $3)
   order by id desc limit $2`,
)

/** What envelopes need. */
export interface EnvelopesSetting {
  readonly pool: Pool
  /** A pool of its own, so that the doors never queue behind long work. */
  readonly doors: Pool
  readonly district: number
  readonly newId: () => string
  readonly leaseMs: number
  readonly changed: (topic: string) => void
}

interface EnvelopeRow {
  readonly id: string
  readonly channel: string
  readonly received_at: Date
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** Fulfils the port over PostgreSQL. */
export function envelopes({ pool, doors, district, newId, leaseMs, changed }: EnvelopesSetting): Envelopes {
  const insert = grouped<Envelope & { id: string }, void>(
    async (group) => {
      await doors.run(INSERT_ENVELOPES, [district, ...envelopeColumns(group)])
      changed('envelopes')
      return []
    },
    { items: GROUP.items, weight: { most: GROUP.bytes, of: ({ body }) => body.byteLength } },
  )
  const settle = grouped<{ id: EnvelopeId; at: Date }, void>(
    async (group) => {
      await pool.run(SETTLE, [district, group.map(({ id }) => id), group.map(({ at }) => at)])
      return []
    },
    { items: GROUP.items },
  )
  const leaveAtDesk = (id: EnvelopeId, unreadable: readonly Unreadable[], at: Date) =>
    pool.run(LEAVE_AT_DESK, [
      district,
      id,
      at,
      unreadable.map(() => newId()),
      unreadable.map(({ part }) => keepable(part)),
      unreadable.map(({ why }) => keepable(why)),
      unreadable.map(({ raw }) => keepable(raw)),
    ])

  return {
    store: (envelope) => insert({ ...envelope, id: newId() }),
    async claim(limit, now) {
      const rows = await pool.run<EnvelopeRow>(CLAIM, [
        district,
        limit,
        now,
        new Date(now.getTime() + leaseMs),
      ])
      return rows.map(toEnvelope).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    async takeBack() {
      await pool.run(TAKE_BACK, [district])
    },
    async settle(id, unreadable, now) {
      // First what a person must see; when we die between the two, both are done again and nothing is doubled.
      if (unreadable.length > 0) {
        await leaveAtDesk(id, unreadable, now)
        changed('desk')
      }
      await settle({ id, at: now })
    },
    async postpone(id, why, retryAt) {
      const [row] = await pool.run<{ tries: number; body: Buffer }>(POSTPONE, [
        district,
        id,
        retryAt,
        keepable(why),
      ])
      if (!row || row.tries < MANY_TRIES) return
      await leaveAtDesk(id, [{ part: 'envelope', why, raw: row.body.toString('utf8') }], retryAt)
      changed('desk')
    },
    listUnreadable: (limit, before) =>
      pool.run(LIST_UNREADABLE, [district, limit, isUuid(before) ? before : null]),
  }
}

/** The values of envelopes, column by column. */
export function envelopeColumns(group: readonly (Envelope & { readonly id: string })[]): readonly unknown[] {
  return [
    group.map(({ id }) => id),
    group.map(({ channel }) => channel),
    group.map(({ receivedAt }) => receivedAt),
    group.map(({ headers }) => json(headers)),
    group.map(({ body }) => Buffer.from(body.buffer, body.byteOffset, body.byteLength)),
  ]
}

function toEnvelope(row: EnvelopeRow): StoredEnvelope {
  return {
    id: row.id as EnvelopeId,
    channel: row.channel as ChannelName,
    receivedAt: row.received_at,
    headers: row.headers,
    body: row.body,
  }
}
