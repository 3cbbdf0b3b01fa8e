import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { mayMailReports } from './report-mails.ts'

test('reports are set up for mailing by who answers for the whole district', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayMailReports(CAST[part]))
  assert.deepEqual(may.toSorted(), ['administrator', 'magistrate', 'nodal'])
})
