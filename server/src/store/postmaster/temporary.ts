/**
 * A throw-away PostgreSQL for tests: one per test run, without fsync, under the folder for temporary files.
 *
 *   NIVARAN_TEST_DATABASE_URL given   that server is used and left alone (several processes share one run)
 *   otherwise                         the first test starts one, the process takes it away at its exit
 *
 * What a killed test run left behind is swept by the next one.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { isAlive } from './alive.ts'
import { placeOf } from './place.ts'
import { urlOf } from './postmaster.ts'
import { endPostmaster, ensureRunning, readPidFile } from './process.ts'

/** A server for tests; its URL is the owner's, for the database "postgres". */
export type TemporaryPostgres = { readonly url: string; stop(): Promise<void> }

/** A database of its own for one test file. */
export type TestDatabase = { readonly name: string; readonly url: string; drop(): Promise<void> }

const PREFIX = 'nivaran-test-'
let shared: Promise<TemporaryPostgres> | undefined

/** The server of this test run: the one given, or one started now and reused by every test file of the process. */
export function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const given = process.env.NIVARAN_TEST_DATABASE_URL
  shared ??= given ? Promise.resolve({ url: given, stop: async () => undefined }) : startOwn()
  return shared
}

/** Creates a database: empty, or a copy of a template made with `prepareTemplate`. */
export async function newTestDatabase(template = 'template0'): Promise<TestDatabase> {
  const { url } = await startTemporaryPostgres()
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(url, (client) => createDatabase(client, name, template))
  return {
    name,
    url: urlFor(url, name),
    drop: () =>
      asOwner(
        url,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  }
}

/**
 * Makes a template once per server, however many processes ask: `fill` gets the URL of the new database and must
 * close its connections. Put into the name what the content depends on, for instance a hash of the migrations.
 */
export async function prepareTemplate(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`not a name for a template: ${name}`)
  const { url } = await startTemporaryPostgres()
  await asOwner(url, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const half = `${name}_new`
    await client.query(`drop database if exists ${half} with (force)`)
    await createDatabase(client, half, 'template0')
    await fill(urlFor(url, half))
    await client.query(`alter database ${half} rename to ${name}`)
  })
  return name
}

async function startOwn(): Promise<TemporaryPostgres> {
  await sweep()
  const home = realpathSync(mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)))
  chmodSync(home, 0o755)
  const silent = () => undefined
  const place = await placeOf(home, silent)
  const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=400']
  const running = await ensureRunning(place, settings, silent)
  const atExit = () => {
    try {
      process.kill(running.pid, 'SIGQUIT')
    } catch {
      // It has ended already.
    }
    for (let tries = 0; tries < 400 && isAlive(running.pid); tries++) waitHere(5)
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', atExit)
  return {
    url: urlOf(place, running.port, 'postgres'),
    stop: async () => {
      process.off('exit', atExit)
      shared = undefined
      await endPostmaster(place.data)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** At the exit of the process nothing asynchronous runs any more. */
function waitHere(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Ends and removes the servers of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0
    if (!pid || isAlive(pid)) continue
    const home = join(tmpdir(), name)
    const data = join(home, 'postgres', 'data')
    if (readPidFile(data)) await endPostmaster(data)
    rmSync(home, { recursive: true, force: true })
  }
}

/** A template is busy for the moment in which another test copies it or has not quite left it. */
async function createDatabase(client: Client, name: string, template: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.query(`create database ${name} template ${template} strategy file_copy`)
      return
    } catch (fault) {
      if ((fault as { code?: string }).code !== '55006' || attempt === 100) throw fault
      await pause(50)
    }
  }
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function urlFor(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
