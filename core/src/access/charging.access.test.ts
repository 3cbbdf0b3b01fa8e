import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChargeOrder } from '../district/charging.ts'
import type { Charge, District, Post, Role } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { mayOrder } from './charging.ts'
import type { Who } from './may.ts'

const post = (code: string, level: Post['level'], roles: readonly Role[], department?: string): Post => ({
  code,
  nameHi: code,
  nameEn: code,
  office: 'O',
  level,
  roles,
  ...(department ? { department } : {}),
})
const POSTS = [
  post('DM', 5, ['magistrate']),
  post('DIO', 2, ['administrator']),
  post('NOD', 3, ['nodal']),
  post('SE', 3, ['department-head'], 'PHE'),
  post('EE', 2, ['officer', 'department-head'], 'PHE'),
  post('JE', 1, ['officer'], 'PHE'),
  post('ROAD', 1, ['officer'], 'PWD'),
]
const DAY = '2026-11-21'
const holds = (code: string): Charge => ({
  person: code.toLowerCase(),
  post: code,
  kind: 'regular',
  from: '2026-01-01',
})
const INDEX = indexDistrict({
  posts: POSTS,
  charges: POSTS.map(({ code }) => holds(code)),
  persons: POSTS.map(({ code }) => ({ id: code.toLowerCase() })),
  departments: [],
  subjects: [],
  places: [],
  templates: [],
} as unknown as District)

const who = (code: string): Who => ({
  person: code.toLowerCase(),
  posts: [code],
  inCharge: [code],
  roles: INDEX.posts.get(code)?.roles ?? [],
})
const all = POSTS.map(({ code }) => code)
const able = (order: ChargeOrder) => all.filter((code) => mayOrder(order, INDEX, who(code), DAY))

const handOver = (code: string): ChargeOrder => ({
  do: 'hand-over',
  post: code,
  person: 'somebody',
  kind: 'regular',
  from: DAY,
  ends: [],
})
const days = { from: DAY, to: DAY }

test('the administrator, the magistrate and the nodal officer hand over; a department head the posts below', () => {
  assert.deepEqual(able(handOver('JE')), ['DM', 'DIO', 'NOD', 'SE', 'EE'])
  assert.deepEqual(able(handOver('ROAD')), ['DM', 'DIO', 'NOD'])
  assert.deepEqual(able({ do: 'end', post: 'JE', person: 'je', last: DAY }), ['DM', 'DIO', 'NOD', 'SE', 'EE'])
})

test('nobody gives the own post to somebody else, but for those who stand above them all', () => {
  assert.deepEqual(able(handOver('EE')), ['DM', 'DIO', 'NOD', 'SE'])
  assert.deepEqual(able(handOver('NOD')), ['DM', 'DIO'])
})

test('nobody makes themselves magistrate or administrator', () => {
  assert.deepEqual(able(handOver('DM')), ['DM', 'DIO'])
  assert.deepEqual(able(handOver('DIO')), ['DM', 'DIO'])
  assert.deepEqual(able({ do: 'leave', person: 'dm', ...days, substitute: 'nod' }), ['DM', 'DIO'])
})

test('each enters the own leave and takes it back; for others those who give orders about their posts', () => {
  assert.deepEqual(able({ do: 'leave', person: 'je', ...days }), ['DM', 'DIO', 'NOD', 'SE', 'EE', 'JE'])
  assert.deepEqual(able({ do: 'leave', person: 'road', ...days }), ['DM', 'DIO', 'NOD', 'ROAD'])
  assert.deepEqual(able({ do: 'take-back', leave: { person: 'road', ...days } }), [
    'DM',
    'DIO',
    'NOD',
    'ROAD',
  ])
  assert.deepEqual(able({ do: 'take-back', charge: holds('JE') }), ['DM', 'DIO', 'NOD', 'SE', 'EE'])
})
