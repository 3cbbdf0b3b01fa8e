import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Place, PlaceType, PlaceWord } from '../district/district.ts'
import { placeSpans, readPlaces } from './place.ts'
import { placeIndex } from './place-index.ts'

function place(
  code: number,
  type: PlaceType,
  parent: number | undefined,
  nameHi: string,
  nameEn: string,
): Place {
  return { code, type, nameHi, nameEn, aliases: [], ...(parent === undefined ? {} : { parent }) }
}

const places = [
  place(1, 'district', undefined, 'तिलौर', 'Tilaur'),
  place(10, 'block', 1, 'बेलवन', 'Belwan'),
  place(11, 'block', 1, 'सुरजनगढ़', 'Surjangarh'),
  place(20, 'panchayat', 10, 'सोनडीह', 'Sondih'),
  place(21, 'panchayat', 11, 'कोइलौता', 'Koilauta'),
  place(30, 'village', 20, 'सोनडीह', 'Sondih'),
  place(31, 'village', 20, 'हरिपुर', 'Haripur'),
  place(32, 'village', 21, 'हरिपुर', 'Haripur'),
  place(33, 'village', 21, 'बस्ती', 'Basti'),
  place(40, 'town', 1, 'तिलौर नगर', 'Tilaur Nagar'),
  place(41, 'ward', 40, 'वार्ड 9 किला', 'Ward 9 Kila'),
  { ...place(42, 'ward', 40, 'वार्ड 7 मंडी', 'Ward 7 Mandi'), aliases: ['वार्ड नंबर 7'] },
]
const word = (code: string, variant: string, kind = 'place_level'): PlaceWord => ({
  code,
  kind,
  variant,
  position: 'before',
})
const index = placeIndex(places, [
  word('village', 'ग्राम'),
  word('village', 'gaon'),
  word('block', 'प्रखंड'),
  word('block', 'block'),
  word('gram_panchayat', 'ग्राम पंचायत'),
  word('ward', 'ward'),
  word('homonym', 'बस्ती', 'not_a_place'),
])

function best(text: string): number | undefined {
  return readPlaces(text, index).candidates[0]?.place
}

test('a village is found in either script, together or apart, misspelt or not', () => {
  for (const text of ['ग्राम सोनडीह में पानी नहीं', 'gaon sondeeh me pani nahi', 'Son Dih handpump kharab']) {
    assert.equal(best(text), 30, text)
  }
  assert.equal(best('surjangadh me andhera'), 11)
  assert.equal(best('प्रखंड सुरजंगढ़'), 11)
})

test('of two villages with one name the company decides', () => {
  assert.equal(best('Haripur block Belwan'), 31)
  assert.equal(best('ग्राम हरिपुर, प्रखंड सुरजनगढ़'), 32)
})

test('without company both are offered and nobody guesses', () => {
  const read = readPlaces('हरिपुर में सड़क टूटी है', index)
  assert.deepEqual(read.asked?.toSorted(), [31, 32])
  assert.ok(read.candidates.every((one) => one.confidence < 0.5))
})

test('the panchayat is meant only when it is said', () => {
  assert.equal(best('सोनडीह'), 30)
  assert.equal(best('ग्राम पंचायत सोनडीह'), 20)
})

test('the span is where the name stands in the text as it came', () => {
  const text = 'साहब, ग्राम सोनडीह में'
  const span = readPlaces(text, index).candidates[0]?.span
  assert.equal(text.slice(...(span ?? [0, 0])), 'सोनडीह')
})

test('an everyday word is a place only beside a place word', () => {
  assert.ok((readPlaces('हमारी बस्ती में नाली जाम है', index).candidates[0]?.confidence ?? 0) < 0.5)
  assert.ok((readPlaces('ग्राम बस्ती में नाली जाम है', index).candidates[0]?.confidence ?? 0) > 0.5)
})

test('a ward is found by its number however the number is written', () => {
  assert.equal(best('ward no. 7 Tilaur Nagar'), 42)
  assert.equal(best('वार्ड ७'), 42)
})

test('a message without a place has none', () => {
  assert.deepEqual(readPlaces('hamare yahan teen din se bijli nahi hai', index), { candidates: [] })
})

test('reading places never fails and every span lies within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (noise) => {
      const text = `${noise} हरिपुर ${noise}`
      for (const { span, confidence } of readPlaces(text, index).candidates) {
        assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length)
        assert.ok(confidence > 0 && confidence <= 1)
      }
    }),
  )
})

function spans(text: string, ordinary: readonly string[] = []): readonly string[] {
  const known = placeIndex(
    places,
    [word('village', 'ग्राम'), word('block', 'block'), word('ward', 'ward'), word('kala', 'कला', 'name_part')],
    ordinary,
  )
  return placeSpans(text, known).map((one) => `${one.text} ${one.type} ${one.code ?? 'not in the lists'}`)
}

test('each mention is told with the place it means', () => {
  assert.deepEqual(spans('हरिपुर, belwan में पानी नहीं'), ['हरिपुर village 31', 'belwan block 10'])
  assert.deepEqual(spans('सोनडीह कला की सड़क'), ['सोनडीह कला village 30'])
})

test('a ward or village that the lists lack is shown as it stands', () => {
  assert.deepEqual(spans('ward no 15 में कूड़ा'), ['ward no 15 ward not in the lists'])
  assert.deepEqual(spans('ग्राम मधुबनपुर में अंधेरा'), ['मधुबनपुर village not in the lists'])
})

test('a word that people write of other things is a place only beside a place or a place word', () => {
  const ordinary = ['bsti']
  assert.deepEqual(spans('पूरी बस्ती में पानी नहीं', ordinary), [])
  assert.deepEqual(spans('ग्राम बस्ती में पानी नहीं', ordinary), ['बस्ती village 33'])
})
