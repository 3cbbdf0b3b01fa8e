import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onlyAnnounces } from './announcing.ts'
import { agreesPlainly, kindOf } from './kind.ts'
import { asksUs, tellsWhere } from './place-answer.ts'

test('a landmark or an unknown hamlet is an answer to "where?"', () => {
  for (const said of [
    'पानी टंकी के पास',
    'near old post office',
    'main road bus stand',
    'रामू का पुरवा',
    'Shivtola',
  ])
    assert.ok(tellsWhere(said, 0.9) || tellsWhere(said, 0.2), said)
  assert.ok(tellsWhere('पानी टंकी के पास', 0.9), 'though the words sound like a matter of water')
})

test('a complaint, a question, "here" and "I do not know" are none', () => {
  assert.ok(!tellsWhere('nali jam hai', 0.92))
  for (const said of ['कितने दिन में होगा?', 'hamare yaha', 'पता नहीं', 'क्या करूँ?'])
    assert.ok(!tellsWhere(said, 0), said)
  assert.ok(asksUs('kitne din lagenge sir'))
})

test('to announce a grievance is not to tell it', () => {
  for (const said of ['mujhe shikayat karni hai', 'मुझे एक शिकायत दर्ज करानी है', 'I have a complaint'])
    assert.ok(onlyAnnounces(said), said)
  for (const said of ['राशन की शिकायत करनी है', 'बिजली की समस्या है']) assert.ok(!onlyAnnounces(said), said)
})

test('people say yes in many ways', () => {
  for (const said of ['hann', 'haan ji darj karo', 'हाँ जी दर्ज कर दो', 'ok sir kar do', 'hanji'])
    assert.equal(kindOf(said).kind, 'yes', said)
  assert.notEqual(kindOf('haan lekin gaon dusra hai').kind, 'yes')
  assert.notEqual(kindOf('हाँ पर पानी नहीं आता').kind, 'yes')
  assert.ok(agreesPlainly('हाँ सही है, जल्दी ठीक करवाइए'))
  for (const said of ['हाँ पर गाँव दूसरा है', 'सही नहीं है', 'ok but the place is wrong'])
    assert.ok(!agreesPlainly(said), said)
})

test('who wrote to the wrong number is left alone', () => {
  for (const said of ['sorry wrong number', 'गलत नंबर', 'wrong number'])
    assert.equal(kindOf(said).kind, 'stop', said)
})

test('"sir" alone greets; at the end of what is told it does not', () => {
  for (const said of ['sir', 'सर जी', 'madam']) assert.equal(kindOf(said).kind, 'greeting', said)
  for (const said of ['पेंशन नहीं आई सर', 'pani nahi aata sir'])
    assert.equal(kindOf(said).kind, 'grievance', said)
})
