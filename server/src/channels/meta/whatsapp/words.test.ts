import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cut, lengthOf } from '../../cut.ts'
import { blank } from './words.ts'

test('a Hindi title is cut between whole letters, never before their signs', () => {
  assert.equal(cut('हाँ', 20), 'हाँ')
  assert.equal(cut('कि'.repeat(20), 20), `${'कि'.repeat(9)}…`)
  assert.equal(cut('क्षि'.repeat(9), 20), `${'क्षि'.repeat(4)}…`)
})

test('what was cut always fits and begins as before', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (text, limit) => {
        const short = cut(text, limit)
        assert.ok(lengthOf(short) <= limit)
        assert.ok(short === text || text.startsWith(short.slice(0, -1)))
      },
    ),
  )
})

test('a blank never holds what a template refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'क', ' ', '\n', '\r', '\t', '\u2028') }), (text) => {
      const clean = blank(text)
      assert.doesNotMatch(clean, /[\n\r\t\u2028]| {4}/)
      assert.notEqual(clean, '')
    }),
  )
})
