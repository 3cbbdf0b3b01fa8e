import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { mayNumber } from './numbers.ts'

test('numbers of other systems are written and struck off by whoever takes down what people tell', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayNumber(CAST[part]))
  assert.deepEqual(may.toSorted(), ['call-operator', 'hearing-clerk', 'magistrate', 'nodal', 'operator'])
})
