import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Token } from '#core/hearing/token.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { KeptEntry, Sitting } from '#ports/sittings.ts'
import { idAt, minutes, NOW, PERSON, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const sitting = (more: Partial<Sitting> = {}): Sitting => ({
  id: idAt<string>(),
  day: '2026-11-02',
  kind: 'jan-milan',
  hearing: 'jansunwai',
  office: 'COLL',
  post: 'ADM',
  person: 'asha',
  openedAt: NOW,
  openedBy: PERSON,
  ...more,
})
const tour = (more: Partial<Sitting> = {}): Sitting => {
  const { hearing: _, office: __, ...rest } = sitting({ kind: 'tour', place: 'तेजबारी', ...more })
  return rest
}
const open = (one: Sitting) => t.store.together(({ sittings }) => sittings.open(one))
const entry = (of: string, more: Partial<KeptEntry>): KeptEntry => ({
  person: PERSON,
  key: idAt<string>(),
  sitting: of,
  at: NOW,
  madeAt: NOW,
  kind: 'registration',
  answer: {},
  ...more,
})
const keep = (one: KeptEntry) => t.store.together(({ sittings }) => sittings.keepEntry(one))
const token = (number: number, more: Partial<Token> = {}): Token => ({
  number,
  given: 'counter',
  state: 'waiting',
  calls: 0,
  givenAt: NOW,
  ...more,
})

test('the same day of a hearing is opened once, whoever opens it; a tour may have several stops', async () => {
  const all = await Promise.all([open(sitting()), open(sitting()), open(sitting())])
  assert.equal(new Set(all.map(({ id }) => id)).size, 1)
  const stops = await Promise.all([open(tour()), open(tour({ place: 'जगतबारी' }))])
  assert.equal(new Set(stops.map(({ id }) => id)).size, 2)
  assert.equal((await t.store.sittings.ofDay('2026-11-02')).length, 3)
})

test('closed it can be opened again, and it is the same sitting', async () => {
  const one = await open(sitting({ day: '2026-11-03' }))
  await t.store.together(({ sittings }) => sittings.close(one.id, PERSON, minutes(60)))
  assert.deepEqual((await t.store.sittings.find(one.id))?.closedAt, minutes(60))
  const again = await open(sitting({ day: '2026-11-03', person: 'bano' }))
  assert.equal(again.id, one.id)
  assert.equal(again.closedAt, undefined)
  assert.equal(again.person, 'asha', 'whoever presided stays')
})

test('tokens come back in the order of their numbers, as they were last', async () => {
  const { id } = await open(tour({ day: '2026-11-04' }))
  const put = (one: Token) => t.store.together(({ sittings }) => sittings.putToken(id, one))
  await put(token(2, { given: 'ahead', name: 'सुखिया' }))
  await put(token(1))
  await put(token(1, { state: 'called', calls: 1, calledAt: minutes(3) }))
  assert.deepEqual(await t.store.sittings.tokens(id), [
    token(1, { state: 'called', calls: 1, calledAt: minutes(3) }),
    token(2, { given: 'ahead', name: 'सुखिया' }),
  ])
})

test('an entry is kept once for a person and a key', async () => {
  const { id } = await open(tour({ day: '2026-11-05' }))
  const one = entry(id, { key: 'made-in-the-browser', kind: 'token', token: 3, answer: { token: 3 } })
  await keep(one)
  await assert.rejects(keep({ ...one, answer: { token: 4 } }), /sitting_entry_pkey/)
  const found = await t.store.together(({ sittings }) => sittings.findEntry(PERSON, one.key))
  assert.deepEqual(found, one)
})

test('what was heard stands in the order it came, each once, with what was directed and settled', async () => {
  const { id } = await open(tour({ day: '2026-11-06' }))
  const [first, second, hidden] = [
    await register(t.store, { name: 'सुखिया' }),
    await register(t.store),
    await register(t.store, { against: { post: 'dm' as never, persons: [PERSON] } }),
  ]
  const heard = (grievance: GrievanceId, at: number, more: Partial<KeptEntry> = {}) =>
    keep(entry(id, { grievance, at: minutes(at), ...more }))
  await heard(second, 1, { answer: { outcome: 'settled' }, token: 7 })
  await heard(first, 5)
  await heard(hidden, 6)
  await heard(first, 8, { kind: 'joining' })
  await heard(first, 9, { kind: 'direction', answer: { posts: ['SDM-01', 'PHE-JE-01'] } })
  const lines = await t.store.sittings.heard(id, ['dm'])
  assert.deepEqual(
    lines.map(({ id, outcome, directed, token, joined }) => [id, outcome, [...directed], token, joined]),
    [
      [second, 'settled', [], 7, false],
      [first, 'directed', ['SDM-01', 'PHE-JE-01'], undefined, false],
    ],
  )
  assert.equal(lines[1]?.name, 'सुखिया')
  assert.equal((await t.store.sittings.heard(id, [])).length, 3)
  const { wasHeard } = await t.store.together(async ({ sittings }) => ({
    wasHeard: [await sittings.wasHeard(id, first), await sittings.wasHeard(idAt<string>(), first)],
  }))
  assert.deepEqual(wasHeard, [true, false])
})

test('former sittings are read page by page, newest first', async () => {
  const first = await t.store.sittings.list({ limit: 2 })
  assert.deepEqual(
    first.map(({ day }) => day),
    ['2026-11-06', '2026-11-05'],
  )
  const next = await t.store.sittings.list({ limit: 2, before: first[1]?.id ?? '' })
  assert.deepEqual(
    next.map(({ day }) => day),
    ['2026-11-04', '2026-11-03'],
  )
  assert.deepEqual(await t.store.sittings.list({ limit: 2, before: 'no-id' }), [])
})
