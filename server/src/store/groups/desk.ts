/** Groups as people read them. The feed pages by the id of its posts, newest first. */
import type { PersonId } from '#core/ids.ts'
import type { FeedPost, GroupDelivery, GroupsDesk } from '#ports/groups.ts'
import { keepable } from '../canonical.ts'
import { type Pool, statement } from '../connection.ts'
import { isUuid } from '../uuid.ts'
import { LINE, type LineRow, POST, type PostRow, toPost, toWord } from './rows.ts'

/** Not about any of the posts and persons in `$2`. */
const SEEN_BY = `not exists (select from grievance g
     where g.district = $1 and g.id = any(p.about) and g.hidden_from <> '{}' and g.hidden_from && $2::text[])`

const FEED = statement(
  'group-feed',
  `with page as (
     select ${POST} from group_post p
     where p.district = $1 and p.group_code = $3 and ($4::uuid is null or p.id < $4) and ${SEEN_BY}
     order by p.id desc limit $5)
   select page.*, g.state, coalesce(n.sent, 0) as sent, coalesce(n.delivered, 0) as delivered,
     coalesce(n.seen, 0) as seen, coalesce(n.accepted, 0) as accepted
   from page
   left join grievance g on g.district = $1 and g.id = page.grievance
   left join lateral (
     select count(*) as sent, count(d.delivered_at) as delivered, count(d.seen_at) as seen, count(d.accepted_at) as accepted
     from group_delivery d where d.district = $1 and d.group_post = page.id) n on page.kind <> 'answer'
   order by page.id desc`,
)

const FIND = statement(
  'group-desk-find',
  `select ${POST} from group_post p where p.district = $1 and p.id = $3 and ${SEEN_BY}`,
)

const DELIVERIES = statement(
  'group-deliveries',
  `select d.person, d.post, d.delivered_at, d.seen_at, d.accepted_at, d.nudged_at,
     case when d.delivered_at is not null then null when m.sending = 'failed' then 'failed'
       when o.state = 'window' then 'window' end as stuck
   from group_delivery d
   left join message m on m.district = $1 and m.id = d.message
   left join outbox o on o.district = $1 and o.id = d.message
   where d.district = $1 and d.group_post = $2
   order by d.seen_at nulls first, d.delivered_at nulls first, d.person`,
)

const UNREAD = statement(
  'group-unread',
  `select w.code, (select count(*) from (
       select from group_post p where p.district = $1 and p.group_code = w.code
         and (r.last is null or p.id > r.last) and p.person is distinct from $3 and ${SEEN_BY}
       limit 99) as fresh) as unread
   from unnest($4::text[]) as w (code)
   left join group_reading r on r.district = $1 and r.group_code = w.code and r.person = $3`,
)

const READ = statement(
  'group-read',
  `insert into group_reading (district, group_code, person, last) values ($1, $2, $3, $4)
   on conflict (district, group_code, person) do update set last = greatest(group_reading.last, excluded.last)
   where group_reading.last < excluded.last`,
)

/** As far back as somebody may scroll; what lies further was given up. */
const LOOKED = statement(
  'group-looked',
  `update group_delivery d set seen_at = $5, delivered_at = coalesce(d.delivered_at, $5)
   from group_post p
   where d.district = $1 and d.person = $3 and d.seen_at is null and d.group_post in (
       select group_post from group_delivery where district = $1 and person = $3 and group_post <= $4
       order by group_post desc limit 200)
     and p.district = $1 and p.id = d.group_post and p.group_code = $2
   returning d.person`,
)

/** The last of their messages, and the last look among the posts sent to them lately. */
const SIGNS = statement(
  'group-signs',
  `select w.person, greatest(
     (select max(c.last_heard_at) from conversation c where c.district = $1 and c.person = w.person),
     (select max(d.seen_at) from (select seen_at from group_delivery
        where district = $1 and person = w.person order by group_post desc limit 30) as d)) as at
   from unnest($2::text[]) as w (person)`,
)

const OF_GRIEVANCE = statement(
  'line-of-grievance',
  `select ${LINE} from direct_line where district = $1 and grievance = $2 order by id limit 500`,
)

interface FeedRow extends PostRow, Pick<FeedPost, 'sent' | 'delivered' | 'seen' | 'accepted'> {
  readonly state: string | null
}

interface DeliveryRow {
  readonly person: PersonId
  readonly post: string
  readonly delivered_at: Date | null
  readonly seen_at: Date | null
  readonly accepted_at: Date | null
  readonly nudged_at: Date | null
  readonly stuck: 'failed' | 'window' | null
}

/** Fulfils the port. */
export function groupsDesk(pool: Pool, district: number, changed: (topic: string) => void): GroupsDesk {
  return {
    async feed(group, { before, limit, notAbout }) {
      const from = isUuid(before) ? before : null
      const rows = await pool.run<FeedRow>(FEED, [district, notAbout.map(keepable), group, from, limit])
      return rows.map((row) => ({
        ...toPost(row),
        sent: row.sent,
        delivered: row.delivered,
        seen: row.seen,
        accepted: row.accepted,
        ...(row.state === null ? {} : { state: row.state }),
      }))
    },
    async find(id, notAbout) {
      if (!isUuid(id)) return undefined
      return (await pool.run<PostRow>(FIND, [district, notAbout.map(keepable), id])).map(toPost)[0]
    },
    async deliveries(post) {
      return (await pool.run<DeliveryRow>(DELIVERIES, [district, post])).map(toDelivery)
    },
    async unread(person, groups, notAbout) {
      const values = [district, notAbout.map(keepable), person, groups]
      const rows = await pool.run<{ code: string; unread: number }>(UNREAD, values)
      return new Map(rows.map(({ code, unread }) => [code, unread]))
    },
    async markRead(group, person, last, at) {
      if (!isUuid(last)) return
      await pool.run(READ, [district, group, person, last])
      const looked = await pool.run(LOOKED, [district, group, person, last, at])
      if (looked.length > 0) changed(`group:${group}`)
    },
    async signs(persons) {
      const rows = await pool.run<{ person: string; at: Date | null }>(SIGNS, [district, persons])
      return new Map(rows.flatMap(({ person, at }) => (at ? [[person, at] as const] : [])))
    },
    async line(grievance) {
      return (await pool.run<LineRow>(OF_GRIEVANCE, [district, grievance])).map(toWord)
    },
  }
}

function toDelivery(row: DeliveryRow): GroupDelivery {
  return {
    person: row.person,
    post: row.post,
    ...(row.delivered_at ? { deliveredAt: row.delivered_at } : {}),
    ...(row.seen_at ? { seenAt: row.seen_at } : {}),
    ...(row.accepted_at ? { acceptedAt: row.accepted_at } : {}),
    ...(row.nudged_at ? { nudgedAt: row.nudged_at } : {}),
    ...(row.stuck ? { stuck: row.stuck } : {}),
  }
}
