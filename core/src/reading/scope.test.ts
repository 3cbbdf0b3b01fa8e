import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../district/district.ts'
import { outOfScopeOf } from './scope.ts'

const subjects = new Map<string, Subject>(
  [
    { code: 'LND-ENC' },
    { code: 'OOS-OTS', outOfScope: 'other_jurisdiction' },
    { code: 'OOS-RTI', outOfScope: 'rti' },
  ].map((one) => [one.code, one as unknown as Subject]),
)
const guesses = (...all: readonly (readonly [string, number])[]) =>
  all.map(([code, confidence]) => ({ code, confidence, why: code }))

test('a field taken in another state is not the district’s, though it is read as a field taken, too', () => {
  const said = outOfScopeOf(guesses(['LND-ENC', 0.51], ['OOS-OTS', 0.48]), subjects)
  assert.equal(said?.reason, 'other_jurisdiction')
  assert.equal(outOfScopeOf(guesses(['LND-ENC', 0.8], ['OOS-OTS', 0.1]), subjects), undefined)
})

test('another reason in the second place turns nobody away', () => {
  assert.equal(outOfScopeOf(guesses(['LND-ENC', 0.51], ['OOS-RTI', 0.48]), subjects), undefined)
})
