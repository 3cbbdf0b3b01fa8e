/** Hand-worked with a wall calendar of October 2026; the working is in the head of each table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ClassTime } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import { afterWorking, workingTime } from './calendar.ts'
import { dayOf, dueAt, isWorking } from './due.ts'

const holiday = (date: string, kind: 'gazetted' | 'local' | 'camp' = 'gazetted') => ({
  date,
  nameHi: date,
  nameEn: date,
  kind,
})
const calendar: Calendar = {
  windows: [
    { from: '14:00', to: '17:00' },
    { from: '09:00', to: '11:00' },
    { from: '11:00', to: '13:30' },
  ],
  weeklyOff: [0],
  saturdaysOff: [2],
  holidays: [
    holiday('2026-10-02'),
    holiday('2026-10-20', 'local'),
    holiday('2026-12-25'),
    holiday('2027-01-26'),
  ],
}
const days = (amount: number): ClassTime => ({ unit: 'day', amount, nameHi: '', nameEn: '' })
const at = (text: string) => new Date(`${text}+05:30`)

/**
 * Working days of October 2026: 1 3 5 6 7 8 9 · 12 13 14 15 16 17 · 19 21 22 23 24 · 26 27 28 29 30 31; then
 * November 2 to 7, 9. Off: the 2nd and 20th (holidays), the 10th (second Saturday), the Sundays 4 11 18 25.
 * Columns: registered on · A by 10:20 · A at 18:00 · B · C (days beyond 31 are November: 33 is the 2nd).
 */
const OCTOBER = `
 1  1  3  6 12
 2  3  3  6 12
 3  3  5  7 13
 4  5  5  7 13
 5  5  6  8 14
 6  6  7  9 15
 7  7  8 12 16
 8  8  9 13 17
 9  9 12 14 19
10 12 12 14 19
11 12 12 14 19
12 12 13 15 21
13 13 14 16 22
14 14 15 17 23
15 15 16 19 24
16 16 17 21 26
17 17 19 22 27
18 19 19 22 27
19 19 21 23 28
20 21 21 23 28
21 21 22 24 29
22 22 23 26 30
23 23 24 27 31
24 24 26 28 33
25 26 26 28 33
26 26 27 29 34
27 27 28 30 35
28 28 29 31 36
29 29 30 33 37
30 30 31 34 38
31 31 33 35 40`
const october = (day: number, hour: string) =>
  at(
    day > 31
      ? `2026-11-${String(day - 31).padStart(2, '0')}T${hour}`
      : `2026-10-${String(day).padStart(2, '0')}T${hour}`,
  )

for (const [day = 0, ...ends] of OCTOBER.trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/).map(Number))) {
  const registered = [
    ['A in the morning', '10:20:00', days(1)],
    ['A in the evening', '18:00:00', days(1)],
    ['B', '10:20:00', days(3)],
    ['C', '23:59:59', days(7)],
  ] as const
  for (const [which, [name, hour, time]] of registered.entries())
    test(`class ${name} of ${day} October ends as the wall calendar says`, () => {
      assert.deepEqual(dueAt(october(day, hour), time, calendar), october(ends[which] ?? 0, '17:00:00'))
    })
}

/** Around the end of the year and of February: 26 and 27 December 2026 are a working Saturday and a Sunday. */
const EDGES: readonly (readonly [string, ClassTime, string, string])[] = [
  ['A to the very minute of closing', days(1), '2026-10-06T17:00:00', '2026-10-06T17:00:00'],
  ['A a second after closing', days(1), '2026-10-06T17:00:01', '2026-10-07T17:00:00'],
  ['A before the offices open', days(1), '2026-10-06T04:00:00', '2026-10-06T17:00:00'],
  ['A in the pause between two windows', days(1), '2026-10-06T13:45:00', '2026-10-06T17:00:00'],
  ['A on the night before a holiday', days(1), '2026-10-19T20:00:00', '2026-10-21T17:00:00'],
  ['A at midnight belongs to the new day', days(1), '2026-10-06T00:00:00', '2026-10-06T17:00:00'],
  ['B over Christmas and Sunday', days(3), '2026-12-24T10:00:00', '2026-12-29T17:00:00'],
  ['B over the end of the year', days(3), '2026-12-30T10:00:00', '2027-01-02T17:00:00'],
  [
    'C over the end of the year and the second Saturday',
    days(7),
    '2026-12-31T10:00:00',
    '2027-01-08T17:00:00',
  ],
  ['C over Republic Day', days(7), '2027-01-20T10:00:00', '2027-01-29T17:00:00'],
  ['B at the end of February', days(3), '2027-02-26T10:00:00', '2027-03-02T17:00:00'],
  ['B in a leap year counts the 29th', days(3), '2028-02-28T10:00:00', '2028-03-02T17:00:00'],
  ['a class of fifteen days', days(15), '2026-10-01T10:00:00', '2026-10-22T17:00:00'],
]
for (const [name, time, from, due] of EDGES)
  test(`${name}: ${from} is due ${due}`, () => assert.deepEqual(dueAt(at(from), time, calendar), at(due)))

