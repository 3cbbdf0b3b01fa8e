/**
 * All accounts of ours: the first of each service from the environment, the others from the district's folder. A row of
 * the folder that cannot be opened stays closed and says why, at the start and at the health page; the others work.
 */
import { namedInEnvironment, type OwnAccount, SERVICES, type Service } from '#core/district/accounts.ts'
import { type EmailAccount, emailAccount } from './email.ts'
import { type FacebookAccount, facebookAccount } from './facebook.ts'
import type { Faults, Given } from './given.ts'
import { type PhoneAccount, phoneAccount, phoneKey } from './phone.ts'
import { type SmsAccount, smsAccount } from './sms.ts'
import { type WhatsappAccount, whatsappAccount } from './whatsapp.ts'
import { type XAccount, xAccount } from './x.ts'

/** What an account is at each service. */
interface Kinds {
  readonly whatsapp: WhatsappAccount
  readonly facebook: FacebookAccount
  readonly email: EmailAccount
  readonly x: XAccount
  readonly sms: SmsAccount
  readonly phone: PhoneAccount
}

/** The accounts of each service. */
export type OurAccounts = { readonly [S in Service]: readonly Kinds[S][] }

/** An account of the folder that is not open. */
export interface ClosedAccount {
  readonly account: OwnAccount
  readonly why: string
}

const READERS: { readonly [S in Service]: (given: Given, faults: Faults) => Kinds[S] | undefined } = {
  whatsapp: whatsappAccount,
  facebook: facebookAccount,
  email: emailAccount,
  x: xAccount,
  sms: smsAccount,
  phone: phoneAccount,
}

/** By what the service knows an account: two of one are one. */
const IDENTITY: { readonly [S in Service]: (account: Kinds[S]) => string } = {
  whatsapp: ({ phoneNumberId }) => phoneNumberId,
  facebook: ({ pageId }) => pageId,
  email: ({ address }) => address,
  x: ({ userId }) => userId,
  sms: ({ gateway, user, address }) => `${gateway} ${user || address}`,
  phone: phoneKey,
}

/** Where a delivery is known by a secret in the path: two accounts with one path could not be told apart. */
const PATH: { readonly [S in Service]?: (account: Kinds[S]) => string } = {
  sms: ({ gateway, hookSecret }) => `${gateway}/${hookSecret}`,
  phone: ({ provider, secret }) => `${provider}/${secret}`,
}

/** What is said of a second row for an account that is there. */
const THERE: { readonly [S in Service]?: string } = {
  phone: 'this account is there already; its further lines stand in lines.csv',
}

/** The first account of each service, by the environment alone. */
export type FirstAccounts = { readonly [S in Service]?: Kinds[S] }

/** Reads them; what is missing is told. */
export function firstAccounts(given: Given, faults: Faults): FirstAccounts {
  return Object.fromEntries(
    SERVICES.flatMap((service) => {
      const account = READERS[service](given, faults)
      return account ? [[service, account]] : []
    }),
  )
}

/** The first accounts and those of the folder; `given` answers for the environment. */
export function ourAccounts(
  first: FirstAccounts,
  own: readonly OwnAccount[],
  given: Given,
): { readonly accounts: OurAccounts; readonly closed: readonly ClosedAccount[] } {
  const closed: ClosedAccount[] = []
  const of = <S extends Service>(service: S): readonly Kinds[S][] => {
    const kept = new Map<string, Kinds[S]>()
    const known = first[service] as Kinds[S] | undefined
    if (known) kept.set(IDENTITY[service](known), known)
    for (const row of own.filter((one) => one.service === service)) {
      const faults: string[] = []
      const account = READERS[service](settingsOf(row, given, faults), faults)
      if (!account && faults.length === 0) faults.push('nothing says which account it is')
      if (account && kept.has(IDENTITY[service](account)))
        faults.push(THERE[service] ?? 'this account is there already')
      const pathOf = PATH[service] as ((account: Kinds[S]) => string) | undefined
      const isTaken = (one: Kinds[S]) => [...kept.values()].some((other) => pathOf?.(one) === pathOf?.(other))
      if (account && pathOf && faults.length === 0 && isTaken(account))
        faults.push('another account has the secret of its hook: give it one of its own')
      if (account && faults.length === 0) kept.set(IDENTITY[service](account), account)
      else closed.push({ account: row, why: faults.join('; ') })
    }
    return [...kept.values()]
  }
  const accounts = {
    whatsapp: of('whatsapp'),
    facebook: of('facebook'),
    email: of('email'),
    x: of('x'),
    sms: of('sms').map((account) => (account === first.sms ? account : { ...account, own: true })),
    phone: of('phone'),
  } satisfies OurAccounts
  return { accounts, closed }
}

/**
 * What is not open now: what could not be opened at the start, and what was written or changed since; an account is
 * opened when the program starts, for its secrets come with the environment of that start.
 */
export function closedNow(
  opened: readonly OwnAccount[],
  closed: readonly ClosedAccount[],
  now: readonly OwnAccount[],
): readonly ClosedAccount[] {
  const atStart = new Map(opened.map((account) => [account.code, JSON.stringify(account)]))
  return now.flatMap((account) =>
    atStart.get(account.code) === JSON.stringify(account)
      ? closed.filter((one) => one.account.code === account.code)
      : [{ account, why: 'it opens when the program starts again' }],
  )
}

/** What an account shares with the others of its service when its row does not say it: the app, and where the service is. */
const SHARED = /^META_|_API_URL$/

function settingsOf(row: OwnAccount, given: Given, faults: Faults): Given {
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(row.settings)) {
    const secret = namedInEnvironment(value)
    const meant = secret === undefined ? value : given(secret)
    if (meant === undefined) faults.push(`${secret} is not in the environment (for ${name})`)
    else values.set(name, meant)
  }
  return (name) => values.get(name) ?? (SHARED.test(name) ? given(name) : undefined)
}
