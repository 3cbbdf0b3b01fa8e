import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayDay, sayTime, shorten } from './say.ts'

test('a time is said as people say it, in Kolkata', () => {
  assert.match(sayTime(new Date('2026-10-06T11:30:00Z'), 'hi'), /^मंगल, 6 अक्टूबर, शाम 5:00 बजे$/)
  assert.match(sayTime(new Date('2026-10-06T18:31:00Z'), 'hi'), /7 अक्टूबर, रात 12:01 बजे$/)
  assert.match(sayTime(new Date('2026-10-06T11:30:00Z'), 'en'), /Tue.*6 October.*5:00\s?pm/)
  assert.equal(sayDay(new Date('2026-10-06T20:00:00Z'), 'hi'), '7 अक्टूबर')
})

test('long words are cut between words and say so', () => {
  assert.equal(shorten('चापाकल   खराब है', 40), 'चापाकल खराब है')
  assert.equal(shorten('चापाकल खराब है और पानी नहीं', 20), 'चापाकल खराब है और…')
})
