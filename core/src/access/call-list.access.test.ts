import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayWorkCallList } from './call-list.ts'
import { CAST, type Part } from './fixtures/cast.ts'

test('the one call list is worked off by those who telephone, sit at the desk or stand above it, and by no officer', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayWorkCallList(CAST[part]))
  assert.deepEqual(may, ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate'])
})
