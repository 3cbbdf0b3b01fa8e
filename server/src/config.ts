/**
 * Secrets and addresses, read from the environment once, all faults told at once. Policy is not here: it is in the
 * district's folder. Without any setting the program runs in rehearsal: embedded database, practice district,
 * simulated outside.
 */
import { isAbsolute, resolve } from 'node:path'
import { PHONE_SETTINGS, type PhoneAccount, phoneOf } from './config-phone.ts'

export type Role = 'web' | 'worker' | 'ticker'

/** One WhatsApp account of ours. */
export interface WhatsappAccount {
  readonly phoneNumberId: string
  readonly wabaId: string
  readonly accessToken: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly graphUrl: string
  readonly graphVersion: string
}

/** One mailbox of ours, with the server that takes our mails. */
export interface EmailAccount {
  readonly address: string
  readonly name?: string
  readonly aliases: readonly string[]
  readonly imap: {
    readonly url: string
    readonly user: string
    readonly password: string
    readonly folder: string
    readonly processed?: string
  }
  readonly smtp: { readonly url: string; readonly user?: string; readonly password?: string }
  /** False where the server does not take `name+anything@domain`. */
  readonly sealed: boolean
}

/** One Facebook page of ours. */
export interface FacebookAccount {
  readonly pageId: string
  readonly address: string
  readonly pageToken: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly graphUrl: string
  readonly graphVersion: string
}

/** One X handle of ours. */
export interface XAccount {
  readonly userId: string
  readonly handle: string
  readonly bearerToken: string
  readonly accessToken: string
  readonly consumerSecret: string
  readonly apiUrl: string
  readonly monthlyCapUsd: number
}

