import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charge, District, Leave, PublicHearing, RosterDay } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { putOn, swapDays } from './arrange.ts'
import { hearingDays, presidingOn } from './roster.ts'

const daily: PublicHearing = {
  code: 'jansunwai',
  nameHi: 'जन सुनवाई',
  nameEn: 'Public hearing',
  office: 'COLL',
  from: '10:00',
  to: '12:00',
  weekdays: [],
  posts: ['A', 'B', 'C'],
  begins: '2026-10-05',
}
const weekly: PublicHearing = { ...daily, code: 'tehsil', weekdays: [2], posts: ['B', 'C'] }
const holds = (person: string, post: string): Charge => ({
  person,
  post,
  kind: 'regular',
  from: '2026-01-01',
})
const HELD = [holds('asha', 'A'), holds('bano', 'B'), holds('chand', 'C'), holds('dev', 'D')]

function district(
  more: {
    readonly leaves?: readonly Leave[]
    readonly roster?: readonly RosterDay[]
    readonly charges?: readonly Charge[]
    readonly holidays?: readonly string[]
  } = {},
) {
  const { leaves = [], roster = [], charges = HELD, holidays = [] } = more
  return indexDistrict({
    departments: [],
    subjects: [],
    places: [],
    placeWords: [],
    offices: [],
    ladders: [],
    templates: [],
    posts: ['A', 'B', 'C', 'D'].map((code) => ({
      code,
      nameHi: `पद ${code}`,
      nameEn: `Post ${code}`,
      office: 'COLL',
      level: 4,
      roles: ['officer'],
    })),
    persons: ['asha', 'bano', 'chand', 'dev'].map((id) => ({
      id,
      nameHi: id,
      nameEn: id,
      phone: id,
      language: 'hi',
    })),
    charges,
    leaves,
    roster,
    hearings: [daily, weekly],
    calendar: {
      windows: [{ from: '09:00', to: '17:00' }],
      weeklyOff: [0],
      saturdaysOff: [2],
      holidays: holidays.map((date) => ({ date, nameHi: '–', nameEn: '–', kind: 'gazetted' })),
    },
  } as unknown as District)
}
const week = (index: ReturnType<typeof district>, hearing = daily, to = '2026-10-13') =>
  hearingDays(index, hearing, '2026-10-05', to).map(({ day, post }) => `${day.slice(8)} ${post ?? '–'}`)

test('the posts take the working days in turn; Sundays, the second Saturday and holidays take nobody’s turn', () => {
  assert.deepEqual(week(district()), ['05 A', '06 B', '07 C', '08 A', '09 B', '12 C', '13 A'])
  assert.deepEqual(week(district({ holidays: ['2026-10-07'] })), [
    '05 A',
    '06 B',
    '08 C',
    '09 A',
    '12 B',
    '13 C',
  ])
})

test('a hearing of some weekdays counts its own days only', () => {
  assert.deepEqual(week(district(), weekly, '2026-10-27'), ['06 B', '13 C', '20 B', '27 C'])
  assert.equal(presidingOn(district(), weekly, '2026-10-07'), undefined)
})

test('who is on leave is passed over, the next takes the day, and the turn comes on the day of return', () => {
  const index = district({ leaves: [{ person: 'bano', from: '2026-10-06', to: '2026-10-07' }] })
  assert.deepEqual(week(index), ['05 A', '06 C', '07 A', '08 B', '09 C', '12 A', '13 B'])
  assert.match(presidingOn(index, daily, '2026-10-06')?.why.hi ?? '', /पद B अवकाश पर या पद रिक्त/)
  assert.equal(presidingOn(index, daily, '2026-10-08')?.why.en, 'by turn')
})

test('a day that was presided over stays as it was written down, whatever leave is entered later', () => {
  const why = { hi: 'बारी से', en: 'by turn' }
  const presided = ['A', 'B'].map((post, at) => ({
    day: `2026-10-0${5 + at}`,
    turn: post,
    post,
    persons: [post === 'A' ? 'asha' : 'bano'],
    fixed: false,
    why,
  }))
  const late = district({ leaves: [{ person: 'bano', from: '2026-10-06', to: '2026-10-07' }] })
  const names = hearingDays(late, daily, '2026-10-05', '2026-10-09', presided).map(
    ({ day, post }) => `${day.slice(8)} ${post}`,
  )
  assert.deepEqual(names, ['05 A', '06 B', '07 C', '08 A', '09 B'])
  const refused = putOn(late, daily, '2026-10-06', { post: 'D' }, 'x', presided)
  assert.equal(!refused.ok && refused.refusal, 'not-a-hearing-day')
})

