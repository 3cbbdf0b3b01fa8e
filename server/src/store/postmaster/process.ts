/**
 * The running PostgreSQL of a place, known by its `postmaster.pid`:
 *
 *   absent or stale   nobody runs on the folder: start one
 *   starting          wait for it
 *   ready             use it, whoever started it
 *   stopping          wait until it is gone, then start one
 *
 * A postmaster may outlive a program that was killed; that is why nothing here trusts memory, only the file.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { as } from './account.ts'
import { isAlive } from './alive.ts'
import type { Place } from './place.ts'

/** A postmaster that answers on a port of this machine. */
export type Running = { readonly pid: number; readonly port: number; readonly attached: boolean }

type PidFile = { readonly pid: number; readonly port: number; readonly ready: boolean }

const PATIENCE_MS = 10 * 60_000
const LOG_LIMIT = 8 * 1024 * 1024

/** Attaches to the postmaster of the place, or starts one; `port` asks for the port of an earlier start. */
export async function ensureRunning(
  place: Place,
  settings: readonly string[],
  log: (line: string) => void,
  port?: number,
): Promise<Running> {
  let why = ''
  for (let attempt = 0; attempt < 20; attempt++) {
    const found = readPidFile(place.data)
    if (found && isAlive(found.pid)) {
      if (worksOn(found.pid, place.data)) {
        const ready = await untilReady(place, found.pid, log)
        if (ready) return { pid: ready.pid, port: ready.port, attached: true }
        continue
      }
      // A number that now belongs to somebody else; PostgreSQL would refuse to start over it.
      rmSync(join(place.data, 'postmaster.pid'), { force: true })
    }
    const pid = launch(place, settings, port ?? (await freePort()))
    const ready = await untilReady(place, pid, log)
    if (ready) return { pid, port: ready.port, attached: false }
    why = lastLines(place.log)
    await pause(300)
  }
  throw new Error(`PostgreSQL does not start on ${place.data}. Its last words:\n${why}`)
}

/** Ends the postmaster: connections are cut, everything committed is on disk. Resolves when it is gone. */
export async function endPostmaster(data: string): Promise<void> {
  const found = readPidFile(data)
  if (!found || !isAlive(found.pid) || !worksOn(found.pid, data)) return
  signal(found.pid, 'SIGINT')
  for (let waited = 0; isAlive(found.pid) && waited < 60_000; waited += 20) {
    if (waited === 30_000) signal(found.pid, 'SIGQUIT')
    await pause(20)
  }
}

/** What `postmaster.pid` says, or undefined when there is none. */
export function readPidFile(data: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    return pid ? { pid, port: Number(lines[3]), ready: lines[7]?.startsWith('ready') ?? false } : undefined
  } catch {
    return undefined
  }
}

function worksOn(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return (
      spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(data) ??
      false
    )
  }
}

/** Its own session, so that Ctrl-C in the terminal reaches the program only, which then ends PostgreSQL in order. */
function launch(place: Place, settings: readonly string[], port: number): number {
  if (existsSync(place.log) && statSync(place.log).size > LOG_LIMIT) renameSync(place.log, `${place.log}.1`)
  const out = openSync(place.log, 'a', 0o600)
  if (place.account.uid !== undefined && place.account.gid !== undefined)
    fchownSync(out, place.account.uid, place.account.gid)
  const here = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...settings]
  const child = spawn(place.postgres, ['-D', place.data, ...here.flatMap((setting) => ['-c', setting])], {
    ...as(place.account),
    cwd: place.folder,
    detached: true,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  child.unref()
  if (child.pid === undefined) throw new Error(`PostgreSQL cannot be run: ${place.postgres}`)
  return child.pid
}

async function untilReady(
  place: Place,
  pid: number,
  log: (line: string) => void,
): Promise<PidFile | undefined> {
  for (let waited = 0; waited < PATIENCE_MS && isAlive(pid); waited += 10) {
    const file = readPidFile(place.data)
    if (file?.pid === pid && file.ready) return file
    if (waited > 0 && waited % 10_000 === 0)
      log('PostgreSQL is still getting ready (it may be reading back its log)')
    await pause(10)
  }
  return undefined
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')
    : '(it wrote no log)'
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
