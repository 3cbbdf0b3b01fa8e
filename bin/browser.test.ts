/** The ways to a Chromium, each tried on a machine of its own making: a PATH that holds only what the test put there. */
import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
// @ts-expect-error plain JavaScript: it runs before the packages are there
import { browserEnvironment } from './browser.js'

class Lack extends Error {}

/** Playwright's part of a clone: where its download would lie, and whether it is there. */
async function clone(folder: string, executable: string): Promise<void> {
  await writeFile(join(folder, 'node'), `#!/bin/sh\nprintf %s "${executable}"\n`)
  await chmod(join(folder, 'node'), 0o755)
}

describe('a Chromium for the tests', () => {
  let machine: string
  const before = { path: process.env['PATH'], chromium: process.env['CHROMIUM_PATH'] }
  beforeEach(async () => {
    machine = await mkdtemp(join(tmpdir(), 'nivaran-machine-'))
    process.env['PATH'] = machine
    delete process.env['CHROMIUM_PATH']
    await clone(machine, join(machine, 'downloaded-chrome'))
  })
  afterEach(async () => {
    process.env['PATH'] = before.path
    if (before.chromium !== undefined) process.env['CHROMIUM_PATH'] = before.chromium
    await rm(machine, { recursive: true, force: true })
  })

  const program = async (name: string) => {
    await writeFile(join(machine, name), '#!/bin/sh\n')
    await chmod(join(machine, name), 0o755)
    return join(machine, name)
  }

  /** Asks for a browser; `does` is what a command does on this machine. */
  async function ask(
    does: (what: string, command: readonly string[]) => Promise<unknown> = async () => undefined,
  ) {
    const ran: string[] = []
    const run = async (what: string, program: string, args: readonly string[]) => {
      ran.push([program.split('/').at(-1), ...args].join(' '))
      await does(what, args)
    }
    const tools = { root: machine, node: join(machine, 'node'), run, say: () => undefined, Lack }
    const found = browserEnvironment(tools).then(
      ({ CHROMIUM_PATH }: { CHROMIUM_PATH: string }) => CHROMIUM_PATH,
      (fault: unknown) => fault,
    )
    return { found: await found, ran }
  }

  test('the Chromium that is named is taken, and a name that leads nowhere is told', async () => {
    process.env['CHROMIUM_PATH'] = await program('my-chrome')
    assert.equal((await ask()).found, join(machine, 'my-chrome'))
    process.env['CHROMIUM_PATH'] = join(machine, 'nowhere')
    const { found } = await ask()
    assert.ok(found instanceof Lack)
    assert.match(found.message, /nowhere, which does not exist/)
  })

  test('a Chromium on the machine is taken and nothing is installed', async () => {
    const there = await program('chromium-browser')
    assert.deepEqual(await ask(), { found: there, ran: [] })
  })

  test("without one, whoever may installs Debian's package", async () => {
    await program('apt-get')
    const { found, ran } = await ask(async (what) => {
      if (what === 'apt-get install') await program('chromium')
    })
    if (process.getuid?.() !== 0) return assert.match(ran[0] ?? '', /cli\.js install chromium$/)
    assert.equal(found, join(machine, 'chromium'))
    assert.deepEqual(
      ran.map((line) => line.replace(/.*Timeout=300 /, '')),
      ['update', 'install -y --no-install-recommends chromium'],
    )
  })

  test("where Debian's package cannot be had, Playwright downloads its own", async () => {
    await program('apt-get')
    const { found, ran } = await ask(async (what) => {
      if (what.startsWith('apt-get')) throw new Error('no network')
      await program('downloaded-chrome')
    })
    assert.equal(found, join(machine, 'downloaded-chrome'))
    assert.match(ran.at(-1) ?? '', /cli\.js install chromium$/)
  })

  test('where none can be had the message says what to install, and nothing is skipped', async () => {
    const { found } = await ask(async () => {
      throw new Error('no network')
    })
    assert.ok(found instanceof Lack)
    assert.match(found.message, /apt-get install chromium.*CHROMIUM_PATH/)
  })
})
