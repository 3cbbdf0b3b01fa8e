import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SignKind } from '#core/window/board.ts'
import { minutes, NOW, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const DAY = '2026-11-20'
const sign = (person: string, by: SignKind, at: Date, window = 'morning') =>
  t.store.together(({ presence }) => presence.sign({ day: DAY, window, person, by, at }))
const take = (step: string, about = 'window:morning') =>
  t.store.together(({ steps }) => steps.take({ day: DAY, about, step, at: NOW }))

test('signs in any order give the first and the last; reading alone is the weaker sign', async () => {
  await sign('asha', 'message', minutes(30))
  await sign('asha', 'read', minutes(5))
  await sign('asha', 'button', minutes(10))
  await sign('asha', 'app', minutes(20))
  await sign('asha', 'message', minutes(30))
  await sign('bano', 'read', minutes(7))
  const known = new Map((await t.store.windows.signs(DAY, 'morning')).map((one) => [one.person, one]))
  assert.deepEqual(known.get('asha'), {
    person: 'asha',
    first: { at: minutes(10), by: 'button' },
    last: { at: minutes(30), by: 'message' },
    seenAt: minutes(5),
  })
  assert.deepEqual(known.get('bano'), { person: 'bano', seenAt: minutes(7) })
})

test('each window has its own presence', async () => {
  await sign('chand', 'message', minutes(1), 'evening')
  const morning = await t.store.windows.signs(DAY, 'morning')
  assert.ok(!morning.some(({ person }) => person === 'chand'))
})

test('of many who take the same step at once one takes it, and nobody afterwards', async () => {
  const taken = await Promise.all(Array.from({ length: 6 }, () => take('opened')))
  assert.equal(taken.filter(Boolean).length, 1)
  assert.equal(await take('opened'), false)
  assert.equal(await take('ended'), true)
  const steps = await t.store.windows.steps(DAY)
  assert.deepEqual(steps.map(({ day, about, step }) => `${day} ${about} ${step}`).toSorted(), [
    `${DAY} window:morning ended`,
    `${DAY} window:morning opened`,
  ])
})

test('a step whose work fails was not taken', async () => {
  await assert.rejects(
    t.store.together(async ({ steps }) => {
      await steps.take({ day: DAY, about: 'window:evening', step: 'opened', at: NOW })
      throw new Error('the messages could not be put')
    }),
  )
  assert.equal(await take('opened', 'window:evening'), true)
})

test('the hour of the first look stays, also when the program looks again later', async () => {
  assert.deepEqual(await t.store.windows.since(NOW), NOW)
  assert.deepEqual(await t.store.windows.since(minutes(500)), NOW)
})

test('the signs of many days come at once, of each window apart, without the day after the last', async () => {
  await t.store.together(({ presence }) =>
    presence.sign({ day: '2026-11-21', window: 'morning', person: 'asha', by: 'app', at: minutes(60 * 24) }),
  )
  const found = await t.store.windows.signsBetween(DAY, '2026-11-21')
  assert.deepEqual(found.map(({ day, window, person }) => `${day} ${window} ${person}`).toSorted(), [
    `${DAY} evening chand`,
    `${DAY} morning asha`,
    `${DAY} morning bano`,
  ])
  assert.equal((await t.store.windows.signsBetween(DAY, '2026-11-22')).length, 4)
})
