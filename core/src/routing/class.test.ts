import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Settings, Subject } from '../district/district.ts'
import { isSetByDoor, timeClassFor } from './class.ts'

const settings = { channelClasses: { phone: 'H24', janmilan: 'A' }, usualClass: 'C' } as unknown as Settings
const subject = { timeClass: 'B' } as Subject

test('the occasion decides before the door, the door before the subject, and the usual class last', () => {
  assert.equal(timeClassFor(settings, { channel: 'phone', source: 'janmilan', subject }), 'A')
  assert.equal(timeClassFor(settings, { channel: 'phone', source: 'tour', subject }), 'H24')
  assert.equal(timeClassFor(settings, { channel: 'walkin', subject }), 'B')
  assert.equal(timeClassFor(settings, { channel: 'walkin' }), 'C')
})

test('a class that door or occasion set stays when the subject is corrected', () => {
  assert.ok(isSetByDoor(settings, { channel: 'phone' }))
  assert.ok(isSetByDoor(settings, { channel: 'walkin', source: 'janmilan' }))
  assert.ok(!isSetByDoor(settings, { channel: 'walkin', source: 'tour' }))
})
