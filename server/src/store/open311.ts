/** Fulfils the port of Open311 over PostgreSQL. */
import type { Ground } from '#core/grievance/acts.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Open311, Open311In, Open311Row, Open311Update } from '#ports/open311.ts'
import { keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { marksIn } from './marks.ts'

const CLIENT = statement(
  'open311-client',
  'select id, name from open311_key where district = $1 and hash = $2 and ended_at is null',
)
const END = statement(
  'open311-end',
  'update open311_key set ended_at = $3 where district = $1 and name = $2 and ended_at is null returning id',
)
const MAKE = statement(
  'open311-make',
  'insert into open311_key (district, id, name, hash, made_at) values ($1, $2, $3, $4, $5)',
)

const SENT = `g.id, g.code, g.state, g.gist, g.marks, g.subject, g.department, g.place, r.at as registered_at, g.last_act_at, g.closed_at,
  g.due_at, g.sensitive, g.hidden_from <> '{}' as hidden, g.ground, false as record, r.client, r.address, r.lat, r.lng`
const REQUESTS = 'from open311_request r join grievance g on g.district = r.district and g.id = r.grievance'

/** Of a public record the day is public and not the hour: whoever may ask by the hour could work it out. */
const dayOf = (column: string) =>
  `(date_trunc('day', p.${column} at time zone 'Asia/Kolkata') at time zone 'Asia/Kolkata')`
const REGISTERED = dayOf('registered_at')
const CLOSED = dayOf('closed_at')
const PUBLIC = `p.grievance_id, p.number, 'closed', p.gist, null::text, p.subject, p.department, p.place, ${REGISTERED}, ${CLOSED}, ${CLOSED},
  null::timestamptz, false, false, p.ground, true, null::uuid, null::text, null::double precision, null::double precision`
// What came over Open311 and was made public too is listed once, under the id that its sender knows.
const RECORDS = `from publication p where p.district = $1 and p.state = 'published' and p.number is not null
     and not exists (select from open311_request r where r.district = p.district and r.grievance = p.grievance_id)`

const LIST = statement(
  'open311-list',
  `(select ${SENT} ${REQUESTS}
    where r.district = $1 and r.at >= $2 and r.at <= $3
      and not g.sensitive and g.hidden_from = '{}' and g.subject = any($4::text[])
      and ($5::text[] is null or g.state = any($5::text[]))
      and ($6::timestamptz is null or coalesce(g.closed_at, g.last_act_at) >= $6)
      and ($7::timestamptz is null or coalesce(g.closed_at, g.last_act_at) <= $7)
      and ($10::uuid is null or (r.at, r.grievance) < ($3, $10))
    order by r.at desc, r.grievance desc limit $8::int + $9::int)
   union all
   (select ${PUBLIC} ${RECORDS}
      and ${REGISTERED} >= $2 and ${REGISTERED} <= $3 and p.subject = any($4::text[])
      and ($5::text[] is null or 'closed' = any($5::text[]))
      and ($6::timestamptz is null or ${CLOSED} >= $6)
      and ($7::timestamptz is null or ${CLOSED} <= $7)
      and ($10::uuid is null or (${REGISTERED}, p.grievance_id) < ($3, $10))
    order by ${REGISTERED} desc, p.grievance_id desc limit $8::int + $9::int)
   order by registered_at desc, id desc offset $8 limit $9`,
)
const FIND = statement(
  'open311-find',
  `select ${SENT} ${REQUESTS} where g.district = $1 and g.code = any($2::text[])
   union all
   select ${PUBLIC} ${RECORDS} and p.number = any($2::text[])`,
)
const UPDATE = `a.grievance_id, a.seq, a.at, a.kind, a.act ->> 'ground' as ground, g.code
   from act a join grievance g on g.district = a.district and g.id = a.grievance_id`
const UPDATES = statement(
  'open311-updates',
  `select ${UPDATE} join open311_request r on r.district = g.district and r.grievance = g.id
   where a.district = $1 and a.at >= $2 and a.at <= $3 and a.kind = any($4::text[]) and g.hidden_from = '{}'
     and (r.client = $6 or (not g.sensitive and g.subject = any($5::text[])))
   order by a.at, a.grievance_id, a.seq limit $7`,
)
const UPDATES_OF = statement(
  'open311-updates-of',
  `select ${UPDATE} where a.district = $1 and a.grievance_id = any($2::uuid[]) and a.kind = any($3::text[])
   order by a.at, a.grievance_id, a.seq`,
)
const SENT_BY = statement(
  'open311-sent-by',
  'select 1 as sent from open311_request where district = $1 and grievance = $2 and client = $3',
)
const CODE_OF = statement(
  'open311-code-of',
  `select g.code from open311_request r join grievance g on g.district = r.district and g.id = r.grievance
   where r.district = $1 and r.token = $2 and r.client = $3`,
)
const OF = statement(
  'open311-of',
  'select grievance from open311_request where district = $1 and client = $2 and token = $3',
)
const KEEP = statement(
  'open311-keep',
  `insert into open311_request (district, client, token, grievance, at, lat, lng, address)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (district, client, token) do nothing returning token`,
)

interface Row {
  readonly id: string
  readonly code: string
  readonly state: string
  readonly gist: string
  readonly marks: string | null
  readonly subject: string | null
  readonly department: string
  readonly place: number | null
  readonly registered_at: Date
  readonly last_act_at: Date
  readonly closed_at: Date | null
  readonly due_at: Date | null
  readonly sensitive: boolean
  readonly hidden: boolean
  readonly ground: string | null
  readonly record: boolean
  readonly client: string | null
  readonly address: string | null
  readonly lat: number | null
  readonly lng: number | null
}

/** Keys and reading. */
export function open311(pool: Pool, district: number): Open311 {
  return {
    async clientOf(hash) {
      return (await pool.run<{ id: string; name: string }>(CLIENT, [district, hash]))[0]
    },
    async makeKey({ id, name, hash, at }) {
      await pool.transaction(async (on) => {
        await on.run(END, [district, name, at])
        await on.run(MAKE, [district, id, name, hash, at])
      })
    },
    endKey: async (name, at) => (await pool.run(END, [district, name, at])).length > 0,
    async list({ from, to, subjects, states, updatedAfter, updatedBefore }, { skip, limit, after }) {
      const when = [updatedAfter ?? null, updatedBefore ?? null]
      // a page further on begins where the last one ended, so that the index leads there
      const begins = after && after.registeredAt <= to ? after : undefined
      const last = begins ? [begins.registeredAt, begins.id] : [to, null]
      const asked = [district, from, last[0], subjects, states ?? null, ...when, skip, limit, last[1]]
      return (await pool.run<Row>(LIST, asked)).map(toRow)
    },
    async updates({ from, to, kinds, subjects, client }, limit) {
      const asked = [district, from, to, kinds, subjects, client ?? null, limit]
      return (await pool.run<UpdateRow>(UPDATES, asked)).map(toUpdate)
    },
    async updatesOf(of, kinds) {
      return (await pool.run<UpdateRow>(UPDATES_OF, [district, of, kinds])).map(toUpdate)
    },
    async find(codes) {
      const found = (await pool.run<Row>(FIND, [district, codes.map(keepable)])).map(toRow)
      return found.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
    },
    async codeOf(token, client) {
      return (await pool.run<{ code: string }>(CODE_OF, [district, keepable(token), client]))[0]?.code
    },
  }
}

/** What a client sent, inside a transaction. */
export function open311In(on: Connection, district: number): Open311In {
  return {
    async grievanceOf(client, token) {
      const [row] = await on.run<{ grievance: GrievanceId }>(OF, [district, client, keepable(token)])
      return row?.grievance
    },
    sentBy: async (client, grievance) => (await on.run(SENT_BY, [district, grievance, client])).length > 0,
    async keep({ client, token, grievance, at, lat, lng, address }) {
      const words = address === undefined ? null : keepable(address)
      const given = [district, client, keepable(token), grievance, at, lat ?? null, lng ?? null, words]
      return (await on.run(KEEP, given)).length > 0
    },
  }
}

interface UpdateRow {
  readonly grievance_id: string
  readonly seq: number
  readonly at: Date
  readonly kind: string
  readonly ground: string | null
  readonly code: string
}

function toUpdate({ grievance_id, seq, at, kind, ground, code }: UpdateRow): Open311Update {
  const grievance = grievance_id as GrievanceId
  return { grievance, code, seq, at, kind, ...(ground === null ? {} : { ground }) }
}

function toRow(row: Row): Open311Row {
  return {
    id: row.id as GrievanceId,
    code: row.code,
    state: row.state as State,
    gist: row.gist,
    ...marksIn(row.marks),
    department: row.department,
    registeredAt: row.registered_at,
    updatedAt: row.last_act_at,
    sensitive: row.sensitive,
    hidden: row.hidden,
    ...(row.record ? { record: true } : {}),
    ...(row.ground === null ? {} : { ground: row.ground as Ground }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    ...(row.client === null
      ? {}
      : {
          sent: {
            client: row.client,
            ...(row.address === null ? {} : { address: row.address }),
            ...(row.lat === null || row.lng === null ? {} : { lat: row.lat, lng: row.lng }),
          },
        }),
  }
}
