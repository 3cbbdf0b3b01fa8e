import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('only the desk and who takes grievances down put messages of a citizen into an open file by hand', () => {
  const { closed: _, ...open } = FILES
  const takers = ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate'] as const
  for (const file of Object.values(open)) onlyThese('joining', file, takers)
})

test('nobody puts anything into a closed file: it is opened again, or registered anew', () => {
  nobodyIn('joining', 'closed')
})

test('the officer who has the work does not decide what belongs to it', () => {
  assert.ok(!mayDo('joining', FILES.withOfficer, CAST.holder))
})
