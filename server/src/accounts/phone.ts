/** An account of ours at a service of telephony. */
import type { AccountSetting } from '#core/district/accounts.ts'
import { base, type Faults, type Given, missing, optional } from './given.ts'

/** One account of ours at a service of telephony. */
export interface PhoneAccount {
  readonly provider: 'exotel' | 'ozonetel' | 'generic'
  /** The number that citizens ring, in digits. */
  readonly line: string
  /** In the address of the hook, because no such service signs. */
  readonly secret: string
  readonly url: string
  readonly recordingHosts: readonly string[]
  readonly exotel?: { readonly sid: string; readonly key: string; readonly token: string }
  readonly ozonetel?: { readonly user: string; readonly key: string; readonly campaign?: string }
}

/** The name of the account here: the service knows one account, however many lines it has. */
export function phoneKey({ provider, line, exotel, ozonetel }: PhoneAccount): string {
  if (exotel) return `exotel:${exotel.sid}`
  return ozonetel ? `ozonetel:${ozonetel.user}` : `${provider === 'generic' ? 'phone' : provider}:${line}`
}

/** Its settings, with what they are. */
export const PHONE = {
  PHONE_PROVIDER: 'telephone: `exotel`, `ozonetel`, or `generic` for any exchange that can call an address',
  PHONE_LINE: 'telephone: the number that citizens ring, as 91 and ten digits; others stand in lines.csv',
  PHONE_HOOK_SECRET: 'telephone: at least 16 letters and digits; part of the address that the service calls',
  PHONE_RECORDING_HOSTS:
    'telephone: hosts from which recordings may be fetched, with commas; `.exotel.com` means all under it',
  EXOTEL_SID: 'Exotel: sid of the account',
  EXOTEL_API_KEY: 'Exotel: API key',
  EXOTEL_API_TOKEN: 'Exotel: API token',
  EXOTEL_API_URL: 'Exotel: address of the API (https://api.in.exotel.com)',
  OZONETEL_USER: 'Ozonetel: name of the account',
  OZONETEL_API_KEY: 'Ozonetel: API key',
  OZONETEL_CAMPAIGN: 'Ozonetel: campaign by which calls go out',
  OZONETEL_API_URL: 'Ozonetel: address of the API (https://in1-ccaas-api.ozonetel.com)',
} as const satisfies Record<AccountSetting<'phone'>, string>

const NEEDED = {
  exotel: ['EXOTEL_SID', 'EXOTEL_API_KEY', 'EXOTEL_API_TOKEN'],
  ozonetel: ['OZONETEL_USER', 'OZONETEL_API_KEY'],
  generic: [],
} as const
/** Where the services keep recordings; more are named by `PHONE_RECORDING_HOSTS`. */
const HOSTS = { exotel: ['.exotel.com', '.exotel.in'], ozonetel: ['.ozonetel.com'], generic: [] } as const

/** The account, or none without a provider; what is missing is told. */
export function phoneAccount(given: Given, faults: Faults): PhoneAccount | undefined {
  const provider = given('PHONE_PROVIDER')
  if (!provider) return undefined
  if (provider !== 'exotel' && provider !== 'ozonetel' && provider !== 'generic') {
    faults.push(`PHONE_PROVIDER: "${provider}" is none of exotel, ozonetel, generic`)
    return undefined
  }
  missing(['PHONE_LINE', 'PHONE_HOOK_SECRET', ...NEEDED[provider]], given, PHONE, faults)
  const line = (given('PHONE_LINE') ?? '').replace(/\D/g, '')
  const secret = given('PHONE_HOOK_SECRET') ?? ''
  if (line && !/^91\d{10}$/.test(line)) faults.push('PHONE_LINE: write 91 and ten digits')
  if (secret && !/^[\w-]{16,}$/.test(secret))
    faults.push('PHONE_HOOK_SECRET: at least 16 letters, digits, _ or -')
  const more = (given('PHONE_RECORDING_HOSTS') ?? '').split(',').map((one) => one.trim().toLowerCase())
  return {
    provider,
    line,
    secret,
    recordingHosts: [...HOSTS[provider], ...more.filter((one) => one !== '')],
    ...accountOf(provider, given),
  }
}

function accountOf(
  provider: PhoneAccount['provider'],
  given: Given,
): Pick<PhoneAccount, 'url' | 'exotel' | 'ozonetel'> {
  if (provider === 'exotel')
    return {
      url: base(given('EXOTEL_API_URL') ?? 'https://api.in.exotel.com'),
      exotel: {
        sid: given('EXOTEL_SID') ?? '',
        key: given('EXOTEL_API_KEY') ?? '',
        token: given('EXOTEL_API_TOKEN') ?? '',
      },
    }
  if (provider === 'generic') return { url: '' }
  return {
    url: base(given('OZONETEL_API_URL') ?? 'https://in1-ccaas-api.ozonetel.com'),
    ozonetel: {
      user: given('OZONETEL_USER') ?? '',
      key: given('OZONETEL_API_KEY') ?? '',
      ...optional('campaign', given('OZONETEL_CAMPAIGN')),
    },
  }
}
