import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Held, lacking } from './evidence.ts'

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
