import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { mayTell } from './reach.ts'

test('the call list and the slips are worked off by those who telephone, sit at the desk or stand above it', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayTell(CAST[part]))
  assert.deepEqual(may, ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate'])
})