export interface Config {
  readonly mode: 'rehearsal' | 'live'
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  /** Absent: the embedded PostgreSQL under `home`. */
  readonly databaseUrl?: string
  /** False for poolers that cannot carry named statements. */
  readonly preparedStatements: boolean
  readonly home: string
  readonly roles: readonly Role[]
  /** Signs links. Absent in rehearsal: drawn once and kept under `home`. */
  readonly secretKey?: string
  readonly districtFolder: string
  /** First administrator, made at boot. */
  readonly admin?: { readonly login: string; readonly password: string }
  readonly apiToken?: string
  /** Absent in rehearsal: the simulated account. */
  readonly whatsapp?: WhatsappAccount
  /** Absent: no mail is read or written. */
  readonly email?: EmailAccount
  /** Absent: there is no page. */
  readonly facebook?: FacebookAccount
  /** Absent: there is no handle. */
  readonly x?: XAccount
  /** Absent: calls are written down by hand. */
  readonly phone?: PhoneAccount
  readonly logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Everything the program reads from its environment, one line each. */
export const SETTINGS = {
  NIVARAN_MODE: '`rehearsal` (default: everything outside is simulated) or `live`',
  PORT: 'port of the web server (8080)',
  HOST: 'address it listens on (127.0.0.1)',
  PUBLIC_URL: 'where people reach it, for links in messages (http://HOST:PORT)',
  DATABASE_URL: 'a PostgreSQL 15 to 18; without it the embedded one under NIVARAN_HOME is started',
  PREPARED_STATEMENTS: '`off` for poolers that cannot carry named statements (PgBouncer before 1.21)',
  NIVARAN_HOME: 'folder for data and files (.nivaran)',
  ROLES: 'which parts this process runs: web,worker,ticker (all)',
  SECRET_KEY: 'at least 32 characters; signs links and tokens (required in live)',
  DISTRICT_FOLDER: 'the folder of the district (districts/abhyas)',
  ADMIN_LOGIN: 'login of the first administrator',
  ADMIN_PASSWORD: 'password of the first administrator, at least 8 characters',
  API_TOKEN: 'a first administrator token, for automation',
  WHATSAPP_PHONE_NUMBER_ID: 'WhatsApp: id of the service number',
  WHATSAPP_WABA_ID: 'WhatsApp: id of the business account',
  WHATSAPP_ACCESS_TOKEN: 'WhatsApp: token of the system user',
  META_APP_SECRET: 'Meta: secret of the app, proves that a webhook is genuine',
  META_VERIFY_TOKEN: 'Meta: the word agreed upon for the handshake',
  META_GRAPH_URL: 'Meta: address of the Graph (https://graph.facebook.com)',
  META_GRAPH_VERSION: 'Meta: version of the Graph (v26.0)',
  EMAIL_ADDRESS: 'e-mail: the address citizens write to; without it there is no e-mail door',
  EMAIL_NAME: 'e-mail: the name people see as the sender (the district)',
  EMAIL_ALIASES: 'e-mail: other addresses whose mail comes into the same mailbox, with commas',
  EMAIL_IMAP_URL: 'e-mail: where the mailbox is, such as imaps://mail.example:993',
  EMAIL_IMAP_USER: 'e-mail: login of the mailbox (the address)',
  EMAIL_IMAP_PASSWORD: 'e-mail: password of the mailbox; for government mail the application-specific one',
  EMAIL_FOLDER: 'e-mail: the folder that is read (INBOX)',
  EMAIL_PROCESSED: 'e-mail: the folder read mails are moved to; without it they stay and are marked',
  EMAIL_SMTP_URL: 'e-mail: the server that takes our mails, such as smtps://mail.example:465 or smtp://…:587',
  EMAIL_SMTP_USER: 'e-mail: login there (that of the mailbox); `none` for a server that wants no login',
  EMAIL_SMTP_PASSWORD: 'e-mail: password there (that of the mailbox)',
  EMAIL_SUBADDRESS: 'e-mail: `off` for servers that do not take name+anything@domain',
  FACEBOOK_PAGE_ID: 'Facebook: id of the page; without it there is no Facebook door',
  FACEBOOK_PAGE_NAME: 'Facebook: the page as people know it, such as @dm.abhyas (the id)',
  FACEBOOK_PAGE_TOKEN: 'Facebook: token of the page',
  X_USER_ID: 'X: id of our handle; without it there is no X door',
  X_HANDLE: 'X: our handle with its sign, such as @dm_abhyas',
  X_BEARER_TOKEN: 'X: token of the app, for looking',
  X_ACCESS_TOKEN: 'X: token of our handle, for answering (tweet.write, dm.write)',
  X_CONSUMER_SECRET: 'X: secret of the app, proves that a webhook is genuine',
  X_API_URL: 'X: address of the API (https://api.x.com)',
  X_MONTHLY_CAP_USD:
    'X: dollars that a month may cost (50); a person is told at 80 %, at 100 % nothing more is looked for',
  ...PHONE_SETTINGS,
  LOG_LEVEL: 'fatal, error, warn, info (default), debug or trace',
} as const

const WHATSAPP = [
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_WABA_ID',
  'WHATSAPP_ACCESS_TOKEN',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
] as const

/** The configuration of this process; see `readConfig`. */
export function readOwnConfig(folder: string): Config {
  return readConfig(process.env, folder)
}

/** The configuration, or one error that names everything that is wrong. */
export function readConfig(environment: Environment, folder: string): Config {
  const faults: string[] = []
  const given = (name: keyof typeof SETTINGS) => environment[name]?.trim() || undefined
  const mode = oneOf(
    'NIVARAN_MODE',
    given('NIVARAN_MODE') ?? 'rehearsal',
    ['rehearsal', 'live'] as const,
    faults,
  )
  const port = portOf(given('PORT'), faults)
  const host = given('HOST') ?? '127.0.0.1'
  const config: Config = {
    mode,
    host,
    port,
    publicUrl: (given('PUBLIC_URL') ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    preparedStatements: given('PREPARED_STATEMENTS') !== 'off',
    home: pathOf(given('NIVARAN_HOME') ?? '.nivaran', folder),
    roles: rolesOf(given('ROLES'), faults),
    districtFolder: pathOf(given('DISTRICT_FOLDER') ?? 'districts/abhyas', folder),
    logLevel: given('LOG_LEVEL') ?? 'info',
    ...optional('databaseUrl', given('DATABASE_URL')),
    ...optional('secretKey', given('SECRET_KEY')),
    ...optional('apiToken', given('API_TOKEN')),
    ...optional('admin', adminOf(given('ADMIN_LOGIN'), given('ADMIN_PASSWORD'), faults)),
    ...optional('whatsapp', whatsappOf(given, mode, faults)),
    ...optional('email', emailOf(given, faults)),
    ...optional('facebook', facebookOf(given, faults)),
    ...optional('x', xOf(given, faults)),
    ...optional('phone', phoneOf(given, faults)),
  }
  if (mode === 'live') needed(config, given, faults)
  if (config.secretKey !== undefined && config.secretKey.length < 32)
    faults.push('SECRET_KEY: at least 32 characters')
  if (faults.length > 0) throw new Error(`The configuration is not complete:\n  - ${faults.join('\n  - ')}`)
  return config
}

function needed(
  config: Config,
  given: (name: keyof typeof SETTINGS) => string | undefined,
  faults: string[],
): void {
  if (!config.secretKey) faults.push(`SECRET_KEY is missing: ${SETTINGS.SECRET_KEY}`)
  if (!given('PUBLIC_URL')) faults.push(`PUBLIC_URL is missing: ${SETTINGS.PUBLIC_URL}`)
  if (!given('DISTRICT_FOLDER')) faults.push(`DISTRICT_FOLDER is missing: ${SETTINGS.DISTRICT_FOLDER}`)
}

function whatsappOf(
  given: (name: keyof typeof SETTINGS) => string | undefined,
  mode: Config['mode'],
  faults: string[],
): WhatsappAccount | undefined {
  const missing = WHATSAPP.filter((name) => !given(name))
  // the secrets of Meta may be those of a page
  const own = WHATSAPP.filter((name) => name.startsWith('WHATSAPP_'))
  if (mode === 'rehearsal' && own.every((name) => missing.includes(name))) return undefined
  for (const name of missing) faults.push(`${name} is missing: ${SETTINGS[name]}`)
  return {
    phoneNumberId: given('WHATSAPP_PHONE_NUMBER_ID') ?? '',
    wabaId: given('WHATSAPP_WABA_ID') ?? '',
    accessToken: given('WHATSAPP_ACCESS_TOKEN') ?? '',
    appSecret: given('META_APP_SECRET') ?? '',
    verifyToken: given('META_VERIFY_TOKEN') ?? '',
    graphUrl: (given('META_GRAPH_URL') ?? 'https://graph.facebook.com').replace(/\/+$/, ''),
    graphVersion: given('META_GRAPH_VERSION') ?? 'v26.0',
  }
}

const EMAIL = ['EMAIL_IMAP_URL', 'EMAIL_IMAP_PASSWORD', 'EMAIL_SMTP_URL'] as const

function emailOf(
  given: (name: keyof typeof SETTINGS) => string | undefined,
  faults: string[],
): EmailAccount | undefined {
  const address = given('EMAIL_ADDRESS')?.toLowerCase()
  if (!address) {
    if (EMAIL.some((name) => given(name))) faults.push(`EMAIL_ADDRESS is missing: ${SETTINGS.EMAIL_ADDRESS}`)
    return undefined
  }
  for (const name of EMAIL.filter((one) => !given(one))) faults.push(`${name} is missing: ${SETTINGS[name]}`)
  const [imapUrl, password, smtpUrl] = EMAIL.map((name) => given(name) ?? '')
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) faults.push(`EMAIL_ADDRESS: "${address}" is no address`)
  if (imapUrl && !isUrl(imapUrl, /^imaps?:$/)) faults.push('EMAIL_IMAP_URL: begins with imaps:// or imap://')
  if (smtpUrl && !isUrl(smtpUrl, /^smtps?:$/)) faults.push('EMAIL_SMTP_URL: begins with smtps:// or smtp://')
  const user = given('EMAIL_IMAP_USER') ?? address
  const sender = given('EMAIL_SMTP_USER') ?? user
  const credentials = { user: sender, password: given('EMAIL_SMTP_PASSWORD') ?? password ?? '' }
  return {
    address,
    ...optional('name', given('EMAIL_NAME')),
    aliases: (given('EMAIL_ALIASES') ?? '')
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== ''),
    imap: {
      url: imapUrl ?? '',
      user,
      password: password ?? '',
      folder: given('EMAIL_FOLDER') ?? 'INBOX',
      ...optional('processed', given('EMAIL_PROCESSED')),
    },
    smtp: { url: smtpUrl ?? '', ...(sender === 'none' ? {} : credentials) },
    sealed: given('EMAIL_SUBADDRESS') !== 'off',
  }
}

