/**
 * The supervisor of the embedded PostgreSQL, for a program without DATABASE_URL.
 *
 * One program per folder. Who works on a folder holds an advisory lock on a connection of its own, which ends with
 * the process however it ends. A second program finds the lock taken and is told so. A guest (a command beside the
 * running program) needs no lock and leaves PostgreSQL as it found it.
 *
 * A killed program leaves PostgreSQL running; the next one attaches to it. A killed PostgreSQL is started again on
 * the same port while the program runs.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { OWNER, type Place, placeOf } from './place.ts'
import { endPostmaster, ensureRunning, type Running } from './process.ts'

/** What a program asks for; a guest comes beside the program that owns the folder. */
export type Wanted = {
  readonly home: string
  readonly log: (line: string) => void
  readonly fsync?: boolean
  readonly guest?: boolean
}

/** A PostgreSQL to work with: the owner's URL, and how to leave. */
export type Postgres = {
  readonly url: string
  readonly port: number
  readonly attached: boolean
  stop(): Promise<void>
}

/** A second program wants a folder on which one works already. */
export class FolderInUse extends Error {
  constructor(home: string) {
    super(
      `इस फ़ोल्डर पर निवारण पहले से चल रहा है: ${home}. पहले उसे बंद करें, या NIVARAN_HOME में दूसरा फ़ोल्डर दें।\n` +
        `Nivaran is already running on this folder: ${home}. Stop that program first, or give another folder in NIVARAN_HOME.`,
    )
    this.name = 'FolderInUse'
  }
}

const DATABASE = 'nivaran'
/** Held in the database "postgres", so that it never meets a lock of the application. */
const LOCK = 7_130_726

/** Starts or re-attaches the PostgreSQL of a home and makes sure that it can search Hindi. */
export async function startPostgres({ home, log, fsync = true, guest = false }: Wanted): Promise<Postgres> {
  const place = await placeOf(home, log)
  const settings = fsync ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
  const running = await ensureRunning(place, settings, log)
  log(
    `PostgreSQL ${running.attached ? 'was running already' : 'started'} on 127.0.0.1:${running.port} (process ${running.pid})`,
  )

  const hold = guest ? undefined : await holdFolder(home, place, running, settings, log)
  const url = urlOf(place, running.port, DATABASE)
  try {
    await prepareDatabase(place, running.port)
  } catch (fault) {
    await hold?.letGo()
    throw fault
  }

  let leaving: Promise<void> | undefined
  const leave = async () => {
    if (guest && (running.attached || (await folderIsHeld(place, running.port)))) return
    await hold?.letGo()
    await endPostmaster(place.data)
  }
  return {
    url,
    port: running.port,
    attached: running.attached,
    stop: () => {
      leaving ??= leave()
      return leaving
    },
  }
}

/** The owner's connection URL for a database of the place. */
export function urlOf(place: Place, port: number, database: string): string {
  return `postgres://${OWNER}:${place.password}@127.0.0.1:${port}/${database}`
}

type Hold = { letGo(): Promise<void> }

/** Takes the lock and keeps it: when PostgreSQL dies under a running program, both come back. */
async function holdFolder(
  home: string,
  place: Place,
  running: Running,
  settings: readonly string[],
  log: (line: string) => void,
): Promise<Hold> {
  let leaving = false
  let current = await takeLock(place, running.port)
  if (!current) throw new FolderInUse(home)

  const recover = async () => {
    log('the connection to PostgreSQL broke; bringing it back')
    while (!leaving) {
      try {
        await ensureRunning(place, settings, log, running.port)
        current = await takeLock(place, running.port)
        if (!current) log(new FolderInUse(home).message)
        else {
          watch(current)
          log('PostgreSQL is back')
          return
        }
      } catch (fault) {
        log(`PostgreSQL is not back yet: ${(fault as Error).message}`)
      }
      await pause(1000)
    }
  }
  let recovery = Promise.resolve()
  const watch = (client: Client) =>
    client.once('end', () => {
      current = undefined
      if (!leaving) recovery = recover()
    })
  watch(current)

  return {
    letGo: async () => {
      leaving = true
      await recovery
      await current?.end()
    },
  }
}

/** A program killed a moment ago may still seem to hold the lock, so it is asked for a second or so. */
async function takeLock(place: Place, port: number): Promise<Client | undefined> {
  const client = await connect(place, port, 'postgres')
  await checkFolder(client, place)
  for (let attempt = 0; attempt < 15; attempt++) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [LOCK])
    if (rows[0]?.got) return client
    await pause(100)
  }
  await client.end()
  return undefined
}

async function folderIsHeld(place: Place, port: number): Promise<boolean> {
  const client = await connect(place, port, 'postgres')
  const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [LOCK])
  await client.end()
  return !rows[0]?.got
}

async function checkFolder(client: Client, place: Place): Promise<void> {
  const { rows } = await client.query("select current_setting('data_directory') as folder")
  if (rows[0]?.folder !== place.data)
    throw new Error(`the PostgreSQL on this port works on ${rows[0]?.folder}, not on ${place.data}`)
}

async function prepareDatabase(place: Place, port: number): Promise<void> {
  const admin = await connect(place, port, 'postgres')
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await admin.query(`create database ${DATABASE}`)
  } finally {
    await admin.end()
  }
  const client = await connect(place, port, DATABASE)
  try {
    await client.query('create extension if not exists pg_trgm')
    const { rows } = await client.query("select cardinality(show_trgm('पानी')) as hindi")
    if (!(rows[0]?.hindi > 0))
      throw new Error(
        'this PostgreSQL finds no Hindi words (its LC_CTYPE is not C.UTF-8), so search would be silently empty',
      )
  } finally {
    await client.end()
  }
}

async function connect(place: Place, port: number, database: string): Promise<Client> {
  const client = new Client({
    connectionString: urlOf(place, port, database),
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  })
  // Without a listener an ending server would end the program; the 'end' event says the same and is watched.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
