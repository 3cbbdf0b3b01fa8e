/**
 * One citizen, one telephone, several apps: whoever has a telephone in the rehearsal is also on Facebook and X and has a
 * mailbox. The services do not know that these are one person, as they would not outside; only this file does.
 */
import { createHash } from 'node:crypto'
import type { FacebookWorld } from './facebook.ts'
import type { Facebooker } from './facebook-page.ts'
import type { MailWorld } from './mail.ts'
import type { Phone } from './phone.ts'
import type { RehearsedCalls } from './rehearsal-calls.ts'
import type { World } from './running-world.ts'
import type { SmsWorld } from './sms.ts'
import type { XWorld } from './x.ts'
import type { XPerson } from './x-state.ts'

/** The services whose apps are on the telephones; what is not simulated is not there. */
export interface AppServices {
  readonly world: World
  readonly facebook?: FacebookWorld
  readonly x?: XWorld
  readonly mail?: MailWorld
  readonly sms?: SmsWorld
  readonly calls?: RehearsedCalls
  /** How citizens are called in addresses, by number; others are called as their names allow. */
  readonly usernames?: Readonly<Record<string, string>>
}

/** Somebody with a telephone, and by what each service knows them. */
export interface Citizen {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly number?: string
  readonly username: string
  readonly address: string
  readonly phone: Phone
}

const MAIL_HOST = 'nagarik.example'

/** Everybody with a telephone who is neither an officer nor made up by the player. */
export function citizensOf({ world, usernames = {} }: AppServices): readonly Citizen[] {
  return world.phones
    .filter(({ person }) => person.part === 'citizen')
    .map((phone) => citizen(phone, usernames))
}

/** Whoever has the telephone with this key. */
export function citizenAt(services: AppServices, key: string): Citizen | undefined {
  return citizensOf(services).find((one) => one.key === key)
}

function citizen(phone: Phone, usernames: Readonly<Record<string, string>>): Citizen {
  const { person, handset } = phone
  const seed = person.number ?? person.userId
  const username = usernames[seed] ?? usernameOf(person.name, seed)
  return {
    key: handset.key,
    name: person.name,
    about: person.about,
    username,
    address: `${username.replaceAll('_', '.')}@${MAIL_HOST}`,
    phone,
    ...(person.number === undefined ? {} : { number: person.number }),
  }
}

/** A name in Latin letters; whoever writes theirs otherwise is known as a citizen with a number. */
function usernameOf(name: string, seed: string): string {
  const latin = /^[a-z .]+$/i.test(name) ? name.trim().toLowerCase().replaceAll(/[ .]+/g, '_') : 'nagarik'
  const digits = seed.replaceAll(/\D/g, '').slice(-3)
  return `${latin}_${digits}`
}

/** The citizen as Facebook knows them. */
export function onFacebook(facebook: FacebookWorld, { name, phone }: Citizen): Facebooker {
  return facebook.person(`55${digitsFor(phone.person.userId)}`, name)
}

/** The citizen as X knows them. */
export function onX(x: XWorld, { name, username, phone }: Citizen): XPerson {
  return x.person(username, name, `77${digitsFor(phone.person.userId)}`)
}

/** Digits that are the same after a restart. */
function digitsFor(seed: string): string {
  const hash = createHash('sha256').update(seed).digest('hex').slice(0, 14)
  return String(BigInt(`0x${hash}`))
    .padStart(14, '0')
    .slice(0, 14)
}
