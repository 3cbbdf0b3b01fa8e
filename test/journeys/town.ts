/**
 * A town for journeys: the whole program on a real PostgreSQL, with the simulated service as its outside and time
 * moved by hand. Nothing in it is a double of our own code.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Held } from '#ports/register.ts'
import { newMigratedDatabase } from '#store/fixtures/migrated.ts'
import type { Phone } from '#world/phone.ts'
import { startWorld, type World } from '#world/world.ts'
import { type Config, readConfig } from '../../server/src/config.ts'
import { type Program, startProgram } from '../../server/src/program.ts'
import { metaTemplates } from '../../server/src/templates.ts'
import { type Files, quietDistrict } from '../quiet-district.ts'

const FOLDER = resolve(import.meta.dirname, '../..')
/** A Tuesday morning in the practice district's working hours. */
const BEGINNING = new Date('2026-10-06T10:20:00+05:30')

export interface Town {
  readonly program: Program
  readonly world: World
  readonly url: string
  /** The database itself. */
  readonly databaseUrl: string
  readonly config: Config
  readonly log: readonly string[]
  now(): Date
  /** Moves time on, for the clock, the waiting work and the service alike. */
  pass(milliseconds: number): Promise<void>
  /** The phone of a citizen, or of the officer who has this number. */
  phone(number: string, name?: string): Phone
  /** The phone of whoever holds a post. */
  officer(post: string): Phone
  /** The file of a grievance. */
  file(code: string): Promise<Held>
  /** Resolves when nothing moves any more: no webhook, no envelope, no work due, nothing to send. */
  quiet(): Promise<void>
  /** Closes everything; a fault that was logged fails the test that caused it. */
  close(): Promise<void>
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Opens a town of its own. */
export async function openTown(
  how: {
    readonly settings?: Readonly<Record<string, string>>
    /** When it begins; a Tuesday morning otherwise. */
    readonly begins?: Date
    /** Files of the district as they are to be instead. */
    readonly files?: Files
  } = {},
): Promise<Town> {
  const [database, home, port, graphPort] = await Promise.all([
    newMigratedDatabase(),
    mkdtemp(join(tmpdir(), 'nivaran-town-')),
    freePort(),
    freePort(),
  ])
  const started = Date.now()
  let passed = 0
  const begins = how.begins ?? BEGINNING
  const now = () => new Date(begins.getTime() + (Date.now() - started) + passed)
  const config = readConfig(
    {
      PORT: String(port),
      NIVARAN_HOME: home,
      LOG_LEVEL: 'error',
      DISTRICT_FOLDER: await quietDistrict(home, how.files),
      ...how.settings,
    },
    FOLDER,
  )
  const account = {
    phoneNumberId: '990100000000001',
    wabaId: '990100000000002',
    accessToken: 'town-token',
    appSecret: 'town-secret',
    verifyToken: 'town-word',
    graphUrl: `http://127.0.0.1:${graphPort}`,
    graphVersion: 'v26.0',
  }
  const log: string[] = []
  const faults: string[] = []
  const program = await startProgram({
    config,
    databaseUrl: database.url,
    secretKey: 'a key for a town that stands only while a test runs',
    account,
    consoleFolder: join(FOLDER, 'console/dist'),
    log: (line) => log.push(line),
    doorLog: { write: (line) => faults.push(line) },
    clock: now,
    idleMs: 500,
  })
  const { district } = program.district
  const world = await startWorld({
    ...account,
    port: graphPort,
    hookUrl: `http://127.0.0.1:${port}/hooks/whatsapp`,
    displayPhoneNumber: `+${district.servicePhone}`,
    templates: metaTemplates(district.templates),
    everyNumberHasWhatsApp: true,
    clock: now,
  })
  const url = await program.listen()

  const town: Town = {
    program,
    world,
    url,
    databaseUrl: database.url,
    config,
    log,
    now,
    async pass(milliseconds) {
      passed += milliseconds
      await program.queue.pass(milliseconds)
      await town.quiet()
    },
    phone: (number, name) => world.phone(number, name),
    officer(post) {
      const charge = district.charges.find((one) => one.post === post)
      const person = district.persons.find((one) => one.id === charge?.person)
      if (!person) throw new Error(`nobody holds ${post}`)
      return world.phone(person.phone, person.nameHi)
    },
    async file(code) {
      const held = await program.store.together(({ register }) => register.findByCode(code))
      if (!held) throw new Error(`no grievance ${code}`)
      return held
    },
    async quiet() {
      await quiet(program, world)
    },
    async close() {
      await world.close()
      await program.stop()
      await database.drop()
      await rm(home, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`a door met a fault: ${faults.join('\n').slice(0, 2000)}`)
    },
  }
  return town
}

const CALM_LOOKS = 3
const LOOK_MS = 40
const PATIENCE_MS = 30_000

/** Several looks in a row must find nothing to do, because a webhook may still be on its way between two rooms. */
async function quiet(program: Program, world: World): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (let calm = 0; calm < CALM_LOOKS; ) {
    if (Date.now() > until) throw new Error('the town does not come to rest')
    await world.idle()
    calm = (await underWay(program)) ? 0 : calm + 1
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

async function underWay(program: Program): Promise<boolean> {
  return (await program.store.underWay(program.house.now())) > 0 || (await program.queue.underWay()) > 0
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
