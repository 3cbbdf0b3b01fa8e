import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutPlaces } from './where.ts'

test('places and what says their kind become blanks, every other word stays where it was', () => {
  const text = 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन'
  const at = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length })
  const about = withoutPlaces(text, [at('निमनगर'), at('बेलवन')])
  assert.equal(about.length, text.length)
  assert.equal(about.replace(/\s+/g, ' '), 'नल से पानी नहीं आ रहा। , ')
})

test('a place word that names no place stays: a blocked drain is no block', () => {
  const text = 'nali block ho gayi hai Rampur gaon me'
  const start = text.indexOf('Rampur')
  assert.match(withoutPlaces(text, [{ start, end: start + 6 }]), /^nali block ho gayi hai {13}me$/)
})
