/** How a database is, for whoever has to mend it. Reads only; a database without our tables is an answer too. */
import type { Client } from 'pg'
import { asOwner } from './connection.ts'
import { readMigrations } from './migrations.ts'
import { monthsAhead } from './partitions.ts'

/** What is found. Migrations and partitions are named when they are lacking. */
export interface Condition {
  readonly version: string
  readonly ctype: string
  readonly searchesHindi: boolean
  readonly lackingMigrations: readonly string[]
  readonly changedMigrations: readonly string[]
  /** Absent until every migration has run. */
  readonly inside?: Inside
}

/** What the tables of a district say. */
export interface Inside {
  readonly lackingPartitions: readonly string[]
  readonly circuits: readonly { readonly account: string; readonly why: string; readonly since: Date }[]
  readonly waiting: Waiting
}

/** How much waits, and since when the oldest. */
export interface Waiting {
  readonly envelopes: number
  readonly oldestEnvelope?: Date
  readonly files: number
  readonly messages: number
  readonly oldestMessage?: Date
  readonly forWindow: number
  readonly notDelivered: number
  readonly unreadable: number
}

const SERVER = `select current_setting('server_version') as version, datctype as ctype
  from pg_database where datname = current_database()`

const TRIGRAMS = `select exists (select from pg_extension where extname = 'pg_trgm') as there`
const SEES = `select cardinality(show_trgm('पानी')) > 0 as sees`
const RAN = `select to_regclass('migration') is not null as there`

const WAITING = `select
  (select count(*)::int from envelope where district = $1 and read_at is null) as envelopes,
  (select min(received_at) from envelope where district = $1 and read_at is null) as oldest_envelope,
  (select count(*)::int from attachment where district = $1 and state = 'waiting' and file is null) as files,
  (select count(*)::int from outbox where district = $1 and state in ('waiting', 'leased', 'unknown')) as messages,
  (select min(at) from outbox where district = $1 and state in ('waiting', 'leased', 'unknown')) as oldest_message,
  (select count(*)::int from outbox where district = $1 and state = 'window') as for_window,
  (select count(*)::int from outbox where district = $1 and state = 'failed') as not_delivered,
  (select count(*)::int from unreadable where district = $1) as unreadable`

/** Examines the database of this owner's URL. */
export async function examine(url: string, district: number, now: Date): Promise<Condition> {
  return asOwner(url, async (client) => {
    const [server] = (await client.query<{ version: string; ctype: string }>(SERVER)).rows
    const migrations = await migrationsOf(client)
    return {
      version: server?.version ?? '',
      ctype: server?.ctype ?? '',
      searchesHindi: await searchesHindi(client),
      ...migrations,
      ...(migrations.lackingMigrations.length === 0 ? { inside: await inside(client, district, now) } : {}),
    }
  })
}

async function searchesHindi(client: Client): Promise<boolean> {
  const [extension] = (await client.query<{ there: boolean }>(TRIGRAMS)).rows
  if (!extension?.there) return false
  return (await client.query<{ sees: boolean }>(SEES)).rows[0]?.sees ?? false
}

async function migrationsOf(client: Client) {
  const ours = await readMigrations()
  const there = (await client.query<{ there: boolean }>(RAN)).rows[0]?.there
  const rows = there
    ? (await client.query<{ name: string; checksum: string }>('select name, checksum from migration')).rows
    : []
  const known = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const names = new Map(ours.map(({ name, checksum }) => [name, checksum]))
  return {
    lackingMigrations: ours.filter(({ name }) => !known.has(name)).map(({ name }) => name),
    changedMigrations: rows
      .filter(({ name, checksum }) => names.get(name) !== checksum)
      .map(({ name }) => name),
  }
}

async function inside(client: Client, district: number, now: Date): Promise<Inside> {
  const wanted = monthsAhead(now).map(({ name }) => name)
  const lacking = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is null',
    [wanted],
  )
  const circuits = await client.query<{ account: string; why: string; since: Date }>(
    'select account, why, since from circuit where district = $1 and open order by account',
    [district],
  )
  const [row] = (await client.query(WAITING, [district])).rows
  return {
    lackingPartitions: lacking.rows.map(({ name }) => name),
    circuits: circuits.rows,
    waiting: {
      envelopes: row.envelopes,
      files: row.files,
      messages: row.messages,
      forWindow: row.for_window,
      notDelivered: row.not_delivered,
      unreadable: row.unreadable,
      ...(row.oldest_envelope ? { oldestEnvelope: row.oldest_envelope } : {}),
      ...(row.oldest_message ? { oldestMessage: row.oldest_message } : {}),
    },
  }
}
