import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countProofs, type Held, lacking } from './evidence.ts'

const nothing: Held = { words: '', pictures: 0, documents: 0, recordings: 0, positioned: false }
const weights = (rule: Parameters<typeof lacking>[0], held: Partial<Held>) =>
  lacking(rule, { ...nothing, ...held }).map((one) => one.weight)

test('a repaired handpump without a photo is no report', () => {
  assert.deepEqual(weights('geo_photo', { words: 'चापाकल ठीक कर दिया' }), ['missing'])
})

test('a photo without a position is looked at by a person first', () => {
  assert.deepEqual(weights('geo_photo', { words: 'ठीक कर दिया', pictures: 1 }), ['weak'])
})

test('a photo with its position goes straight on', () => {
  assert.deepEqual(weights('geo_photo', { words: 'ठीक कर दिया', pictures: 2, positioned: true }), [])
})

test('a payment is shown by its number or its receipt', () => {
  assert.deepEqual(weights('payment_ref', { words: 'भुगतान कर दिया गया' }), ['missing'])
  assert.deepEqual(weights('payment_ref', { words: 'FTO no BR3412001_0521 UTR SBIN42600123456' }), [])
  assert.deepEqual(weights('payment_ref', { words: 'रसीद संलग्न', documents: 1 }), [])
})

test('a voice note may speak for the written words', () => {
  assert.deepEqual(weights('none', { recordings: 1 }), [])
  assert.deepEqual(weights('none', {}), ['missing'])
})

test('a call that stands in the file is proof of a call, whatever the words say', () => {
  assert.deepEqual(weights('call_outcome', { words: 'बिल सुधार दिया' }), ['weak'])
  assert.deepEqual(weights('call_outcome', { words: 'बिल सुधार दिया', spoke: true }), [])
})

test('a photo in which a virus was found proves nothing, and the officer is told to send another', () => {
  const held = countProofs([{ mime: 'image/jpeg', state: 'held' }])
  const lacks = lacking('geo_photo', { ...nothing, words: 'ठीक कर दिया', ...held })
  assert.deepEqual(
    lacks.map(({ weight }) => weight),
    ['missing', 'missing'],
  )
  assert.match(lacks[1]?.what.en ?? '', /virus/)
  assert.deepEqual(
    weights('geo_photo', {
      ...countProofs([
        { mime: 'image/jpeg', state: 'held' },
        { mime: 'image/jpeg', state: 'stored' },
      ]),
      words: 'ठीक कर दिया',
      positioned: true,
    }),
    [],
    'a clean one beside it is proof',
  )
})

test('a photo that the scanner has not judged yet is looked at by a person first', () => {
  const files = [{ mime: 'image/jpeg', state: 'waiting', scanning: true }]
  assert.deepEqual(weights('geo_photo', { ...countProofs(files), words: 'ठीक कर दिया', positioned: true }), [
    'weak',
  ])
})

test('a photo that was lost on its way is no proof, and one that was erased since was one', () => {
  const lost = countProofs([{ mime: 'image/jpeg', state: 'gone' }])
  assert.deepEqual(weights('geo_photo', { ...lost, words: 'ठीक कर दिया' }), ['missing'])
  assert.equal(countProofs([{ mime: 'image/jpeg', state: 'erased' }]).pictures, 1)
})
