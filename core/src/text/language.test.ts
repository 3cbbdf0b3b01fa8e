import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf, otherLanguageOf } from './language.ts'

test('the language of a message is told by its letters and its small words', () => {
  assert.equal(languageOf('हमारे टोले में तीन दिन से बिजली नहीं है'), 'hi')
  assert.equal(languageOf('hamare tole me teen din se light nahi hai'), 'hi-Latn')
  assert.equal(languageOf('There has been no light in our hamlet for three days'), 'en')
  assert.equal(languageOf('some people are beating me, save me'), 'en')
})

test('English loan words do not make a Hindi message English', () => {
  assert.equal(languageOf('sir transformer ka oil leak ho rha hai please jaldi kare'), 'hi-Latn')
})

test('a bare name or number is taken as Hindi, which the service speaks first', () => {
  assert.equal(languageOf('Kanchandih'), 'hi-Latn')
  assert.equal(languageOf('12345'), 'hi-Latn')
})

test('other letters tell their language, and a text without letters has none', () => {
  assert.equal(otherLanguageOf('ನಮ್ಮ ಊರಿನಲ್ಲಿ ನೀರು ಬರುತ್ತಿಲ್ಲ'), 'kn')
  assert.equal(otherLanguageOf('எங்கள் தெருவில் தண்ணீர் வரவில்லை'), 'ta')
  assert.equal(otherLanguageOf('আমাদের পাড়ায় জল নেই'), 'bn')
  assert.equal(otherLanguageOf('আমাৰ ইয়াত পানী নাই'), 'as')
  assert.equal(otherLanguageOf('ہمارے محلے میں پانی نہیں'), 'ur')
  for (const none of ['', '   ', '👍', '12345', '९९', '...']) assert.equal(otherLanguageOf(none), 'und', none)
  for (const ours of ['पानी', 'pani nahi', 'no water', 'पानी نہیں आ रहा है'])
    assert.equal(otherLanguageOf(ours), undefined, ours)
})
