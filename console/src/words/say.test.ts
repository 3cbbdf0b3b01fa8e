import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en.ts'
import { hi } from './hi.ts'
import { dayOf, sayIn } from './say.ts'

const hindi = sayIn('hi', hi)
const english = sayIn('en', en)
const HOUR = 3_600_000
const now = Date.parse('2026-11-21T19:00:00Z')
const before = (milliseconds: number) => new Date(now - milliseconds).toISOString()

test('a window that closes soon is counted in hours and minutes', () => {
  assert.equal(hindi.span(5 * HOUR + 12 * 60_000), '5 घं 12 मि')
  assert.equal(english.span(40 * 60_000), '40 min')
})

test('a due date is counted in days, and in hours only when it is near', () => {
  assert.equal(hindi.span(27 * HOUR), '1 दिन 3 घं')
  assert.equal(hindi.span(8 * 24 * HOUR), '8 दिन')
  assert.equal(hindi.span(20 * HOUR + 59 * 60_000), '20 घं')
})

test('the day is the day in India, also after half past six in the evening in Greenwich', () => {
  assert.equal(dayOf('2026-11-21T18:29:00Z'), '2026-11-21')
  assert.equal(dayOf('2026-11-21T18:30:00Z'), '2026-11-22')
  assert.equal(hindi.dayNamed('2026-11-21T18:40:00Z', now), 'आज')
  assert.equal(hindi.dayNamed('2026-11-21T18:20:00Z', now), 'कल')
})

test('what came this minute came now, and what is a week old has its date', () => {
  assert.equal(hindi.ago(before(20_000), now), 'अभी')
  assert.equal(english.ago(before(5 * 60_000), now), '5 min ago')
  assert.equal(english.ago(before(9 * 24 * HOUR), now), english.day(before(9 * 24 * HOUR)))
})

test('large numbers are grouped as India groups them', () => {
  assert.equal(english.number(1_234_567), '12,34,567')
})
