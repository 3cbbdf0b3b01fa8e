import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('the desk and the hearing share a grievance in the group of its department, and nobody else does', () => {
  onlyThese('sharing', FILES.withOfficer, ['operator', 'hearing-clerk', 'nodal', 'magistrate'])
})

test('what lies with no post has no group, and what is closed is not shared any more', () => {
  assert.ok(!mayDo('sharing', FILES.atDesk, CAST.operator))
  assert.ok(!mayDo('sharing', FILES.closed, CAST.operator))
})
