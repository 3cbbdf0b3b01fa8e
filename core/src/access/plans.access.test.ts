import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId, PostCode } from '../ids.ts'
import { foldPlan, type PlanAct } from '../plans/plan.ts'
import type { Who } from './may.ts'
import { mayLeadPlan, mayOnPlan, maySeePlan } from './plans.ts'

const who = (
  roles: readonly string[],
  posts: readonly string[] = [],
  departments: readonly string[] = [],
): Who => ({
  person: 'x' as PersonId,
  posts: posts as readonly PostCode[],
  roles,
  departments,
})
const before = { n: 20, expected: 3, chance: 1e-6 }
const acts: readonly PlanAct[] = [
  {
    kind: 'opened',
    place: 1,
    subject: 'S',
    department: 'PHE',
    hotSpot: 'h',
    problem: 'p',
    grievances: [],
    before,
    to: '2026-10-01',
  },
  { kind: 'task-given', task: 1, what: 'w', post: 'JE-1', due: '2026-10-20', rupees: 0 },
]
const plan = foldPlan(acts.map((act, nr) => ({ seq: nr + 1, at: new Date(0), person: 'p', post: 'P', act })))
const done: PlanAct = { kind: 'task-done', task: 1, words: '' }
const [, given] = acts as readonly [PlanAct, PlanAct]

const PEOPLE = {
  magistrate: who(['magistrate']),
  nodal: who(['nodal']),
  ownHead: who(['department-head'], ['SE'], ['PHE']),
  ownNodal: who(['department-nodal'], ['AE'], ['PHE']),
  otherHead: who(['department-head'], ['XEN'], ['PWD']),
  owner: who(['officer'], ['JE-1']),
  otherOfficer: who(['officer'], ['JE-2']),
  oversight: who(['oversight']),
  operator: who(['operator']),
}
const able = (may: (one: Who) => boolean) =>
  Object.entries(PEOPLE).flatMap(([name, one]) => (may(one) ? [name] : []))

test('the nodal officer, the magistrate and the head of the department lead a plan', () => {
  assert.deepEqual(
    able((one) => mayLeadPlan('PHE', one)),
    ['magistrate', 'nodal', 'ownHead'],
  )
  assert.deepEqual(
    able((one) => mayOnPlan(plan, given, one)),
    ['magistrate', 'nodal', 'ownHead'],
  )
})

test('whoever holds the owner post says that the task is done, and does nothing else', () => {
  assert.deepEqual(
    able((one) => mayOnPlan(plan, done, one)),
    ['magistrate', 'nodal', 'ownHead', 'owner'],
  )
})

test('a plan is read by who leads it, owns a task of it, watches over the department, or reads every file', () => {
  assert.deepEqual(
    able((one) => maySeePlan(plan, one)),
    ['magistrate', 'nodal', 'ownHead', 'ownNodal', 'owner', 'oversight'],
  )
})
