import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import { fold } from '../grievance/grievance.ts'
import { mayFollow } from '../grievance/next.ts'
import type { AttachmentId } from '../ids.ts'
import { assignedTo, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { keptFor, keptForAll } from '../words/retention.ts'
import { DATA_CLASSES, daysOf, RETENTION } from './classes.ts'
import { erasedFrom, type Facts, horizon, isLookHour, stopOf } from './due.ts'
import { filesOfReports } from './erased.ts'
import { liftHold, putHold } from './hold.ts'

const AT = new Date('2026-11-20T05:00:00Z')
const DAY = 86_400_000
const before = (days: number) => new Date(AT.getTime() - days * DAY)
const facts = (change: Partial<Facts> = {}): Facts => ({
  since: before(400),
  held: false,
  open: false,
  reviewSince: null,
  published: false,
  ...change,
})

test('a class is kept for the days of the district, and for the usual ones where it is silent', () => {
  assert.equal(daysOf(undefined, 'call_recording'), 90)
  assert.equal(daysOf({ call_recording: 120 }, 'call_recording'), 120)
  assert.equal(daysOf({ call_recording: 120 }, 'raw_webhook'), 30)
  for (const of of DATA_CLASSES)
    assert.ok(RETENTION[of].least <= RETENTION[of].days && RETENTION[of].days <= RETENTION[of].most)
})

test('a recording falls due on the day its days are over and not an hour before', () => {
  assert.equal(stopOf('call_recording', facts({ since: before(90) }), 90, AT), undefined)
  const later = new Date(before(90).getTime() + 3_600_000)
  assert.equal(stopOf('call_recording', facts({ since: later }), 90, AT), 'not-yet')
})

test('a legal hold stops every class, and is said before any other reason', () => {
  for (const of of DATA_CLASSES)
    assert.equal(stopOf(of, facts({ held: true, open: true, since: AT }), 30, AT), 'hold')
})

test('while the grievance is open or a review waits nothing of it goes but raw deliveries', () => {
  for (const of of DATA_CLASSES) {
    const goes = of === 'raw_webhook' ? undefined : 'open'
    assert.equal(stopOf(of, facts({ open: true }), 30, AT), goes)
    const reviewed = of === 'raw_webhook' ? undefined : 'review'
    assert.equal(stopOf(of, facts({ reviewSince: before(100) }), 30, AT), reviewed)
  }
})

test('a review that nobody took up in half a year keeps nothing back', () => {
  assert.equal(stopOf('chat_media', facts({ reviewSince: before(179) }), 30, AT), 'review')
  assert.equal(stopOf('chat_media', facts({ reviewSince: before(181) }), 30, AT), undefined)
})

test('the pictures of a report stay as long as the report is public', () => {
  assert.equal(stopOf('report_file', facts({ published: true }), 30, AT), 'published')
  assert.equal(stopOf('message', facts({ published: true }), 30, AT), undefined)
})

test('between the notice and the erasure lie 48 hours', () => {
  assert.equal(erasedFrom(AT).getTime() - AT.getTime(), 48 * 3_600_000)
  assert.deepEqual(horizon(AT, 30), before(30))
})

test('nothing is gathered before ten in the morning', () => {
  assert.equal(isLookHour(new Date('2026-11-20T04:29:59Z')), false)
  assert.equal(isLookHour(new Date('2026-11-20T04:30:00Z')), true)
})

const BY = officer('dm', 'DM')
const made = (...acts: readonly Act[]) =>
  fold([registered(), ...acts].map((act, at) => ({ seq: at + 1, at: AT, by: BY, act })))

test('a legal hold needs a reason, is put once, and lifted once', () => {
  const free = made()
  assert.deepEqual(putHold(free, '  '), { ok: false, refusal: 'reason-needed' })
  assert.deepEqual(liftHold(free, 'court has decided'), { ok: false, refusal: 'not-held' })
  const put = putHold(free, ' writ petition pending ')
  assert.deepEqual(put, { ok: true, value: { kind: 'held-legally', reason: 'writ petition pending' } })
  const held = made({ kind: 'held-legally', reason: 'writ petition pending' })
  assert.deepEqual(held.hold, { since: AT, reason: 'writ petition pending' })
  assert.deepEqual(putHold(held, 'another reason'), { ok: false, refusal: 'held-already' })
  const lifted = made(
    { kind: 'held-legally', reason: 'writ petition pending' },
    { kind: 'hold-lifted', reason: 'court has decided' },
  )
  assert.equal(lifted.hold, undefined)
})

test('a hold may be put in any state, also long after the closure', () => {
  assert.ok(mayFollow(made(), 'held-legally'))
  assert.ok(mayFollow(made({ kind: 'closed', ground: 'satisfied' }), 'held-legally'))
})

test('what a report rests on is of the report, whoever sent it', () => {
  const id = (name: string) => name as AttachmentId
  const grievance = made(routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'holder'), {
    kind: 'reported',
    number: 1,
    text: 'ठीक किया',
    messages: [],
    evidence: [id('after')],
    before: [id('citizens-own'), id('after')],
    review: false,
  })
  assert.deepEqual(filesOfReports(grievance), ['after', 'citizens-own'])
})

test('the public reads the days of its own district, in both languages', () => {
  assert.match(keptFor('call_recording', { call_recording: 45 }).hi, /45 दिन/)
  assert.match(keptFor('chat_media', undefined).en, /180 days/)
  assert.match(keptFor('message', undefined).hi, /3 वर्ष/)
  assert.equal(keptForAll(undefined).length, DATA_CLASSES.length)
})
