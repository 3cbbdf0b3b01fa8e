/**
 * Facebook, X and a mail server of a rehearsal: accounts that exist nowhere under the district's own handles, the services
 * themselves, and the page on which citizens use them.
 */
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { loadDistrict } from '#services/district/load.ts'
import { AppsMemory } from '#world/apps-memory.ts'
import type { AppServices } from '#world/apps-people.ts'
import { appsRoutes } from '#world/apps-rehearsal.ts'
import { startFacebook } from '#world/facebook.ts'
import { startMail } from '#world/mail.ts'
import { startX } from '#world/x.ts'
import type { EmailAccount } from './accounts/email.ts'
import type { FacebookAccount } from './accounts/facebook.ts'
import type { XAccount } from './accounts/x.ts'
import type { Config } from './config.ts'
import type { Program } from './program.ts'

/** Those accounts; a service where the district has no handle is not played. */
export interface AppAccounts {
  readonly facebook?: FacebookAccount
  readonly x?: XAccount
  readonly email?: EmailAccount
}

/** The services, which listen already, and our accounts there. */
export interface RunningApps {
  readonly accounts: AppAccounts
  readonly services: Pick<AppServices, 'facebook' | 'x' | 'mail'>
}

type Secret = (what: string) => string

const CAP_USD = 50
/** When X began to count; its ids are moments since then. */
const X_EPOCH = 1_288_834_974_657
/** Citizens whose names are not written in Latin letters, by number. */
const USERNAMES = { '919000000101': 'sunita_devi', '919000000102': 'ramesh_yadav' }

/** Starts the services before the program, which looks at its doors as soon as it wakes. Where a real account is named, none. */
export async function startApps(config: Config, secretKey: string): Promise<RunningApps> {
  const { districtFolder, publicUrl, first } = config
  const { handles = [] } = await loadDistrict(districtFolder)
  const handle = (channel: 'facebook' | 'x' | 'email') =>
    first[channel]
      ? undefined
      : handles.find((one) => one.channel === channel && one.level === 'district')?.address
  const [page, name, address] = [handle('facebook'), handle('x'), handle('email')?.toLowerCase()]
  const secret = (what: string) =>
    createHmac('sha256', secretKey).update(`${publicUrl}:apps:${what}`).digest('hex')
  const hooks = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}/hooks`
  const facebook = page ? await playFacebook(page, secret, `${hooks}/facebook`) : undefined
  const x = name ? await playX(name, secret, `${hooks}/x`) : undefined
  const mail = address ? await playMail(address, secret('mail')) : undefined
  return {
    accounts: {
      ...(facebook ? { facebook: facebook.account } : {}),
      ...(x ? { x: x.account } : {}),
      ...(mail ? { email: mail.account } : {}),
    },
    services: {
      ...(facebook ? { facebook: facebook.service } : {}),
      ...(x ? { x: x.service } : {}),
      ...(mail ? { mail: mail.service } : {}),
    },
  }
}

const clock = () => new Date()

// Ids go on where an earlier rehearsal cannot have been: what has the id of an old one would be taken for it.

async function playFacebook(address: string, secret: Secret, hook: string) {
  const ours = {
    pageId: '990200000000001',
    pageToken: secret('page'),
    appSecret: secret('page-app'),
    verifyToken: secret('page-word'),
  }
  const service = await startFacebook({ ...ours, clock, after: Date.now() })
  service.state.hook.url = hook
  const account: FacebookAccount = { ...ours, address, graphUrl: service.url, graphVersion: 'v26.0' }
  return { service, account }
}

async function playX(handle: string, secret: Secret, hook: string) {
  const ours = {
    userId: '990300000000001',
    handle,
    bearerToken: secret('x-bearer'),
    accessToken: secret('x-access'),
    consumerSecret: secret('x-consumer'),
  }
  const service = await startX({ ...ours, clock, after: BigInt(Date.now() - X_EPOCH) << 22n })
  service.state.hook.url = hook
  const account: XAccount = { ...ours, apiUrl: service.url, monthlyCapUsd: CAP_USD }
  return { service, account }
}

async function playMail(address: string, password: string) {
  const service = await startMail({ address, password, clock })
  const login = { user: address, password }
  const account: EmailAccount = {
    address,
    aliases: [],
    imap: { url: service.imapUrl, ...login, folder: 'INBOX' },
    smtp: { url: service.smtpUrl, ...login },
    sealed: true,
    echoes: false,
  }
  return { service, account }
}

/** Shows their apps in the program, beside those of the other services. */
export async function showApps(
  program: Program,
  { home }: Pick<Config, 'home'>,
  running: RunningApps,
  others: Pick<AppServices, 'world' | 'sms' | 'calls'>,
): Promise<{ close(): Promise<void> }> {
  const { district } = program.district
  const services: AppServices = { ...others, ...running.services, usernames: USERNAMES }
  const memory = new AppsMemory(services, join(home, 'phones', 'apps.json'))
  await memory.open()
  await appsRoutes(program.app, services, '/rehearsal/apps', {
    phones: '/rehearsal',
    desk: '/desk',
    service: { hi: `जिला प्रशासन ${district.nameHi}`, en: `${district.nameEn} district administration` },
    ...(others.sms ? { sms: '/rehearsal/sms' } : {}),
  })
  return {
    async close() {
      await memory.close()
      await services.facebook?.close()
      await services.x?.close()
      await services.mail?.close()
    },
  }
}
