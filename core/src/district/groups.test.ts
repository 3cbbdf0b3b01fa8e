import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, Group } from './district.ts'
import { indexDistrict } from './find.ts'
import { groupsOf, groupsOfPost, membersOf } from './groups.ts'

const group = (code: string, more: Partial<Group> = {}): Group => ({
  code,
  nameHi: code,
  nameEn: code,
  steward: 'DM',
  ...more,
})
const roles = ['officer']
const posts = [
  { code: 'DM', roles },
  { code: 'PHE-EE', department: 'PHE', roles },
  { code: 'PHE-JE', department: 'PHE', roles },
]
const empty = {
  departments: [],
  subjects: [],
  places: [],
  placeWords: [],
  offices: [],
  persons: [],
  charges: [],
}
const index = indexDistrict({
  ...empty,
  ladders: [],
  templates: [],
  posts,
  groups: [group('PHE', { parent: 'TOP', department: 'PHE' }), group('TOP')],
  groupMembers: [
    { group: 'TOP', post: 'DM' },
    { group: 'TOP', post: 'PHE-EE' },
    { group: 'PHE', post: 'PHE-EE' },
  ],
} as unknown as District)

const members = (code: string) => {
  const found = groupsOf(index).find((one) => one.code === code)
  return found ? membersOf(index, found).map((post) => post.code) : []
}

test('the group of the administration holds the posts listed for it', () => {
  assert.deepEqual(members('TOP'), ['DM', 'PHE-EE'])
})

test('the group of a department holds its staff without listing them, and nobody twice', () => {
  assert.deepEqual(members('PHE'), ['PHE-EE', 'PHE-JE'])
})

test('a head of department is in both tiers, the own department first', () => {
  const of = (post: string) => groupsOfPost(index, post).map(({ code }) => code)
  assert.deepEqual(of('PHE-EE'), ['PHE', 'TOP'])
  assert.deepEqual(of('PHE-JE'), ['PHE'])
})