const hours = (amount: number): ClassTime => ({ unit: 'hour', amount, nameHi: '', nameEn: '' })
test('twenty-four hours are hours of the wall clock, also over Sunday, holiday and the end of the year', () => {
  for (const [from, due] of [
    ['2026-10-03T20:00:00', '2026-10-04T20:00:00'],
    ['2026-10-10T09:00:00', '2026-10-11T09:00:00'],
    ['2026-10-19T23:59:00', '2026-10-20T23:59:00'],
    ['2026-12-31T18:30:00', '2027-01-01T18:30:00'],
  ] as const)
    assert.deepEqual(dueAt(at(from), hours(24), calendar), at(due))
})

test('a district that counts days of the calendar counts Sundays and holidays too', () => {
  const time: ClassTime = { unit: 'calendar-day', amount: 3, nameHi: '', nameEn: '' }
  assert.deepEqual(dueAt(at('2026-10-01T10:00:00'), time, calendar), at('2026-10-04T17:00:00'))
  assert.deepEqual(dueAt(at('2026-12-30T10:00:00'), time, calendar), at('2027-01-02T17:00:00'))
})

test('a camp on a Sunday is a working day', () => {
  const camped = { ...calendar, holidays: [...calendar.holidays, holiday('2026-10-11', 'camp')] }
  assert.equal(isWorking('2026-10-11', camped), true)
  assert.deepEqual(dueAt(at('2026-10-11T10:00:00'), days(1), camped), at('2026-10-11T17:00:00'))
  assert.deepEqual(dueAt(at('2026-10-09T10:00:00'), days(3), camped), at('2026-10-13T17:00:00'))
})

test('the second Saturday is off, the third is not', () => {
  assert.equal(isWorking('2026-10-10', calendar), false)
  assert.equal(isWorking('2026-10-17', calendar), true)
})

test('the day is the day in Kolkata, not in London', () => {
  assert.equal(dayOf(new Date('2026-10-05T19:00:00Z')), '2026-10-06')
})

test('working time is what lies inside the windows', () => {
  const hour = 3_600_000
  assert.equal(workingTime(at('2026-10-06T00:00:00'), at('2026-10-07T00:00:00'), calendar), 7.5 * hour)
  assert.equal(workingTime(at('2026-10-06T13:00:00'), at('2026-10-06T14:30:00'), calendar), hour)
  assert.equal(workingTime(at('2026-10-09T16:00:00'), at('2026-10-12T10:00:00'), calendar), 2 * hour)
  assert.equal(workingTime(at('2026-10-11T09:00:00'), at('2026-10-11T17:00:00'), calendar), 0)
  assert.deepEqual(afterWorking(at('2026-10-09T16:00:00'), 2 * hour, calendar), at('2026-10-12T10:00:00'))
})

const moments = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-12-31') })
  .map((time) => new Date(time))
const times = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(days),
  fc.integer({ min: 1, max: 96 }).map(hours),
  fc.integer({ min: 1, max: 30 }).map((amount): ClassTime => ({ ...days(amount), unit: 'calendar-day' })),
)

test('a deadline never precedes its start', () => {
  fc.assert(fc.property(moments, times, (from, time) => assert.ok(dueAt(from, time, calendar) >= from)))
})

test('adding a holiday never makes a deadline earlier', () => {
  fc.assert(
    fc.property(moments, times, moments, (from, time, free) => {
      const more = { ...calendar, holidays: [...calendar.holidays, holiday(dayOf(free))] }
      assert.ok(dueAt(from, time, more) >= dueAt(from, time, calendar))
    }),
  )
})

test('what comes later is never due earlier', () => {
  fc.assert(
    fc.property(moments, moments, times, (one, other, time) => {
      const [first, second] = one < other ? [one, other] : [other, one]
      assert.ok(dueAt(first, time, calendar) <= dueAt(second, time, calendar))
    }),
  )
})

test('after so much working time, so much working time has gone by', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 200 * 3_600_000 }), (from, long) => {
      assert.equal(workingTime(from, afterWorking(from, long, calendar), calendar), long)
    }),
  )
})
