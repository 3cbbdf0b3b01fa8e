import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDirect } from './may.ts'

const DIRECT = ['operator', 'department-head', 'nodal', 'state-nodal', 'magistrate'] as const

test('the desk, the head of the department, the nodal officer and the magistrate direct; nobody directs after the report', () => {
  onlyThese('direction', FILES.withOfficer, DIRECT)
  onlyThese('direction', FILES.atDesk, DIRECT)
  nobodyIn('direction', 'inReview', 'awaitingWord', 'closed')
})

test('the head of a department directs the posts of the own department and no others', () => {
  const head = CAST['department-head']
  assert.ok(mayDirect(['PHE', 'PHE'], head))
  assert.ok(!mayDirect(['PHE', 'RDD'], head))
  assert.ok(!mayDirect([undefined], head), 'a post of no department, such as the magistrate')
  assert.ok(mayDirect(['RDD', undefined], CAST.nodal))
})
