import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Settings } from '../district/district.ts'
import type { Act } from '../grievance/acts.ts'
import { fold } from '../grievance/grievance.ts'
import { assignedTo, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { examine, toLookAt } from './look.ts'

const AT = new Date('2026-11-20T05:00:00Z')
const DAY = 86_400_000
const SETTINGS = { reopenDays: 30 } as Settings
const BY = officer('holder', 'PHE-JE-01')
const made = (...more: readonly Act[]) =>
  [registered(), routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'holder'), ...more].map((act, at) => ({
    seq: at + 1,
    at: AT,
    by: BY,
    act,
  }))
const reported = (number: number, review = false, flagged = false): Act => ({
  kind: 'reported',
  number,
  text: 'ठीक किया',
  messages: [],
  evidence: [],
  review,
  ...(flagged
    ? { flags: [{ kind: 'used-before', file: 'a' as never, why: { hi: 'पहले भी', en: 'before' } }] }
    : {}),
})
const HEARING: Act = { kind: 'put-to-citizen', report: 1, until: AT }
const YES = { answers: 'yes', evidence: 'yes', polite: 'yes', honest: 'yes' } as const
const looking = (change = {}) => ({
  report: 1,
  grounds: ['sample'] as const,
  second: false,
  maySendBack: true,
  ...change,
})

test('hints, a no, an untrue closing and bad treatment are grounds to look at just that report', () => {
  const acts = made(
    reported(1, false, true),
    HEARING,
    { kind: 'dissatisfied', messages: [] },
    { kind: 'reopened', level: 2, ground: 'dissatisfied' },
    routedTo('PHE-JE-01'),
    reported(2),
    { kind: 'put-to-citizen', report: 2, until: AT },
    { kind: 'satisfied', messages: [] },
    { kind: 'closed', ground: 'satisfied' },
    { kind: 'manner-told', report: 2, manner: 'rude', messages: [] },
  )
  assert.deepEqual(toLookAt(fold(acts), acts), [
    { report: 1, grounds: ['flags', 'dissatisfied'] },
    { report: 2, grounds: ['rude'] },
  ])
})

test('a report that nothing speaks against comes in only by the draw', () => {
  const acts = made(
    reported(1),
    HEARING,
    { kind: 'satisfied', messages: [] },
    { kind: 'closed', ground: 'satisfied' },
    { kind: 'manner-told', report: 1, manner: 'polite', messages: [] },
  )
  assert.deepEqual(toLookAt(fold(acts), acts), [])
})

test('what is lacking in a report under review goes back to the officer with what is lacking', () => {
  const done = examine(
    fold(made(reported(1, true))),
    SETTINGS,
    looking(),
    { checked: { ...YES, evidence: 'no' }, outcome: 'lacking', remark: 'फ़ोटो दूसरी जगह का है' },
    AT,
  )
  assert.ok(done.ok)
  assert.deepEqual(
    done.value.map(({ kind }) => kind),
    ['examined', 'sent-back'],
  )
})

test('what is lacking in a disposal is suggested for reopening, as long as it may be reopened', () => {
  const closed = fold(made(reported(1), HEARING, { kind: 'closed', ground: 'silent' }))
  const said = { checked: YES, outcome: 'lacking', remark: 'काम अधूरा है' } as const
  const now = examine(closed, SETTINGS, looking(), said, new Date(AT.getTime() + DAY))
  assert.ok(now.ok && now.value.length === 1)
  assert.equal(now.value[0]?.kind === 'examined' && now.value[0].suggests, true)
  const late = examine(closed, SETTINGS, looking(), said, new Date(AT.getTime() + 40 * DAY))
  assert.ok(late.ok && late.value[0]?.kind === 'examined' && late.value[0].suggests === undefined)
})

test('a no in the list, and what is lacking, need words', () => {
  const closed = fold(made(reported(1), HEARING, { kind: 'closed', ground: 'silent' }))
  for (const said of [
    { checked: { ...YES, polite: 'no' }, outcome: 'noted' },
    { checked: YES, outcome: 'lacking', remark: ' ' },
  ] as const)
    assert.deepEqual(examine(closed, SETTINGS, looking(), said, AT), { ok: false, refusal: 'reason-needed' })
  assert.ok(examine(closed, SETTINGS, looking(), { checked: YES, outcome: 'good' }, AT).ok)
})
