import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId, PostCode } from '#core/ids.ts'
import { buildHttp } from './build.ts'
import { EVIDENCE, PUMP, pumpFile, RAMESH } from './fixtures/file.ts'
import { fakeHouse } from './fixtures/house.ts'

/** Of the desk, yet it is her post that is complained of; and of the officer who has it. */
const DESK = { post: 'DESK' as PostCode, persons: ['meena' as PersonId] }
const WATER = { post: 'WATER' as PostCode, persons: ['ramesh' as PersonId] }
const MEENA = { ...RAMESH, person: 'meena' as PersonId, post: 'DESK' as PostCode }

async function doors(against: typeof DESK) {
  const house = fakeHouse()
  house.held = pumpFile([MEENA, { kind: 'amended', against, reason: 'शिकायत इन्हीं के विरुद्ध है' }])
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const headers = (person: string) => ({
    authorization: `Bearer session-of-${person}`,
    'accept-language': 'en',
  })
  const get = (person: string, path: string) =>
    app.inject({ url: `/api/v1/${path}`, headers: headers(person) })
  const post = (person: string, path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1/${path}`, headers: headers(person), payload })
  return { house, app, get, post }
}

for (const [person, against] of [
  ['meena', DESK],
  ['ramesh', WATER],
] as const)
  test(`who is complained of finds neither file, paper nor picture, nor can act: ${against.post}`, async () => {
    const { get, post, house } = await doors(against)
    for (const path of [`grievances/${PUMP}`, `grievances/${PUMP}/reports/1`, `attachments/${EVIDENCE}`])
      assert.equal((await get(person, path)).statusCode, 404, path)
    const note = { seq: 4, key: 'key-of-a-request', text: 'देख लिया' }
    assert.equal((await post(person, `grievances/${PUMP}/note`, note)).statusCode, 404)
    assert.deepEqual(house.done, [])
    assert.equal(
      (await get('aarti', `grievances/${PUMP}`)).statusCode,
      200,
      'others of the control room see it',
    )
  })

test('lists, counts and threads are asked without what is about the one who looks', async () => {
  const { get, house } = await doors(DESK)
  await get('meena', 'grievances')
  assert.deepEqual(house.asked.at(-1)?.notAbout, ['meena', 'DESK'])
  const asked: unknown[] = []
  Object.assign(house.desk, {
    counts: async (...all: unknown[]) => {
      asked.push(all[1])
      return { states: {}, unread: 0, flagged: 0, unreadable: 0, late: 0 }
    },
    conversations: async (...all: { notAbout?: unknown }[]) => {
      asked.push(all[2]?.notAbout)
      return { items: [] }
    },
    conversation: async (...all: unknown[]) => {
      asked.push(all[1])
      return undefined
    },
  })
  await get('meena', 'counts')
  await get('meena', 'conversations')
  await get('meena', 'conversations/01900000-0000-7000-8000-0000000000c1')
  assert.deepEqual(asked, [
    ['meena', 'DESK'],
    ['meena', 'DESK'],
    ['meena', 'DESK'],
  ])
})

test('the live screen of who is complained of hears nothing of it', async () => {
  const { app, house } = await doors(DESK)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const open = (person: string) =>
    fetch(`${address}/api/v1/live`, { headers: { authorization: `Bearer session-of-${person}` } })
  const [meena, aarti] = [await open('meena'), await open('aarti')]
  house.tell({ topic: 'grievance', code: PUMP })
  await new Promise((done) => setImmediate(done))
  await app.close()
  assert.doesNotMatch(await meena.text(), /grievance/)
  assert.match(await aarti.text(), new RegExp(PUMP))
})

test('the file says to others whom it is about', async () => {
  const { get } = await doors(WATER)
  const file = (await get('meena', `grievances/${PUMP}`)).json()
  assert.equal(file.against.en, 'Post WATER')
  assert.match(file.acts.at(-1).says.en, /about Post WATER, and hidden from them/)
})
