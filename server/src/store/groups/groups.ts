/** Groups inside a transaction. */
import type { GroupPostId, MessageId, PersonId } from '#core/ids.ts'
import type { GroupPost, Groups } from '#ports/groups.ts'
import { json, keepable } from '../canonical.ts'
import { type Connection, statement } from '../connection.ts'
import { isUuid } from '../uuid.ts'
import { LINE, type LineRow, POST, type PostRow, toPost, toWord } from './rows.ts'
import { putToMany, spread } from './spread.ts'

const KEEP = statement(
  'group-keep',
  `insert into group_post (district, id, group_code, at, kind, person, post, words, files, grievance, code, about, answers,
     message, key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (district, key) do nothing returning id`,
)

const FIND = statement('group-find', `select ${POST} from group_post p where p.district = $1 and p.id = $2`)

const CARRIED = statement(
  'group-carried-by',
  `select ${POST} from group_post p where p.district = $1 and p.id = coalesce(
     (select d.group_post from group_delivery d where d.district = $1 and d.message = $2
      order by d.group_post desc limit 1),
     (select d.group_post from group_delivery d where d.district = $1 and d.nudge = $2 limit 1),
     (select substring(o.intent from '^group(?:-file|-nudge)?:([0-9a-f-]{36}):')::uuid
      from outbox o where o.district = $1 and o.id = $2))`,
)

const CARD_OF = statement(
  'group-card-of',
  `select ${POST} from group_post p
   where p.district = $1 and p.grievance = $2 and p.kind = 'card' and p.group_code = any($3)
   order by p.id desc limit 1`,
)

const ACCEPT = statement(
  'group-accept',
  `update group_delivery d set
     accepted_at = $4, seen_at = coalesce(seen_at, $4), delivered_at = coalesce(delivered_at, $4)
   from group_post p
   where d.district = $1 and d.group_post = $2 and d.person = $3 and d.accepted_at is null
     and p.district = $1 and p.id = $2
   returning p.group_code`,
)

const LOCK = statement(
  'group-lock',
  `select pg_advisory_xact_lock(hashtextextended(format('%s group %s', $1::int, $2::text), 0))`,
)

const UNSEEN = statement(
  'group-unseen',
  `select person, post, seen_at is null as unseen, nudged_at from group_delivery
   where district = $1 and group_post = $2`,
)

const KEEP_LINE = statement(
  'line-keep',
  `insert into direct_line (district, grievance, id, at, officer, author, words, message, key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
)

const LINE_CARRIED = statement(
  'line-carried-by',
  `select ${LINE} from direct_line where district = $1 and message = $2 limit 1`,
)

interface UnseenRow {
  readonly person: PersonId
  readonly post: string
  readonly unseen: boolean
  readonly nudged_at: Date | null
}

/** Fulfils the port. `changed` is told what looks different after the commit. */
export function groupsIn(on: Connection, district: number, changed: (topic: string) => void): Groups {
  const one = async (rows: Promise<PostRow[]>): Promise<GroupPost | undefined> => (await rows).map(toPost)[0]
  return {
    async keep(post) {
      const rows = await on.run(KEEP, [
        district,
        post.id,
        post.group,
        post.at,
        post.kind,
        post.person ?? null,
        post.post ?? null,
        keepable(post.words),
        json(post.files),
        post.grievance ?? null,
        post.code ?? null,
        post.about,
        post.answers ?? null,
        post.message ?? null,
        keepable(post.key),
      ])
      if (rows.length === 0) return false
      changed(`group:${post.group}`)
      return true
    },
    putToMany: (to, door) => putToMany(on, district, changed, to, door),
    spread: (post, to, door, how) => spread(on, district, changed, post, to, door, how),
    find: async (id) => (isUuid(id) ? one(on.run<PostRow>(FIND, [district, id])) : undefined),
    carriedBy: (message: MessageId) => one(on.run<PostRow>(CARRIED, [district, message])),
    cardOf: (grievance, groups) => one(on.run<PostRow>(CARD_OF, [district, grievance, groups])),
    async accept(post, person, at) {
      const rows = await on.run<{ group_code: string }>(ACCEPT, [district, post, person, at])
      for (const { group_code } of rows) changed(`group:${group_code}`)
    },
    async unseen(post: GroupPostId) {
      await on.run(LOCK, [district, post])
      const rows = await on.run<UnseenRow>(UNSEEN, [district, post])
      const nudges = rows.flatMap(({ nudged_at }) => (nudged_at ? [nudged_at.getTime()] : []))
      return {
        persons: rows.filter(({ unseen }) => unseen).map(({ person, post: by }) => ({ person, post: by })),
        ...(nudges.length > 0 ? { nudgedAt: new Date(Math.max(...nudges)) } : {}),
      }
    },
    async keepLine({ id, grievance, at, officer, author, words, message, key, code }) {
      const values = [
        district,
        grievance,
        id,
        at,
        officer,
        author,
        keepable(words),
        message ?? null,
        keepable(key),
      ]
      if ((await on.run(KEEP_LINE, values)).length === 0) return false
      changed(`grievance:${code}`)
      return true
    },
    async lineCarriedBy(message) {
      return (await on.run<LineRow>(LINE_CARRIED, [district, message])).map(toWord)[0]
    },
  }
}
