import assert from 'node:assert/strict'
import { test } from 'node:test'
import { voiceIn } from './voice.ts'

test('who says that nobody got it speaks for all who miss it', () => {
  for (const text of [
    'किसी को फसल बीमा का पैसा नहीं मिला',
    'hum 22 mazdoor ka paisa baki hai',
    'एक भी किसान को क्लेम नहीं',
    'The whole village got no relief',
  ])
    assert.equal(voiceIn(text).all, true, text)
})

test('one who asks that somebody come, or has two children, speaks for oneself', () => {
  for (const text of ['मेरी पेंशन बंद है, किसी को भेजिए', 'mere 2 bachche hain, ration card nahi bana'])
    assert.deepEqual([voiceIn(text).all, voiceIn(text).own], [false, true], text)
})
