/** What people say about the service, over PostgreSQL. */
import type { ServiceAnswer, ServiceCount, ServiceFeedback, ServiceIn } from '#ports/service.ts'
import { keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'
import { page, readCursor } from './desk/cursor.ts'
import { isUuid } from './uuid.ts'

const ADD = statement(
  'service-add',
  `insert into service_feedback (district, id, at, channel, ease, words, pilot) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict do nothing`,
)
const WORDS = statement(
  'service-words',
  'update service_feedback set words = $3 where district = $1 and id = $2 and words is null returning id',
)
const OFFER = statement(
  'service-offer',
  `insert into service_offer (district, citizen, at) values ($1, $2, $3)
   on conflict (district, citizen) do update set at = excluded.at where service_offer.at < $4 returning citizen`,
)
const COUNTS = statement(
  'service-counts',
  `select channel, ease, pilot, count(*)::int as n from service_feedback where district = $1 and at >= $2
   group by channel, ease, pilot order by channel, ease, pilot`,
)
const LIST = statement(
  'service-list',
  `select id, at, channel, ease, words, pilot from service_feedback
   where district = $1 and words is not null and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
   order by at desc, id desc limit $4`,
)

type Row = Omit<ServiceAnswer, 'words'> & { readonly words: string | null }

/** Inside a transaction. */
export function serviceIn(on: Connection, district: number): ServiceIn {
  return {
    async add({ id, at, channel, ease, words, pilot }) {
      const said = words === undefined ? null : keepable(words)
      await on.run(ADD, [district, id, at, channel, ease, said, pilot])
    },
    async offer(citizen, at, before) {
      return (await on.run(OFFER, [district, citizen, at, before])).length > 0
    },
  }
}

/** Fulfils the port. */
export function serviceFeedback(pool: Pool, district: number): ServiceFeedback {
  return {
    add: (answer) => pool.transaction((on) => serviceIn(on, district).add(answer)),
    async addWords(id, words) {
      if (!isUuid(id)) return false
      return (await pool.run(WORDS, [district, id, keepable(words)])).length > 0
    },
    counts: (from) => pool.run<ServiceCount>(COUNTS, [district, from]),
    async list(after, limit) {
      const cursor = readCursor(after)
      const rows = await pool.run<Row>(LIST, [district, cursor?.at ?? null, cursor?.id ?? null, limit + 1])
      return page(
        rows,
        limit,
        ({ at, id }) => ({ at, id }),
        ({ words, ...row }) => ({ ...row, ...(words === null ? {} : { words }) }),
      )
    },
  }
}
