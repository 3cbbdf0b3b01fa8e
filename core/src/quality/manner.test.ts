import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../grievance/acts.ts'
import { assignedTo, officer, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { mannerOpen, mannerToAsk } from './manner.ts'

const BY = officer('holder', 'PHE-JE-01')
const made = (...more: readonly Act[]) =>
  [registered(), routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'holder'), ...more].map((act, at) => ({
    seq: at + 1,
    at: new Date('2026-11-20T05:00:00Z'),
    by: BY,
    act,
  }))
const REPORTED: Act = { kind: 'reported', number: 1, text: 'ठीक', messages: [], evidence: [], review: false }
const NO: Act = { kind: 'dissatisfied', messages: [] }
const ASKED: Act = { kind: 'manner-asked', report: 1 }

test('before the citizen said a word on a report nothing is asked', () => {
  assert.equal(mannerToAsk(made(REPORTED)), undefined)
  assert.equal(mannerToAsk(made(REPORTED, NO)), 1)
})

test('it is asked once for a grievance, and answered once', () => {
  assert.equal(mannerToAsk(made(REPORTED, NO, ASKED)), undefined)
  assert.equal(mannerOpen(made(REPORTED, NO, ASKED)), 1)
  const told: Act = { kind: 'manner-told', report: 1, manner: 'unsaid', messages: [] }
  assert.equal(mannerOpen(made(REPORTED, NO, ASKED, told)), undefined)
})

test('whoever was asked by telephone is not asked again', () => {
  const asked = (polite: 'yes' | 'unsaid'): Act => ({
    kind: 'confirmed',
    reached: true,
    answers: { called: 'yes', done: 'yes', polite },
    doubts: [],
  })
  assert.equal(mannerToAsk(made(REPORTED, NO, asked('yes'))), undefined)
  assert.equal(mannerToAsk(made(REPORTED, NO, asked('unsaid'))), 1)
})
