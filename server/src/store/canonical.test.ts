import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, chainHash, json, keepable, plain } from './canonical.ts'

test('the order of keys makes no difference, and what is undefined is not there', () => {
  assert.equal(canonical({ b: 1, a: [true, null], c: undefined }), '{"a":[true,null],"b":1}')
  assert.equal(canonical({ a: { d: 'पानी', c: 2 } }), canonical({ a: { c: 2, d: 'पानी' } }))
})

test('a moment is written as ISO text, so that it reads the same before and after it was stored', () => {
  const at = new Date('2026-11-02T05:30:00.123Z')
  assert.equal(canonical({ at }), canonical({ at: at.toISOString() }))
})

test('any value has the same writing after a round through JSON', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: false, withBigInt: false, maxDepth: 3 }), (value) => {
      fc.pre(isPlain(value))
      assert.equal(canonical(JSON.parse(json(value))), canonical(value))
    }),
  )
})

test('text that a database cannot keep becomes text that it can', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = keepable(`${text}\0\ud800`)
      assert.ok(kept.isWellFormed() && !kept.includes('\0'))
    }),
  )
})

test('every part of an act changes its hash', () => {
  const link = {
    district: 1,
    grievance: 'g',
    seq: 1,
    at: new Date(0),
    by: { kind: 'x' },
    act: { kind: 'noted' },
  }
  const changed = [
    { ...link, district: 2 },
    { ...link, grievance: 'h' },
    { ...link, seq: 2 },
    { ...link, at: new Date(1) },
    { ...link, by: { kind: 'y' } },
    { ...link, act: { kind: 'noted', text: '' } },
  ].map((other) => chainHash(other, ''))
  assert.equal(new Set([chainHash(link, ''), chainHash(link, 'before'), ...changed]).size, 8)
})

function isPlain(value: unknown): boolean {
  try {
    plain(value)
    return true
  } catch {
    return false
  }
}
