import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeTyped, numberToProve } from './proving.ts'

test('a number that somebody wants to be known by is heard in either script', () => {
  for (const words of [
    'मेरा नंबर 90000 01301',
    'mera number 9000001301',
    'मेरा व्हाट्सएप नंबर ९०००००१३०१ है, जोड़ दीजिए',
    'link +91 90000-01301',
    '9000001301',
    'My phone number is 09000001301',
  ])
    assert.equal(numberToProve(words), '919000001301', words)
})

test('a number in the middle of a matter is part of the matter', () => {
  for (const words of [
    'लाइनमैन 9000001301 फोन नहीं उठाता, तीन दिन से बिजली नहीं है और ट्रांसफार्मर भी जला पड़ा है',
    'बिजली नहीं है',
    'मेरा नंबर क्या है',
    '900000130',
  ])
    assert.equal(numberToProve(words), undefined, words)
})

test('six digits are a code, and nothing else is', () => {
  assert.equal(codeTyped(' 042617 '), '042617')
  assert.equal(codeTyped('कोड ०४२ ६१७।'), '042617')
  for (const words of ['04261', '0426171', 'चापाकल 042617', 'ABH-PHE-26-00042-K'])
    assert.equal(codeTyped(words), undefined, words)
})
