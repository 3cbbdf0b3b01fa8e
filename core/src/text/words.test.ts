import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digits, looksDevanagari, words, wordsAt } from './words.ts'

test('Devanagari digits are read as numbers and nothing else is changed', () => {
  assert.equal(digits('मोबाइल ९००००-०००१२, वार्ड ७'), 'मोबाइल 90000-00012, वार्ड 7')
})

test('nukta, zero-width signs and capitals make no difference to a word', () => {
  assert.deepEqual(words('सड़क'), words('सड\u093cक'))
  assert.deepEqual(words('क्\u200dया'), words('क्या'))
  assert.deepEqual(words('PANI, Nahi!'), ['pani', 'nahi'])
})

test('a number stuck to a word is a word of its own', () => {
  assert.deepEqual(words('ward12 में 63kva'), ['ward', '12', 'में', '63', 'kva'])
})

test('a text is in Devanagari when a third of its letters are', () => {
  assert.equal(looksDevanagari('बिजली नहीं है sir'), true)
  assert.equal(looksDevanagari('bijli nahi hai जी'), false)
  assert.equal(looksDevanagari('12345'), false)
})

test('every word lies where it is said to lie, in any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0
      for (const { text: word, start, end } of wordsAt(text)) {
        assert.ok(start >= last && end > start && end <= text.length)
        assert.notEqual(word, '')
        last = end
      }
    }),
  )
})
