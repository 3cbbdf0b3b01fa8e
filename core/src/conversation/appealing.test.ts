import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wantsAppeal } from './appealing.ts'

test('who asks for an appeal in plain words gets it', () => {
  for (const said of [
    'अपील',
    'अपील करनी है',
    'मुझे अपील करना है',
    'appeal',
    'Apil karni h',
    'अपील, मेरी रसीद किसी ने नहीं देखी और कारण गलत लिखा है',
  ])
    assert.ok(wantsAppeal(said), said)
})

test('a no, a question and other talk is no appeal', () => {
  for (const said of [
    'अपील नहीं करनी',
    'अपील कैसे करें',
    'क्या अपील हो सकती है?',
    'no appeal, not needed',
    'ठीक है',
    'आदेश मिल गया',
  ])
    assert.ok(!wantsAppeal(said), said)
})
