import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newIds } from './new-id.ts'

test('ids grow, also within one millisecond and when the clock stands or steps back', () => {
  let at = 1_760_000_000_000
  const newId = newIds(() => new Date(at))
  const ids = Array.from({ length: 10_000 }, (_, number) => {
    if (number === 5_000) at -= 1_000
    return newId()
  })
  assert.deepEqual(ids, ids.toSorted())
  assert.equal(new Set(ids).size, ids.length)
  assert.match(ids[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
