import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { mayRelease } from './scanning.ts'

test('a file that is held for a virus is released by the administrator alone', () => {
  const may = (Object.keys(CAST) as Part[]).filter((part) => mayRelease(CAST[part]))
  assert.deepEqual(may, ['administrator'])
})
