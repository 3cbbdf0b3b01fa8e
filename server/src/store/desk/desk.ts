/** The desk's reading side, fulfilled over PostgreSQL. */
import type { Desk } from '#ports/desk.ts'
import { canonical, keepable, sha256 } from '../canonical.ts'
import { type Pool, statement } from '../connection.ts'
import { isUuid } from '../uuid.ts'
import { listCounted } from './counted.ts'
import { findThread, listThreads } from './inbox.ts'
import { OWED_BY_US } from './late.ts'
import { findCaller, phoneOf } from './people.ts'
import { fileMessages, threadPage } from './thread.ts'

const READ = statement(
  'desk-mark-reading',
  `update conversation set unread = 0, flagged = null
   where district = $1 and id = $2 and (unread > 0 or flagged is not null) returning id`,
)

const CLAIM = statement(
  'desk-claim',
  'update conversation set assignee = $3 where district = $1 and id = $2 returning id',
)

const OPEN_STATES = statement(
  'desk-open-states',
  `select state, count(*) as number from grievance where district = $1 and state <> 'closed' group by state`,
)

const CLOSED = statement(
  'desk-closed',
  `select count(*) as number from grievance where district = $1 and state = 'closed'`,
)

const HIDDEN = statement(
  'desk-hidden',
  `select state, count(*) as number, count(*) filter (where ${OWED_BY_US} and due_at < $2) as late
   from grievance where district = $1 and hidden_from <> '{}' and hidden_from && $3::text[] group by state`,
)

/** Beyond so many the exact number tells nobody anything. */
const SHOWN = 1000

const WAITING = statement(
  'desk-waiting',
  `select
     (select count(*) from conversation where district = $1 and unread > 0) as unread,
     (select count(*) from conversation where district = $1 and flagged is not null) as flagged,
     (select count(*) from (select from unreadable where district = $1 order by id desc limit ${SHOWN}) as u) as unreadable,
     (select count(*) from grievance where district = $1 and ${OWED_BY_US} and due_at < $2) as late`,
)

const NOTICES = statement(
  'desk-service-notices',
  `select at, about, detail, alarming from service_notice where district = $1 order by at desc, id desc limit $2`,
)

const KEEP_NOTICE = statement(
  'desk-keep-service-notice',
  `insert into service_notice (district, id, at, about, account, detail, alarming)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
)

/** So many closed grievances are counted anew only once a minute. */
const MANY = 20_000
const MINUTE = 60_000

/** Fulfils the port. */
export function desk(pool: Pool, district: number, changed: (topic: string) => void): Desk {
  let closed = { number: 0, countedAt: 0 }
  const closedAt = async (now: Date): Promise<number> => {
    const age = now.getTime() - closed.countedAt
    if (closed.number < MANY || age < 0 || age > MINUTE) {
      const [row] = await pool.run<{ number: number }>(CLOSED, [district])
      closed = { number: row?.number ?? 0, countedAt: now.getTime() }
    }
    return closed.number
  }
  const tell = (rows: readonly { id: string }[]) => {
    for (const { id } of rows) changed(`conversation:${id}`)
    if (rows.length > 0) changed('desk')
  }
  return {
    conversations: (view, me, options) => listThreads(pool, district, view, me, options),
    conversation: (id, notAbout) => findThread(pool, district, id, notAbout),
    thread: (id, options) => threadPage(pool, district, id, options),
    fileMessages: (id) => fileMessages(pool, district, id),
    async markReading(id) {
      if (isUuid(id)) tell(await pool.run(READ, [district, id]))
    },
    async claim(id, person) {
      if (isUuid(id)) tell(await pool.run(CLAIM, [district, id, person ?? null]))
    },
    grievances: (filter, options) => listCounted(pool, district, filter, options),
    async counts(now, notAbout = []) {
      const states = await pool.run<{ state: string; number: number }>(OPEN_STATES, [district])
      const [waiting] = await pool.run<Record<'unread' | 'flagged' | 'unreadable' | 'late', number>>(
        WAITING,
        [district, now],
      )
      const hidden = await pool.run<{ state: string; number: number; late: number }>(HIDDEN, [
        district,
        now,
        notAbout,
      ])
      const without = (number: number, state: string) =>
        number - (hidden.find((one) => one.state === state)?.number ?? 0)
      return {
        unread: waiting?.unread ?? 0,
        flagged: waiting?.flagged ?? 0,
        unreadable: waiting?.unreadable ?? 0,
        late: (waiting?.late ?? 0) - hidden.reduce((sum, { late }) => sum + late, 0),
        states: {
          ...Object.fromEntries(states.map(({ state, number }) => [state, without(number, state)])),
          closed: without(await closedAt(now), 'closed'),
        },
      }
    },
    phoneOf: (citizen) => phoneOf(pool, district, citizen),
    citizenWithPhone: (phone) => findCaller(pool, district, phone),
    serviceNotices: (limit) => pool.run(NOTICES, [district, limit]),
    async keepServiceNotice(notice) {
      const { at, ...told } = notice
      await pool.run(KEEP_NOTICE, [
        district,
        sha256(canonical(notice.delivery === undefined ? notice : told)),
        at,
        keepable(notice.about),
        notice.account ?? null,
        keepable(notice.detail),
        notice.alarming,
      ])
      changed('desk')
    },
  }
}
