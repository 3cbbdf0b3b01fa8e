/** Who is one person, over PostgreSQL. Threads, handles and grievances stay where they were met; only the looking spans them. */
import type { CitizenId, ConversationId, GrievanceId } from '#core/ids.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { Citizens, CitizensIn, Face, Joining } from '#ports/one-citizen.ts'
import { keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { KINDS } from './handles.ts'
import { isUuid } from './uuid.ts'

const IS_ONE = statement(
  'citizen-is-one',
  'select exists (select from same_citizens($1, $2) s where s = $3) as one',
)
const LOCK = statement(
  'citizen-lock-both',
  `select id, coalesce(one_with, id) as one, created_at from citizen
   where district = $1 and id = any(array(select same_citizens($1, $2) union select same_citizens($1, $3)))
   order by id for update`,
)
/**
 * Who was one person, or is one now, told the same again or did not: their grievances are counted anew. The number is of
 * this asking alone, so that a follower that has just counted does not take it for the one it saw.
 */
const toCount = (whose: string) =>
  `insert into figure_due (district, grievance, seq)
     select $1, id, -1 - floor(random() * 2000000000)::int from grievance where district = $1 and citizen = any(array(${whose})) on conflict do nothing`
const JOIN = statement(
  'citizen-join',
  `with made as (
     insert into citizen_joining (district, id, kept, joined, members, by_person, by_post, why, at)
     values ($1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9)),
   due as (${toCount(`select same_citizens($1, $3) union select unnest($5::uuid[])`)})
   update citizen set one_with = $3 where district = $1 and id = any($5::uuid[])`,
)
const PART = statement(
  'citizen-part',
  `with parted as (
     update citizen_joining set parted_at = $5, parted_by = $3, parted_why = $4
     where district = $1 and id = $2 and parted_at is null returning kept, joined, members),
   due as (${toCount(`select same_citizens($1, p.joined) from parted p`)})
   update citizen c set one_with = case when c.id = p.joined then null else p.joined end
   from parted p where c.district = $1 and c.id = any(p.members) and c.one_with is not null
   returning p.joined`,
)
const OPEN = statement(
  'citizen-open-grievances',
  `select id from grievance where district = $1 and citizen = any(array(select same_citizens($1, $2))) and state <> 'closed'
   order by id limit 50`,
)
const CITIZEN_OF = '(select citizen from conversation where district = $1 and id = $2)'

const FACES = statement(
  'citizen-faces',
  `select t.id, t.citizen, t.channel, coalesce(t.name, k.name) as name, t.last_message_at,
     (select jsonb_build_object('kind', h.kind, 'value', h.value) from handle h
      where h.district = t.district and h.channel = t.channel and h.account = t.account and h.citizen = t.citizen
        and h.retired_at is null
      order by h.kind <> 'phone', h.kind <> 'email', h.kind <> 'name', array_position(array[${KINDS}], h.kind) limit 1) as handle
   from conversation t
   join citizen k on k.district = $1 and k.id = t.citizen
   where t.district = $1 and t.citizen = any(array(select same_citizens($1, ${CITIZEN_OF}))) order by t.last_message_at desc limit 50`,
)
const JOININGS = statement(
  'citizen-joinings',
  `select j.id, j.joined, j.members, j.by_person, j.why, j.at, j.parted_at, j.parted_by, j.parted_why
   from citizen_joining j where j.district = $1
     and (j.kept = any(array(select same_citizens($1, ${CITIZEN_OF}))) or j.joined = any(array(select same_citizens($1, ${CITIZEN_OF}))))
   order by j.at desc, j.id desc limit 50`,
)

interface FaceRow {
  readonly id: ConversationId
  readonly citizen: CitizenId
  readonly channel: ChannelName
  readonly name: string | null
  readonly last_message_at: Date
  readonly handle: Face['handle'] | null
}
interface JoiningRow {
  readonly id: string
  readonly joined: CitizenId
  readonly members: readonly CitizenId[]
  readonly by_person: string | null
  readonly why: string
  readonly at: Date
  readonly parted_at: Date | null
  readonly parted_by: string | null
  readonly parted_why: string | null
}

/** Fulfils the port inside a transaction. */
export function citizensIn(on: Connection, district: number, changed: (topic: string) => void): CitizensIn {
  return {
    async isOne(a, b) {
      if (a === b) return true
      const [row] = await on.run<{ one: boolean }>(IS_ONE, [district, a, b])
      return row?.one === true
    },
    async join({ id, of: [a, b], by, why, at }) {
      const rows = await on.run<{ id: CitizenId; one: CitizenId; created_at: Date }>(LOCK, [district, a, b])
      const heads = rows.filter((row) => row.id === row.one)
      const [kept, joined] = heads.toSorted((x, y) => x.created_at.getTime() - y.created_at.getTime())
      if (!kept || !joined) return false
      const members = rows.filter(({ one }) => one === joined.id).map((row) => row.id)
      await on.run(JOIN, [
        district,
        id,
        kept.id,
        joined.id,
        members,
        by?.person ?? null,
        by?.post ?? null,
        keepable(why),
        at,
      ])
      changed('desk')
      return true
    },
    async part(joining, by, why, at) {
      if (!isUuid(joining)) return undefined
      const rows = await on.run<{ joined: CitizenId }>(PART, [district, joining, by, keepable(why), at])
      changed('desk')
      return rows[0]?.joined
    },
    async open(citizen) {
      return (await on.run<{ id: GrievanceId }>(OPEN, [district, citizen])).map(({ id }) => id)
    },
  }
}

/** Fulfils the port for people who read. */
export function citizens(on: Connection, district: number): Citizens {
  return {
    async faces(conversation) {
      if (!isUuid(conversation)) return []
      return (await on.run<FaceRow>(FACES, [district, conversation])).map((row) => ({
        conversation: row.id,
        citizen: row.citizen,
        channel: row.channel,
        lastAt: row.last_message_at,
        ...(row.name === null ? {} : { name: row.name }),
        ...(row.handle ? { handle: row.handle } : {}),
      }))
    },
    async joinings(conversation) {
      if (!isUuid(conversation)) return []
      return (await on.run<JoiningRow>(JOININGS, [district, conversation])).map(toJoining)
    },
  }
}

function toJoining({ id, joined, members, by_person, why, at, ...row }: JoiningRow): Joining {
  const { parted_at, parted_by, parted_why } = row
  return {
    id,
    joined,
    members,
    why,
    at,
    ...(by_person === null ? {} : { by: by_person }),
    ...(parted_at ? { parted: { at: parted_at, by: parted_by ?? '', why: parted_why ?? '' } } : {}),
  }
}
