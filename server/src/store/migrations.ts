/** Brings a database to the shape that this program expects: numbered files, forward only, each in its own transaction. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { asOwner } from './connection.ts'

const FOLDER = new URL('../../../db/', import.meta.url)
const LOCK = 7_130_727

interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** Runs what has not run yet and answers with the names of it. Several programs may start at once. */
export async function migrate(url: string, log: (line: string) => void): Promise<readonly string[]> {
  const migrations = await readMigrations()
  return asOwner(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureRoles(client)
    await client.query(
      `create table if not exists migration (
         name text primary key, checksum text not null, run_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration order by name',
    )
    const known = new Map(rows.map(({ name, checksum }) => [name, checksum]))
    refuseStrangers(migrations, known)
    const ran: string[] = []
    for (const migration of migrations.filter(({ name }) => !known.has(name))) {
      await runOne(client, migration)
      log(`migration ${migration.name} has run`)
      ran.push(migration.name)
    }
    await refuseBlindSearch(client)
    return ran
  })
}

/** Hex SHA-256 over all migrations and the roles: databases of one fingerprint have one shape. */
export async function fingerprint(): Promise<string> {
  const roles = await readFile(new URL('roles.sql', FOLDER), 'utf8')
  const all = (await readMigrations()).map(({ name, checksum }) => `${name} ${checksum}`)
  return createHash('sha256')
    .update([roles, ...all].join('\n'))
    .digest('hex')
}

/** The migrations of this program, in their order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const folder = new URL('migrations/', FOLDER)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      if (Number(name.slice(0, 4)) !== index + 1) throw new Error(`migration ${name} breaks the numbering`)
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

function refuseStrangers(migrations: readonly Migration[], known: ReadonlyMap<string, string>): void {
  const ours = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of known) {
    if (!ours.has(name)) throw new Error(`the database is newer than this program: it knows ${name}`)
    if (ours.get(name) !== checksum) throw new Error(`migration ${name} was changed after it had run`)
  }
}

async function runOne(client: Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(fault as Error).message}`, { cause: fault })
  }
}

async function ensureRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ ready: boolean }>(
    `select count(*) = 2 and coalesce(bool_and(pg_has_role(current_user, oid, 'member')), false) as ready
     from pg_roles where rolname in ('nivaran_program', 'nivaran_reader')`,
  )
  if (rows[0]?.ready) return
  // Roles belong to the whole server: two databases that are made at once must not collide in the catalogue.
  for (let attempt = 0; ; attempt++) {
    try {
      await client.query(await readFile(new URL('roles.sql', FOLDER), 'utf8'))
      return
    } catch (fault) {
      if (!/concurrently/.test((fault as Error).message) || attempt === 20) throw fault
    }
  }
}

/** With the wrong locale Hindi has no trigrams, and searching finds nothing without saying so. */
async function refuseBlindSearch(client: Client): Promise<void> {
  const { rows } = await client.query<{ sees: boolean }>("select cardinality(show_trgm('पानी')) > 0 as sees")
  if (!rows[0]?.sees) {
    throw new Error(
      'this database cannot search Hindi: create it with LC_CTYPE C.UTF-8 (or another UTF-8 locale)',
    )
  }
}
