import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayLookAtSettings } from './administration.ts'
import { mayTakeCalls } from './calls.ts'
import { mayCluster } from './cluster.ts'
import { readsFigures, readsFiguresOnly } from './figures.ts'
import { CAST, FILES, type Part } from './fixtures/cast.ts'
import { deedsFor, maySee } from './may.ts'
import { mayNumber } from './numbers.ts'
import { mayLeadPlan, maySeeAllPlans } from './plans.ts'
import { mayPublish } from './publication.ts'
import { mayTell } from './reach.ts'

const { division } = CAST

test('the division and the CM’s office read figures, and no part but theirs is held to them', () => {
  const parts = Object.keys(CAST) as Part[]
  assert.deepEqual(
    parts.filter((part) => readsFigures(CAST[part])),
    ['division'],
  )
  assert.deepEqual(
    parts.filter((part) => readsFiguresOnly(CAST[part])),
    ['division'],
  )
  assert.ok(
    !readsFiguresOnly({ roles: ['division', 'magistrate'] }),
    'who is more than that is not held to it',
  )
})

test('who reads figures only sees no file, does no deed and leads nothing', () => {
  for (const file of Object.values(FILES)) {
    assert.ok(!maySee(file, division))
    assert.deepEqual(deedsFor(file, division), [])
  }
  for (const may of [mayPublish, mayNumber, mayTakeCalls, mayCluster, mayTell, mayLookAtSettings])
    assert.ok(!may(division), may.name)
  assert.ok(!maySeeAllPlans(division))
  assert.ok(!mayLeadPlan('PHE', division))
})
