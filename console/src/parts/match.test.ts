import assert from 'node:assert/strict'
import { test } from 'node:test'
import { best, byLabel, byNames, isFound, plain } from './match.ts'

const options = [{ value: 'WTR' }, { value: 'ROD' }, { value: 'PWR' }]
const texts = new Map([
  ['WTR', ['हैंडपंप खराब', 'Handpump not working', 'chapakal', 'चापाकल']],
  ['ROD', ['सड़क टूटी', 'Broken road', 'sadak']],
  ['PWR', ['बिजली नहीं', 'No power', 'pump house light']],
])
const codes = (search: string) => best(options, search, texts, 10).map(({ value }) => value)

test('a subject is found in Hindi, in English and by the words people use for it', () => {
  for (const search of ['हैंडपंप', 'handp', 'chapakal', 'चापा']) assert.deepEqual(codes(search), ['WTR'], search)
})

test('two spellings of one Hindi word meet', () => {
  assert.equal(plain('हैण्डपम्प'), plain('हैंडपंप'))
  assert.deepEqual(codes('सडक'), ['ROD'])
})

test('what begins with the letters stands above what only holds them', () => {
  assert.deepEqual(codes('pump'), ['PWR', 'WTR'])
})

test('every typed word must be found', () => {
  assert.deepEqual(codes('हैंडपंप सड़क'), [])
  assert.deepEqual(codes('broken sadak'), ['ROD'])
})

test('without letters everything is offered', () => {
  assert.equal(codes(' ').length, 3)
})

test('what is typed in one script is found in the other, while it is being typed and misspelt', () => {
  const hindi = new Map([
    ['WTR', ['पानी नहीं आ रहा']],
    ['PWR', ['बिजली नहीं आ रही']],
    ['ROD', ['Broken road', 'sadak tooti']],
  ])
  const found = (search: string) => best(options, search, hindi, 10).map(({ value }) => value)
  for (const search of ['pani', 'paani', 'pan', 'पानि']) assert.deepEqual(found(search), ['WTR'], search)
  for (const search of ['bijli', 'bizlee', 'bij', 'bijlli']) assert.deepEqual(found(search), ['PWR'], search)
  for (const search of ['सड़क', 'सडक टूटी', 'ब्रोकन']) assert.deepEqual(found(search), ['ROD'], search)
  assert.deepEqual(found('nahi'), ['WTR', 'PWR'])
  for (const search of ['चापकाल', 'chapakla', 'hendpump']) assert.deepEqual(codes(search), ['WTR'], search)
  assert.deepEqual(found('kuchh aur'), [])
})

test('a name stands before a word that only sounds like what is typed', () => {
  const two = new Map([
    ['WTR', ['पुनीत नगर', 'Punit Nagar']],
    ['ROD', ['पानीपुर', 'Panipur']],
  ])
  assert.deepEqual(
    best(options, 'pani', two, 10).map(({ value }) => value),
    ['ROD', 'WTR'],
  )
})

test('a list that knows only its labels is searched in both scripts, also in groups', () => {
  const data = [{ items: [{ value: 'a', label: 'लोक निर्माण' }] }, { value: 'b', label: 'Public works' }]
  const found = byLabel<{ value: string; label: string }>({ options: data, search: 'lok nirman', limit: 5 })
  assert.deepEqual(
    found.map(({ value }) => value),
    ['a'],
  )
  const named = byNames([{ code: 'PWD', name: { hi: 'लोक निर्माण', en: 'Public works' } }])
  for (const search of ['public', 'nirmaan', 'pwd', 'पब्लिक'])
    assert.equal(named({ options: [{ value: 'PWD' }], search, limit: 5 }).length, 1, search)
})

test('a post is found by its holder and its department in either script', () => {
  assert.ok(isFound(['EE-1', 'सुनीता देवी', 'Sunita Devi'], 'suneeta'))
  assert.ok(isFound(['EE-1', 'जल निगम'], 'jal nigam'))
  assert.ok(!isFound(['EE-1', 'जल निगम'], 'bijli'))
})
