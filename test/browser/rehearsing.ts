/** The program as a newcomer starts it: with nothing set, a home of its own and a simulated outside. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { findings, openBrowser, type Size, thrownOn } from './browser.ts'

const FOLDER = resolve(import.meta.dirname, '../..')
const LOOK_MS = 200
const LOOKS = 900
const OPENS_MS = 60_000

/** A rehearsal with a browser before it. */
export interface Rehearsing {
  readonly url: string
  /** Opens a page of the program. */
  open(path: string, how?: { readonly size?: Size; readonly language?: 'hi' | 'en' }): Promise<Page>
  close(): Promise<void>
}

/** Starts both; resolves when the program is ready. */
export async function startRehearsing(): Promise<Rehearsing> {
  const home = await mkdtemp(join(tmpdir(), 'nivaran-rehearsal-'))
  await chmod(home, 0o755)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: FOLDER,
    env: { ...process.env, PORT: String(port), NIVARAN_HOME: home, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    if (program.exitCode === null) {
      program.kill('SIGTERM')
      await once(program, 'exit')
    }
    await rm(home, { recursive: true, force: true })
  }
  try {
    await ready(url, program)
    const browser = await openBrowser()
    return {
      url,
      async open(path, { size = 'desk', language = 'hi' } = {}) {
        const page = await browser.newPage({ size, language, origin: url })
        // The first page comes while the program still warms up.
        await page.goto(path, { timeout: OPENS_MS })
        return page
      },
      async close() {
        await browser.close()
        await stop()
      },
    }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Resolves when it can be used; a machine with much to do may take minutes. */
async function ready(url: string, program: ChildProcess): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks++) {
    if (await isReady(url)) return
    assert.equal(program.exitCode, null, 'the program runs')
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  assert.fail('the program does not become ready')
}

/** Nothing was thrown, and assistive technology stumbles over nothing. */
export async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await findings(page), [])
  assert.deepEqual(thrownOn(page), [])
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
