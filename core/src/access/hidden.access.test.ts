import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Against } from '../grievance/acts.ts'
import type { PersonId, PostCode } from '../ids.ts'
import { FILES } from './fixtures/cast.ts'
import { maySee, type Who } from './may.ts'

const against: Against = { post: 'PHE-JE-01' as PostCode, persons: ['meena' as PersonId] }
const file = { ...FILES.withOfficer, post: 'PHE-EE' as PostCode, against }
const senior: Who = {
  person: 'ravi',
  posts: ['PHE-EE', 'PHE-JE-01'],
  inCharge: ['PHE-EE'],
  roles: ['officer'],
}

test('who only stands in for the post complained of sees the file that was routed to them', () => {
  assert.ok(maySee(file, senior))
})

test('who has the post in charge does not see it, nor does who held it then', () => {
  assert.ok(!maySee(file, { ...senior, inCharge: ['PHE-EE', 'PHE-JE-01'] }))
  assert.ok(!maySee(file, { ...senior, person: 'meena' }))
})