test('a vacant post waits for its holder without losing its place', () => {
  const charges = [...HELD.filter(({ post }) => post !== 'B'), { ...holds('bano', 'B'), from: '2026-10-08' }]
  assert.deepEqual(week(district({ charges })), ['05 A', '06 C', '07 A', '08 B', '09 C', '12 A', '13 B'])
})

test('a substitute of who is on leave does not take the turn of the post', () => {
  const index = district({
    leaves: [{ person: 'asha', from: '2026-10-05', to: '2026-10-05', substitute: 'dev' }],
  })
  assert.equal(presidingOn(index, daily, '2026-10-05')?.post, 'B')
})

test('when nobody of the hearing is there the day has nobody, and says who is away', () => {
  const index = district({ charges: [holds('dev', 'D')] })
  const day = presidingOn(index, daily, '2026-10-05')
  assert.deepEqual(day?.persons, [])
  assert.match(day?.why.en ?? '', /nobody is there on this day: Post A, Post B, Post C/)
})

test('a fixed day wins, says whose turn it was, and the turns after it stay as they were', () => {
  const index = district({
    roster: [{ date: '2026-10-06', hearing: 'jansunwai', post: 'D', why: 'बैठक' }],
  })
  assert.deepEqual(week(index), ['05 A', '06 D', '07 C', '08 A', '09 B', '12 C', '13 A'])
  const day = presidingOn(index, daily, '2026-10-06')
  assert.equal(day?.instead, 'B')
  assert.equal(day?.why.hi, 'तय किया गया: बैठक; बारी पद B की थी')
})

test('a person may be named for a day without their post', () => {
  const index = district({ roster: [{ date: '2026-10-06', hearing: 'jansunwai', person: 'dev' }] })
  const day = presidingOn(index, daily, '2026-10-06')
  assert.deepEqual(
    day?.persons.map(({ id }) => id),
    ['dev'],
  )
  assert.equal(day?.post, undefined)
})

test('two days that are swapped change hands, and swapping them back restores the names', () => {
  const swapped = swapDays(district(), daily, ['2026-10-06', '2026-10-07'], 'यात्रा')
  assert.ok(swapped.ok)
  const roster = swapped.value.flatMap(({ after }) => after ?? [])
  assert.deepEqual(
    roster.map(({ date, post }) => `${date} ${post}`),
    ['2026-10-06 C', '2026-10-07 B'],
  )
  assert.deepEqual(week(district({ roster })).slice(0, 4), ['05 A', '06 C', '07 B', '08 A'])
  const back = swapDays(district({ roster }), daily, ['2026-10-06', '2026-10-07'], 'यात्रा टली')
  assert.ok(back.ok)
  const again = back.value.flatMap(({ after }) => after ?? [])
  assert.deepEqual(week(district({ roster: again })).slice(0, 4), ['05 A', '06 B', '07 C', '08 A'])
})

test('nobody is moved to a day on which they are away, nor the hearing to a day on which it is not held', () => {
  const index = district({ leaves: [{ person: 'dev', from: '2026-10-06', to: '2026-10-06' }] })
  const refused = (decided: ReturnType<typeof putOn>) => (decided.ok ? 'yes' : decided.refusal)
  assert.equal(refused(putOn(index, daily, '2026-10-06', { person: 'dev' }, 'x')), 'away-that-day')
  assert.equal(refused(putOn(index, daily, '2026-10-06', { post: 'D' }, 'x')), 'post-vacant')
  assert.equal(refused(putOn(index, daily, '2026-10-04', { post: 'A' }, 'x')), 'not-a-hearing-day')
  assert.equal(refused(putOn(index, daily, '2026-10-06', { post: 'X' }, 'x')), 'unknown-post')
  assert.equal(refused(putOn(index, daily, '2026-10-06', { person: 'x' }, 'x')), 'unknown-person')
  assert.equal(refused(putOn(index, daily, '2026-10-06', {}, 'x')), 'not-a-hearing-day')
  assert.equal(refused(swapDays(index, daily, ['2026-10-05', '2026-10-05'], 'x')), 'not-a-hearing-day')
})

test('a fixed day is given back to its turn by taking the row out', () => {
  const row = { date: '2026-10-06', hearing: 'jansunwai', post: 'D', why: 'बैठक' }
  const back = putOn(district({ roster: [row] }), daily, '2026-10-06', {}, 'बैठक टली')
  assert.deepEqual(back.ok && back.value, [{ before: row }])
})
