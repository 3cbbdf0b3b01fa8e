import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../district/district.ts'
import { readSubject, subjectIndex } from './subject.ts'

function subject(
  code: string,
  nameHi: string,
  nameEn: string,
  hi: string,
  roman: string,
  en: string,
): Subject {
  const keywords = { hi: hi.split(';'), roman: roman.split(';'), en: en.split(';') }
  const rules = { timeClass: 'B', evidence: 'geo_photo', sensitive: false } as const
  return { code, parent: 'TOP', departments: ['PHE'], nameHi, nameEn, keywords, ...rules }
}

const heading: Subject = {
  code: 'TOP',
  departments: [],
  nameHi: 'सब कुछ बिजली पानी',
  nameEn: 'Everything',
  keywords: { hi: [], roman: [], en: [] },
  timeClass: 'C',
  evidence: 'none',
  sensitive: false,
}

const index = subjectIndex([
  heading,
  subject(
    'WAT-HP',
    'हैंडपंप खराब',
    'Handpump broken',
    'चापाकल खराब;नल सूखा',
    'chapakal kharab;nalka',
    'hand pump',
  ),
  subject(
    'PWR-TRF',
    'ट्रांसफार्मर जला',
    'Transformer burnt',
    'ट्रांसफार्मर फुंक गया',
    'transformer jal gaya',
    'burnt transformer',
  ),
  subject(
    'PWR-OUT',
    'बिजली नहीं',
    'No power',
    'बिजली नहीं आ रही;बत्ती गुल',
    'bijli nahi;light nahi',
    'power cut',
  ),
  subject('RAT-DLR', 'कोटेदार कम राशन', 'Dealer', 'राशन कम देता', 'kotedar kam rashan', 'less ration'),
])

function top(text: string): string | undefined {
  return readSubject(text, index).best[0]?.code
}

test('one subject is read from Devanagari, Roman Hindi, English and misspelt words', () => {
  for (const text of ['चापाकल खराब है', 'chapakal kharab h', 'hand pump is broken', 'hendpamp kharaab']) {
    assert.equal(top(text), 'WAT-HP', text)
  }
})

test('the telling word outweighs the everyday ones', () => {
  assert.equal(top('ट्रांसफार्मर जल गया है इसलिए बिजली नहीं है'), 'PWR-TRF')
  assert.equal(top('kal se bijli nahi hai'), 'PWR-OUT')
})

test('the reading says by which words it was made', () => {
  assert.match(readSubject('कोटेदार राशन कम देता है', index).best[0]?.why ?? '', /राशन/)
})

test('a heading is never read, and a text of unknown words has no subject', () => {
  assert.equal(
    readSubject('सब कुछ बिजली पानी राशन', index).best.some((one) => one.code === 'TOP'),
    false,
  )
  assert.deepEqual(readSubject('xyz 123', index), { best: [] })
})

test('at most three subjects come back, best first, never surer than one', () => {
  const { best } = readSubject('bijli nahi, transformer jal gaya, chapakal kharab, rashan kam', index)
  assert.equal(best.length, 3)
  assert.ok(best.every((one, at) => one.confidence <= (best[at - 1]?.confidence ?? 1)))
})
