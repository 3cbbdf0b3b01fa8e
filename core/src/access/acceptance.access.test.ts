import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId } from '../ids.ts'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('only who has it accepts it', () => {
  onlyThese('acceptance', FILES.withOfficer, ['holder', 'staff'])
  nobodyIn('acceptance', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})

test('what one has accepted oneself is not accepted again, but a colleague at the post may', () => {
  const accepted = { ...FILES.withOfficer, acceptedBy: 'holder' as PersonId }
  assert.ok(!mayDo('acceptance', accepted, CAST.holder))
  assert.ok(mayDo('acceptance', accepted, { ...CAST.holder, person: 'colleague' }))
})
