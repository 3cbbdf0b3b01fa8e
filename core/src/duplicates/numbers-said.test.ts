import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersSaid } from './numbers-said.ts'

const numbers = (text: string) =>
  Object.fromEntries([...numbersSaid(text, []).numbers].map(([noun, all]) => [noun, [...all]]))

test('the number of a ward, a plot or a file is told by the noun beside it, in either language', () => {
  assert.deepEqual(numbers('वार्ड नं. ०७ में नाली जाम'), { ward: ['7'] })
  assert.deepEqual(numbers('8891 file ka kya hua'), { '*': ['8891'] })
  assert.deepEqual(numbers('gata 318, haripur do number thokar'), { plot: ['318'], spur: ['2'] })
})

test('how much, how long and what time are no numbers of a thing', () => {
  assert.deepEqual(numbers('₹12000 नहीं मिले, 38 दिन हुए, 5 किलो कम, शाम 7 बजे, 2026 में'), {})
})

test('a day on which something happened is a day', () => {
  assert.deepEqual([...numbersSaid('4 अक्टूबर से गुम है', []).days], ['4/10'])
  assert.deepEqual([...numbersSaid('14 तारीख को OTP पूछा', []).days], ['14/'])
})
