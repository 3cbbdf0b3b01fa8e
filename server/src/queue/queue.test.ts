import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { GrievanceId } from '#core/ids.ts'
import type { Workers, WorkName } from '#ports/work.ts'
import { idAt, minutes, NOW, register, registered, type Trial, trial } from '#store/fixtures/trial.ts'
import { openQueue, type Queue } from './queue.ts'

let t: Trial
let queue: Queue
let now = NOW
const lines: string[] = []
let doing: (name: WorkName, payload: { grievance: GrievanceId }) => Promise<void>
const done: string[] = []

before(async () => {
  t = await trial()
  queue = await openQueue({
    url: t.url,
    log: (line) => lines.push(line),
    pollSeconds: 0.5,
    clock: () => now,
  })
  t.store.setEnqueue(queue.enqueue)
  t.store.signals.listen((topic) => queue.wake(topic.replace('work:', '')))
  const workers = new Proxy({} as Workers, {
    get: (_, name) => (payload: { grievance: GrievanceId }) => doing(name as WorkName, payload),
  })
  await queue.work(workers)
})
beforeEach(() => {
  done.length = 0
  doing = async (name, { grievance }) => {
    done.push(`${name} ${grievance}`)
  }
})
after(async () => {
  await queue.stop()
  await t.end()
})

async function until(what: () => boolean): Promise<void> {
  while (!what()) await pause(5)
}

const notify = (grievance: GrievanceId, options: { after?: Date; key?: string } = {}) =>
  t.store.together(({ work }) => work.enqueue('notify', { grievance }, options))

test('work is done after the commit of the act that caused it', async () => {
  const id = await register(t.store)
  await t.store.together(async ({ register, work }) => {
    await register.append(
      id,
      1,
      [{ act: { kind: 'noted', text: 'एक' }, by: { kind: 'program', part: 'x' } }],
      NOW,
    )
    await work.enqueue('route', { grievance: id })
    await work.enqueue('notify', { grievance: id })
  })
  await until(() => done.length === 2)
  assert.deepEqual(done.toSorted(), [`notify ${id}`, `route ${id}`])
})

test('what is rolled back causes no work', async () => {
  const id = idAt<GrievanceId>()
  const broken = t.store.together(async ({ work }) => {
    await work.enqueue('notify', { grievance: id })
    throw new Error('no')
  })
  await assert.rejects(broken)
  const other = idAt<GrievanceId>()
  await notify(other)
  await until(() => done.length > 0)
  assert.deepEqual(done, [`notify ${other}`])
})

test('work under one key waits once, at the earlier of its times', async () => {
  const id = idAt<GrievanceId>()
  await notify(id, { key: `k ${id}`, after: minutes(60) })
  await notify(id, { key: `k ${id}`, after: minutes(90) })
  await Promise.all([1, 2, 3].map(() => notify(id, { key: `k ${id}`, after: minutes(30) })))
  const marker = idAt<GrievanceId>()
  await notify(marker)
  await until(() => done.length > 0)
  assert.deepEqual(done, [`notify ${marker}`])
  now = minutes(31)
  await queue.pass(31 * 60_000)
  await until(() => done.length > 1)
  await queue.pass(100 * 60_000)
  const end = idAt<GrievanceId>()
  await notify(end)
  await until(() => done.includes(`notify ${end}`))
  assert.equal(done.filter((line) => line === `notify ${id}`).length, 1)
})

test('what is put down while the same work is being done is done again', async () => {
  const id = idAt<GrievanceId>()
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  doing = async () => {
    done.push('begun')
    if (done.length === 1) await held
  }
  await notify(id, { key: `again ${id}` })
  await until(() => done.length === 1)
  await notify(id, { key: `again ${id}` })
  release()
  await until(() => done.length === 2)
})

test('work that joins waiting work is not begun before its own act is committed', async () => {
  const id = idAt<GrievanceId>()
  const seen: (number | undefined)[] = []
  doing = async () => {
    const held = await t.store.together(({ register }) => register.find(id))
    seen.push(held?.grievance.seq)
  }
  await notify(id, { key: `join ${id}`, after: new Date(now.getTime() + 60_000) })
  await t.store.together(async ({ register, work }) => {
    await work.enqueue('notify', { grievance: id }, { key: `join ${id}` })
    // The waiting work is due now and a worker looks for it, but the transaction still holds it.
    queue.wake('notify')
    await pause(50)
    assert.deepEqual(seen, [])
    await register.append(id, 0, [{ act: registered(), by: { kind: 'program', part: 'x' } }], NOW)
  })
  await until(() => seen.length > 0)
  assert.deepEqual(seen, [1])
})

test('a throw means: try again later; the others of the batch are done', async () => {
  const [bad, good] = [idAt<GrievanceId>(), idAt<GrievanceId>()]
  let tries = 0
  doing = async (_, { grievance }) => {
    if (grievance === bad && ++tries === 1) throw new Error('slow road')
    done.push(grievance)
  }
  await t.store.together(async ({ work }) => {
    await work.enqueue('notify', { grievance: bad })
    await work.enqueue('notify', { grievance: good })
  })
  await until(() => done.includes(good))
  await queue.pass(60_000)
  await until(() => done.includes(bad))
  assert.equal(tries, 2)
  assert.ok(lines.some((line) => line.includes('slow road')))
})

test('work that fails every time lies among the dead until a person sends it back', async () => {
  const bad = idAt<GrievanceId>()
  let failing = true
  doing = async (_, { grievance }) => {
    if (grievance === bad && failing) throw new Error('never')
    done.push(grievance)
  }
  await notify(bad)
  let dead = await queue.dead(10)
  while (dead.length === 0) {
    await queue.pass(3_600_000)
    await pause(20)
    dead = await queue.dead(10)
  }
  assert.deepEqual(dead[0]?.payload, { grievance: bad })
  assert.equal(dead[0]?.name, 'notify')
  failing = false
  assert.equal(await queue.redrive(), 1)
  queue.wake('notify')
  await until(() => done.includes(bad))
  assert.deepEqual(await queue.dead(10), [])
})

test('stopping waits for the work under way', async () => {
  const other = await openQueue({ url: t.url, log: () => undefined, pollSeconds: 0.5 })
  await queue.stop()
  const seen: string[] = []
  const workers = new Proxy({} as Workers, {
    get: () => async () => {
      seen.push('begun')
      await pause(100)
      seen.push('done')
    },
  })
  await other.work(workers)
  await notify(idAt<GrievanceId>())
  other.wake('notify')
  await until(() => seen.length > 0)
  await other.stop()
  assert.deepEqual(seen, ['begun', 'done'])
})
