/**
 * Pauses on the practice district's hours, 09:00 to 13:00 and 13:30 to 17:00: seven and a half hours a day. Hand-worked:
 * the head of each case says the bare deadline and the time that counts; that much working time after it is the answer.
 * October 2026 begins on a Thursday. Off: the Sundays, the second Saturdays (10 October), the days named below.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClassTime } from '../district/district.ts'
import type { Calendar, HolidayKind } from '../district/office-time.ts'
import { runOf } from './run.ts'

const day = (date: string, kind: HolidayKind) => ({ date, nameHi: date, nameEn: date, kind })
const calendar: Calendar = {
  windows: [
    { from: '09:00', to: '13:00' },
    { from: '13:30', to: '17:00' },
  ],
  weeklyOff: [0],
  saturdaysOff: [2],
  holidays: [day('2026-10-20', 'local'), day('2026-12-25', 'gazetted')],
}
const camped: Calendar = { ...calendar, holidays: [...calendar.holidays, day('2026-10-11', 'camp')] }
const time = (unit: ClassTime['unit'], amount: number): ClassTime => ({
  unit,
  amount,
  nameHi: '',
  nameEn: '',
})
const [A, B, C, H24, D3] = [
  time('day', 1),
  time('day', 3),
  time('day', 7),
  time('hour', 24),
  time('calendar-day', 3),
]
const at = (text: string) => new Date(`${text.length === 11 ? `2026-${text}` : text}:00+05:30`)

interface Case {
  readonly time: ClassTime
  readonly from: string
  readonly stood: readonly (readonly [string, string])[]
  readonly due: string
  readonly capDays?: number
  readonly on?: Calendar
}

const CASES: Readonly<Record<string, Case>> = {
  // bare Friday 9 October 17:00; 12:30 to 13:00 and 13:30 to 14:00 are one hour: Monday the 12th, 10:00
  'the midday break does not count': { time: B, from: '10-06T10:00', stood: [['10-07T12:30', '10-07T14:00']], due: '10-12T10:00' },
  // nothing lies inside a window
  'a pause inside the break counts nothing': { time: B, from: '10-06T10:00', stood: [['10-07T13:00', '10-07T13:30']], due: '10-09T17:00' },
  // four hours are Monday's first window to its very end
  'a whole morning ends with a morning': { time: B, from: '10-06T10:00', stood: [['10-07T09:00', '10-07T13:00']], due: '10-12T13:00' },
  // four and a half hours go on after the break
  'half an hour more goes on after the break': { time: B, from: '10-06T10:00', stood: [['10-07T09:00', '10-07T14:00']], due: '10-12T14:00' },
  // from midnight to midnight are seven and a half hours: the whole of Monday
  'a day from midnight to midnight is a working day': { time: B, from: '10-06T10:00', stood: [['10-07T00:00', '10-08T00:00']], due: '10-12T17:00' },
  // bare: 30 October, 31 (fifth Saturday), 2 November; one hour on the 30th and one on the 31st: Tuesday the 3rd, 11:00
  'over the end of a month': { time: B, from: '10-29T10:00', stood: [['10-30T16:00', '10-31T10:00']], due: '11-03T11:00' },
  // bare: 31 December, 1 and 2 January; one hour and a half: Monday the 4th, 10:30
  'over the end of the year': { time: B, from: '12-30T10:00', stood: [['12-31T16:00', '2027-01-01T09:30']], due: '2027-01-04T10:30' },
  // bare: 24, 26, 28 December; two hours on the 24th, none at Christmas, one on the 26th: Tuesday the 29th, 12:00
  'over Christmas': { time: B, from: '12-23T10:00', stood: [['12-24T15:00', '12-26T10:00']], due: '12-29T12:00' },
  // bare: the same day 17:00; one hour: Wednesday the 7th, 10:00
  'A within its day': { time: A, from: '10-06T10:20', stood: [['10-06T11:00', '10-06T12:00']], due: '10-07T10:00' },
  // bare: Wednesday the 7th, since it came after the window; half an hour in the morning: Thursday, 09:30
  'A that came after the window': { time: A, from: '10-06T17:30', stood: [['10-06T18:00', '10-07T09:30']], due: '10-08T09:30' },
  // bare: Saturday the 17th 17:00; a quarter then and a half on Monday: 09:45
  'A over a Sunday': { time: A, from: '10-17T16:30', stood: [['10-17T16:45', '10-19T09:30']], due: '10-19T09:45' },
  // bare: 7 8 9 12 13 14 15; the 8th and the 9th are fifteen hours: the 16th and Saturday the 17th
  'C over the second Saturday': { time: C, from: '10-06T10:00', stood: [['10-08T09:00', '10-12T09:00']], due: '10-17T17:00' },
  // two pauses of C, two hours each: Friday the 16th, 13:00
  'two pauses of C add up': { time: C, from: '10-06T10:00', stood: [['10-07T10:00', '10-07T12:00'], ['10-14T14:00', '10-14T16:00']], due: '10-16T13:00' },
  // bare: Sunday the 4th 20:00; three hours of the wall clock
  'H24 on a Sunday': { time: H24, from: '10-03T20:00', stood: [['10-04T06:00', '10-04T09:00']], due: '10-04T23:00' },
  // bare: Saturday the 10th 18:00; ten hours of the night
  'H24 over the second Saturday and its night': { time: H24, from: '10-09T18:00', stood: [['10-09T22:00', '10-10T08:00']], due: '10-11T04:00' },
  // bare: 1 January 18:30; one hour around midnight
  'H24 over the end of the year': { time: H24, from: '12-31T18:30', stood: [['12-31T23:30', '2027-01-01T00:30']], due: '2027-01-01T19:30' },
  // fifteen hours, of which one day counts: Monday the 12th
  'no longer than a cap of one day': { time: B, from: '10-06T10:00', stood: [['10-07T09:00', '10-09T09:00']], capDays: 1, due: '10-12T17:00' },
  // a district that allows no pause
  'a cap of nothing counts nothing': { time: B, from: '10-06T10:00', stood: [['10-07T09:00', '10-09T09:00']], capDays: 0, due: '10-09T17:00' },
  // bare: 16, 17, 19; one hour on the 19th, none on the holiday of the 20th: Wednesday the 21st, 10:00
  'a pause that ends on a holiday': { time: B, from: '10-15T10:00', stood: [['10-19T16:00', '10-20T12:00']], due: '10-21T10:00' },
  // bare with the camp: 9, 11 (the camp), 12; two hours on the day of the camp: Tuesday the 13th, 11:00
  'a pause on the day of a camp': { time: B, from: '10-08T10:00', stood: [['10-11T10:00', '10-11T12:00']], on: camped, due: '10-13T11:00' },
  // bare: Sunday the 4th 17:00; where Sundays count, so do all hours: six of them
  'days of the calendar stand by the wall clock': { time: D3, from: '10-01T10:00', stood: [['10-02T10:00', '10-02T16:00']], due: '10-04T23:00' },
} // biome-ignore format: a table

for (const [name, one] of Object.entries(CASES))
  test(`${name}: due ${one.due}`, () => {
    const pauses = one.stood.map(([from, to]) => ({ from: at(from), to: at(to), why: 'papers' }))
    const running = { from: at(one.from), time: one.time, pauses, capDays: one.capDays ?? 10 }
    assert.deepEqual(runOf(running, one.on ?? calendar).due, at(one.due))
  })
