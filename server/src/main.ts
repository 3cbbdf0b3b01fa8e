/**
 * Starts the program: reads the environment, makes sure of a database, and in rehearsal of a simulated outside.
 * In live mode nothing simulated is even loaded.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { startPostgres } from '#store/postmaster/postmaster.ts'
import type { WhatsappAccount } from './accounts/whatsapp.ts'
import { type Config, readOwnConfig } from './config.ts'
import { type Program, startProgram } from './program.ts'
import type { Rehearsal, Simulated } from './rehearsal.ts'

const FOLDER = resolve(import.meta.dirname, '../..')
const log = (line: string) => console.log(line)

/** Runs until it is told to stop. */
async function run(): Promise<void> {
  const config = readOwnConfig(FOLDER)
  await mkdir(config.home, { recursive: true })
  const postgres = config.databaseUrl ? undefined : await startPostgres({ home: config.home, log })
  const secretKey = config.secretKey ?? (await keptSecret(config.home))
  let program: Program | undefined
  let rehearsal: Rehearsal | undefined
  const stop = onceOnly(async () => {
    await rehearsal?.stop()
    await program?.stop()
    await postgres?.stop()
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)))
  try {
    const account = config.first.whatsapp ?? (await simulatedNumber(config, secretKey))
    const simulated =
      config.mode === 'rehearsal' && !config.first.whatsapp ? await others(config, secretKey) : undefined
    const databaseUrl = config.databaseUrl ?? postgres?.url ?? ''
    program = await startProgram({
      config: { ...config, first: { ...config.first, ...simulated?.accounts } },
      databaseUrl,
      alone: postgres !== undefined,
      secretKey,
      account,
      consoleFolder: join(FOLDER, 'console/dist'),
      log,
    })
    if (config.mode === 'rehearsal') {
      const { startRehearsal } = await import('./rehearsal.ts')
      rehearsal = await startRehearsal(program, config, account, simulated)
    }
    if (config.roles.includes('web')) await program.listen()
    greet(config)
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** The account of the simulated service; its address is set when the world listens. */
async function simulatedNumber(config: Config, secretKey: string): Promise<WhatsappAccount> {
  const { simulatedAccount } = await import('./rehearsal.ts')
  return simulatedAccount(config, secretKey)
}

/** The other services that are simulated too, unless real ones are named. */
async function others(config: Config, secretKey: string): Promise<Simulated> {
  const { simulatedServices } = await import('./rehearsal.ts')
  return simulatedServices(config, secretKey)
}

/** In rehearsal the key is drawn once and kept, so that links and sessions outlive a restart. */
async function keptSecret(home: string): Promise<string> {
  const file = join(home, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept.trim()
  const drawn = randomBytes(32).toString('base64url')
  await writeFile(file, drawn, { mode: 0o600 })
  return drawn
}

function greet({ mode, publicUrl }: Config): void {
  if (mode === 'live') log(`निवारण / Nivaran: ${publicUrl}`)
  else
    log(
      [
        '',
        '  निवारण · अभ्यास  /  Nivaran · rehearsal: everything outside is simulated',
        '',
        `  नागरिक और अधिकारी के फोन / phones    ${publicUrl}/rehearsal`,
        `  फ़ेसबुक, एक्स, ई-मेल / apps         ${publicUrl}/rehearsal/apps`,
        `  केवल एसएमएस वाले फोन / SMS          ${publicUrl}/rehearsal/sms`,
        `  कंट्रोल रूम / console               ${publicUrl}/desk`,
        `  जनता का पृष्ठ / public page          ${publicUrl}/`,
        '',
      ].join('\n'),
    )
}

function onceOnly(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= run()
    return running
  }
}

run().catch((fault: Error) => {
  console.error(
    fault.name === 'FolderInUse' || fault.message.startsWith('The configuration') ? fault.message : fault,
  )
  process.exit(1)
})
