import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, Role } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { lineDistrict } from '../routing/fixtures/district.ts'
import { groupsAnswered, groupsFor, mayInGroup } from './groups.ts'
import type { Who } from './may.ts'

const TOP = { code: 'TOP', nameHi: 'प्रशासन', nameEn: 'Administration', steward: 'CDO' }
const PHE = {
  code: 'PHE',
  nameHi: 'पेयजल',
  nameEn: 'Water',
  parent: 'TOP',
  department: 'PHE',
  steward: 'PHE-JE-03',
}
const { district } = lineDistrict()
const head = (code: string, roles: readonly Role[]) => ({
  ...district.posts.find((one) => one.code === code),
  roles,
})
const index = indexDistrict({
  ...district,
  posts: district.posts.map((post) =>
    post.code === 'PHE-EE' || post.code === 'RDD-DDO'
      ? head(post.code, ['officer', 'department-head'])
      : post,
  ),
  groups: [TOP, PHE],
  groupMembers: [{ group: 'TOP', post: 'PHE-EE' }],
} as District)

const who = (post: string, ...roles: readonly string[]): Who => ({
  person: post.toLowerCase(),
  posts: [post],
  roles,
})
const CAST = {
  magistrate: who('DM', 'magistrate'),
  nodal: who('CELL-NOD', 'nodal'),
  operator: who('CELL-OP-1', 'operator'),
  steward: who('PHE-JE-03', 'officer'),
  head: who('PHE-EE', 'officer', 'department-head'),
  'other head': who('RDD-DDO', 'officer', 'department-head'),
  member: who('PHE-JE-01', 'officer'),
  stranger: who('RDD-BDO-01', 'officer'),
  reviewer: who('CELL-REV', 'reviewer'),
  oversight: who('OVER', 'oversight'),
  publisher: who('PRO', 'publisher'),
} as const
const may = (deed: Parameters<typeof mayInGroup>[0], group = PHE) =>
  Object.keys(CAST).filter((part) => mayInGroup(deed, index, group, CAST[part as keyof typeof CAST]))

const POST = ['magistrate', 'nodal', 'operator', 'steward', 'head']

test('into a department’s group posts the desk, its steward and its own head; the same remind who has not looked', () => {
  assert.deepEqual(may('post'), POST)
  assert.deepEqual(may('nudge'), POST)
})

test('every member answers, and nobody from outside', () => {
  assert.deepEqual(may('answer'), [...POST, 'member'])
  assert.deepEqual(groupsAnswered(index, CAST.stranger), [])
})

test('members read, and whoever sees every file; the head of another department does not', () => {
  assert.deepEqual(may('read'), [...POST, 'member', 'reviewer', 'oversight'])
})

test('a head of a department is a member of the upper tier and does not post there', () => {
  assert.deepEqual(may('post', { ...TOP, department: undefined } as never), [
    'magistrate',
    'nodal',
    'operator',
  ])
  assert.deepEqual(
    groupsFor(index, CAST.head).map(({ code }) => code),
    ['TOP', 'PHE'],
  )
})
