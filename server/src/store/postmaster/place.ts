/**
 * The place of a cluster: a folder with `data/`, `password` and `log`, owned by the account that runs PostgreSQL.
 *
 *   <home>/postgres          the place itself, or
 *   <home>/postgres -> …     a link to a place under /var/lib/nivaran, when the account cannot enter the home
 *
 * A place is made whole under another name and then put there in one step. Two programs that begin at the same
 * moment on an empty home therefore end up with one place, and a program killed half way leaves none.
 */
import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, accountFor, as, canEnter } from './account.ts'
import { isAlive } from './alive.ts'
import { binariesFor } from './binaries.ts'

/** A cluster that can be started. */
export type Place = {
  readonly folder: string
  readonly data: string
  readonly log: string
  readonly password: string
  readonly account: Account
  readonly postgres: string
}

/** The name of the owner's role, who is the superuser of the embedded cluster. */
export const OWNER = 'nivaran'
const ELSEWHERE = '/var/lib/nivaran'

/** Finds the place of a home, or makes it. */
export async function placeOf(home: string, log: (line: string) => void): Promise<Place> {
  mkdirSync(home, { recursive: true })
  const seat = join(home, 'postgres')
  if (!existsSync(seat)) await makePlace(home, seat, log)
  return openPlace(home, realpathSync(seat))
}

function openPlace(home: string, folder: string): Place {
  const data = join(folder, 'data')
  const account = accountFor(existsSync(data) ? data : undefined)
  if (!canEnter(account, folder))
    throw new Error(
      `${account.name} cannot enter the database folder ${folder}. ` +
        'Start the program as the account that made it, or open the folders above it for entering (chmod o+x).',
    )
  const password = readFileSync(join(folder, 'password'), 'utf8').trim()
  const native = binariesFor(account, copiesFor(account, home))
  return {
    folder,
    data,
    log: join(folder, 'log'),
    password,
    account,
    postgres: join(native, 'bin', 'postgres'),
  }
}

function copiesFor(account: Account, home: string): string {
  return account.uid === undefined ? home : ELSEWHERE
}

async function makePlace(home: string, seat: string, log: (line: string) => void): Promise<void> {
  const account = accountFor(undefined)
  sweepHalves(home)
  const inside = canEnter(account, home)
  const half = inside ? join(home, `postgres.new-${process.pid}`) : newElsewhere(home)
  if (!inside) log(`PostgreSQL runs as ${account.name}, who cannot enter ${home}: its data goes to ${half}`)
  log('making the database folder, once')
  mkdirSync(half, { recursive: true })
  chmodSync(half, 0o700)
  if (account.uid !== undefined && account.gid !== undefined) chownSync(half, account.uid, account.gid)
  try {
    await initialise(half, account, binariesFor(account, copiesFor(account, home)))
    if (inside) renameSync(half, seat)
    else symlinkSync(half, seat)
  } catch (fault) {
    rmSync(half, { recursive: true, force: true })
    // Another program was faster: its place is as good as ours.
    if (!existsSync(seat)) throw fault
  }
}

/** A home that was deleted and made again gets a new place; the older data is left for a person to remove. */
function newElsewhere(home: string): string {
  mkdirSync(ELSEWHERE, { recursive: true })
  chmodSync(ELSEWHERE, 0o755)
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12)
  return mkdtempSync(join(ELSEWHERE, `${name}-`))
}

function sweepHalves(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
}

async function initialise(folder: string, account: Account, native: string): Promise<void> {
  const file = join(folder, 'password')
  writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid)
  const settings = {
    max_connections: 60,
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    log_checkpoints: 'off',
    timezone: 'UTC',
  }
  const args = [
    `--pgdata=${join(folder, 'data')}`,
    `--username=${OWNER}`,
    `--pwfile=${file}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    '--data-checksums',
    ...Object.entries(settings).map(([name, value]) => `--set=${name}=${value}`),
  ]
  try {
    await promisify(execFile)(join(native, 'bin', 'initdb'), args, { ...as(account), cwd: folder })
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim()
    throw new Error(
      `the database folder could not be made in ${dirname(folder)}/${basename(folder)}: ${said}`,
      { cause },
    )
  }
}
