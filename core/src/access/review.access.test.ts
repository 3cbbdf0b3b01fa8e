import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('a reviewer, the nodal officer or the magistrate looks at the report', () => {
  onlyThese('review', FILES.inReview, ['nodal', 'reviewer', 'magistrate'])
  nobodyIn('review', 'atDesk', 'withOfficer', 'awaitingWord', 'closed')
})

test('nobody judges a report of their own', () => {
  const own = { ...CAST.reviewer, person: 'holder' }
  assert.ok(!mayDo('review', FILES.inReview, own))
})
