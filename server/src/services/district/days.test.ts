import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDays, writeDays } from './days.ts'

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
