import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, PublicHearing } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { countOutcomes, sittingOutcome } from './sheet.ts'
import { openSitting, takesEntry } from './sitting.ts'
import { MOST_TOKENS, nextWaiting, numberFor, stepToken, type Token } from './token.ts'

const hearing: PublicHearing = {
  code: 'jansunwai',
  nameHi: 'जन सुनवाई',
  nameEn: 'Public hearing',
  office: 'COLL',
  from: '10:00',
  to: '12:00',
  weekdays: [],
  posts: ['A', 'B'],
  begins: '2026-10-05',
}
const index = indexDistrict({
  departments: [],
  subjects: [],
  places: [],
  placeWords: [],
  offices: [],
  ladders: [],
  templates: [],
  posts: ['A', 'B', 'C'].map((code) => ({
    code,
    nameHi: code,
    nameEn: code,
    office: 'COLL',
    level: 4,
    roles: [],
  })),
  persons: ['asha', 'bano'].map((id) => ({ id, nameHi: id, nameEn: id, phone: id, language: 'hi' })),
  charges: [
    { person: 'asha', post: 'A', kind: 'regular', from: '2026-01-01' },
    { person: 'bano', post: 'B', kind: 'regular', from: '2026-01-01' },
  ],
  leaves: [{ person: 'bano', from: '2026-10-07', to: '2026-10-07' }],
  hearings: [hearing],
  roster: [{ date: '2026-10-08', hearing: 'jansunwai', post: 'C', why: 'बैठक' }],
  calendar: {
    windows: [{ from: '09:00', to: '17:00' }],
    weeklyOff: [0],
    saturdaysOff: [2],
    holidays: [],
  },
} as unknown as District)
const AT = new Date('2026-10-06T04:00:00Z')
const token = (more: Partial<Token> = {}): Token => ({
  number: 4,
  given: 'counter',
  state: 'waiting',
  calls: 0,
  givenAt: AT,
  ...more,
})
const no = (decided: { ok: boolean; refusal?: string }) => (decided.ok ? 'yes' : decided.refusal)

test('at a hearing presides whoever the roster says for the day', () => {
  const monday = openSitting(index, { kind: 'jan-milan', hearing: 'jansunwai' }, '2026-10-05')
  assert.deepEqual(monday.ok && monday.value, {
    kind: 'jan-milan',
    hearing: 'jansunwai',
    office: 'COLL',
    post: 'A',
    person: 'asha',
  })
  const away = openSitting(index, { kind: 'jan-darshan', hearing: 'jansunwai' }, '2026-10-07')
  assert.equal(away.ok && away.value.person, 'asha')
})

test('a hearing cannot begin on a day without one, or when nobody can preside', () => {
  assert.equal(no(openSitting(index, { kind: 'jan-milan' }, '2026-10-06')), 'unknown-hearing')
  const sunday = openSitting(index, { kind: 'jan-milan', hearing: 'jansunwai' }, '2026-10-04')
  assert.equal(no(sunday), 'not-a-hearing-day')
  const nobody = openSitting(index, { kind: 'jan-milan', hearing: 'jansunwai' }, '2026-10-08')
  assert.equal(no(nobody), 'nobody-presides')
})

test('a tour has no roster: its stop and the post that hears are named', () => {
  const tour = openSitting(index, { kind: 'tour', place: ' तेजबारी ', post: 'B' }, '2026-10-06')
  assert.deepEqual(tour.ok && tour.value, { kind: 'tour', place: 'तेजबारी', post: 'B', person: 'bano' })
  assert.equal(no(openSitting(index, { kind: 'tour', post: 'B' }, '2026-10-06')), 'unknown-place')
  assert.equal(no(openSitting(index, { kind: 'tour', place: 'x' }, '2026-10-06')), 'unknown-post')
  assert.equal(
    no(openSitting(index, { kind: 'tour', place: 'x', post: 'C' }, '2026-10-06')),
    'nobody-presides',
  )
})

test('what was written down before the closing is taken when it comes after it', () => {
  const closedAt = new Date('2026-10-06T06:30:00Z')
  assert.equal(takesEntry({}, AT), true)
  assert.equal(takesEntry({ closedAt }, AT), true)
  assert.equal(takesEntry({ closedAt }, new Date('2026-10-06T06:31:00Z')), false)
})

test('who does not come is called again, as often as it takes', () => {
  const steps = ['call', 'absent', 'call', 'call', 'hear', 'done'] as const
  let now = token()
  const states = steps.map((step) => {
    const stepped = stepToken(now, step, AT)
    assert.ok(stepped.ok, step)
    now = stepped.value
    return now.state
  })
  assert.deepEqual(states, ['called', 'absent', 'called', 'called', 'heard', 'done'])
  assert.equal(now.calls, 3)
})

test('who is done is not called, and who is heard is not absent', () => {
  assert.equal(no(stepToken(token({ state: 'done' }), 'call', AT)), 'token-step')
  assert.equal(no(stepToken(token({ state: 'heard' }), 'absent', AT)), 'token-step')
  assert.equal(no(stepToken(token({ state: 'absent' }), 'done', AT)), 'token-step')
})

test('a step told twice changes nothing, and whoever is heard uncalled was called by that', () => {
  const heard = stepToken(token(), 'hear', AT)
  assert.ok(heard.ok)
  assert.equal(heard.value.calls, 1)
  const again = stepToken(heard.value, 'hear', new Date('2026-10-06T05:00:00Z'))
  assert.deepEqual(again.ok && again.value, heard.value)
})

test('the lowest number that waits is next', () => {
  const all = [
    token({ number: 3 }),
    token({ number: 2, state: 'done' }),
    token({ number: 1, state: 'absent' }),
  ]
  assert.equal(nextWaiting(all)?.number, 3)
  assert.equal(nextWaiting([token({ state: 'done' })]), undefined)
})

test('the number handed out while the line was down is kept unless somebody has it', () => {
  const taken = (number: number) => number <= 6
  assert.deepEqual(numberFor(6, taken), { ok: true, value: 7 })
  assert.deepEqual(numberFor(6, taken, 7), { ok: true, value: 7 })
  assert.deepEqual(numberFor(6, taken, 9), { ok: true, value: 9 })
  assert.deepEqual(numberFor(6, taken, 6), { ok: true, value: 7 })
  assert.equal(no(numberFor(MOST_TOKENS, taken)), 'tokens-given-out')
})

test('the sheet counts what was settled on the spot apart from what was directed and what is pending', () => {
  const lines = [
    { settled: 'settled', directed: [] },
    { settled: 'in-review', directed: [] },
    { directed: ['SDM-01'] },
    { directed: [] },
    { directed: [] },
  ] as const
  const counted = countOutcomes(lines.map((one) => ({ outcome: sittingOutcome(one) })))
  assert.deepEqual(counted, { settled: 1, 'in-review': 1, directed: 1, pending: 2 })
})
