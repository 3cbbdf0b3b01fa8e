import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callOutcome } from './call-words.ts'

test('what came of a call is read from the few words officers write, in both scripts', () => {
  const said = {
    spoke: [
      'बात हो गई',
      'आवेदक से बात हो गई है',
      'baat ho gayi',
      'We spoke',
      'फोन पर बात हुई',
      'baat kar li sir',
    ],
    'no-answer': ['फोन नहीं उठा', 'फोन नहीं उठा रहे हैं', 'phone nahi uthaya', 'no answer', 'बात नहीं हो पाई'],
    'wrong-number': ['गलत नंबर', 'नंबर गलत है', 'wrong number', 'galat number hai'],
    unreachable: ['स्विच ऑफ', 'मोबाइल बंद है', 'switched off', 'नंबर नहीं लग रहा'],
    refused: ['बात करने से मना किया', 'refused to talk'],
  } as const
  for (const [outcome, all] of Object.entries(said))
    for (const text of all) assert.equal(callOutcome(text), outcome, text)
})

test('a code around the words does not matter', () => {
  assert.equal(callOutcome('ABH-PHE-26-00421-K बात हो गई'), 'spoke')
})

test('a message that tells of the work is a report, whatever it says of a call', () => {
  for (const text of [
    'आवेदक से बात हो गई, ट्रांसफार्मर बदल दिया',
    'फोन नहीं उठा इसलिए मौके पर जाकर मरम्मत की',
    'पाइप गलत लगा था, नंबर 2 बदल दिया',
    'बिजली आ गई',
    '',
  ])
    assert.equal(callOutcome(text), undefined, text)
})
