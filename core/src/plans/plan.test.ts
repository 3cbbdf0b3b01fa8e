import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  afterAct,
  foldPlan,
  mayComeNext,
  nextTask,
  type Plan,
  type PlanAct,
  rupeesOf,
  workedUntil,
} from './plan.ts'

const at = (day: number) => new Date(`2026-10-${String(day).padStart(2, '0')}T10:00:00+05:30`)
const OPENED: PlanAct = {
  kind: 'opened',
  place: 47,
  subject: 'PHE-HP',
  department: 'PHE',
  hotSpot: 'h',
  problem: 'चापाकल सूखे',
  grievances: ['A', 'B'],
  before: { n: 20, expected: 3, chance: 1e-6 },
  to: '2026-10-01',
}
const plan = (...acts: readonly PlanAct[]): Plan =>
  foldPlan([OPENED, ...acts].map((act, nr) => ({ seq: nr + 1, at: at(nr + 1), person: 'p', post: 'P', act })))
const task = (number: number, rupees = 5000): PlanAct => ({
  kind: 'task-given',
  task: number,
  what: 'बोर गहरा करें',
  post: 'PHE-JE',
  due: '2026-10-20',
  rupees,
})
const no = (standing: Plan, act: PlanAct) => {
  const decision = mayComeNext(standing, act)
  return decision.ok ? undefined : decision.refusal
}

test('a task is given, done, given back with the reason, and done again; the plan remembers the last day of work', () => {
  const given = plan(task(1))
  assert.equal(no(given, { kind: 'task-done', task: 1, words: '' }), undefined)
  const done = plan(task(1), { kind: 'task-done', task: 1, words: 'पूरा' })
  assert.equal(done.tasks[0]?.state, 'done')
  assert.deepEqual(workedUntil(done), at(3))
  assert.equal(no(done, { kind: 'task-done', task: 1, words: '' }), 'unknown-task')
  assert.equal(no(done, { kind: 'task-returned', task: 1, why: ' ' }), 'reason-needed')
  const back = afterAct(done, {
    seq: 4,
    at: at(4),
    person: 'p',
    post: 'P',
    act: { kind: 'task-returned', task: 1, why: 'पानी नहीं आया' },
  })
  assert.equal(back.tasks[0]?.state, 'given')
  assert.equal(back.tasks[0]?.doneAt, undefined)
})

test('a task that is changed stays the same task, and one that was dropped costs nothing', () => {
  const changed = plan(task(1), task(1, 9000), task(2), {
    kind: 'task-dropped',
    task: 2,
    why: 'दूसरी योजना में',
  })
  assert.equal(changed.tasks.length, 2)
  assert.equal(rupeesOf(changed), 9000)
  assert.equal(nextTask(changed), 3)
})

test('grievances are linked once and can be taken out', () => {
  const linked = plan({ kind: 'linked', grievances: ['B', 'C'] }, { kind: 'unlinked', grievance: 'A' })
  assert.deepEqual(linked.grievances, ['B', 'C'])
  assert.equal(no(linked, { kind: 'unlinked', grievance: 'A' }), 'unknown-grievance')
})

test('nothing follows on a plan that was concluded', () => {
  const over = plan({ kind: 'concluded', words: 'पानी आ गया', effect: 'over' })
  assert.equal(over.state, 'concluded')
  assert.equal(no(over, task(1)), 'plan-over')
  assert.equal(no(plan(), OPENED), 'plan-there')
  assert.equal(no(plan(), { kind: 'met', day: '2026-10-02', present: '', minutes: '' }), 'nothing-said')
})
