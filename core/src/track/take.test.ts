import assert from 'node:assert/strict'
import { test } from 'node:test'
import { close } from '../closure/close.ts'
import type { District } from '../district/district.ts'
import { type DistrictIndex, indexDistrict } from '../district/find.ts'
import type { StatutoryTrack } from '../district/tracks.ts'
import { hear } from '../feedback/hear.ts'
import type { Act, Actor } from '../grievance/acts.ts'
import { after, type Grievance } from '../grievance/grievance.ts'
import { mayFollow } from '../grievance/next.ts'
import type { PersonId, PostCode } from '../ids.ts'
import { lineDistrict } from '../routing/fixtures/district.ts'
import { assignedTo, grievanceOf, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { askingUntil, isAtRest, stepNow } from './on-track.ts'
import { appeal, hearFormally, order, overrun, putOnTrack, summon, takeOffTrack } from './take.ts'

const days = (amount: number) => ({ unit: 'calendar-day', amount }) as const
const LAW: StatutoryTrack = {
  code: 'RTS',
  nameHi: 'अधिकार',
  nameEn: 'right',
  steps: [
    {
      name: 'hearing',
      nameHi: 'सुनवाई',
      nameEn: 'hearing',
      by: 'above',
      within: days(30),
      needs: ['notice', 'hearing', 'order'],
    },
    {
      name: 'appeal',
      nameHi: 'अपील',
      nameEn: 'appeal',
      by: 'above',
      ask: days(45),
      within: days(30),
      needs: ['order'],
    },
    {
      name: 'second-appeal',
      nameHi: 'द्वितीय',
      nameEn: 'second',
      by: 'magistrate',
      ask: days(45),
      within: days(30),
      needs: ['order'],
    },
  ],
}
const CALENDAR = { windows: [{ from: '10:00', to: '17:00' }], weeklyOff: [0], saturdaysOff: [], holidays: [] }
const NOW = new Date('2026-11-21T06:30:00Z')
const later = (amount: number) => new Date(NOW.getTime() + amount * 86_400_000)

function districtWith(holders: Readonly<Record<string, string | undefined>> = {}): DistrictIndex {
  const { district } = lineDistrict([], holders)
  const subjects = district.subjects.map((one) => (one.code === 'WAT-HP' ? { ...one, track: 'RTS' } : one))
  return indexDistrict({ ...district, subjects, tracks: [LAW], calendar: CALENDAR } as District)
}
const DISTRICT = districtWith()
const PLACED = grievanceOf(registered(), routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'phe-je-01'))

/** The grievance after one more act. */
function then(
  grievance: Grievance,
  act: Act,
  by: Actor = { kind: 'program', part: 'test' },
  at = NOW,
): Grievance {
  assert.ok(mayFollow(grievance, act.kind), `${act.kind} may follow`)
  return after(grievance, { seq: grievance.seq + 1, at, by, act })
}
function value<T>(
  decided: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string },
): T {
  assert.ok(decided.ok, decided.ok ? '' : decided.refusal)
  return decided.value
}
const OPEN = then(PLACED, putOnTrack(PLACED, DISTRICT, NOW) as Act)
const JUDGE = officer('phe-ee', 'PHE-EE')
const GIVEN = { outcome: 'rejected', text: 'अस्वीकार', reasons: 'आधार नहीं मिला, अभिलेख देखे गए' } as const
const HEARD = then(then(OPEN, value(summon(OPEN, { day: '2026-11-25', time: '11:00', where: 'कक्ष' }, NOW))), {
  kind: 'heard-formally',
  step: 'hearing',
  day: '2026-11-25',
  present: 'both',
  words: 'सुना',
})
const ORDERED = then(HEARD, value(order(HEARD, DISTRICT, GIVEN, later(4))), JUDGE, later(4))

test('a subject with a track opens its first step with the post above, counted from the registration', () => {
  const step = stepNow(OPEN.track)
  assert.equal(step?.post, 'PHE-EE')
  assert.equal(step?.due.toISOString(), '2026-12-20T11:30:00.000Z')
  assert.equal(putOnTrack(OPEN, DISTRICT, NOW), undefined, 'once')
  assert.equal(putOnTrack({ ...PLACED, subject: 'WAT-TAP' }, DISTRICT, NOW), undefined, 'only its subjects')
})

test('a step passes over whom the grievance is about and an empty chair', () => {
  const against = { post: 'PHE-EE' as PostCode, persons: ['phe-ee' as PersonId] }
  assert.equal(putOnTrack({ ...PLACED, against }, DISTRICT, NOW)?.post, 'CDO')
  // Nobody holds it: whoever answers for it, the post above, decides in it.
  assert.ok(putOnTrack(PLACED, districtWith({ 'PHE-EE': undefined }), NOW)?.post)
})

test('no order before the notice and the hearing, and none without reasons', () => {
  assert.deepEqual(order(OPEN, DISTRICT, GIVEN, NOW), { ok: false, refusal: 'notice-first' })
  const called = then(OPEN, value(summon(OPEN, { day: '2026-11-25', time: '11:00', where: 'कक्ष' }, NOW)))
  assert.deepEqual(order(called, DISTRICT, GIVEN, NOW), { ok: false, refusal: 'hearing-first' })
  assert.deepEqual(order(HEARD, DISTRICT, { ...GIVEN, reasons: 'नहीं' }, NOW), {
    ok: false,
    refusal: 'reason-needed',
  })
  assert.ok(order(HEARD, DISTRICT, GIVEN, NOW).ok)
})

