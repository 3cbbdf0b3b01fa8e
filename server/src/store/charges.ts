/** Changes of hands over PostgreSQL: the last look, who answered then, and the lists of what went over. */
import type { Holding } from '#core/district/hands.ts'
import type { ChargesIn, Handover, HandoverLine, Handovers } from '#ports/charges.ts'
import { type Connection, statement } from './connection.ts'
import { isUuid } from './uuid.ts'

const ENSURE = statement(
  'charges-look-ensure',
  `insert into charges_look (district, version, at) values ($1, 0, 'epoch') on conflict do nothing`,
)
const LOCK = statement(
  'charges-look-lock',
  'select version, at from charges_look where district = $1 for update',
)
const LOOKED = statement(
  'charges-look-set',
  'update charges_look set version = $2, at = $3 where district = $1',
)
const HOLDINGS = statement(
  'holdings',
  'select post, since::text, persons, standing, through from holding where district = $1',
)
const HOLD = statement(
  'holding-put',
  `insert into holding (district, post, since, persons, standing, through) values ($1, $2, $3, $4, $5, $6)
   on conflict (district, post) do update set since = $3, persons = $4, standing = $5, through = $6`,
)

/** What lies with the post, and what waits for its answer to a direction. */
const KEEP = statement(
  'handover-keep',
  `with open as (
     select * from grievance where district = $1 and post = $3
       and state in ('with_officer', 'awaiting_complainant', 'in_review', 'awaiting_word')
     union
     select * from grievance where district = $1 and directed <> '{}' and directed @> array[$3::text]),
   head as (
     insert into handover (district, id, post, kind, day, at, from_persons, to_persons, standing, through, version,
       grievances, late)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, count(*), count(*) filter (where due_at < $6) from open)
   insert into handover_line (district, handover, grievance, code, gist, subject, place, place_words, registered_at,
     class, due_at, state, directed, hidden_from)
   select $1, $2, id, code, gist, subject, place, place_words, registered_at, class, due_at, state,
     post is distinct from $3, hidden_from from open`,
)
const HEAD = `select id, post, kind, day::text, at, from_persons, to_persons, standing, through, version, grievances, late
   from handover`
const FIND = statement('handover-find', `${HEAD} where district = $1 and id = $2`)
const LIST = statement('handover-list', `${HEAD} where district = $1 and id < $2 order by id desc limit $3`)
const LIST_OF = statement(
  'handover-list-of-post',
  `${HEAD} where district = $1 and id < $2 and post = $4 order by id desc limit $3`,
)
const LINES = statement(
  'handover-lines',
  `select grievance, code, gist, subject, place, place_words, registered_at, class, due_at, state, directed, hidden_from
   from handover_line where district = $1 and handover = $2 and not hidden_from && $3::text[]
   order by due_at nulls last, code`,
)
const OPEN = statement(
  'open-by-post',
  `select post, count(*)::int as open, (count(*) filter (where due_at < $2))::int as late from grievance
   where district = $1 and state in ('with_officer', 'awaiting_complainant', 'in_review', 'awaiting_word')
     and post is not null and not hidden_from && $3::text[] group by post`,
)

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface HeadRow extends Pick<Handover, 'id' | 'post' | 'kind' | 'day' | 'at' | 'standing' | 'version'> {
  readonly from_persons: readonly string[]
  readonly to_persons: readonly string[]
  readonly through: string | null
  readonly grievances: number
  readonly late: number
}

interface LineRow extends Pick<HandoverLine, 'grievance' | 'code' | 'gist' | 'state' | 'directed'> {
  readonly subject: string | null
  readonly place: number | null
  readonly place_words: string | null
  readonly registered_at: Date
  readonly class: string
  readonly due_at: Date | null
  readonly hidden_from: readonly string[]
}

/** For whoever looks, inside a transaction. */
export function chargesIn(on: Connection, district: number): ChargesIn {
  return {
    async lockLook() {
      await on.run(ENSURE, [district])
      const [look] = await on.run<{ version: number; at: Date }>(LOCK, [district])
      return look && look.version > 0 ? look : undefined
    },
    async setLook({ version, at }) {
      await on.run(LOOKED, [district, version, at])
    },
    async holdings() {
      const rows = await on.run<Holding & { readonly through: string | null }>(HOLDINGS, [district])
      return new Map(
        rows.map(({ through, ...row }) => [row.post, { ...row, ...(through === null ? {} : { through }) }]),
      )
    },
    async setHolding({ post, since, persons, standing, through }) {
      await on.run(HOLD, [district, post, since, persons, standing, through ?? null])
    },
    async keep(id, { kind, before, now }, { version, at, day }) {
      const { post, persons, standing, through = null } = now
      const values = [post, kind, day, at, before.persons, persons, standing, through, version]
      await on.run(KEEP, [district, id, ...values])
      const handover = await find(on, district, id)
      if (!handover) throw new Error(`the handover ${id} was not kept`)
      return { handover, lines: await lines(on, district, id, []) }
    },
    handover: (id) => find(on, district, id),
  }
}

/** For reading at screens. */
export function handovers(on: Connection, district: number): Handovers {
  return {
    async list({ post, before = LAST, limit }) {
      const from = isUuid(before) ? before : LAST
      const rows = await (post === undefined
        ? on.run<HeadRow>(LIST, [district, from, limit])
        : on.run<HeadRow>(LIST_OF, [district, from, limit, post]))
      return rows.map(toHandover)
    },
    async find(id, notAbout) {
      const handover = isUuid(id) ? await find(on, district, id) : undefined
      return handover && { handover, lines: await lines(on, district, id, notAbout) }
    },
    async openByPost(now, notAbout) {
      const rows = await on.run<{ post: string; open: number; late: number }>(OPEN, [district, now, notAbout])
      return new Map(rows.map(({ post, open, late }) => [post, { open, late }]))
    },
  }
}

async function find(on: Connection, district: number, id: string): Promise<Handover | undefined> {
  const [row] = await on.run<HeadRow>(FIND, [district, id])
  return row && toHandover(row)
}

async function lines(
  on: Connection,
  district: number,
  handover: string,
  notAbout: readonly string[],
): Promise<readonly HandoverLine[]> {
  return (await on.run<LineRow>(LINES, [district, handover, notAbout])).map(toLine)
}

function toHandover({ from_persons, to_persons, through, ...row }: HeadRow): Handover {
  return { ...row, from: from_persons, to: to_persons, ...(through === null ? {} : { through }) }
}

function toLine(row: LineRow): HandoverLine {
  return {
    grievance: row.grievance,
    code: row.code,
    gist: row.gist,
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.place_words === null ? {} : { placeWords: row.place_words }),
    registeredAt: row.registered_at,
    timeClass: row.class,
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    state: row.state,
    directed: row.directed,
    hiddenFrom: row.hidden_from,
  }
}
