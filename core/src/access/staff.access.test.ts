import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES } from './fixtures/cast.ts'
import { deedsFor, maySee } from './may.ts'

test('the staff of an officer accepts, notes and drafts what lies with the officer, and signs nothing', () => {
  assert.deepEqual(deedsFor(FILES.withOfficer, CAST.staff), ['acceptance', 'draft', 'note'])
  assert.deepEqual(deedsFor(FILES.awaitingWord, CAST.staff), ['note'])
})

test('what lies with another officer is none of the staff’s business', () => {
  const elsewhere = { ...CAST.staff, staffOf: ['PHE-JE-02'] }
  assert.ok(!maySee(FILES.withOfficer, elsewhere))
  assert.deepEqual(deedsFor(FILES.withOfficer, elsewhere), [])
})

test('head and nodal officer of a department see its grievances and no others', () => {
  for (const part of ['department-head', 'department-nodal'] as const)
    assert.ok(maySee(FILES.withOfficer, CAST[part]), part)
  assert.ok(!maySee(FILES.withOfficer, CAST['other-head']))
})
