import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese, waitingForDate } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('one level up refuses the new date, or who stands above them all', () => {
  onlyThese('interim-refusal', waitingForDate('PHE-SE'), ['department-head', 'nodal', 'magistrate'])
  nobodyIn('interim-refusal', 'atDesk', 'withOfficer', 'inReview', 'awaitingWord', 'closed')
})

test('whoever asked for the date does not judge it, be they one level up by now', () => {
  const promoted = { ...CAST.nodal, person: CAST.holder.person, posts: ['PHE-SE'] }
  assert.ok(mayDo('interim-refusal', waitingForDate('PHE-SE'), { ...promoted, person: 'another' }))
  assert.ok(!mayDo('interim-refusal', waitingForDate('PHE-SE'), promoted))
  assert.ok(!mayDo('interim-refusal', FILES.withOfficer, promoted))
})
