import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

const ASKERS = ['operator', 'call-operator', 'hearing-clerk', 'reviewer', 'nodal', 'magistrate'] as const

test('the control room, the call centre and the hearing ask the complainant, never the officer who did the work', () => {
  onlyThese('confirmation', FILES.awaitingWord, ASKERS)
  onlyThese('confirmation', FILES.closed, ASKERS)
  nobodyIn('confirmation', 'atDesk', 'withOfficer', 'inReview')
})

test('who reported, called or holds the post that did the work does not confirm it, whatever else they are', () => {
  const reporter = { ...CAST.operator, person: 'holder' }
  assert.ok(!mayDo('confirmation', FILES.awaitingWord, reporter))
  const sameSeat = { ...CAST.operator, posts: ['CELL-OP-1', 'PHE-JE-01'] }
  assert.ok(!mayDo('confirmation', FILES.awaitingWord, sameSeat))
})

test('without a report there is nothing to confirm', () => {
  assert.ok(!mayDo('confirmation', { ...FILES.closed, reports: [] }, CAST.operator))
})
