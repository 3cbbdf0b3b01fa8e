import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Act } from '#core/grievance/acts.ts'
import type { GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import type { Checked } from '#core/quality/acts.ts'
import { LOOKS_DRAWN, REPORTS_DRAWN } from '#core/quality/sample.ts'
import { minutes, NOW, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const why = { hi: 'नियम', en: 'rule' }
const YES: Checked = { answers: 'yes', evidence: 'yes', polite: 'yes', honest: 'yes' }
const asked = { person: 'REV', posts: ['CELL-REV'], notAbout: ['REV'] }
const list = (view: 'waiting' | 'second' | 'suggested' | 'looked', change = {}) =>
  t.store.quality.list({ ...asked, view, limit: 50, ...change })

async function reported(post: string): Promise<GrievanceId> {
  const acts: readonly Act[] = [
    { kind: 'routed', post: post as PostCode, level: 1, why },
    { kind: 'assigned', post: post as PostCode, persons: [], due: minutes(600), why },
    { kind: 'reported', number: 1, text: 'बना दिया', messages: [], evidence: [], review: false },
  ]
  return register(t.store, {}, ...acts)
}
async function held(id: GrievanceId) {
  const found = await t.store.together(({ register }) => register.find(id))
  assert.ok(found)
  return found
}
async function note(id: GrievanceId, ...grounds: readonly ('flags' | 'dissatisfied')[]): Promise<void> {
  const file = await held(id)
  await t.store.together(({ quality }) => quality.note(file, [{ report: 1, grounds }], NOW))
}
async function look(id: GrievanceId, person: string, outcome: 'good' | 'lacking', second = false, seq = 9) {
  const looked = { seq, second, person: person as PersonId, at: minutes(seq), outcome, checked: YES }
  await t.store.together(({ quality }) => quality.look(id, 1, { ...looked, suggests: outcome === 'lacking' }))
}

const order = (seed: string, week = '2026-W45') => ({
  week,
  days: { from: '2026-11-02', to: '2026-11-08' },
  between: { from: minutes(-600), until: minutes(6000) },
  seed,
  reports: REPORTS_DRAWN,
  looks: LOOKS_DRAWN,
  at: minutes(10_000),
})

test('a ground brings a report into the queue once; a new ground brings back what was looked at', async () => {
  const id = await reported('je-a')
  await note(id, 'flags')
  await note(id, 'flags')
  assert.equal((await list('waiting')).items.length, 1)
  await look(id, 'REV', 'good')
  assert.deepEqual((await list('waiting')).items, [])
  await note(id, 'flags')
  assert.deepEqual((await list('waiting')).items, [], 'it was looked at for that')
  await note(id, 'dissatisfied')
  const [row] = (await list('waiting')).items
  assert.deepEqual(row?.grounds, ['dissatisfied', 'flags'])
  await look(id, 'REV', 'good', false, 10)
})

test('nobody finds a report of a post of theirs, nor a file about them', async () => {
  const id = await reported('je-own')
  await note(id, 'flags')
  assert.equal((await list('waiting')).items.length, 1)
  assert.equal((await list('waiting', { posts: ['je-own'] })).items.length, 0)
  assert.deepEqual(await t.store.quality.counts({ ...asked, posts: ['je-own'] }), {
    waiting: 0,
    second: 0,
    suggested: 0,
  })
  const hidden = await register(
    t.store,
    { against: { post: 'je-h' as PostCode, persons: ['REV' as PersonId] } },
    { kind: 'routed', post: 'je-h' as PostCode, level: 1, why },
    { kind: 'reported', number: 1, text: 'x', messages: [], evidence: [], review: false },
  )
  await note(hidden, 'flags')
  assert.equal((await list('waiting')).items.length, 1)
  assert.equal((await list('waiting', { notAbout: [] })).items.length, 2)
  await look(id, 'REV', 'good')
  await look(hidden, 'REV2', 'good')
})

test('what is suggested for reopening leaves the list when it was reopened or declined', async () => {
  const [one, two] = [await reported('je-s'), await reported('je-s')]
  for (const id of [one, two]) {
    await note(id, 'flags')
    await look(id, 'REV', 'lacking')
  }
  assert.equal((await list('suggested')).items.length, 2)
  await t.store.together(({ quality }) => quality.reopened(one, 8))
  assert.equal((await list('suggested')).items.length, 2, 'that was before the look')
  await t.store.together(({ quality }) => quality.reopened(one, 11))
  await t.store.together(({ quality }) => quality.decline(two, 1))
  assert.deepEqual((await list('suggested')).items, [])
  const found = await t.store.quality.find(two, 1)
  assert.equal(found?.suggestion, 'declined')
})

test('of each post the draw takes the first by the hash of seed and number, once, and anybody can draw it again', async () => {
  const codes: string[] = []
  for (let count = 0; count < 12; count++) codes.push((await held(await reported('je-many'))).grievance.code)
  await reported('je-few')
  while ((await t.store.figures.follow(() => ({ block: 0, panchayat: 0, village: 0 }))) > 0);
  const drawn = await t.store.quality.draw(order('seed-1'))
  assert.equal(await t.store.quality.draw(order('seed-2')), undefined, 'drawn once')
  const hash = (code: string) => createHash('sha256').update(`seed-1 ${code}/1`).digest('hex')
  const expected = codes.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 2)
  const { items } = await list('waiting')
  const chosen = items.filter(({ post }) => post === 'je-many').map(({ code }) => code)
  assert.deepEqual(chosen.toSorted(), expected.toSorted())
  assert.equal(items.filter(({ post }) => post === 'je-few').length, 1, 'of each post at least one')
  assert.ok(items.every(({ grounds }) => grounds.includes('sample')))
  assert.equal((await t.store.quality.draws(5))[0]?.seed, 'seed-1')
  assert.deepEqual(
    [drawn?.reports, drawn?.drawn],
    [18, 7],
    'one each of five posts, and two of the one with twelve',
  )
})

test('of each reviewer some looks are drawn for another person, and how far they agree is counted', async () => {
  const { items } = await list('second', { person: 'NOD' })
  assert.ok(items.length >= 1)
  const own = await list('second', { person: 'REV' })
  assert.ok(
    own.items.every(({ lookedBy }) => lookedBy !== 'REV'),
    'nobody repeats their own',
  )
  const [one] = items
  assert.ok(one)
  await look(one.grievance, 'NOD', 'good', true, 20)
  const agreed = await t.store.quality.agreement(minutes(-600))
  assert.equal(agreed.of, 1)
  assert.equal(agreed.checks.honest, 1)
  const rest = await list('second', { person: 'NOD' })
  assert.equal(rest.items.length, items.length - 1)
})

test('what the fair sample says of a post counts what was drawn and looked at, and nothing else', async () => {
  const { items } = await list('waiting')
  const many = items.filter(({ post }) => post === 'je-many')
  for (const [at, { grievance }] of many.entries())
    await look(grievance, 'REV', at === 0 ? 'lacking' : 'good', false, 12)
  const sampled = await t.store.quality.sampled('2026-W45', { posts: ['je-many'] })
  assert.deepEqual(sampled, [{ post: 'je-many', department: 'PHE', looked: 2, lacking: 1 }])
  assert.deepEqual(await t.store.quality.sampled('2026-W46'), [])
})
