import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takesBack } from './withdrawal.ts'

test('who plainly takes the grievance back is understood, in either script', () => {
  for (const said of [
    'मैं अपनी शिकायत वापस लेना चाहता हूँ',
    'शिकायत वापस लेती हूँ, समझौता हो गया',
    'shikayat vapas lena chahta hu',
    'I want to withdraw my complaint',
  ])
    assert.ok(takesBack(said), said)
})

test('a grievance is never taken back by who is pressed to, or speaks of something else', () => {
  for (const said of [
    'मुझ पर शिकायत वापस लेने का दबाव बना रहे हैं',
    'कर्मचारी धमकी दे रहा है कि शिकायत वापस लेना है',
    'मैं शिकायत वापस नहीं लेना चाहता हूँ',
    'ठेकेदार पाइप वापस ले गया',
    'I do not want to withdraw',
  ])
    assert.ok(!takesBack(said), said)
})
