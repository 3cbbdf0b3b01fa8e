import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, type Part } from './fixtures/cast.ts'
import { mayHold, mayLookAtRetention } from './retention.ts'

const whoOf = (may: (who: (typeof CAST)[Part]) => boolean) =>
  (Object.keys(CAST) as Part[]).filter((part) => may(CAST[part])).toSorted()

test('a legal hold is put and lifted by the District Magistrate and the administrator alone', () => {
  assert.deepEqual(whoOf(mayHold), ['administrator', 'magistrate'])
})

test('what is erased and when is seen by them, and by who oversees', () => {
  assert.deepEqual(whoOf(mayLookAtRetention), ['administrator', 'magistrate', 'oversight'])
})
