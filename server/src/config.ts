/**
 * Secrets and addresses, read from the environment once, all faults told at once. Policy is not here: it is in the
 * district's folder. Without any setting the program runs in rehearsal: embedded database, practice district,
 * simulated outside.
 */
import { isAbsolute, resolve } from 'node:path'
import { placeOf } from '#services/scanner/clamd.ts'
import { type FirstAccounts, firstAccounts } from './accounts/accounts.ts'
import { EMAIL } from './accounts/email.ts'
import { FACEBOOK } from './accounts/facebook.ts'
import { type Given, missing, optional } from './accounts/given.ts'
import { PHONE } from './accounts/phone.ts'
import { SMS } from './accounts/sms.ts'
import { WHATSAPP } from './accounts/whatsapp.ts'
import { X } from './accounts/x.ts'

export type Role = 'web' | 'worker' | 'ticker'

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
  /** Where the virus scanner listens; absent: none looks at files. */
  readonly clamd?: string
  /** The first account of each service; a service without one has no door of ours yet. */
  readonly first: FirstAccounts
  /** A value of the environment, for what the district's folder only names. */
  readonly given: Given
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
  NIVARAN_CLAMD:
    'a clamd that looks at every file that comes in: `host:3310` or the path of its socket (none)',
  ...WHATSAPP,
  ...EMAIL,
  ...FACEBOOK,
  ...X,
  ...SMS,
  ...PHONE,
  LOG_LEVEL: 'fatal, error, warn, info (default), debug or trace',
} as const

/** The configuration of this process; see `readConfig`. */
export function readOwnConfig(folder: string): Config {
  return readConfig(process.env, folder)
}

/**
 * The folder in which a command was typed: npm works in the program's own folder, also when it was called from another
 * one (`npm --prefix`), and says in INIT_CWD where that was.
 */
export function typedIn(folder: string): string {
  const here = process.cwd()
  return here === folder ? (process.env['INIT_CWD'] ?? here) : here
}

/** The configuration, or one error that names everything that is wrong. */
export function readConfig(environment: Environment, folder: string): Config {
  const faults: string[] = []
  const given: Given = (name) => environment[name]?.trim() || undefined
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
    ...optional('clamd', clamdOf(given('NIVARAN_CLAMD'), faults)),
    ...optional('admin', adminOf(given('ADMIN_LOGIN'), given('ADMIN_PASSWORD'), faults)),
    first: firstAccounts(given, faults),
    given,
  }
  if (mode === 'live') needed(config, given, faults)
  if (config.secretKey !== undefined && config.secretKey.length < 32)
    faults.push('SECRET_KEY: at least 32 characters')
  if (faults.length > 0) throw new Error(`The configuration is not complete:\n  - ${faults.join('\n  - ')}`)
  return config
}

/** What nobody may be served without; a first WhatsApp number is one of them, for by it officers are reached. */
function needed(config: Config, given: Given, faults: string[]): void {
  missing(['SECRET_KEY', 'PUBLIC_URL', 'DISTRICT_FOLDER'], given, SETTINGS, faults)
  if (!config.first.whatsapp)
    missing(
      [
        'WHATSAPP_PHONE_NUMBER_ID',
        'WHATSAPP_WABA_ID',
        'WHATSAPP_ACCESS_TOKEN',
        'META_APP_SECRET',
        'META_VERIFY_TOKEN',
      ],
      given,
      SETTINGS,
      faults,
    )
}

function adminOf(login: string | undefined, password: string | undefined, faults: string[]): Config['admin'] {
  if (!login && !password) return undefined
  if (!login || !password) faults.push('ADMIN_LOGIN and ADMIN_PASSWORD belong together')
  else if (password.length < 8) faults.push('ADMIN_PASSWORD: at least 8 characters')
  return login && password ? { login, password } : undefined
}

function clamdOf(address: string | undefined, faults: string[]): string | undefined {
  if (address !== undefined && !placeOf(address))
    faults.push(`NIVARAN_CLAMD: "${address}" is neither host:port nor the path of a socket`)
  return address
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
