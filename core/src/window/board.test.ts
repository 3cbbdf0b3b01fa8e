import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charge, District, Leave, Person, Post } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { boardOf, calledTo, type Signs, totalsOf } from './board.ts'
import { outcomeOf, stillOpen } from './left.ts'
import type { WindowDay } from './window.ts'

const DAY = '2026-10-06'
const at = (hour: string) => new Date(`${DAY}T${hour}:00+05:30`)
const post = (code: string, more: Partial<Post> = {}): Post => ({
  code,
  nameHi: code,
  nameEn: code,
  office: 'O',
  level: 1,
  roles: ['officer'],
  ...more,
})
const person = (id: string): Person => ({ id, nameHi: id, nameEn: id, phone: id, language: 'hi' })
const charge = (who: string, where: string): Charge => ({
  person: who,
  post: where,
  kind: 'regular',
  from: '2026-01-01',
})
function district(leaves: readonly Leave[] = []) {
  return indexDistrict({
    departments: [],
    subjects: [],
    places: [],
    placeWords: [],
    offices: [],
    ladders: [],
    templates: [],
    posts: [
      post('DM'),
      post('EE', { department: 'PHE' }),
      post('JE', { department: 'PHE', reportsTo: 'EE' }),
      post('AE', { department: 'PHE', reportsTo: 'EE' }),
    ],
    persons: ['dm', 'ee', 'je', 'sub'].map(person),
    charges: [charge('dm', 'DM'), charge('ee', 'EE'), charge('je', 'JE')],
    leaves,
    groups: [
      { code: 'TOP', nameHi: 'T', nameEn: 'T', steward: 'DM' },
      { code: 'PHE', nameHi: 'P', nameEn: 'P', parent: 'TOP', department: 'PHE', steward: 'EE' },
    ],
    groupMembers: [
      { group: 'TOP', post: 'DM' },
      { group: 'TOP', post: 'EE' },
    ],
  } as unknown as District)
}
const signs = (...all: readonly Signs[]) => new Map(all.map((one) => [one.person, one]))
const states = (index: ReturnType<typeof district>, known: ReturnType<typeof signs>) =>
  Object.fromEntries(
    boardOf(index, {}, DAY, known).flatMap(({ seats }) => seats.map((seat) => [seat.post.code, seat.state])),
  )

test('everybody who answers for a member post is called, each once, and nobody for an empty chair of another', () => {
  const ids = (index: ReturnType<typeof district>, groups?: readonly string[]) =>
    calledTo(index, groups ? { groups } : {}, DAY).map(({ id }) => id)
  assert.deepEqual(ids(district()), ['dm', 'ee', 'je'])
  assert.deepEqual(ids(district(), ['PHE']), ['ee', 'je'])
  const away = { person: 'je', from: DAY, to: DAY, substitute: 'sub' }
  assert.deepEqual(ids(district([away])), ['dm', 'ee', 'sub'], 'the substitute instead of who is on leave')
})

test('a message makes present, a receipt of reading alone is seen, silence is absent, an empty chair is vacant', () => {
  const known = signs(
    {
      person: 'je',
      first: { at: at('09:12'), by: 'message' },
      last: { at: at('10:40'), by: 'button' },
      seenAt: at('09:01'),
    },
    { person: 'ee', seenAt: at('09:05') },
  )
  assert.deepEqual(states(district(), known), { DM: 'absent', EE: 'seen', JE: 'present', AE: 'vacant' })
})

test('who is on leave is not absent; a named substitute is present or absent in their place', () => {
  const leave = { person: 'je', from: DAY, to: DAY }
  assert.equal(states(district([leave]), signs()).JE, 'on-leave')
  const named = district([{ ...leave, substitute: 'sub' }])
  assert.equal(states(named, signs()).JE, 'absent', 'the substitute did not come either')
  const came = signs({ person: 'sub', first: { at: at('09:30'), by: 'app' } })
  assert.equal(states(named, came).JE, 'present')
  const [, group] = boardOf(named, {}, DAY, came)
  const seat = group?.seats.find((one) => one.post.code === 'JE')
  assert.deepEqual(
    seat?.onLeave.map(({ id }) => id),
    ['je'],
  )
})

test('a head who sits in both tiers is counted once in the total', () => {
  const known = signs({ person: 'ee', first: { at: at('09:00'), by: 'button' } })
  const boards = boardOf(district(), {}, DAY, known)
  assert.equal(boards[0]?.counts.present, 1)
  assert.equal(boards[1]?.counts.present, 1)
  assert.deepEqual(totalsOf(boards), { present: 1, seen: 0, absent: 2, 'on-leave': 0, vacant: 1 })
})

test('disposed in the window is what reached the citizen before its end', () => {
  const window = { closes: at('11:00') } as WindowDay
  const one = { code: 'X', registeredAt: at('09:20') }
  const table = [
    [{ ...one, state: 'awaiting_word', disposedAt: at('10:50') }, 'disposed'],
    [{ ...one, state: 'closed', disposedAt: at('11:00') }, 'disposed'],
    [{ ...one, state: 'awaiting_word', disposedAt: at('11:01') }, 'disposed-later'],
    [{ ...one, state: 'in_review' }, 'in-review'],
    [{ ...one, state: 'with_officer' }, 'open'],
    [{ ...one, state: 'at_desk' }, 'open'],
  ] as const
  for (const [grievance, outcome] of table) assert.equal(outcomeOf(grievance, window), outcome)
  assert.equal(stillOpen(table.map(([grievance]) => grievance)).length, 3)
})
