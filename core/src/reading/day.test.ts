import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './day.ts'

/** A Tuesday. */
const NOW = new Date('2026-10-06T10:20:00+05:30')

test('the day an officer names is read in both scripts, as figures, and as a span', () => {
  for (const [said, day] of [
    ['पाइप आना बाकी है, 20 अक्टूबर तक', '2026-10-20'],
    ['२० अक्टूबर तक हो जाएगा', '2026-10-20'],
    ['pipe aana baki, 20 Oct tak', '2026-10-20'],
    ['by 20/10', '2026-10-20'],
    ['by 20.10.2026', '2026-10-20'],
    ['5 जनवरी तक', '2027-01-05'],
    ['शुक्रवार तक', '2026-10-09'],
    ['मंगलवार तक', '2026-10-13'],
    ['10 दिन और लगेंगे', '2026-10-16'],
    ['कल तक', '2026-10-07'],
    ['परसों तक', '2026-10-08'],
  ] as const)
    assert.equal(readDay(said, NOW), day, said)
})

test('what names no day gives none', () => {
  for (const said of ['पाइप आना बाकी है', 'कलम टूटी है', '45/13 तक', '31 नवंबर तक', 'मईया रानी'])
    assert.equal(readDay(said, NOW), undefined, said)
})
