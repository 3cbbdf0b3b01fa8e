import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Envelope } from '#ports/channel.ts'
import { NOW, type Trial, trial } from './fixtures/trial.ts'

let town: Trial
before(async () => {
  town = await trial()
})
after(() => town.end())

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const MAIL = { account: 'dm@example.invalid', channel: 'email' } as const
const letter: Envelope = {
  channel: 'email',
  receivedAt: NOW,
  headers: { 'x-account': MAIL.account },
  body: Buffer.from('a letter'),
}

test('two processes never look at one door at once, and a dead one is followed after its lease', async () => {
  const { pulls } = town.store
  await pulls.know([MAIL], NOW)
  const both = await Promise.all([pulls.claim([MAIL], NOW), pulls.claim([MAIL], NOW)])
  assert.equal(both.filter(Boolean).length, 1)
  assert.equal(await pulls.claim([MAIL], later(60)), undefined)
  assert.deepEqual(await pulls.claim([MAIL], later(301)), { ...MAIL, cursor: undefined })
})

test('what was found lies with the envelopes, and the next look goes on from there', async () => {
  const { pulls, envelopes } = town.store
  await pulls.done(MAIL, { envelopes: [letter, letter], cursor: { uid: 7 }, again: later(60) }, NOW)
  const found = await envelopes.claim(10, NOW)
  assert.deepEqual(
    found.map(({ body }) => Buffer.from(body).toString()),
    ['a letter', 'a letter'],
  )
  assert.equal(await pulls.claim([MAIL], later(59)), undefined)
  assert.deepEqual(await pulls.claim([MAIL], later(60)), { ...MAIL, cursor: { uid: 7 } })
})

test('a look that failed is told with its reason, and keeps where it was', async () => {
  const { pulls } = town.store
  await pulls.again(MAIL, 'wrong password', later(120))
  assert.deepEqual(await pulls.list(), [
    { ...MAIL, lookedAt: NOW, knownAt: NOW, again: later(120), why: 'wrong password' },
  ])
  await pulls.wake(MAIL, later(90))
  assert.deepEqual(await pulls.claim([MAIL], later(90)), { ...MAIL, cursor: { uid: 7 } })
})

test('a door that was never looked at with success says since when it is tried, also after a new start', async () => {
  const { pulls } = town.store
  const never = { account: '@dm_abhyas', channel: 'x' } as const
  await pulls.know([never], NOW)
  await pulls.again(never, 'HTTP 401', later(5))
  await pulls.know([never], later(900))
  const found = (await pulls.list()).find(({ channel }) => channel === 'x')
  assert.deepEqual(found, { ...never, knownAt: NOW, again: later(5), why: 'HTTP 401' })
})
