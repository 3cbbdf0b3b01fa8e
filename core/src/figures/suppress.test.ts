import assert from 'node:assert/strict'
import { test } from 'node:test'
import { published } from './suppress.ts'

test('a count of one to four is not shown, nothing and five are', () => {
  assert.deepEqual(published([0, 1, 4, 5, 9], false), [0, undefined, undefined, 5, 9])
})

test('a single small count cannot be found by subtraction from the total', () => {
  assert.deepEqual(published([3, 20, 7], true), [undefined, 20, undefined])
  assert.deepEqual(published([3, 2, 7], true), [undefined, undefined, 7])
})
