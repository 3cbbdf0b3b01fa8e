import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('a reviewer, the nodal officer or the magistrate sends a report back', () => {
  onlyThese('sending-back', FILES.inReview, ['nodal', 'reviewer', 'magistrate'])
  nobodyIn('sending-back', 'atDesk', 'withOfficer', 'awaitingWord', 'closed')
})

test('nobody judges a report of their own', () => {
  const own = { ...CAST.reviewer, person: 'holder' }
  assert.ok(!mayDo('sending-back', FILES.inReview, own))
})
