/**
 * Monthly partitions of the tables that are partitioned by the time in their UUIDv7. They are made ahead by the
 * program; what still fell into the default partition is moved when its month is made.
 */
import type { Client } from 'pg'
import { asOwner } from './connection.ts'

const PARTITIONED = ['envelope', 'message', 'act', 'call_event'] as const
const KEYS = { envelope: 'id', message: 'id', act: 'grievance_id', call_event: 'call_id' } as const
const AHEAD = 2

/** Makes the partitions of this month and of the next two; answers with the names of those made now. */
export async function ensurePartitions(url: string, now: Date): Promise<readonly string[]> {
  return asOwner(url, async (client) => {
    const made: string[] = []
    for (const { table, name, from, to } of monthsAhead(now)) {
      if (await makeOne(client, table, name, from, to)) made.push(name)
    }
    return made
  })
}

/** The partitions that must be there at `now`. */
export function monthsAhead(now: Date) {
  return PARTITIONED.flatMap((table) =>
    Array.from({ length: AHEAD + 1 }, (_, ahead) => {
      const from = monthOf(now, ahead)
      const name = `${table}_${from.toISOString().slice(0, 7).replace('-', '_')}`
      return { table, name, from, to: monthOf(now, ahead + 1) }
    }),
  )
}

function monthOf(now: Date, ahead: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
}

/** The smallest UUIDv7 of a moment. */
export function lowestIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

async function makeOne(
  client: Client,
  table: keyof typeof KEYS,
  name: string,
  from: Date,
  to: Date,
): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('partitions'))`)
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      name,
    ])
    if (rows[0]?.there) {
      await client.query('rollback')
      return false
    }
    const key = KEYS[table]
    const [low, high] = [lowestIdAt(from), lowestIdAt(to)]
    const { rows: strays } = await client.query<{ some: boolean }>(
      `select exists (select from ${table}_default where ${key} >= $1 and ${key} < $2) as some`,
      [low, high],
    )
    if (strays[0]?.some) await moveStrays(client, table, name, key, low, high)
    else {
      await client.query(
        `create table ${name} partition of ${table} for values from ('${low}') to ('${high}')`,
      )
    }
    await client.query(`comment on table ${name} is 'Month of ${table}.'`)
    await client.query('commit')
    return true
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}

async function moveStrays(
  client: Client,
  table: string,
  name: string,
  key: string,
  low: string,
  high: string,
): Promise<void> {
  await client.query(`lock table ${table} in access exclusive mode`)
  await client.query(`alter table ${table} detach partition ${table}_default`)
  await client.query(`create table ${name} partition of ${table} for values from ('${low}') to ('${high}')`)
  await client.query(
    `insert into ${table} select * from ${table}_default where ${key} >= '${low}' and ${key} < '${high}'`,
  )
  await client.query(`delete from ${table}_default where ${key} >= '${low}' and ${key} < '${high}'`)
  await client.query(`alter table ${table} attach partition ${table}_default default`)
}
