import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayReadFeedback } from '../service/feedback.ts'
import { CAST, type Part } from './fixtures/cast.ts'

test('what people say of the service is read by those who run and watch over it', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayReadFeedback(CAST[part]))
  assert.deepEqual(may.toSorted(), ['administrator', 'magistrate', 'nodal', 'oversight', 'state-nodal'])
})
