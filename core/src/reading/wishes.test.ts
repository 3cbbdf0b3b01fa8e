import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wishesIn } from './wishes.ts'

test('who asks that the name be kept secret is heard, in either script and in English', () => {
  for (const words of [
    'मेरा नाम गुप्त रखें, प्रधान मनरेगा में पैसा खा रहा है',
    'मेरी पहचान छुपाई जाए, अवैध शराब बिक रही है',
    'naam na aave mera, sharab bik rahi hai',
    'मेरा नाम किसी को मत बताइएगा',
    'please keep my name secret, the dealer is powerful',
  ])
    assert.equal(wishesIn(words).secret, true, words)
})

test('a name that is wrong on a card is no secret', () => {
  for (const words of ['राशन कार्ड में मेरा नाम गलत है', 'mera naam list me nahi hai', 'पेंशन सूची से नाम कट गया'])
    assert.equal(wishesIn(words).secret, false, words)
})

test('who wants to speak with a person is heard; a call that the officer never made is part of the matter', () => {
  assert.equal(wishesIn('कलेक्टर साहब से बात करनी है').person, true)
  assert.equal(wishesIn('mujhe call kare').person, true)
  assert.equal(
    wishesIn('तीन महीने से पेंशन बंद है, दफ्तर में किसी ने बात नहीं की और कहते हैं कि ऊपर से नहीं आया, बैंक गए तो भी नहीं')
      .person,
    false,
  )
})
