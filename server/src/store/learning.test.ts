import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { minutes, NOW, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const LESSONS = 'lessons-1'
const verdict = { taught: 'subjects', corrections: 1, held: 400, before: 0.89, after: 0.9 } as const

test('what a person said last of a grievance is the lesson, with the words of the grievance', async () => {
  const id = await register(t.store, { gist: 'छत पर बंदर बहुत हैं' })
  await t.store.together(({ corrections }) => corrections.note(id, 'ANI-DOG', NOW))
  await t.store.together(({ corrections }) => corrections.note(id, 'ANI-MNK', minutes(5)))
  assert.deepEqual(await t.store.learning.corrections('subjects', 10), [
    { text: 'छत पर बंदर बहुत हैं', said: 'ANI-MNK' },
  ])
})

test('of several processes one learns on a day, and only when something was said since the last time', async () => {
  const { learning } = t.store
  const tries = await Promise.all(
    [1, 2, 3].map(() => learning.begin('subjects', '2026-11-03', LESSONS, minutes(600))),
  )
  assert.equal(tries.filter(Boolean).length, 1)
  await learning.end('2026-11-03', verdict, new Uint8Array([1, 2, 3]))
  assert.equal(await learning.begin('subjects', '2026-11-04', LESSONS, minutes(2000)), false)
  assert.equal(await learning.begin('subjects', '2026-11-04', 'lessons-2', minutes(2000)), true)
})

test('the newest model is given for the lessons it was learnt from, and older ones are forgotten', async () => {
  const { learning } = t.store
  assert.deepEqual((await learning.newest('subjects', LESSONS))?.model, new Uint8Array([1, 2, 3]))
  assert.equal(await learning.newest('subjects', 'another program'), undefined)
  const id = await register(t.store, {})
  await t.store.together(({ corrections }) => corrections.note(id, 'WAT-HP', minutes(3000)))
  assert.equal(await learning.begin('subjects', '2026-11-05', LESSONS, minutes(3500)), true)
  await learning.end('2026-11-05', verdict, new Uint8Array([4]))
  assert.deepEqual(await learning.newest('subjects', LESSONS), {
    day: '2026-11-05',
    model: new Uint8Array([4]),
  })
  assert.equal((await learning.last())[0]?.taken, true)
})

test('a learning that made it worse leaves the model that is in use', async () => {
  const { learning } = t.store
  const id = await register(t.store, {})
  await t.store.together(({ corrections }) => corrections.note(id, 'WAT-HP', minutes(5000)))
  assert.equal(await learning.begin('subjects', '2026-11-06', LESSONS, minutes(5500)), true)
  await learning.end('2026-11-06', { ...verdict, after: 0.5 })
  assert.equal((await learning.last())[0]?.taken, false)
  assert.equal((await learning.newest('subjects', LESSONS))?.day, '2026-11-05')
})

test('what people made of a suggestion is counted, each by their newest word', async () => {
  const [one, two] = [await register(t.store, {}), await register(t.store, {})]
  const urgent = { about: 'urgent', read: 'health' } as const
  await t.store.together(async ({ corrections }) => {
    await corrections.judge(one, { ...urgent, said: 'cannot-wait', agreed: true }, NOW)
    await corrections.judge(two, { ...urgent, said: 'cannot-wait', agreed: true }, NOW)
    await corrections.judge(two, { ...urgent, said: 'can-wait', agreed: false }, minutes(5))
    await corrections.judge(two, { about: 'scope', read: 'strange', said: 'ours', agreed: false }, minutes(6))
  })
  assert.deepEqual(await t.store.learning.judgements(), [
    { about: 'scope', read: 'strange', agreed: 0, overruled: 1 },
    { ...urgent, agreed: 1, overruled: 1 },
  ])
})

test('what cannot wait and kinds of message are learnt for themselves, from what was judged of them', async () => {
  const { learning } = t.store
  const id = await register(t.store, { gist: 'भैंस डूब गई थी, मुआवजा नहीं मिला' })
  await t.store.together(({ corrections }) =>
    corrections.judge(id, { about: 'urgent', read: 'life', said: 'can-wait', agreed: false }, minutes(7000)),
  )
  assert.deepEqual((await learning.corrections('urgency', 1))[0], {
    text: 'भैंस डूब गई थी, मुआवजा नहीं मिला',
    read: 'life',
    said: 'can-wait',
  })
  assert.equal(await learning.begin('kinds', '2026-11-07', LESSONS, minutes(7100)), false)
  assert.equal(await learning.begin('urgency', '2026-11-07', LESSONS, minutes(7100)), true)
  assert.equal(await learning.begin('urgency', '2026-11-07', LESSONS, minutes(7200)), false)
  await learning.end('2026-11-07', { ...verdict, taught: 'urgency' }, new Uint8Array([9]))
  assert.deepEqual((await learning.newest('urgency', LESSONS))?.model, new Uint8Array([9]))
  assert.deepEqual((await learning.newest('subjects', LESSONS))?.model, new Uint8Array([4]))
  assert.deepEqual(
    (await learning.last()).map(({ taught, taken }) => [taught, taken]),
    [
      ['subjects', false],
      ['urgency', true],
    ],
  )
})
