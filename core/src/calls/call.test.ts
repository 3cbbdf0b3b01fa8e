import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Call, type CallTold, hearTelling, isLive } from './call.ts'
import { afterTry, isSameWish } from './call-back.ts'
import { lineOf } from './lines.ts'
import { outcomeOf } from './outcome.ts'
import { scriptFor } from './script.ts'
import { isStaffed } from './staffed.ts'

const at = (clock: string) => new Date(`2026-10-06T${clock}:00+05:30`)
const told = (state: CallTold['state'], more: Partial<CallTold> = {}): CallTold => ({
  account: 'exotel:abh',
  externalId: 'c1',
  direction: 'in',
  number: '919000000101',
  state,
  at: at('10:00'),
  ...more,
})
const heard = (...all: readonly CallTold[]): Call => {
  const [first, ...rest] = all as readonly [CallTold, ...CallTold[]]
  return rest.reduce<Call>((call, one) => hearTelling(call, one), hearTelling(undefined, first))
}

test('a call goes only forward, in whatever order it is told', () => {
  const rings = told('ringing')
  const speaks = told('answered', { answeredAt: at('10:01'), agent: '919000000900' })
  const over = told('completed', { endedAt: at('10:05'), seconds: 230, recording: 'https://x/1.mp3' })
  const orders = [
    [rings, speaks, over],
    [over, speaks, rings],
    [speaks, over, rings],
    [over, over, rings, speaks, speaks],
  ]
  for (const order of orders) {
    const call = heard(...order)
    assert.equal(call.state, 'completed')
    assert.equal(call.seconds, 230)
    assert.equal(call.agent, '919000000900')
    assert.equal(call.recording, 'https://x/1.mp3')
    assert.deepEqual(call.answeredAt, at('10:01'))
  }
})

test('that they spoke is not taken back by a missed call that is told later', () => {
  assert.equal(heard(told('completed', { seconds: 12 }), told('missed')).state, 'completed')
  assert.equal(heard(told('missed'), told('completed', { seconds: 12 })).state, 'completed')
})

test('the true beginning is the earliest that was told, and an older address of a recording gives way', () => {
  const call = heard(
    told('completed', { at: at('10:06'), recording: 'https://x/old' }),
    told('completed', { at: at('10:20'), beganAt: at('10:00'), recording: 'https://x/new' }),
  )
  assert.deepEqual(call.beganAt, at('10:00'))
  assert.equal(call.recording, 'https://x/new')
})

test('a call that our own side did not take stays live no longer, and is no try', () => {
  const call = heard(told('ringing', { direction: 'out' }), told('failed', { ours: true }))
  assert.equal(isLive(call.state), false)
  assert.equal(outcomeOf(call), undefined)
  const after = hearTelling(call, told('completed', { seconds: 40 }))
  assert.equal(outcomeOf(after), 'spoke')
})

test('what came of a call is what the service says, not what was hoped', () => {
  assert.equal(outcomeOf({ state: 'completed', seconds: 0 }), 'no-answer')
  assert.equal(outcomeOf({ state: 'completed', seconds: 9 }), 'spoke')
  assert.equal(outcomeOf({ state: 'busy' }), 'no-answer')
  assert.equal(outcomeOf({ state: 'failed' }), 'unreachable')
  assert.equal(outcomeOf({ state: 'ringing' }), undefined)
  assert.equal(outcomeOf({ state: 'missed' }), undefined)
})

test('missed calls are one wish until somebody has called back; one told late belongs to the old wish', () => {
  assert.ok(isSameWish({ lastAt: at('10:00') }, at('17:00')))
  assert.ok(isSameWish({ lastAt: at('10:00'), settledAt: at('10:30') }, at('10:20')))
  assert.ok(!isSameWish({ lastAt: at('10:00'), settledAt: at('10:30') }, at('10:31')))
})

test('who does not answer is tried again after growing pauses, and in the end given up', () => {
  assert.deepEqual(afterTry('spoke', 1, at('10:00')), { end: 'spoke' })
  assert.deepEqual(afterTry('wrong-number', 2, at('10:00')), { end: 'wrong-number' })
  assert.deepEqual(afterTry('no-answer', 1, at('10:00')), { dueAt: at('10:30') })
  assert.deepEqual(afterTry('unreachable', 2, at('10:00')), { dueAt: at('12:00') })
  assert.deepEqual(afterTry('no-answer', 5, at('10:00')), { end: 'given-up' })
})

const CALENDAR = { windows: [{ from: '10:00', to: '17:00' }], weeklyOff: [0], saturdaysOff: [], holidays: [] }
const LINE = { number: '915400000101', nameHi: 'क', nameEn: 'A', use: 'desk' } as const

test('a line is staffed in its hours of working days; one for missed calls never', () => {
  const hours = { ...LINE, from: '10:00', to: '17:00' }
  assert.ok(isStaffed(hours, CALENDAR, at('10:00')))
  assert.ok(!isStaffed(hours, CALENDAR, at('17:00')))
  assert.ok(!isStaffed(hours, CALENDAR, new Date('2026-10-04T12:00:00+05:30')))
  assert.ok(isStaffed(LINE, CALENDAR, at('23:00')))
  assert.ok(isStaffed(undefined, CALENDAR, at('23:00')), 'a number on no table rings the desk')
  assert.ok(!isStaffed({ ...LINE, use: 'missed' }, CALENDAR, at('12:00')))
})

test('a line is known however a service writes its number', () => {
  for (const written of ['05400000101', '+915400000101', '5400000101', '91 5400 000101'])
    assert.equal(lineOf([LINE], written), LINE)
  assert.equal(lineOf([LINE], '05400000102'), undefined)
})

test('the questions of a subject come before those of its heading, and these before those for all', () => {
  const rows = [
    { subject: '*', hi: 'कहाँ', en: 'where' },
    { subject: 'WAT', hi: 'कब से', en: 'since' },
    { subject: 'WAT-HP', hi: 'कौन सा', en: 'which' },
  ]
  assert.deepEqual(scriptFor(rows, 'WAT-HP', 'WAT'), [rows[2]])
  assert.deepEqual(scriptFor(rows, 'WAT-TAP', 'WAT'), [rows[1]])
  assert.deepEqual(scriptFor(rows, undefined, undefined), [rows[0]])
})
