import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('who works on the file writes a note; who only looks does not', () => {
  onlyThese('note', FILES.withOfficer, [
    'operator',
    'call-operator',
    'hearing-clerk',
    'holder',
    'staff',
    'department-head',
    'department-nodal',
    'nodal',
    'state-nodal',
    'reviewer',
    'magistrate',
  ])
})

test('an officer of another post cannot even note, for they do not see the file', () => {
  assert.ok(!mayDo('note', FILES.withOfficer, CAST.elsewhere))
  assert.ok(!mayDo('note', FILES.withOfficer, CAST['other-head']))
})
