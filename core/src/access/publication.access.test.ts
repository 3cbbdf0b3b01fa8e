import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { mayPublish } from './publication.ts'

test('only the publisher and the magistrate make anything public', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayPublish(CAST[part]))
  assert.deepEqual(may.toSorted(), ['magistrate', 'publisher'])
})
