import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPublicNumber, writePublicNumber } from './number.ts'
import { daysOfWeek, weekBefore, weekOf } from './week.ts'

test('a week begins on Monday and belongs to the year of its Thursday', () => {
  assert.equal(weekOf('2026-11-22'), '2026-W47')
  assert.deepEqual(daysOfWeek('2026-W47'), { from: '2026-11-16', to: '2026-11-22' })
  assert.equal(weekOf('2027-01-01'), '2026-W53')
  assert.equal(weekOf('2024-12-30'), '2025-W01')
  assert.equal(weekBefore('2026-W01'), '2025-W52')
})

test('what names no week is none', () => {
  for (const text of ['2026-W00', '2025-W53', '2026-W54', '2026-47', 'W47', '../2026-W47'])
    assert.equal(daysOfWeek(text), undefined, text)
})

test('every day lies in exactly the week that names it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (count) => {
      const day = new Date(Date.UTC(2001, 0, 1) + count * 86_400_000).toISOString().slice(0, 10)
      const days = daysOfWeek(weekOf(day))
      assert.ok(days && days.from <= day && day <= days.to)
    }),
  )
})

test('a public number is read however it is typed, and is no code of a grievance', () => {
  assert.equal(writePublicNumber(2026, 42), 'P26-00042')
  for (const typed of ['P26-00042', 'p26-42', 'P२६-४२', ' p 26 - 00042 '])
    assert.equal(readPublicNumber(typed), 'P26-00042')
  assert.equal(readPublicNumber('ABH-PHE-26-00042-K'), undefined)
})
