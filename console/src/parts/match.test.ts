import assert from 'node:assert/strict'
import { test } from 'node:test'
import { best, plain } from './match.ts'

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
