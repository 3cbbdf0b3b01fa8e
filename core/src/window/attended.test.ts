import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, Post } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { attendanceOf, attendedIn } from './attended.ts'
import type { Signs } from './board.ts'
import type { WindowDay } from './window.ts'

const post = (code: string): Post => ({
  code,
  nameHi: code,
  nameEn: code,
  office: 'O',
  level: 1,
  roles: ['officer'],
})
const index = indexDistrict({
  ...{ departments: [], subjects: [], places: [], placeWords: [], offices: [], ladders: [], templates: [] },
  posts: ['DM', 'EE', 'JE'].map(post),
  persons: ['dm', 'ee'].map((id) => ({ id, nameHi: id, nameEn: id, phone: id, language: 'hi' })),
  charges: [
    { person: 'dm', post: 'DM', kind: 'regular', from: '2026-01-01' },
    { person: 'ee', post: 'EE', kind: 'regular', from: '2026-10-06' },
  ],
  leaves: [],
  groups: [
    { code: 'TOP', nameHi: 'T', nameEn: 'T', steward: 'DM' },
    { code: 'LOW', nameHi: 'L', nameEn: 'L', parent: 'TOP', steward: 'EE' },
  ],
  groupMembers: [
    { group: 'TOP', post: 'DM' },
    { group: 'TOP', post: 'EE' },
    { group: 'LOW', post: 'EE' },
    { group: 'LOW', post: 'JE' },
  ],
} as unknown as District)
const held = (day: string): WindowDay => ({
  day,
  window: { code: 'morning', nameHi: 'm', nameEn: 'm', from: '10:00', to: '11:00' },
  opens: new Date(`${day}T10:00:00+05:30`),
  closes: new Date(`${day}T11:00:00+05:30`),
})
const signs: Readonly<Record<string, readonly Signs[]>> = {
  '2026-10-05': [{ person: 'stranger', first: { at: new Date(0), by: 'message' } }],
  '2026-10-06': [
    { person: 'dm', first: { at: new Date(0), by: 'message' } },
    { person: 'ee', seenAt: new Date(0) },
  ],
}
const seats = attendedIn(
  index,
  ['2026-10-05', '2026-10-06'].map(held),
  ({ day }) => new Map((signs[day] ?? []).map((one) => [one.person, one])),
)

test('each post counts once in a window, and a sign of somebody who was not called counts for nobody', () => {
  assert.equal(seats.length, 6)
  assert.deepEqual(attendanceOf(seats), {
    ...{ called: 3, present: 1, seen: 1, absent: 1, 'on-leave': 0 },
    // Nobody holds JE on either day, and EE came a day later.
    vacant: 3,
  })
})

test('a post is judged by who held it on the day', () => {
  const of = (code: string) => attendanceOf(seats.filter(({ seat }) => seat.post.code === code))
  assert.deepEqual([of('EE').called, of('EE').vacant, of('EE').seen], [1, 1, 1])
  assert.equal(of('JE').called, 0)
})
