import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAST, FILES, nobodyIn, onlyThese } from './fixtures/cast.ts'
import { mayDo } from './may.ts'

test('only the officer who has the work writes down a call to the complainant, not the staff in their name', () => {
  onlyThese('contact', FILES.withOfficer, ['holder'])
  onlyThese('contact', FILES.awaitingWord, ['holder'])
  nobodyIn('contact', 'atDesk', 'closed')
})

test('a complainant whose identity is kept back is called by no officer', () => {
  assert.ok(!mayDo('contact', { ...FILES.withOfficer, sensitive: true }, CAST.holder))
})

test('who complains about an officer is called by none, also not by whoever has it now', () => {
  const against = { post: 'PHE-JE-09' as never, persons: [] }
  assert.ok(!mayDo('contact', { ...FILES.withOfficer, against }, CAST.holder))
})
