/**
 * Rehearsal: the same program against a simulated outside. The world listens on a port of its own, as the real
 * service would; its phones are shown under /rehearsal of the program's address.
 */
import { createHmac } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { dayOf } from '#core/clock/due.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { placePath } from '#core/district/find.ts'
import { rehearsalRoutes } from '#world/rehearsal.ts'
import { startWorld, type World } from '#world/world.ts'
import type { PhoneAccount } from './accounts/phone.ts'
import type { SmsAccount } from './accounts/sms.ts'
import type { WhatsappAccount } from './accounts/whatsapp.ts'
import type { Config } from './config.ts'
import type { Program } from './program.ts'
import { type AppAccounts, type RunningApps, showApps, startApps } from './rehearsal-apps.ts'
import { simulatedTelephony, startTelephones } from './rehearsal-phones.ts'
import { rehearseSms, simulatedSms } from './rehearsal-sms.ts'
import { metaTemplates } from './templates.ts'

export interface Rehearsal {
  readonly world: World
  stop(): Promise<void>
}

const STATUS_DELAY_MS = 400

/** An account that exists nowhere, at a free port of this machine. */
export async function simulatedAccount({ publicUrl }: Config, secretKey: string): Promise<WhatsappAccount> {
  const secret = (what: string) =>
    createHmac('sha256', secretKey).update(`${publicUrl}:${what}`).digest('hex')
  return {
    phoneNumberId: '990100000000001',
    wabaId: '990100000000002',
    accessToken: secret('token'),
    appSecret: secret('app'),
    verifyToken: secret('verify'),
    graphUrl: `http://127.0.0.1:${await freePort()}`,
    graphVersion: 'v26.0',
  }
}

/** Accounts that exist nowhere, besides those that are named for real. */
export interface Simulated {
  readonly accounts: AppAccounts & { readonly sms?: SmsAccount; readonly phone?: PhoneAccount }
  /** What listens already. */
  readonly apps: RunningApps
}

/** A gateway for SMS, a service of telephony, Facebook, X and a mail server. */
export async function simulatedServices(config: Config, secretKey: string): Promise<Simulated> {
  const { sms, phone } = config.first
  const telephony = phone ? undefined : await simulatedTelephony(config, secretKey, await freePort())
  const apps = await startApps(config, secretKey)
  return {
    apps,
    accounts: {
      ...apps.accounts,
      ...(sms ? {} : { sms: simulatedSms(config, secretKey, await freePort()) }),
      ...(telephony ? { phone: telephony } : {}),
    },
  }
}

/** Starts the world and shows its phones in the program. With a real account set nothing is simulated. */
export async function startRehearsal(
  program: Program,
  config: Config,
  account: WhatsappAccount,
  simulated: Simulated | undefined,
): Promise<Rehearsal | undefined> {
  if (!simulated) return undefined
  const { accounts } = simulated
  const { district } = program.district
  const world = await startWorld({
    port: Number(new URL(account.graphUrl).port),
    hookUrl: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}/hooks/whatsapp`,
    appSecret: account.appSecret,
    verifyToken: account.verifyToken,
    accessToken: account.accessToken,
    phoneNumberId: account.phoneNumberId,
    wabaId: account.wabaId,
    displayPhoneNumber: `+${district.servicePhone}`,
    graphVersion: account.graphVersion,
    statusDelayMs: STATUS_DELAY_MS,
    rehearsal: false,
    memory: join(config.home, 'phones'),
    templates: metaTemplates(district.templates),
    people: people(program),
  })
  const places = district.places
    .filter((place) => place.type === 'village' && place.lat !== undefined && place.lng !== undefined)
    .map((place) => ({
      hi: place.nameHi,
      roman: place.nameEn,
      ...withinOf(program, place.code),
      latitude: place.lat ?? 0,
      longitude: place.lng ?? 0,
    }))
  const calls = accounts.phone && (await startTelephones(config, program.district, accounts.phone))
  await rehearsalRoutes(program.app, world, '/rehearsal', {
    service: { hi: `${district.nameHi} शिकायत सेवा`, en: `${district.nameEn} grievance service` },
    places,
    desk: '/desk',
    ...(accounts.sms ? { sms: '/rehearsal/sms' } : {}),
    apps: '/rehearsal/apps',
    ...(calls ? { calls } : {}),
  })
  const sms = accounts.sms && (await rehearseSms(program, config, accounts.sms))
  const apps = await showApps(program, config, simulated.apps, {
    world,
    ...(sms ? { sms } : {}),
    ...(calls ? { calls } : {}),
  })
  return {
    world,
    async stop() {
      await apps.close()
      await calls?.phones.close()
      await sms?.close()
      await world.close()
    },
  }
}

/** The block around a village, as people add it to its name. */
function withinOf({ district }: Program, code: number) {
  const block = placePath(district, code).find((place) => place.type === 'block')
  return block ? { within: { hi: block.nameHi, roman: block.nameEn } } : {}
}

/** Three invented citizens, and the officers who can log in besides a few who cannot. */
function people({ district }: Program) {
  const citizens = [
    { name: 'सुनीता देवी', number: '919000000101', about: 'नागरिक' },
    { name: 'Ramesh Yadav', number: '919000000102', about: 'नागरिक' },
    { name: 'Anita', userId: 'IN.9000000103ANITA', about: 'बिना फोन नंबर' },
  ].map((citizen) => ({ ...citizen, part: 'citizen' as const }))
  const officers = district.district.persons
    .filter((person) =>
      postsOfPerson(district, person.id, today()).some((post) => post.roles.includes('officer')),
    )
    .toSorted((a, b) => Number(b.login !== undefined) - Number(a.login !== undefined))
    .map((person) => ({
      name: person.nameHi,
      number: person.phone,
      part: 'officer' as const,
      about: postsOfPerson(district, person.id, today())[0]?.nameHi ?? '',
    }))
  return [...citizens, ...officers]
}

function today(): string {
  return dayOf(new Date())
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