function isUrl(text: string, protocol: RegExp): boolean {
  return URL.canParse(text) && protocol.test(new URL(text).protocol)
}

const FACEBOOK = ['FACEBOOK_PAGE_TOKEN', 'META_APP_SECRET', 'META_VERIFY_TOKEN'] as const

function facebookOf(
  given: (name: keyof typeof SETTINGS) => string | undefined,
  faults: string[],
): FacebookAccount | undefined {
  const pageId = given('FACEBOOK_PAGE_ID')
  if (!pageId) {
    if (given('FACEBOOK_PAGE_TOKEN')) faults.push(`FACEBOOK_PAGE_ID is missing: ${SETTINGS.FACEBOOK_PAGE_ID}`)
    return undefined
  }
  for (const name of FACEBOOK.filter((one) => !given(one)))
    faults.push(`${name} is missing: ${SETTINGS[name]}`)
  return {
    pageId,
    address: given('FACEBOOK_PAGE_NAME') ?? pageId,
    pageToken: given('FACEBOOK_PAGE_TOKEN') ?? '',
    appSecret: given('META_APP_SECRET') ?? '',
    verifyToken: given('META_VERIFY_TOKEN') ?? '',
    ...graphOf(given),
  }
}

function graphOf(given: (name: keyof typeof SETTINGS) => string | undefined) {
  return {
    graphUrl: (given('META_GRAPH_URL') ?? 'https://graph.facebook.com').replace(/\/+$/, ''),
    graphVersion: given('META_GRAPH_VERSION') ?? 'v26.0',
  }
}

