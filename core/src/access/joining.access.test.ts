import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('only the desk puts messages of a citizen into a file by hand, in whatever state it is', () => {
  for (const file of Object.values(FILES)) onlyThese('joining', file, ['operator', 'nodal', 'magistrate'])
})

test('the officer who has the work does not decide what belongs to it', () => {
  assert.ok(!mayDo('joining', FILES.withOfficer, CAST.holder))
})
