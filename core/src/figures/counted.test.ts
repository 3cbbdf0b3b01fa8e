import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, Recorded } from '../grievance/acts.ts'
import type { AttachmentId, CitizenId, PersonId, PostCode } from '../ids.ts'
import { countedOf } from './counted.ts'
import type { Measure } from './measures.ts'

const why = { hi: 'नियम', en: 'rule' }
const je = 'je' as PostCode
const se = 'se' as PostCode
const on = (day: number, hour = 12) =>
  new Date(`2026-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+05:30`)
const clock = (day: number) => ({ clock: { due: on(day, 17), rungs: [] } })

const registered = (change: object = {}): Act => ({
  kind: 'registered',
  code: 'ABH-PHE-26-00001-K',
  citizen: 'c' as CitizenId,
  channel: 'whatsapp',
  language: 'hi',
  gist: 'चापाकल',
  department: 'PHE',
  timeClass: 'T7',
  messages: [],
  sensitive: false,
  lacks: [],
  ...change,
})
const routed = (post = je): Act => ({ kind: 'routed', post, level: 1, why })
const assigned = (due: number, post = je): Act => ({
  kind: 'assigned',
  post,
  persons: [],
  due: on(due, 17),
  why,
})
const returned: Act = { kind: 'returned', reason: 'मेरा नहीं' }
const reopened: Act = { kind: 'reopened', level: 2, ground: 'after-closure' }
const closed: Act = { kind: 'closed', ground: 'satisfied' }
const reported = (number: number, review = false): Act => ({
  kind: 'reported',
  ...{ number, review, text: 'हो गया', messages: [], evidence: [] },
})
const accepted: Act = { kind: 'accepted', person: 'p' as PersonId }

/** What these acts, each on its day, are counted as. */
function counted(...acts: readonly (readonly [day: number, act: Act])[]) {
  return countedOf(
    acts.map(
      ([day, act], at): Recorded => ({ seq: at + 1, at: on(day), by: { kind: 'program', part: 't' }, act }),
    ),
    false,
  )
}
const of = (all: ReturnType<typeof counted>, measure: Measure) =>
  all.filter((one) => one.measure === measure).map(({ day, post }) => [day, post])

test('what was given back lies with the desk: late as it is, but not with the post that gave it back', () => {
  const all = counted([1, registered(clock(12))], [2, routed()], [2, assigned(12)], [3, returned])
  assert.deepEqual(of(all, 'open-desk'), [['2026-10-01', '']])
  assert.deepEqual(of(all, 'due'), [['2026-10-12', '']], 'the time of the citizen runs on')
  assert.deepEqual(of(all, 'returned'), [['2026-10-03', 'je']])
})

test('what was opened again lies with nobody, and is due by its new time only', () => {
  const until = [
    [1, registered(clock(12))],
    [2, routed()],
    [2, assigned(12)],
    [8, reported(1)],
    [9, closed],
  ] as const
  const all = counted(...until, [20, reopened])
  assert.deepEqual(of(all, 'open-desk'), [['2026-10-01', '']])
  assert.deepEqual(of(all, 'due'), [], 'not since the twelfth')
  assert.deepEqual(of(counted(...until, [20, { ...reopened, ...clock(27) }]), 'due'), [['2026-10-27', '']])
  const anew = counted(...until, [20, reopened], [20, routed(se)], [20, assigned(27, se)])
  assert.deepEqual(
    [of(anew, 'due'), of(anew, 'open-officer')],
    [[['2026-10-27', 'se']], [['2026-10-01', 'se']]],
  )
})

test('what was told to a senior while it lay at the desk is laid on no post', () => {
  const escalated: Act = { kind: 'escalated', rung: 'r', level: 4, why }
  const all = counted(
    [1, registered(clock(3))],
    [2, routed()],
    [2, assigned(3)],
    [3, returned],
    [9, escalated],
  )
  for (const measure of ['escalated', 'escalated-high', 'open-high'] as const)
    assert.deepEqual(
      of(all, measure).map(([, post]) => post),
      [''],
      measure,
    )
})

test('while a report is looked through, the time that goes by is not laid on the post that reported', () => {
  const all = counted([1, registered(clock(12))], [2, routed()], [2, assigned(12)], [5, reported(1, true)])
  assert.deepEqual(of(all, 'due'), [['2026-10-12', '']])
  assert.deepEqual(of(all, 'open-review'), [['2026-10-01', 'je']])
})

test('what was withdrawn after it was opened again is not the doing of the post that reported before', () => {
  const all = counted(
    [1, registered(clock(12))],
    [2, routed()],
    [2, assigned(12)],
    [13, reported(1)],
    [14, closed],
    [15, { ...reopened, ...clock(25) }],
    [16, { kind: 'withdrawn', messages: [] }],
    [16, { kind: 'closed', ground: 'withdrawn' }],
  )
  assert.deepEqual(of(all, 'closed-withdrawn'), [['2026-10-16', '']])
  assert.deepEqual(of(all, 'closed-late'), [['2026-10-14', 'je']])
})

test('a report with hints on its pictures is counted as one, however many hints there are', () => {
  const hint = { kind: 'used-before', file: 'a' as AttachmentId, why } as const
  const report = { ...reported(1), flags: [hint, { ...hint, kind: 'taken-elsewhere' }] } as Act
  const all = counted([1, registered()], [2, routed()], [2, assigned(12)], [5, report])
  assert.deepEqual(of(all, 'reported-flagged'), [['2026-10-05', 'je']])
  const plain = { ...reported(1), flags: [] } as Act
  assert.deepEqual(of(counted([1, registered()], [2, routed()], [5, plain]), 'reported-flagged'), [])
})

const took = (all: ReturnType<typeof counted>, step: string) =>
  all.flatMap((one) => (one.took?.step === step ? [one.took.minutes / 1440] : []))

test('the desk is measured anew when something was given back, and whoever reports after a sending back', () => {
  const all = counted(
    [1, registered()],
    [2, routed()],
    [3, accepted],
    [6, returned],
    [8, routed(se)],
    [10, reported(1, true)],
    [15, { kind: 'sent-back', report: 1, lacking: 'फ़ोटो' }],
    [15, { kind: 'contacted', outcome: 'spoke', tries: 1 }],
    [16, reported(2, true)],
  )
  assert.deepEqual(took(all, 'given'), [1, 2])
  assert.deepEqual(took(all, 'accepted'), [1])
  assert.deepEqual(took(all, 'report'), [2, 1], 'the five days of the review are nobody’s')
  assert.deepEqual(took(all, 'spoken'), [7], 'the citizen waited for the call since the giving')
})
