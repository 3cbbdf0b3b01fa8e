import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localMoment, typedMoment } from './moments.ts'

test('a moment is read to the minute it means, wherever its offset lies', () => {
  for (const [text, at] of [
    ['2026-10-30T10:20+05:30', '2026-10-30T10:20:00+05:30'],
    ['2026-10-30T04:50Z', '2026-10-30T10:20:00+05:30'],
    ['2026-10-30t04:50:30.5z', '2026-10-30T10:20:30+05:30'],
    ['2026-10-30 10:20:59 +0530', '2026-10-30T10:20:59+05:30'],
    ['2026-10-29T23:50-05', '2026-10-30T10:20:00+05:30'],
    ['2026-10-30T10:20', '2026-10-30T10:20:00+05:30'],
    ['2026-10-30', '2026-10-30T00:00:00+05:30'],
    ['2028-02-29', '2028-02-29T00:00:00+05:30'],
  ] as const)
    assert.equal(localMoment(typedMoment(text)?.at ?? new Date(0)), at, text)
  assert.equal(typedMoment('2026-10-30T10:20')?.assumed, true)
  assert.equal(typedMoment('2026-10-30T10:20Z')?.assumed, false)
})

test('a day or an hour that no calendar has is no moment, and nothing rolls over', () => {
  for (const text of [
    '2026-02-30T10:20+05:30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '2026-10-30T24:00',
    '2026-10-30T10:60',
    '2026-10-30T10:20:60',
    '2026-10-30T10:20+25:00',
    '2026-10-30T10:20+05:75',
    '2026-10-30Z',
    '30-10-2026',
    'tomorrow',
    '1793330400000',
    '',
  ])
    assert.equal(typedMoment(text), undefined, text)
})
