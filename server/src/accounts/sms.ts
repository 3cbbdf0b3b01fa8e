/** An account of ours at a gateway for SMS. */
import type { AccountSetting } from '#core/district/accounts.ts'
import { base, type Faults, type Given, missing, optional } from './given.ts'

/** Our account at a gateway for SMS. */
export interface SmsAccount {
  readonly gateway: (typeof GATEWAYS)[number]
  readonly url: string
  readonly user: string
  readonly password: string
  readonly secureKey: string
  readonly entityId: string
  readonly address: string
  readonly keyword?: string
  readonly hookSecret: string
  readonly limits: { readonly day: number; readonly month: number }
  /** From the district's folder: then the user is part of its name. */
  readonly own?: boolean
}

/** The name of the account here, under which its threads and segments lie. */
export function smsKey({ gateway, user, address, own }: SmsAccount): string {
  return own ? `sms-${gateway}:${user || address}` : `sms-${gateway}`
}

/** The gateways whose grammar we speak, and where each listens. */
const GATEWAYS = ['cdac', 'nic', 'msg91'] as const
const GATEWAY_URLS = {
  cdac: 'https://msdgweb.mgov.gov.in',
  nic: 'https://smsgw.sms.gov.in',
  msg91: 'https://control.msg91.com',
} as const satisfies Record<(typeof GATEWAYS)[number], string>

/** Its settings, with what they are. */
export const SMS = {
  SMS_PROVIDER: 'SMS: the gateway, cdac, nic or msg91',
  SMS_USER: 'SMS: user name at CDAC or NIC',
  SMS_PASSWORD: 'SMS: password (CDAC), pin (NIC) or authentication key (MSG91)',
  SMS_SECURE_KEY: 'SMS: the secure key of CDAC',
  SMS_ENTITY_ID: 'SMS: id of the principal entity on the ledger (DLT), for NIC',
  SMS_NUMBER: 'SMS: the number to which citizens send, as printed (the name of the gateway)',
  SMS_KEYWORD: 'SMS: a word before each message at a shared number',
  SMS_HOOK_SECRET: 'SMS: secret in the path of its hook, at least 16 characters',
  SMS_SEGMENTS_DAY: 'SMS: segments that may go in a day (5000); told at 80 %, at 100 % nothing more goes',
  SMS_SEGMENTS_MONTH: 'SMS: segments that may go in a month (100000)',
  SMS_URL: 'SMS: address of the gateway, instead of its own',
} as const satisfies Record<AccountSetting<'sms'>, string>

const SMS_NEEDS = {
  cdac: ['SMS_USER', 'SMS_PASSWORD', 'SMS_SECURE_KEY', 'SMS_HOOK_SECRET'],
  nic: ['SMS_USER', 'SMS_PASSWORD', 'SMS_ENTITY_ID', 'SMS_HOOK_SECRET'],
  msg91: ['SMS_PASSWORD', 'SMS_HOOK_SECRET'],
} as const

/** The account, or none when no gateway is named; what is missing or misspelt is told. */
export function smsAccount(given: Given, faults: Faults): SmsAccount | undefined {
  const named = given('SMS_PROVIDER')
  if (!named) {
    if (given('SMS_PASSWORD')) missing(['SMS_PROVIDER'], given, SMS, faults)
    return undefined
  }
  const gateway = GATEWAYS.find((one) => one === named)
  if (!gateway) {
    faults.push(`SMS_PROVIDER: "${named}" is none of ${GATEWAYS.join(', ')}`)
    return undefined
  }
  missing(SMS_NEEDS[gateway], given, SMS, faults)
  const hookSecret = given('SMS_HOOK_SECRET') ?? ''
  if (hookSecret && !/^[\w-]{16,}$/.test(hookSecret))
    faults.push('SMS_HOOK_SECRET: at least 16 letters, digits, _ or -')
  const limit = (name: 'SMS_SEGMENTS_DAY' | 'SMS_SEGMENTS_MONTH', usual: number) => {
    const most = Number(given(name) ?? usual)
    if (!Number.isInteger(most) || most < 0) faults.push(`${name}: ${given(name)} is no number of segments`)
    return most
  }
  return {
    gateway,
    hookSecret,
    url: base(given('SMS_URL') ?? GATEWAY_URLS[gateway]),
    user: given('SMS_USER') ?? '',
    password: given('SMS_PASSWORD') ?? '',
    secureKey: given('SMS_SECURE_KEY') ?? '',
    entityId: given('SMS_ENTITY_ID') ?? '',
    address: given('SMS_NUMBER') ?? gateway,
    ...optional('keyword', given('SMS_KEYWORD')),
    limits: { day: limit('SMS_SEGMENTS_DAY', 5000), month: limit('SMS_SEGMENTS_MONTH', 100_000) },
  }
}
