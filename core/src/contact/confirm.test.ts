import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FILES } from '../access/fixtures/cast.ts'
import type { District } from '../district/district.ts'
import type { Answers } from '../grievance/acts.ts'
import { confirm, doubtsOf, isSampled, lotOf, samplePercent } from './confirm.ts'

const NOW = new Date('2026-11-22T06:00:00Z')
const settings = {
  reopenDays: 30,
  confirmSample: [
    { percent: 10 },
    { percent: 30, department: 'PHE' },
    { percent: 50, subject: 'WAT' },
    { percent: 80, subject: 'WAT-HP' },
  ],
} as unknown as District['settings']
const district = {
  settings,
  subjects: [{ code: 'WAT' }, { code: 'WAT-HP', parent: 'WAT' }, { code: 'WAT-NL', parent: 'WAT' }],
} as unknown as District
const all: Answers = { called: 'yes', done: 'yes', polite: 'yes' }
const { awaitingWord, closed } = FILES
const spoken = {
  ...awaitingWord,
  calls: [{ at: NOW, by: { kind: 'program', part: 'x' } as const, outcome: 'spoke' as const }],
}
const kinds = (decided: ReturnType<typeof confirm>) =>
  decided.ok ? decided.value.map(({ kind }) => kind) : decided.refusal

test('the narrowest rule of the sample counts: a subject before its heading, a department before everything', () => {
  const percent = (subject: string | undefined, department: string) =>
    samplePercent(district, { department, ...(subject ? { subject } : {}) })
  assert.equal(percent('WAT-HP', 'PHE'), 80)
  assert.equal(percent('WAT-NL', 'PHE'), 50)
  assert.equal(percent('RDS-PO', 'PHE'), 30)
  assert.equal(percent(undefined, 'PWD'), 10)
  assert.equal(
    samplePercent({ ...district, settings: { ...settings, confirmSample: [] } }, { department: 'PHE' }),
    0,
  )
})

test('the lot is drawn by the code alone, the same for ever, and about as many are drawn as the percent says', () => {
  assert.equal(lotOf('ABH-PHE-26-00421-K'), lotOf('ABH-PHE-26-00421-K'))
  const codes = Array.from({ length: 5_000 }, (_, at) => `ABH-PWD-26-${String(at).padStart(5, '0')}-X`)
  const drawn = codes.filter((code) => isSampled(district, { code, department: 'PWD' })).length
  assert.ok(drawn > 400 && drawn < 600, `${drawn} of 5000 at ten percent`)
})

test('what the complainant says against the file is a doubt; what they leave open is none', () => {
  assert.deepEqual(doubtsOf(spoken, all), [])
  assert.deepEqual(doubtsOf(spoken, { ...all, called: 'no' }), ['said-spoken'])
  assert.deepEqual(doubtsOf(awaitingWord, { ...all, called: 'no' }), ['not-called'])
  assert.deepEqual(doubtsOf(spoken, { called: 'unsaid', done: 'no', polite: 'no' }), ['not-done', 'impolite'])
})

test('"not done" alone changes nothing: only the explicit word of the citizen reopens', () => {
  const notDone = { reached: true, answers: { ...all, done: 'no' } } as const
  assert.deepEqual(kinds(confirm(awaitingWord, notDone, settings, NOW)), ['confirmed'])
  const word = { ...notDone, word: 'dissatisfied', words: 'नल में पानी नहीं' } as const
  assert.deepEqual(kinds(confirm(awaitingWord, word, settings, NOW)), [
    'confirmed',
    'dissatisfied',
    'reopened',
  ])
  assert.equal(
    kinds(confirm(awaitingWord, { ...notDone, word: 'dissatisfied' }, settings, NOW)),
    'reason-needed',
    'and it comes with what is lacking, in their words',
  )
})

test('"satisfied" in so many words closes what waits for the word, and changes nothing on what is closed', () => {
  const word = { reached: true, answers: all, word: 'satisfied' } as const
  assert.deepEqual(kinds(confirm(awaitingWord, word, settings, NOW)), ['confirmed', 'satisfied', 'closed'])
  assert.deepEqual(kinds(confirm(closed, word, settings, NOW)), ['confirmed'])
})

test('on a closed one the explicit "not satisfied" reopens within the days of the district, and not after', () => {
  const word = { reached: true, answers: all, word: 'dissatisfied', words: 'काम नहीं हुआ' } as const
  assert.deepEqual(kinds(confirm(closed, word, settings, NOW)), ['confirmed', 'reopened'])
  const late = new Date('2027-11-22T06:00:00Z')
  assert.equal(kinds(confirm(closed, word, settings, late)), 'reopening-time-over')
})

test('who was reached gave answers, who was not gave none', () => {
  assert.equal(kinds(confirm(awaitingWord, { reached: true }, settings, NOW)), 'answers-needed')
  assert.equal(
    kinds(confirm(awaitingWord, { reached: false, answers: all }, settings, NOW)),
    'answers-needed',
  )
  assert.deepEqual(kinds(confirm(awaitingWord, { reached: false }, settings, NOW)), ['confirmed'])
})
