/** Our account at a gateway for SMS, out of the settings of the environment that `config.ts` has read. */

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
}

/** The gateways whose grammar we speak, and where each listens. */
const GATEWAYS = ['cdac', 'nic', 'msg91'] as const
const GATEWAY_URLS = {
  cdac: 'https://msdgweb.mgov.gov.in',
  nic: 'https://smsgw.sms.gov.in',
  msg91: 'https://control.msg91.com',
} as const satisfies Record<(typeof GATEWAYS)[number], string>

type SmsSetting =
  | 'SMS_PROVIDER'
  | 'SMS_USER'
  | 'SMS_PASSWORD'
  | 'SMS_SECURE_KEY'
  | 'SMS_ENTITY_ID'
  | 'SMS_NUMBER'
  | 'SMS_KEYWORD'
  | 'SMS_HOOK_SECRET'
  | 'SMS_SEGMENTS_DAY'
  | 'SMS_SEGMENTS_MONTH'
  | 'SMS_URL'

const SMS_NEEDS = {
  cdac: ['SMS_USER', 'SMS_PASSWORD', 'SMS_SECURE_KEY', 'SMS_HOOK_SECRET'],
  nic: ['SMS_USER', 'SMS_PASSWORD', 'SMS_ENTITY_ID', 'SMS_HOOK_SECRET'],
  msg91: ['SMS_PASSWORD', 'SMS_HOOK_SECRET'],
} as const

/** The account that the settings name; absent when they name none. Faults are told with what each setting is. */
export function smsOf(
  given: (name: SmsSetting) => string | undefined,
  faults: string[],
  settings: Readonly<Record<SmsSetting, string>>,
): SmsAccount | undefined {
  const named = given('SMS_PROVIDER')
  if (!named) {
    if (given('SMS_PASSWORD')) faults.push(`SMS_PROVIDER is missing: ${settings.SMS_PROVIDER}`)
    return undefined
  }
  const gateway = GATEWAYS.find((one) => one === named)
  if (!gateway) {
    faults.push(`SMS_PROVIDER: "${named}" is none of ${GATEWAYS.join(', ')}`)
    return undefined
  }
  for (const name of SMS_NEEDS[gateway].filter((one) => !given(one)))
    faults.push(`${name} is missing: ${settings[name]}`)
  const keyword = given('SMS_KEYWORD')
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
    url: (given('SMS_URL') ?? GATEWAY_URLS[gateway]).replace(/\/+$/, ''),
    user: given('SMS_USER') ?? '',
    password: given('SMS_PASSWORD') ?? '',
    secureKey: given('SMS_SECURE_KEY') ?? '',
    entityId: given('SMS_ENTITY_ID') ?? '',
    address: given('SMS_NUMBER') ?? gateway,
    ...(keyword ? { keyword } : {}),
    limits: { day: limit('SMS_SEGMENTS_DAY', 5000), month: limit('SMS_SEGMENTS_MONTH', 100_000) },
  }
}
