import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId, PostCode } from '../ids.ts'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('without a proposed turning-away nobody closes by hand', () => {
  onlyThese('closure', FILES.withOfficer, [])
  nobodyIn('closure', 'atDesk', 'inReview', 'awaitingWord', 'closed')
})

test('a second person of the control room approves a turning-away, never who proposed it', () => {
  const by = { kind: 'officer', person: 'operator' as PersonId, post: 'CELL-OP-1' as PostCode } as const
  const proposed = { ...FILES.atDesk, turnedAway: { by, reason: 'न्यायालय में है' } }
  onlyThese('closure', proposed, ['reviewer', 'nodal', 'magistrate'])
  assert.ok(mayDo('closure', proposed, { ...CAST.operator, person: 'second' }))
})
