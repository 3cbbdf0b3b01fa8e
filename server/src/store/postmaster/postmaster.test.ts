import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { isAlive } from './alive.ts'
import { type Postgres, startPostgres } from './postmaster.ts'
import { endPostmaster, readPidFile } from './process.ts'
import { newTestDatabase, prepareTemplate } from './temporary.ts'

const supervisor = new URL('./postmaster.ts', import.meta.url).href
const log = () => undefined

/** PostgreSQL started by this process; stopped also when the test fails half way. */
async function started(
  t: TestContext,
  home: string,
  more: { guest?: boolean; log?: (line: string) => void } = {},
): Promise<Postgres> {
  const db = await startPostgres({ home, log, fsync: false, ...more })
  t.after(() => db.stop())
  return db
}

/** A program of its own that works on the home until it is told to stop. */
function program(t: TestContext, home: string): { child: ChildProcess; says(): Promise<string> } {
  const script = `
    import { startPostgres } from ${JSON.stringify(supervisor)}
    try {
      const db = await startPostgres({ home: ${JSON.stringify(home)}, fsync: false, log() {} })
      process.on('SIGTERM', () => db.stop().then(() => process.exit(0)))
      console.log(JSON.stringify({ attached: db.attached, url: db.url }))
      setInterval(() => {}, 1000)
    } catch (fault) {
      console.log(JSON.stringify({ refused: fault.name, message: fault.message }))
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.after(() => child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  return { child, says: async () => String((await once(lines, 'line'))[0]) }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(question)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  let home: string
  let data: string
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'nivaran-postmaster-'))
    data = join(home, 'postgres', 'data')
    rmSync(home, { recursive: true })
  })
  after(async () => {
    await endPostmaster(data)
    rmSync(home, { recursive: true, force: true })
  })

  test('makes its folder at the first start, finds Hindi words, and is gone after stop', async (t) => {
    const db = await started(t, home)
    const pid = readPidFile(data)?.pid ?? 0
    assert.equal(db.attached, false)
    assert.equal(await ask(db.url, "select cardinality(show_trgm('पानी')) > 0 as answer"), true)
    assert.equal(await ask(db.url, "select 'ज' ~ '[[:alpha:]]' as answer"), true)
    assert.equal(await ask(db.url, "select current_setting('data_checksums') as answer"), 'on')
    assert.equal(isAlive(pid), true)
    await Promise.all([db.stop(), db.stop()])
    assert.equal(isAlive(pid), false)
    assert.equal(readPidFile(data), undefined)
  })

  test('keeps the password in a file that only its owner reads, never runs as root, and turns away a wrong password', async (t) => {
    assert.equal(statSync(join(home, 'postgres', 'password')).mode & 0o077, 0)
    assert.equal(statSync(data).mode & 0o077, 0)
    assert.notEqual(statSync(data).uid, 0)
    const db = await started(t, home)
    const wrong = new URL(db.url)
    wrong.password = 'guess'
    await assert.rejects(ask(wrong.href, 'select 1 as answer'), { code: '28P01' })
    await db.stop()
  })

  test('keeps what was written over a stop and a start', async (t) => {
    const first = await started(t, home)
    await ask(first.url, 'create table kept (word text)')
    await ask(first.url, "insert into kept values ('पानी')")
    await first.stop()
    const second = await started(t, home)
    assert.equal(await ask(second.url, 'select word as answer from kept'), 'पानी')
    await second.stop()
  })

  test('outlives a killed program, and the next program attaches to the same PostgreSQL', async (t) => {
    const killed = program(t, home)
    assert.equal(JSON.parse(await killed.says()).attached, false)
    const pid = readPidFile(data)?.pid
    await ended(killed.child, 'SIGKILL')
    const next = await started(t, home)
    assert.equal(next.attached, true)
    assert.equal(readPidFile(data)?.pid, pid)
    await next.stop()
  })

  test('refuses a second program on the same folder in both languages, and the first works on', async (t) => {
    const first = await started(t, home)
    const second = program(t, home)
    const answer = JSON.parse(await second.says())
    assert.equal(answer.refused, 'FolderInUse')
    assert.match(answer.message, /पहले से चल रहा है/)
    assert.match(answer.message, /already running on this folder/)
    assert.equal(await ask(first.url, 'select 1 as answer'), 1)
    await first.stop()
  })

  test('stops with the program that is told to stop', async (t) => {
    const told = program(t, home)
    await told.says()
    const pid = readPidFile(data)?.pid ?? 0
    await ended(told.child, 'SIGTERM')
    assert.equal(isAlive(pid), false)
  })

  test('starts over a pid file whose number now belongs to somebody else', async (t) => {
    const killed = program(t, home)
    await killed.says()
    await ended(killed.child, 'SIGKILL')
    const pid = readPidFile(data)?.pid ?? 0
    const file = join(data, 'postmaster.pid')
    const said = readFileSync(file, 'utf8')
    process.kill(pid, 'SIGINT')
    while (isAlive(pid)) await pause(10)
    writeFileSync(file, said.replace(String(pid), String(process.pid)))
    const again = await started(t, home)
    assert.equal(again.attached, false)
    assert.equal(await ask(again.url, 'select word as answer from kept'), 'पानी')
    await again.stop()
  })

  test('comes back on the same port when PostgreSQL alone was killed', async (t) => {
    const lines: string[] = []
    const db = await started(t, home, { log: (line) => lines.push(line) })
    process.kill(readPidFile(data)?.pid ?? 0, 'SIGKILL')
    while (!lines.includes('PostgreSQL is back')) await pause(20)
    assert.equal(await ask(db.url, 'select word as answer from kept'), 'पानी')
    await db.stop()
    assert.equal(readPidFile(data), undefined)
  })

  test('a guest works beside the program and leaves PostgreSQL running', async (t) => {
    const owner = await started(t, home)
    const guest = await started(t, home, { guest: true })
    assert.equal(await ask(guest.url, 'select word as answer from kept'), 'पानी')
    await guest.stop()
    assert.equal(await ask(owner.url, 'select 1 as answer'), 1)
    await owner.stop()
  })

  test('a guest that came alone takes PostgreSQL away with it', async (t) => {
    const guest = await started(t, home, { guest: true })
    const pid = readPidFile(data)?.pid ?? 0
    await guest.stop()
    assert.equal(isAlive(pid), false)
  })

  test('two programs that begin together on an empty home end with one place and one owner', async (t) => {
    const fresh = mkdtempSync(join(tmpdir(), 'nivaran-postmaster-'))
    chmodSync(fresh, 0o755)
    const both = [program(t, fresh), program(t, fresh)]
    const answers = await Promise.all(both.map(async (one) => JSON.parse(await one.says())))
    assert.deepEqual(answers.map((answer) => answer.refused ?? 'owner').sort(), ['FolderInUse', 'owner'])
    await Promise.all(
      both.map(({ child }) => (child.exitCode === null ? ended(child, 'SIGTERM') : undefined)),
    )
    rmSync(fresh, { recursive: true })
  })
})

describe('databases for tests', () => {
  test('a template is filled once and every database is a copy of its own', async () => {
    let filled = 0
    const fill = async (url: string) => {
      filled += 1
      await ask(url, "create table t as select 'क' as word")
    }
    const names = await Promise.all([
      prepareTemplate('trial_template', fill),
      prepareTemplate('trial_template', fill),
    ])
    assert.deepEqual(names, ['trial_template', 'trial_template'])
    assert.equal(filled, 1)
    const [one, two] = await Promise.all([
      newTestDatabase('trial_template'),
      newTestDatabase('trial_template'),
    ])
    await ask(one.url, "insert into t values ('ख')")
    assert.equal(await ask(one.url, 'select count(*)::int as answer from t'), 2)
    assert.equal(await ask(two.url, 'select count(*)::int as answer from t'), 1)
    await Promise.all([one.drop(), two.drop()])
    await assert.rejects(ask(one.url, 'select 1'), { code: '3D000' })
  })
})
