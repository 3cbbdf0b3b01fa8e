import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Calendar } from '../district/district.ts'
import { dayOf, dueAt, isWorking } from './due.ts'

const calendar: Calendar = {
  hours: { from: '09:00', to: '17:00' },
  weeklyOff: [0],
  saturdaysOff: [2],
  holidays: [{ date: '2026-10-02', nameHi: 'गांधी जयंती', nameEn: 'Gandhi Jayanti' }],
}
const days = (amount: number) => ({ unit: 'day' as const, amount, nameHi: '', nameEn: '' })
const at = (text: string) => new Date(`${text}+05:30`)

test('class A ends with the office hours of the same working day', () => {
  assert.deepEqual(dueAt(at('2026-10-06T10:20:00'), days(1), calendar), at('2026-10-06T17:00:00'))
})

test('class A that comes after the office hours ends with those of the next working day', () => {
  assert.deepEqual(dueAt(at('2026-10-06T18:01:00'), days(1), calendar), at('2026-10-07T17:00:00'))
})

test('class B passes over the holiday and the Sunday', () => {
  assert.deepEqual(dueAt(at('2026-10-01T10:00:00'), days(3), calendar), at('2026-10-06T17:00:00'))
})

test('the second Saturday is off, the third is not', () => {
  assert.equal(isWorking('2026-10-10', calendar), false)
  assert.equal(isWorking('2026-10-17', calendar), true)
})

test('twenty-four hours are hours of the wall clock, also over a Sunday', () => {
  const due = dueAt(at('2026-10-03T20:00:00'), { unit: 'hour', amount: 24, nameHi: '', nameEn: '' }, calendar)
  assert.deepEqual(due, at('2026-10-04T20:00:00'))
})

test('the day is the day in Kolkata, not in London', () => {
  assert.equal(dayOf(new Date('2026-10-05T19:00:00Z')), '2026-10-06')
})
