/** Records of closed grievances as the public reads them, and the queue of the publisher. */
import type { GrievanceId } from '#core/ids.ts'
import type { PublicationRow, Publications, PublicationsIn, PublicRow } from '#ports/publication.ts'
import { keepable } from './canonical.ts'
import { type Connection, statement } from './connection.ts'
import { page, readCursor } from './desk/cursor.ts'
import { literally, understand } from './desk/search.ts'
import { searchable } from './projection.ts'

const OFFER = statement(
  'publication-offer',
  `insert into publication (district, grievance_id, round, code, state, closed_at, registered_at, ground, department,
     subject, place, changed_at)
   values ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8, $9, $10, $5) on conflict do nothing`,
)

const SETTLE = statement(
  'publication-settle',
  `update publication set state = $4, changed_at = $5, number = coalesce($6, number),
     revision = coalesce($7, revision), gist = $8, report = $9, reason = $10, neutral = $11,
     place = coalesce($12, place),
     published_at = case when $4 = 'published' then coalesce(published_at, $5) else published_at end
   where district = $1 and grievance_id = $2 and round = $3 returning round`,
)

const DROP = statement(
  'publication-drop',
  `delete from publication where district = $1 and grievance_id = $2 and state = 'waiting'`,
)

const COLUMNS = `grievance_id, round, code, state, closed_at, registered_at, ground, department, subject, place, number,
  revision, gist, report, reason, published_at, changed_at`

const WAITING = statement(
  'publication-waiting',
  `select ${COLUMNS} from publication where district = $1 and state = 'waiting'
     and ($2::timestamptz is null or (closed_at, grievance_id) > ($2, $3::uuid))
   order by closed_at, grievance_id limit $4`,
)

const PUBLIC = statement(
  'publication-public',
  `select ${COLUMNS} from publication where district = $1 and number is not null and state = $5
     and ($2::timestamptz is null or (published_at, grievance_id) < ($2, $3::uuid))
   order by published_at desc, grievance_id desc limit $4`,
)

const WITHHELD = statement(
  'publication-withheld',
  `select ${COLUMNS} from publication where district = $1 and state = 'withheld'
     and ($2::timestamptz is null or (changed_at, grievance_id) < ($2, $3::uuid))
   order by changed_at desc, grievance_id desc limit $4`,
)

const MOST = 5_000
const COUNT = statement(
  'publication-count',
  `select count(*)::int as waiting from (
     select from publication where district = $1 and state = 'waiting' limit ${MOST}) as waits`,
)

const FIND = statement(
  'publication-find',
  `select ${COLUMNS} from publication where district = $1 and number = $2`,
)

const BETWEEN = statement(
  'publication-between',
  `select ${COLUMNS} from publication
   where district = $1 and number is not null and state = 'published' and published_at >= $2 and published_at < $3
   order by published_at, grievance_id limit $4`,
)

const CHANGED = statement(
  'publication-changed',
  `select ${COLUMNS} from publication
   where district = $1 and number is not null and changed_at >= $2 and changed_at < $3 and changed_at > published_at
   order by changed_at, grievance_id limit 1000`,
)

interface Row {
  readonly grievance_id: GrievanceId
  readonly round: number
  readonly code: string
  readonly state: PublicationRow['state']
  readonly closed_at: Date
  readonly registered_at: Date
  readonly ground: PublicationRow['ground']
  readonly department: string
  readonly subject: string | null
  readonly place: number | null
  readonly number: string | null
  readonly revision: number
  readonly gist: string | null
  readonly report: string | null
  readonly reason: string | null
  readonly published_at: Date | null
  readonly changed_at: Date
}

