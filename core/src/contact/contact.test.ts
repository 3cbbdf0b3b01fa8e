import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, CallOutcome } from '../grievance/acts.ts'
import { assignedTo, grievanceOf, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { contactBy, contactStanding, hasSpoken, isLastTry, mayBeCalled } from './contact.ts'

const JE = officer('holder', 'PHE-JE-01')
const NOW = new Date('2026-11-20T06:00:00Z')
const LATER = new Date('2027-11-20T06:00:00Z')
const settings = { contactHours: { B: 24 } }
const plain = { timeClass: 'B', sensitive: false }
const assigned = (by?: Date): Act => ({
  ...(assignedTo('PHE-JE-01', 'holder') as Extract<Act, { kind: 'assigned' }>),
  ...(by ? { contactBy: by } : {}),
})
const call = (outcome: CallOutcome, tries = 1): readonly [typeof JE, Act] => [
  JE,
  { kind: 'contacted', outcome, tries },
]
const held = (...calls: readonly (readonly [typeof JE, Act])[]) =>
  grievanceOf(registered(), routedTo('PHE-JE-01'), assigned(new Date(NOW.getTime() + 3_600_000)), ...calls)

test('the call is asked for by class, and of nobody who must not or cannot be called', () => {
  const by = contactBy(plain, settings, '919000000001', NOW)
  assert.equal(by?.toISOString(), '2026-11-21T06:00:00.000Z')
  const none = [
    contactBy({ ...plain, timeClass: 'C' }, settings, '919000000001', NOW),
    contactBy(plain, {}, '919000000001', NOW),
    contactBy(plain, settings, undefined, NOW),
    contactBy({ ...plain, sensitive: true }, settings, '919000000001', NOW),
    contactBy({ ...plain, against: { post: 'X' as never, persons: [] } }, settings, '919000000001', NOW),
  ]
  assert.deepEqual(none, [undefined, undefined, undefined, undefined, undefined])
})

test('a complainant whose identity is kept back, or who complains about an officer, is not called by officers', () => {
  assert.ok(mayBeCalled({ sensitive: false }))
  assert.ok(mayBeCalled({ sensitive: false, against: null }))
  assert.ok(!mayBeCalled({ sensitive: true }))
  assert.ok(!mayBeCalled({ sensitive: false, against: { post: 'X' as never, persons: [] } }))
})

test('awaited, overdue, spoke: where the call stands', () => {
  assert.equal(contactStanding(held(), NOW), 'awaited')
  assert.equal(contactStanding(held(), LATER), 'overdue')
  assert.equal(contactStanding(held(call('no-answer')), LATER), 'overdue')
  assert.equal(contactStanding(held(call('no-answer'), call('spoke')), LATER), 'spoke')
  assert.equal(
    contactStanding(grievanceOf(registered(), routedTo('PHE-JE-01'), assigned()), LATER),
    'not-needed',
  )
})

test('once it turns out to be about an officer, no call is awaited any more', () => {
  const about = { ...held(), against: { post: 'X' as never, persons: [] } }
  assert.equal(contactStanding(about, LATER), 'not-needed')
})

test('the third call in vain is the one after which the complainant is asked, and no other', () => {
  const vain = [call('no-answer'), call('unreachable'), call('wrong-number'), call('refused')]
  const table = [0, 1, 2, 3, 4].map((count) => isLastTry(held(...vain.slice(0, count))))
  assert.deepEqual(table, [false, false, false, true, false])
  assert.ok(!isLastTry(held(...vain.slice(0, 2), call('spoke'))))
  assert.equal(contactStanding(held(...vain.slice(0, 3)), LATER), 'tried')
})

test('another post that gets the work must call for itself; the calls before stay in the file', () => {
  const spoken = held(call('spoke'))
  assert.ok(hasSpoken(spoken))
  const moved = grievanceOf(registered(), routedTo('PHE-JE-01'), assigned(NOW), call('spoke'), {
    kind: 'transferred',
    from: 'PHE-JE-01' as never,
    to: 'PHE-JE-02' as never,
    level: 1,
    reason: 'क्षेत्र दूसरा',
  })
  assert.ok(!hasSpoken(moved))
  assert.equal(moved.calls.length, 1)
  assert.equal(moved.contactBy, undefined)
})
