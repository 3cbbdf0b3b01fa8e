/** The whole program for hard tests: real time, a real PostgreSQL behind a line that can be cut, the simulated service. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newMigratedDatabase } from '#store/fixtures/migrated.ts'
import { startWorld, type World } from '#world/world.ts'
import { readConfig } from '../../server/src/config.ts'
import { type Program, startProgram } from '../../server/src/program.ts'
import { metaTemplates } from '../../server/src/templates.ts'
import { quietDistrict } from '../quiet-district.ts'
import { type Line, openLine } from './line.ts'
import { ACCOUNT } from './post.ts'

/** The folder of the project. */
export const FOLDER = resolve(import.meta.dirname, '../..')

/** A program under strain. */
export interface HardHouse {
  readonly program: Program
  readonly world: World
  /** The database itself, past the line. */
  readonly databaseUrl: string
  readonly line: Line
  readonly hook: string
  readonly log: readonly string[]
  /** Resolves when nothing waits any more. */
  quiet(): Promise<void>
  close(): Promise<void>
}

/** Opens one. */
export async function openHardHouse(): Promise<HardHouse> {
  const database = await newMigratedDatabase()
  const home = await mkdtemp(join(tmpdir(), 'nivaran-hard-'))
  const line = await openLine(Number(new URL(database.url).port))
  const held = await openLine(1)
  await held.close()
  const account = {
    ...ACCOUNT,
    accessToken: 'a-token-of-the-test',
    verifyToken: 'a-word-of-the-test',
    graphUrl: `http://127.0.0.1:${held.port}`,
    graphVersion: 'v26.0',
  }
  const config = readConfig(
    { PORT: '0', NIVARAN_HOME: home, LOG_LEVEL: 'fatal', DISTRICT_FOLDER: await quietDistrict(home) },
    FOLDER,
  )
  const log: string[] = []
  const through = new URL(database.url)
  through.port = String(line.port)
  const program = await startProgram({
    config,
    databaseUrl: through.href,
    secretKey: 'a key for a house that stands only while a test runs',
    account,
    consoleFolder: join(FOLDER, 'console/dist'),
    log: (said) => log.push(said),
    idleMs: 500,
  })
  const { district } = program.district
  const url = await program.listen()
  const hook = `${url}/hooks/whatsapp`
  const world = await startWorld({
    ...account,
    port: held.port,
    hookUrl: hook,
    displayPhoneNumber: `+${district.servicePhone}`,
    templates: metaTemplates(district.templates),
    everyNumberHasWhatsApp: true,
    limits: false,
  })
  return {
    program,
    world,
    databaseUrl: database.url,
    line,
    hook,
    log,
    quiet: () => quiet(program, world),
    async close() {
      await world.close()
      await program.stop()
      await line.close()
      await database.drop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

const CALM_LOOKS = 3
const LOOK_MS = 40
const PATIENCE_MS = 60_000

async function quiet(program: Program, world: World): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (let calm = 0; calm < CALM_LOOKS; ) {
    if (Date.now() > until) throw new Error('the program does not come to rest')
    await world.idle()
    const waiting = (await program.store.underWay(new Date())) + (await program.queue.underWay())
    calm = waiting > 0 ? 0 : calm + 1
    await pause(LOOK_MS)
  }
}
