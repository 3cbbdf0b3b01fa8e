/**
 * Accounts of ours at outside services, as a district names them in its folder. The first account of each service may be
 * given by the environment alone; every further one is a row here, with settings of the same names. What is secret
 * stands in the environment of the machine and is only named here, as `${NAME}`: a folder is copied, mailed and printed.
 */

/** The settings of an account at each service, by the names they have in the environment. */
export const ACCOUNT_SETTINGS = {
  whatsapp: [
    'WHATSAPP_PHONE_NUMBER_ID',
    'WHATSAPP_WABA_ID',
    'WHATSAPP_ACCESS_TOKEN',
    'WHATSAPP_NUMBER',
    'META_APP_SECRET',
    'META_VERIFY_TOKEN',
    'META_GRAPH_URL',
    'META_GRAPH_VERSION',
  ],
  facebook: [
    'FACEBOOK_PAGE_ID',
    'FACEBOOK_PAGE_NAME',
    'FACEBOOK_PAGE_TOKEN',
    'META_APP_SECRET',
    'META_VERIFY_TOKEN',
    'META_GRAPH_URL',
    'META_GRAPH_VERSION',
  ],
  x: [
    'X_USER_ID',
    'X_HANDLE',
    'X_BEARER_TOKEN',
    'X_ACCESS_TOKEN',
    'X_CLIENT_ID',
    'X_CLIENT_SECRET',
    'X_REFRESH_TOKEN',
    'X_CONSUMER_SECRET',
    'X_API_URL',
    'X_MONTHLY_CAP_USD',
  ],
  email: [
    'EMAIL_ADDRESS',
    'EMAIL_NAME',
    'EMAIL_ALIASES',
    'EMAIL_IMAP_URL',
    'EMAIL_IMAP_USER',
    'EMAIL_IMAP_PASSWORD',
    'EMAIL_PASSWORD_ENDS',
    'EMAIL_FOLDER',
    'EMAIL_PROCESSED',
    'EMAIL_SMTP_URL',
    'EMAIL_SMTP_USER',
    'EMAIL_SMTP_PASSWORD',
    'EMAIL_AUTH_SERVER',
    'EMAIL_SUBADDRESS',
    'EMAIL_ECHO',
  ],
  sms: [
    'SMS_PROVIDER',
    'SMS_USER',
    'SMS_PASSWORD',
    'SMS_SECURE_KEY',
    'SMS_ENTITY_ID',
    'SMS_NUMBER',
    'SMS_KEYWORD',
    'SMS_HOOK_SECRET',
    'SMS_SEGMENTS_DAY',
    'SMS_SEGMENTS_MONTH',
    'SMS_URL',
  ],
  phone: [
    'PHONE_PROVIDER',
    'PHONE_LINE',
    'PHONE_HOOK_SECRET',
    'PHONE_RECORDING_HOSTS',
    'EXOTEL_SID',
    'EXOTEL_API_KEY',
    'EXOTEL_API_TOKEN',
    'EXOTEL_API_URL',
    'OZONETEL_USER',
    'OZONETEL_API_KEY',
    'OZONETEL_CAMPAIGN',
    'OZONETEL_API_URL',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A service at which we may have accounts. */
export type Service = keyof typeof ACCOUNT_SETTINGS

/** A setting of an account. */
export type AccountSetting<S extends Service = Service> = (typeof ACCOUNT_SETTINGS)[S][number]

/** The services, for choices. */
export const SERVICES = Object.keys(ACCOUNT_SETTINGS) as readonly Service[]

/** One account of ours, besides those of the environment. */
export interface OwnAccount {
  readonly code: string
  readonly service: Service
  readonly nameHi: string
  readonly nameEn: string
  /** By name; a value may be `${NAME}`, read from the environment of the machine. */
  readonly settings: Readonly<Record<string, string>>
}

/** Who has this may speak in our name or read what is written to us. */
export function isSecret(setting: string): boolean {
  return /(TOKEN|SECRET|PASSWORD|KEY|PIN)$/.test(setting)
}

/** The name in the environment that a value stands for; undefined when it stands for itself. */
export function namedInEnvironment(value: string): string | undefined {
  return /^\$\{([A-Z][A-Z0-9_]*)\}$/.exec(value)?.[1]
}
