import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mendingOf } from './mending.ts'

test('a thank-you for what was put right says that it was', () => {
  for (const text of [
    'रामचक का चापाकल ठीक हो गया, धन्यवाद',
    'transformer badal diya gaya, dhanyavad sir',
    'The street light was repaired, thank you',
  ])
    assert.equal(mendingOf(text), 'mended', text)
})

test('what is broken again says so in every language', () => {
  for (const text of [
    'नया ट्रांसफार्मर कल रात फिर फुँक गया',
    'pension do mahine aayi, fir se band ho gayi',
    'The transformer blew again last night',
    'मरम्मत हुई थी, दोबारा धँस गई',
    'Bijli jod di thi par aaj dobara kaat di',
    'The road which was repaired has again developed craters',
  ])
    assert.equal(mendingOf(text), 'relapsed', text)
})

test('who only writes again, or tells of bad new work, speaks of no mending', () => {
  for (const text of [
    'फिर से लिख रहे हैं, चापाकल खराब है',
    'पिछले महीने जो सड़क बनी थी उसकी गिट्टी निकल आई',
    'शिकायत की फिर भी कोई नहीं आया',
    'पुल टूटा है',
    'phir se likh rahe hain, nal band hai',
    'Applied for a new card in May, I again went to the block office',
    'चापाकल ठीक करा दें, फिर से याद दिला रहे हैं',
    'mera naam judwane ke liye diya tha, phir bahut din hue, jamin ka kaam bhi',
  ])
    assert.equal(mendingOf(text), undefined, text)
})