const X = ['X_HANDLE', 'X_BEARER_TOKEN', 'X_ACCESS_TOKEN', 'X_CONSUMER_SECRET'] as const

function xOf(
  given: (name: keyof typeof SETTINGS) => string | undefined,
  faults: string[],
): XAccount | undefined {
  const userId = given('X_USER_ID')
  if (!userId) {
    if (X.some((name) => given(name))) faults.push(`X_USER_ID is missing: ${SETTINGS.X_USER_ID}`)
    return undefined
  }
  for (const name of X.filter((one) => !given(one))) faults.push(`${name} is missing: ${SETTINGS[name]}`)
  const monthlyCapUsd = Number(given('X_MONTHLY_CAP_USD') ?? 50)
  if (!(monthlyCapUsd >= 0)) faults.push(`X_MONTHLY_CAP_USD: ${given('X_MONTHLY_CAP_USD')} is no sum`)
  return {
    userId,
    handle: given('X_HANDLE') ?? '',
    bearerToken: given('X_BEARER_TOKEN') ?? '',
    accessToken: given('X_ACCESS_TOKEN') ?? '',
    consumerSecret: given('X_CONSUMER_SECRET') ?? '',
    apiUrl: (given('X_API_URL') ?? 'https://api.x.com').replace(/\/+$/, ''),
    monthlyCapUsd,
  }
}

function adminOf(login: string | undefined, password: string | undefined, faults: string[]): Config['admin'] {
  if (!login && !password) return undefined
  if (!login || !password) faults.push('ADMIN_LOGIN and ADMIN_PASSWORD belong together')
  else if (password.length < 8) faults.push('ADMIN_PASSWORD: at least 8 characters')
  return login && password ? { login, password } : undefined
}

function rolesOf(text: string | undefined, faults: string[]): readonly Role[] {
  const roles = (text ?? 'web,worker,ticker').split(',').map((role) => role.trim())
  return roles.map((role) => oneOf('ROLES', role, ['web', 'worker', 'ticker'] as const, faults))
}

function portOf(text: string | undefined, faults: string[]): number {
  const port = Number(text ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push(`PORT: ${text} is no port`)
  return port
}

function oneOf<T extends string>(
  name: string,
  text: string,
  allowed: readonly [T, ...T[]],
  faults: string[],
): T {
  const found = allowed.find((one) => one === text)
  if (!found) faults.push(`${name}: "${text}" is none of ${allowed.join(', ')}`)
  return found ?? allowed[0]
}

function pathOf(path: string, folder: string): string {
  return isAbsolute(path) ? path : resolve(folder, path)
}

function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V })
}
