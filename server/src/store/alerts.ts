/** The habits of our doors and the troubles that were told, over PostgreSQL. */
import type { TroubleKind } from '#core/alerts/trouble.ts'
import type { Alerts, AlertsIn, DoorAlert } from '#ports/alerts.ts'
import type { ChannelName } from '#ports/channel.ts'
import { keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const UNTIL = statement(
  'door-look-lock',
  `insert into door_look (district, until) values ($1, $2)
   on conflict (district) do update set until = door_look.until returning until`,
)
const SET_UNTIL = statement('door-look', 'update door_look set until = $2 where district = $1')
/** Ids are made in the order of coming, so what came between two moments lies between two ids. */
const COUNT = statement(
  'door-hours-count',
  `insert into door_hour as h (district, account, channel, hour, heard, last_at)
   select $1, account, channel, date_trunc('hour', at), count(*), max(at) from (
     select account, channel, at from message where district = $1 and id >= $2 and id < $3 and direction = 'in'
     union all
     select account, 'phone', began_at from call where district = $1 and id >= $2 and id < $3 and direction = 'in') as came
   group by account, channel, date_trunc('hour', at)
   on conflict (district, account, channel, hour)
     do update set heard = h.heard + excluded.heard, last_at = greatest(h.last_at, excluded.last_at)`,
)
const FORGET = statement('door-hours-forget', 'delete from door_hour where district = $1 and hour < $2')
const HABITS = statement(
  'door-habits',
  `select account, channel, max(last_at) as last_at, array_agg(hour order by hour) as hours,
     array_agg(heard order by hour) as heard
   from door_hour where district = $1 group by account, channel`,
)
/** What was tried already waits since it was put; what is for a later hour, since that hour. */
const QUEUES = statement(
  'door-queues',
  `select account, count(*)::int as waiting, min(case when tries = 0 then ready_at else at end) as oldest from outbox
   where district = $1 and state = 'waiting' and ready_at <= $2 group by account`,
)
/** A key that is no longer taken is mended by a person; everything else comes by itself. */
const REFUSED = statement(
  'recordings-refused',
  `select account, min(began_at) as since, max(recording_why) as why from call
   where district = $1 and recording = 'expected' and recording_why in ('HTTP 401', 'HTTP 403') group by account`,
)
/** One step into the index for each account, however long the outbox has become. */
const LAST_TAKEN = statement(
  'door-last-taken',
  `select a as account, last.settled_at as at from unnest($2::text[]) as u (a)
   cross join lateral (
     select settled_at from outbox where district = $1 and account = a and state = 'accepted'
     order by settled_at desc limit 1) last`,
)
/** Any mail of ours that came back answers all that were written before it. */
const ECHOES = statement(
  'door-echoes',
  `with back as (
     select account, max(at) as at from service_notice where district = $1 and at > $2 and about = 'own-mail' group by account)
   select n.account, max(n.at) as sent, min(n.at) filter (where b.at is null or n.at > b.at) as waits
   from service_notice n left join back b using (account)
   where n.district = $1 and n.at > $2 and n.about = 'echo' group by n.account`,
)
const OPEN = statement(
  'door-alerts-open',
  `select id, account, channel, kind, about, since, figure, why, well_since from door_alert
   where district = $1 and ended_at is null order by since desc, id desc`,
)
const BEGIN = statement(
  'door-alert-begin',
  `insert into door_alert (district, id, account, channel, kind, about, since, told_at, figure, why)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
)
const WELL = statement(
  'door-alert-well',
  'update door_alert set well_since = $3 where district = $1 and id = $2 and ended_at is null',
)
const END = statement(
  'door-alert-end',
  `update door_alert set ended_at = $3
   where district = $1 and id = $2 and ended_at is null and well_since is not null returning id`,
)

/** An id is made before its message is committed; what is younger than this is left to the next count. */
const SETTLED_MS = 120_000

/** The smallest id that can be made at this moment. */
function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

interface Row {
  readonly id: string
  readonly account: string
  readonly channel: DoorAlert['channel']
  readonly kind: TroubleKind
  readonly about: string
  readonly since: Date
  readonly figure: number | null
  readonly why: string | null
  readonly well_since: Date | null
}

/** Fulfils the port over PostgreSQL. */
export function alerts(pool: Pool, district: number): Alerts {
  return {
    count: (now, before) =>
      pool.transaction(async (on) => {
        const to = new Date(now.getTime() - SETTLED_MS)
        const [look] = await on.run<{ until: Date }>(UNTIL, [district, before])
        const from = look && look.until > before ? look.until : before
        if (from >= to) return
        await on.run(COUNT, [district, firstIdAt(from), firstIdAt(to)])
        await on.run(FORGET, [district, before])
        await on.run(SET_UNTIL, [district, to])
      }),
    async habits() {
      const rows = await pool.run<{
        account: string
        channel: ChannelName
        last_at: Date
        hours: readonly Date[]
        heard: readonly number[]
      }>(HABITS, [district])
      return rows.map(({ account, channel, last_at, hours, heard }) => ({
        account,
        channel,
        lastHeardAt: last_at,
        hours: hours.map((at, place) => ({ at, heard: heard[place] ?? 0 })),
      }))
    },
    queues: (now) => pool.run(QUEUES, [district, now]),
    refusedRecordings: () => pool.run(REFUSED, [district]),
    lastTaken: (accounts) => pool.run(LAST_TAKEN, [district, accounts]),
    async echoes(after) {
      const rows = await pool.run<{ account: string; sent: Date; waits: Date | null }>(ECHOES, [
        district,
        after,
      ])
      return rows.map(({ account, sent, waits }) => ({
        account,
        sentAt: sent,
        ...(waits ? { waitsSince: waits } : {}),
      }))
    },
    async open() {
      return (await pool.run<Row>(OPEN, [district])).map(toAlert)
    },
  }
}

function toAlert({ figure, why, well_since, ...row }: Row): DoorAlert {
  return {
    ...row,
    ...(figure === null ? {} : { figure }),
    ...(why === null ? {} : { why }),
    ...(well_since ? { wellSince: well_since } : {}),
  }
}

/** The writing half, inside a transaction. */
export function alertsIn(on: Connection, district: number): AlertsIn {
  return {
    async begin({ id, account, channel, kind, about, since, figure, why }, at) {
      const values = [id, account, channel, kind, keepable(about), since, at, figure ?? null]
      const rows = await on.run(BEGIN, [district, ...values, why === undefined ? null : keepable(why)])
      return rows.length > 0
    },
    async lasts(id) {
      await on.run(WELL, [district, id, null])
    },
    async well(id, at) {
      await on.run(WELL, [district, id, at])
    },
    async end(id, at) {
      return (await on.run(END, [district, id, at])).length > 0
    },
  }
}
