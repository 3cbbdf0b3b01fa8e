/** The program as a process of its own, which can be killed as a machine kills it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FOLDER } from './house.ts'

/** A program that runs by itself. */
export interface Killed {
  /** Milliseconds from start to the first `/readyz` that says yes. */
  readonly readyMs: number
  readonly pid: number
  /** Ends it without a word of warning. */
  kill(): Promise<void>
  said(): string
}

/** Starts it and waits until it is ready. */
export async function startProcess(
  environment: Readonly<Record<string, string>>,
  url: string,
): Promise<Killed> {
  const began = performance.now()
  let said = ''
  const child = spawn(process.execPath, [join(FOLDER, 'server/src/main.ts')], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'fatal', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const hear = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-20_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const atExit = () => void child.kill('SIGKILL')
  process.once('exit', atExit)
  child.once('exit', () => process.off('exit', atExit))
  while (!(await isReady(url))) {
    if (ended(child)) throw new Error(`the program did not start:\n${said}`)
    if (performance.now() - began > 60_000) throw new Error(`the program does not get ready:\n${said}`)
    await pause(20)
  }
  return {
    readyMs: performance.now() - began,
    pid: child.pid ?? 0,
    said: () => said,
    async kill() {
      if (ended(child)) throw new Error(`the program had ended by itself:\n${said}`)
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await gone
    },
  }
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    async (answer) => {
      await answer.arrayBuffer()
      return answer.status === 200
    },
    () => false,
  )
}