test('a hearing is called for a day to come and put down for a day that was', () => {
  const to = (day: string) => summon(OPEN, { day, time: '11:00', where: 'कक्ष' }, NOW).ok
  assert.ok(to('2026-11-21'))
  for (const day of ['2026-11-20', '2027-03-01', '2026-11-31', 'soon']) assert.ok(!to(day), day)
  const called = then(OPEN, value(summon(OPEN, { day: '2026-11-25', time: '11:00', where: 'कक्ष' }, NOW)))
  const on = (day: string) => hearFormally(called, { day, present: 'both', words: 'सुना' }, NOW).ok
  assert.ok(on('2026-11-21'))
  for (const day of ['2026-11-22', '2026-10-01']) assert.ok(!on(day), day)
  assert.ok(
    !hearFormally(OPEN, { day: '2026-11-21', present: 'both', words: 'सुना' }, NOW).ok,
    'no notice, no hearing',
  )
})

test('the citizen may appeal until the last moment, and the next step opens one level up with its own time', () => {
  const until = askingUntil(ORDERED.track, later(5)) ?? NOW
  assert.equal(until.toISOString(), '2027-01-09T11:30:00.000Z')
  const asked = { grounds: 'कागज नहीं देखे', messages: [] }
  const act = value(appeal(ORDERED, DISTRICT, asked, until))
  assert.equal(act.post, 'CDO')
  assert.ok(act.due > until)
  const late = new Date(until.getTime() + 1)
  assert.deepEqual(appeal(ORDERED, DISTRICT, asked, late), { ok: false, refusal: 'asking-time-over' })
  assert.ok(!mayFollow(then(ORDERED, act), 'appealed'), 'the same order is appealed against once')
})

test('nobody decides an appeal against the own order, though they hold the post above as well', () => {
  const both = districtWith({ CDO: 'phe-ee' })
  assert.equal(value(appeal(ORDERED, both, { grounds: '', messages: [] }, later(5))).post, 'DM')
})

test('a grievance on a track rests only after the last order or when the time for asking is over', () => {
  const program: Actor = { kind: 'program', part: 'closure' }
  const until = askingUntil(ORDERED.track, later(5)) ?? NOW
  const after = new Date(until.getTime() + 1)
  assert.equal(close(OPEN, program, NOW).ok, false)
  assert.equal(close(ORDERED, program, until).ok, false)
  assert.deepEqual(close(ORDERED, program, after), { ok: true, value: { kind: 'closed', ground: 'ordered' } })
  assert.ok(close({ ...OPEN, withdrawn: true }, program, NOW).ok, 'who takes it back is free to')
  const granted = then(HEARD, value(order(HEARD, DISTRICT, { ...GIVEN, outcome: 'granted' }, NOW)), JUDGE)
  assert.ok(isAtRest(granted.track, later(60)))
  assert.equal(
    close(granted, program, later(60)).ok,
    false,
    'what was granted must still be done and asked about',
  )
  const asked = { ...ORDERED, state: 'awaiting_word' } as const
  assert.equal(close(asked, program, after).ok, false, 'a report that waits for the citizen is waited for')
})

test('a subject that was misread is taken off its track before any order, and never after one', () => {
  const off = takeOffTrack(OPEN, DISTRICT, 'WAT-TAP')
  assert.deepEqual(off, { kind: 'taken-off-track', track: 'RTS' })
  const free = then(OPEN, off as Act)
  assert.equal(free.track, undefined)
  assert.ok(mayFollow(free, 'put-on-track'), 'another law may know the new subject')
  assert.equal(takeOffTrack(OPEN, DISTRICT, 'WAT-HP'), undefined)
  assert.equal(takeOffTrack(ORDERED, DISTRICT, 'WAT-TAP'), undefined)
  assert.ok(!mayFollow(ORDERED, 'taken-off-track'))
})

test('a satisfied citizen ends the matter only when the law has nothing more to say', () => {
  const waiting = { ...OPEN, state: 'awaiting_word' } as const
  const kinds = (grievance: Grievance, now: Date) =>
    value(hear(grievance, 'satisfied', [], undefined, now)).map(({ kind }) => kind)
  assert.deepEqual(kinds(waiting, NOW), ['satisfied'])
  assert.deepEqual(kinds({ ...ORDERED, state: 'awaiting_word' }, later(60)), ['satisfied', 'closed'])
  assert.deepEqual(kinds({ ...waiting, track: undefined }, NOW), ['satisfied', 'closed'])
})

test('a step that passes its time tells the next senior once', () => {
  const due = stepNow(OPEN.track)?.due ?? NOW
  assert.equal(overrun(OPEN, DISTRICT, new Date(due.getTime() - 1)), undefined)
  const act = overrun(OPEN, DISTRICT, due)
  assert.deepEqual(act, { kind: 'overrun', step: 'hearing', post: 'CDO' })
  assert.equal(overrun(then(OPEN, act as Act, undefined, due), DISTRICT, later(90)), undefined)
  assert.equal(overrun(ORDERED, DISTRICT, later(90)), undefined, 'an order ends its time')
})
