import assert from 'node:assert/strict'
import { test } from 'node:test'
import { about, CAST, FILES, type Part } from './fixtures/cast.ts'
import { isReporting, mayWriteLine } from './may.ts'

const PARTS = Object.keys(CAST) as Part[]

test('into the direct line write the desk and the officer who has the work', () => {
  assert.deepEqual(
    PARTS.filter((part) => mayWriteLine(FILES.withOfficer, CAST[part])),
    ['operator', 'holder', 'nodal', 'magistrate'],
  )
})

test('whoever it is about does not, be they of the desk', () => {
  for (const part of PARTS) assert.ok(!mayWriteLine(about(FILES.withOfficer, CAST[part]), CAST[part]), part)
})

test('only the words of whoever has the open work are a report', () => {
  assert.deepEqual(
    PARTS.filter((part) => isReporting(FILES.withOfficer, CAST[part])),
    ['holder'],
  )
  assert.ok(!isReporting(FILES.awaitingWord, CAST.holder))
  assert.ok(!isReporting(about(FILES.withOfficer, CAST.holder), CAST.holder))
})