/** The writing half, in the transaction of an act. */
export function publicationsIn(on: Connection, district: number): PublicationsIn {
  return {
    async offer({ grievance, round, code, closedAt, registeredAt, ground, department, subject, place }) {
      const about = [ground, department, subject ?? null, place ?? null]
      await on.run(OFFER, [district, grievance, round, code, closedAt, registeredAt, ...about])
    },
    async settle(grievance, round, { state, at, number, revision, gist, report, reason, place, names }) {
      const words = [gist, report].map((text) => (text === undefined ? null : keepable(text)))
      const neutral = state === 'published' ? searchable([gist, report, names].join(' ')) : ''
      const decided = [
        state,
        at,
        number ?? null,
        revision ?? null,
        ...words,
        reason ?? null,
        neutral,
        place ?? null,
      ]
      const rows = await on.run(SETTLE, [district, grievance, round, ...decided])
      if (rows.length === 0) throw new Error(`grievance ${grievance} was never offered to the public`)
    },
    async drop(grievance) {
      await on.run(DROP, [district, grievance])
    },
  }
}

/** Fulfils the port. */
export function publications(on: Connection, district: number): Publications {
  return {
    async list(state, after, limit) {
      const cursor = readCursor(after)
      const values = [district, cursor?.at ?? null, cursor?.id ?? null, limit + 1]
      const rows =
        state === 'waiting'
          ? await on.run<Row>(WAITING, values)
          : state === 'withheld'
            ? await on.run<Row>(WITHHELD, values)
            : await on.run<Row>(PUBLIC, [...values, state])
      return page(rows, limit, (row) => ({ at: placeIn(state, row), id: row.grievance_id }), toRow)
    },
    async waiting() {
      return (await on.run<{ waiting: number }>(COUNT, [district]))[0]?.waiting ?? 0
    },
    async search({ words, department, places, after, limit }) {
      const cursor = readCursor(after)
      const values: unknown[] = [district]
      const put = (value: unknown) => `$${values.push(value)}`
      const sought = understand(words)
      const where = [
        `district = $1 and state = 'published'`,
        ...(sought?.words ?? []).map((word) => `neutral like ${put(`% ${literally(word)}%`)}`),
        // Signs that no key can be made of are looked for nowhere, so nothing is found.
        ...(sought && sought.words.length === 0 ? ['false'] : []),
        ...(department === undefined ? [] : [`department = ${put(department)}`]),
        ...(places === undefined ? [] : [`place = any(${put(places)}::bigint[])`]),
        ...(cursor ? [`(published_at, grievance_id) < (${put(cursor.at)}, ${put(cursor.id)}::uuid)`] : []),
      ]
      const text = `select ${COLUMNS} from publication where ${where.join(' and ')}
        order by published_at desc, grievance_id desc limit ${put(limit + 1)}`
      const rows = (await on.query(text, values)).rows as Row[]
      return page(rows, limit, (row) => ({ at: row.published_at as Date, id: row.grievance_id }), toPublic)
    },
    async find(number) {
      return (await on.run<Row>(FIND, [district, number])).map(toPublic)[0]
    },
    async between(from, to, limit) {
      return (await on.run<Row>(BETWEEN, [district, from, to, limit])).map(toPublic)
    },
    async changedBetween(from, to) {
      return (await on.run<Row>(CHANGED, [district, from, to])).map(toPublic)
    },
  }
}

function placeIn(state: PublicationRow['state'], row: Row): Date {
  if (state === 'waiting') return row.closed_at
  return state === 'withheld' ? row.changed_at : (row.published_at as Date)
}

function toPublic(row: Row): PublicRow {
  return toRow(row) as PublicRow
}

function toRow(row: Row): PublicationRow {
  const { subject, place, number, gist, report, reason, published_at } = row
  return {
    grievance: row.grievance_id,
    round: row.round,
    code: row.code,
    state: row.state,
    closedAt: row.closed_at,
    registeredAt: row.registered_at,
    ground: row.ground,
    department: row.department,
    revision: row.revision,
    changedAt: row.changed_at,
    ...(subject === null ? {} : { subject }),
    ...(place === null ? {} : { place }),
    ...(number === null ? {} : { number }),
    ...(gist === null ? {} : { gist }),
    ...(report === null ? {} : { report }),
    ...(reason === null ? {} : { reason }),
    ...(published_at === null ? {} : { publishedAt: published_at }),
  }
}
