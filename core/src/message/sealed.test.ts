import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SEAL, unsealedAll } from './sealed.ts'

test('a one-time code stands in the words that go out, and nowhere in those that are kept', () => {
  const kept = {
    inside: { type: 'text', text: `कोड ${SEAL} है` },
    outside: { type: 'template', name: 'one_time_code', language: 'hi', blanks: [SEAL] },
  } as const
  const gone = unsealedAll(kept, '042617')
  assert.deepEqual(gone.inside, { type: 'text', text: 'कोड 042617 है' })
  assert.deepEqual(gone.outside, {
    type: 'template',
    name: 'one_time_code',
    language: 'hi',
    blanks: ['042617'],
  })
  assert.doesNotMatch(JSON.stringify(kept), /042617/)
})
