import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDays, writeDays } from './days.ts'
import { inHindi } from './hindi.ts'

test('a list of holidays comes in from a table, however the day is written', () => {
  const { holidays, faults } = readDays(
    'h.csv',
    '\uFEFFDate,name_hi,name_en,kind\n15/08/2026,स्वतंत्रता दिवस,Independence Day,\n2026-10-11,शिविर,Camp,camp\n',
  )
  assert.deepEqual(faults, [])
  assert.deepEqual(holidays, [
    { date: '2026-08-15', nameHi: 'स्वतंत्रता दिवस', nameEn: 'Independence Day', kind: 'gazetted' },
    { date: '2026-10-11', nameHi: 'शिविर', nameEn: 'Camp', kind: 'camp' },
  ])
  assert.deepEqual(readDays('h.csv', writeDays(holidays)).holidays, holidays)
})

test('every fault of a table names its row', () => {
  const { faults } = readDays(
    'h.csv',
    'date,name_hi,name_en,kind\n2026-02-30,क,K,\n2026-03-04,,,\n2026-03-05,ख,Kh,festival\n2026-03-06,ग,G,\n2026-03-06,ग,G,\n',
  )
  assert.deepEqual(
    faults.map(({ where }) => where),
    [2, 3, 4, 6],
  )
})

test('a calendar in ICS comes in, folded lines and several days too', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20261108',
    'DTEND;VALUE=DATE:20261110',
    'SUMMARY:Deepawali\\, two',
    '  days',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:no day',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  const { holidays, faults } = readDays('h.ics', text)
  assert.deepEqual(
    holidays.map(({ date, nameEn }) => [date, nameEn]),
    [
      ['2026-11-08', 'Deepawali, two days'],
      ['2026-11-09', 'Deepawali, two days'],
    ],
  )
  assert.deepEqual(
    faults.map(({ where }) => where),
    [8],
  )
})

/** An iCalendar of one event with these lines; the event begins in line 2, its first line is line 3. */
const event = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Fair', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n')
const daysOf = (text: string) => {
  const { holidays, faults } = readDays('h.ics', text)
  assert.deepEqual(faults, [])
  return holidays.map(({ date }) => date)
}

test('a moment of UTC is the day that it is in India', () => {
  assert.deepEqual(daysOf(event('DTSTART:20261107T183000Z', 'DTEND:20261108T183000Z')), ['2026-11-08'])
  assert.deepEqual(daysOf(event('DTSTART:20261107T182959Z')), ['2026-11-07'])
  assert.deepEqual(
    daysOf(event('DTSTART;TZID=Asia/Kolkata:20261108T000000', 'DTEND;TZID=Asia/Kolkata:20261109T000000')),
    ['2026-11-08'],
  )
  assert.deepEqual(
    daysOf(event('DTSTART;TZID="Asia/Calcutta":20261108T100000', 'DTEND:20261109T120000')),
    ['2026-11-08', '2026-11-09'],
    'a day that is begun is a day',
  )
  assert.deepEqual(daysOf(event('DTSTART;VALUE=DATE:20261108', 'DURATION:P2D')), ['2026-11-08', '2026-11-09'])
})

test('a cancelled event is no holiday', () => {
  const both = `${event('DTSTART;VALUE=DATE:20261108', 'STATUS:CANCELLED')}\n${event('DTSTART;VALUE=DATE:20261110', 'STATUS:CONFIRMED')}`
  const { holidays, cancelled } = readDays('h.ics', both)
  assert.deepEqual(
    holidays.map(({ date }) => date),
    ['2026-11-10'],
  )
  assert.deepEqual(cancelled, [{ line: 2, date: '2026-11-08', name: 'Fair' }])
})

test('what repeats, and what cannot be understood, is a fault with its line and never half a calendar', () => {
  for (const [lines, line, what] of [
    [['DTSTART;VALUE=DATE:20261108', 'RRULE:FREQ=YEARLY'], 5, /repeats/],
    [['DTSTART;VALUE=DATE:20261108', 'RDATE;VALUE=DATE:20261112'], 5, /repeats/],
    [['DTSTART;VALUE=DATE:20261108', 'RECURRENCE-ID;VALUE=DATE:20261108'], 5, /repeats/],
    [['DTSTART;TZID=Europe/Paris:20261108T000000'], 4, /time zone/],
    [['DTSTART;VALUE=DATE:20261308'], 4, /is no day/],
    [['DTSTART;VALUE=DATE:20261108', 'DTEND;VALUE=DATE:soon'], 5, /is no day/],
    [['DTSTART;VALUE=DATE:20261108', 'DTEND;VALUE=DATE:20261101'], 5, /before it begins/],
    [['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20290101'], 5, /longer than a year/],
    [['DTSTART;VALUE=DATE:20261108', 'DURATION:two days'], 5, /DURATION/],
  ] as const) {
    const { holidays, faults } = readDays('h.ics', event(...lines))
    assert.deepEqual(holidays, [], lines.join())
    assert.deepEqual(
      faults.map(({ where }) => where),
      [line],
      lines.join(),
    )
    assert.match(faults[0]?.what ?? '', what)
    const hindi = faults[0] && inHindi(faults[0])
    assert.match(hindi?.what ?? '', /[ऀ-ॿ]/)
    assert.match(hindi?.todo ?? '', /[ऀ-ॿ]/)
  }
})

test('what stands in the alarm of an event is not the event\u2019s own', () => {
  const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DURATION:PT15M', 'SUMMARY:ring', 'END:VALARM']
  const { holidays, faults } = readDays('h.ics', event(...alarm, 'DTSTART;VALUE=DATE:20261108'))
  assert.deepEqual(faults, [])
  assert.deepEqual(
    holidays.map(({ date, nameEn }) => `${date} ${nameEn}`),
    ['2026-11-08 Fair'],
  )
})
