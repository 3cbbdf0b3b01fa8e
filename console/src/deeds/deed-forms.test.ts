import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Value } from '@sinclair/typebox/value'
import { type DeedName, Deeds } from '#contract/grievances.ts'
import { hi } from '../words/hi.ts'
import { bodyOf, changesNothing, deedForms, type Field, type Filled, lackIn } from './deed-forms.ts'

const filled: Filled = {
  reason: 'यह काम पंचायत का है',
  ground: 'sub_judice',
  instead: 'उसी न्यायालय में अर्जी दें',
  lacking: 'मरम्मत के बाद की फ़ोटो',
  what: 'पासबुक की फ़ोटो',
  text: 'हैंडपंप बदल दिया गया',
  remark: 'ठीक है',
  gist: 'हैंडपंप खराब है',
  post: 'PHE-EE',
  subject: 'WTR-HPB',
  place: 9900001,
  since: '2021-04-01',
  against: 'RDD-BDO-02',
  nature: 'suggestion',
  word: 'satisfied',
  timeClass: 'D15',
  newDate: '2026-11-30',
  evidence: ['a1'],
  withDraft: true,
  directions: [{ post: 'PRI-DPRO', mode: 'act', words: 'राशि दिलाएँ', lead: true }],
  direction: '2',
  outcome: 'no-answer',
  words: 'दो बार फोन किया',
  reached: false,
  answers: { called: 'yes', done: 'no', polite: 'unsaid' },
  uploads: ['ticket'],
  door: 'phone',
  day: '2026-11-30',
  time: '11:00',
  where: 'न्यायालय कक्ष',
  present: 'both',
  decision: 'partly',
  reasons: 'अभिलेख में नाम दर्ज मिला',
  grounds: 'रसीद नहीं देखी गई',
  withoutAnswers: 'खण्ड विकास अधिकारी अवकाश पर हैं',
}
const names = Object.keys(Deeds) as DeedName[]
/** What a dialog does not ask: moving a message out of another file has a reason, a pasted post an address; adding here has none. */
const ELSEWHERE: Partial<Record<DeedName, readonly string[]>> = { joining: ['reason', 'link'] }

test('a dialog that is filled in sends what the server was promised, field for field', () => {
  for (const name of names) {
    const body = bodyOf(name, filled, 3, '0123456789abcdef')
    assert.ok(Value.Check(Deeds[name], body), name)
    const promised = Object.keys(Deeds[name].properties).filter((one) => !ELSEWHERE[name]?.includes(one))
    assert.deepEqual(Object.keys(body).sort(), promised.sort(), name)
  }
})

test('a dialog with only its needed fields may be sent', () => {
  for (const name of names) {
    const needed = Object.fromEntries(deedForms[name].needed.map((field) => [field, filled[field as Field]]))
    assert.ok(Value.Check(Deeds[name], bodyOf(name, needed, 3, '0123456789abcdef')), name)
    for (const field of deedForms[name].fields) assert.equal(lackIn(name, field, needed, hi), undefined, name)
  }
})

test('a dialog without a needed field says what is missing', () => {
  for (const name of names)
    for (const field of deedForms[name].needed) assert.ok(lackIn(name, field, {}, hi), `${name} ${field}`)
})

test('a reason of blanks is none', () => {
  assert.equal(lackIn('return', 'reason', { reason: '   ' }, hi), hi.deed.tooShort)
})

test('a correction that changes nothing is not sent', () => {
  assert.ok(changesNothing('amendment', { reason: 'भूल सुधार' }))
  assert.ok(!changesNothing('amendment', { reason: 'भूल सुधार', place: 9900001 }))
})
