import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Topic } from '#ports/live.ts'
import { asOwner } from './connection.ts'
import { DISTRICT, heard, idAt, meeting, phone, register, type Trial, trial } from './fixtures/trial.ts'
import { openStore, type StoreRoom } from './open.ts'

let t: Trial
let other: StoreRoom
const lines: string[] = []
before(async () => {
  t = await trial()
  other = await openStore({ url: t.url, district: DISTRICT, newId: idAt, log: (line) => lines.push(line) })
})
after(async () => {
  await other.close()
  await t.end()
})

/** What a store hears, and a promise for the moment when it has heard enough. */
function ears(store: StoreRoom) {
  const topics: Topic[] = []
  let enough: () => void = () => undefined
  let wanted: (topic: Topic) => boolean = () => false
  const stop = store.live.subscribe((topic) => {
    topics.push(topic)
    if (wanted(topic)) enough()
  })
  return {
    topics,
    stop,
    until: (what: (topic: Topic) => boolean) =>
      new Promise<void>((resolve) => {
        if (topics.some(what)) resolve()
        wanted = what
        enough = resolve
      }),
  }
}

test('an act committed in one process is told to the screens of all processes', async () => {
  const [here, there] = [ears(t.store), ears(other)]
  await register(t.store, { code: 'ABH-PHE-26-77777-K' })
  const wanted = (topic: Topic) => topic.topic === 'grievance' && topic.code === 'ABH-PHE-26-77777-K'
  await Promise.all([here.until(wanted), there.until(wanted)])
  here.stop()
  there.stop()
  assert.equal(here.topics.filter(wanted).length, 1, 'our own signal does not come back to us')
})

test('what is rolled back is told to nobody', async () => {
  const here = ears(t.store)
  const broken = t.store.together(async ({ conversations }) => {
    const { id } = await conversations.meet(meeting([phone(900)]))
    await conversations.keep(heard(id, 'wamid.s1'))
    throw new Error('no')
  })
  await assert.rejects(broken)
  await t.store.together(async ({ conversations }) => {
    const { id } = await conversations.meet(meeting([phone(901)]))
    await conversations.keep(heard(id, 'wamid.s2'))
  })
  here.stop()
  assert.equal(here.topics.filter(({ topic }) => topic === 'conversation').length, 1)
})

test('signals come back after the connection broke', async () => {
  await asOwner(t.url, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and (query like 'listen%' or query like '%pg_notify%') and pid <> pg_backend_pid()`,
    ),
  )
  const there = ears(other)
  const wanted = (topic: Topic) => topic.topic === 'grievance'
  let heardIt = false
  const waiting = there.until(wanted).then(() => {
    heardIt = true
  })
  while (!heardIt) {
    await register(t.store)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await waiting
  there.stop()
})
