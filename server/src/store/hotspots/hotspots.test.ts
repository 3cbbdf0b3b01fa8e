import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { foldPlan, type PlanAct, type PlanRecorded } from '#core/plans/plan.ts'
import type { HotSpotNumbers } from '#ports/hotspots.ts'
import { asOwner } from '../connection.ts'
import { idAt, NOW, type Trial, trial } from '../fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const numbers: HotSpotNumbers = {
  from: '2026-10-04',
  to: '2026-10-31',
  n: 30,
  counted: 27,
  complainants: 28,
  expected: 4.2,
  usual: 4,
  rate: 60,
  elsewhere: 8,
  chance: 1e-9,
  tests: 8000,
}
const spot = (id: string, place = 47) => ({ ...numbers, id, place, subject: 'WAT-HP' })

test('a hot spot is kept once while it lasts, with its worst numbers, and may come again when it was over', async () => {
  const { hotSpots } = t.store
  const [one, two] = [idAt<string>(), idAt<string>()]
  assert.equal(await hotSpots.lookedOn(), undefined)
  assert.ok(await hotSpots.keep({ day: '2026-11-01', found: [spot(one)], lasting: [], ended: [] }))
  assert.ok(!(await hotSpots.keep({ day: '2026-11-01', found: [spot(two)], lasting: [], ended: [] })))
  assert.equal(await hotSpots.lookedOn(), '2026-11-01')
  const worse = { ...numbers, n: 40, counted: 36, to: '2026-11-01' }
  const lasting = [{ id: one, numbers: worse }]
  assert.ok(await hotSpots.keep({ day: '2026-11-02', found: [spot(two)], lasting, ended: [] }))
  const [only, ...more] = await hotSpots.lasting()
  assert.deepEqual(more, [])
  assert.deepEqual([only?.id, only?.n, only?.seenOn, only?.foundOn], [one, 40, '2026-11-02', '2026-11-01'])
  assert.ok(await hotSpots.keep({ day: '2026-11-03', found: [], lasting: [], ended: [one] }))
  assert.deepEqual(await hotSpots.lasting(), [])
  assert.ok(await hotSpots.keep({ day: '2026-11-04', found: [spot(two)], lasting: [], ended: [] }))
  assert.deepEqual(
    (await hotSpots.list({ limit: 10 })).map(({ id, endedOn }) => [id, endedOn]),
    [
      [two, undefined],
      [one, '2026-11-03'],
    ],
  )
  assert.deepEqual(
    (await hotSpots.list({ limit: 10, before: two })).map(({ id }) => id),
    [one],
  )
  assert.deepEqual(await hotSpots.list({ limit: 10, subjects: ['ROAD'] }), [])
  assert.equal((await hotSpots.since('2026-11-04')).length, 1)
  assert.equal(await hotSpots.find('no id at all'), undefined)
})

const opened = (hotSpot: string, place = 47): PlanAct => ({
  kind: 'opened',
  place,
  subject: 'WAT-HP',
  department: 'PHE',
  hotSpot,
  problem: 'पानी नहीं',
  grievances: ['A'],
  before: { n: 30, expected: 4.2, chance: 1e-9 },
  to: '2026-10-31',
})
const recorded = (seq: number, act: PlanAct): PlanRecorded => ({
  seq,
  at: NOW,
  person: 'ANIL',
  post: 'je-phe',
  act,
})

test('acts of a plan are appended once for one cause, and the row beside them is what they fold to', async () => {
  const { store } = t
  const [id, other, hot] = [idAt<string>(), idAt<string>(), idAt<string>()]
  const first = recorded(1, opened(hot))
  const task: PlanAct = {
    kind: 'task-given',
    task: 1,
    what: 'बोर',
    post: 'je-phe',
    due: '2026-11-20',
    rupees: 9000,
  }
  await store.together(async ({ plans }) => {
    assert.ok(await plans.append(id, undefined, first, 'k1'))
    assert.ok(!(await plans.append(other, undefined, first, 'k2')), 'one open plan about the same')
    assert.equal(await plans.openAbout(47, 'WAT-HP'), id)
  })
  await store.together(async ({ plans }) => {
    const held = await plans.find(id)
    assert.ok(held)
    assert.ok(await plans.append(id, held.plan, recorded(2, task), 'k3'))
    assert.ok(!(await plans.append(id, held.plan, recorded(3, task), 'k3')))
  })
  const [row] = await store.plansDesk.list({ limit: 5, posts: ['je-phe'], departments: [] })
  assert.deepEqual(
    [row?.id, row?.tasks, row?.done, row?.rupees, row?.nextDue],
    [id, 1, 0, 9000, '2026-11-20'],
  )
  assert.deepEqual(await store.plansDesk.list({ limit: 5, posts: ['se-phe'], departments: ['PWD'] }), [])
  assert.equal((await store.plansDesk.list({ limit: 5, posts: [], departments: ['PHE'] })).length, 1)
  assert.equal((await store.plansDesk.list({ limit: 5 })).length, 1)
  const held = await store.plansDesk.find(id)
  assert.deepEqual(held?.plan, foldPlan([first, recorded(2, task)]))
})

test('the program cannot change an act of a plan', async () => {
  await asOwner(t.url, async (client) => {
    await client.query('set role nivaran_program')
    await assert.rejects(client.query(`update plan_act set kind = 'met'`), /permission denied/)
    await assert.rejects(client.query('delete from plan_act'), /permission denied/)
  })
})
