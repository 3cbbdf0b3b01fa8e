import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import { isSettled } from '#core/reading/settled.ts'
import { loadDistrict } from '#services/district/load.ts'
import { loadModels } from '#services/model/models.ts'
import { makeReadWords, readersOf } from './reading.ts'

const district = indexDistrict(await loadDistrict(join(import.meta.dirname, '../../../../districts/abhyas')))
const read = makeReadWords(readersOf(district), district)
const kindOf = (words: string) => read(words, { afterReport: false, told: '' }).kind

test('potholes are no insult, though they sound like one', () => {
  assert.equal(kindOf('gaon ki sadak me bade bade gaddhe hain, bike wala gir gaya'), 'grievance')
})

test('a matter told in anger is a grievance, an insult alone is for a person', () => {
  assert.equal(kindOf('निकम्मे लोग, दस दिन से ट्रांसफार्मर जला पड़ा है, बिजली नहीं आ रही'), 'grievance')
  assert.equal(kindOf('तुम सब चोर हो'), 'abuse')
})

test('a longer English message chooses English, a short word does not', () => {
  assert.equal(
    read('The handpump in our village is broken since ten days', { afterReport: false, told: '' }).language,
    'en',
  )
  assert.equal(read('ok sir', { afterReport: false, told: '' }).language, 'hi')
})

test('two likely subjects of one department: the confidence stays what it is, and the other is named', () => {
  const { subjects } = read('राशन कार्ड से नाम कट गया, कोटेदार राशन नहीं देता', { afterReport: false, told: '' })
  const [best, second] = subjects
  assert.ok(best && best.confidence < district.district.settings.routeConfidence)
  assert.equal(best.or, second?.code)
  assert.ok(isSettled(best, district.district.settings), 'and yet it may go by itself')
})

test('a matter told in two messages is read as one', () => {
  const { subjects } = read('दस दिन से', { afterReport: false, told: 'हमारे टोले का चापाकल खराब है' })
  assert.equal(subjects[0]?.code, 'WAT-HP')
})

test('"सब चोर हो" is an insult and no theft', () => {
  const { kind, subjects } = read('तुम लोग सब चोर हो', { afterReport: false, told: '' })
  assert.equal(kind, 'abuse')
  assert.ok((subjects[0]?.confidence ?? 0) < district.district.settings.routeConfidence)
})

const taught = makeReadWords(
  readersOf(district, await loadModels(join(import.meta.dirname, '../../../..'))),
  district,
)

test('two matters of two departments in one message are noticed, two sides of one matter are not', () => {
  const also = (words: string) => taught(words, { afterReport: false, told: '' }).also
  const other = also('चापाकल खराब है और बिजली भी नहीं आती, ग्राम तेजबारी')
  assert.equal(other && district.subjects.get(other)?.departments[0], 'BIJ')
  assert.equal(also('नल से पानी नहीं आ रहा और चापाकल भी खराब है'), undefined)
  assert.equal(also('चापाकल दस दिन से खराब है, ग्राम तेजबारी'), undefined)
})
