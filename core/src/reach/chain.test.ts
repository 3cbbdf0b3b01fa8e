import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterCall, nextReach, USUAL_REACH } from './chain.ts'

const MOBILE = '919000000001'
const next = (from: string, phone: string | undefined, sms = true, whatsapp = true) =>
  nextReach(USUAL_REACH, { from, phone, whatsapp, sms })

test('who has no WhatsApp gets an SMS, then a call, then a slip, and after that nothing is left', () => {
  assert.equal(next('whatsapp', MOBILE), 'sms')
  assert.equal(next('sms', MOBILE), 'call')
  assert.equal(next('call', MOBILE), 'slip')
  assert.equal(next('slip', MOBILE), undefined)
})

test('who cannot be reached by mail or in a private message is told by WhatsApp where there is a number', () => {
  for (const from of ['email', 'messenger', 'x-message', 'web']) assert.equal(next(from, MOBILE), 'whatsapp')
  assert.equal(next('email', MOBILE, true, false), 'sms', 'nobody is there, or nothing is approved')
  assert.equal(next('email', '911120000001'), 'call')
  assert.equal(next('email', undefined), 'slip')
})

test('a line with an area code is called, who has no number gets a slip', () => {
  assert.equal(next('whatsapp', '911120000001'), 'call')
  assert.equal(next('walkin', undefined), 'slip')
})

test('without a door or an approved text for SMS the call comes next', () => {
  assert.equal(next('whatsapp', MOBILE, false), 'call')
})

test('a district may leave steps out', () => {
  const without = { ...USUAL_REACH, steps: ['sms', 'slip'] as const }
  assert.equal(nextReach(without, { from: 'sms', phone: MOBILE, whatsapp: true, sms: true }), 'slip')
  const none = { ...USUAL_REACH, steps: [] }
  assert.equal(nextReach(none, { from: 'whatsapp', phone: MOBILE, whatsapp: true, sms: true }), undefined)
})

test('nobody answers: called again, three times in all; a wrong number is not called again', () => {
  assert.equal(afterCall(USUAL_REACH, 'told', 1), 'done')
  assert.equal(afterCall(USUAL_REACH, 'no-answer', 2), 'again')
  assert.equal(afterCall(USUAL_REACH, 'no-answer', 3), 'falls')
  assert.equal(afterCall(USUAL_REACH, 'wrong-number', 1), 'falls')
})
