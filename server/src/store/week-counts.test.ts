import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { CLOSED, type Measure as FigureMeasure, OPEN, STEPS } from '#core/figures/measures.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { PostCode } from '#core/ids.ts'
import type { Measure } from '#core/publication/figures.ts'
import { beginningOf } from '#core/publication/week.ts'
import { draws, journeys } from './fixtures/journeys.ts'
import { PROGRAM, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
const MONDAY = '2026-11-02'
const begin = beginningOf(MONDAY)
before(async () => {
  t = await trial()
  await t.store.ensurePartitions(begin)
})
after(() => t.end())

const spot = () => ({ block: 0, panchayat: 0, village: 0 })
async function settle(): Promise<void> {
  while ((await t.store.figures.follow(spot)) > 0);
}
const week = async (from: string, until: string) => {
  const counted = await t.store.weekCounts.counted(beginningOf(from), beginningOf(until))
  return (measure: Measure, department?: string) =>
    counted.reduce(
      (sum, one) =>
        one.measure === measure && (department === undefined || one.department === department)
          ? sum + one.count
          : sum,
      0,
    )
}
const sum = async (
  measures: readonly FigureMeasure[],
  period: { from?: string; until: string },
  where = {},
) => {
  const [row] = await t.store.figures.counts({ measures, period, where })
  return Object.values(row?.counts ?? {}).reduce((all, n) => all + n, 0)
}
const WORDS = ['received', 'disposed', 'satisfied', 'reopened', 'pending', 'late'] as const
const told = (of: Awaited<ReturnType<typeof week>>, department?: string) =>
  WORDS.map((one) => of(one, department))

test('the bulletin counts as every figure does: a suggestion is none, and what was reported in time is not late', async () => {
  const why = { hi: 'नियम', en: 'rule' }
  const at = new Date(begin.getTime() + 3_600_000)
  const post = 'je-phe' as PostCode
  const due = new Date(at.getTime() + 86_400_000)
  const given: readonly Act[] = [
    { kind: 'routed', post, level: 1, why },
    { kind: 'assigned', post, persons: [], due, why },
  ]
  const reported: Act = {
    kind: 'reported',
    number: 1,
    text: 'हो गया',
    messages: [],
    evidence: [],
    review: false,
  }
  await register(t.store, { at, nature: 'suggestion' }, ...given)
  await register(t.store, { at }, ...given)
  await register(t.store, { at }, ...given, reported)
  await register(t.store, { at }, ...given, { kind: 'asked', what: 'काग़ज़' })
  await register(
    t.store,
    { at },
    { kind: 'withdrawn', messages: [] },
    { kind: 'closed', ground: 'withdrawn' },
  )
  const before = await week(MONDAY, dayAfter(MONDAY, 7))
  assert.deepEqual(told(before), [4, 1, 0, 0, 3, 1])
  await settle()
  assert.deepEqual(told(await week(MONDAY, dayAfter(MONDAY, 7))), told(before), 'counted already or not')
})

test('after many random journeys the bulletin of every week tells what the figures tell', async () => {
  await journeys(t.store, { draw: draws(11), count: 40, from: begin })
  await settle()
  const last = dayAfter(MONDAY, 7 * 16)
  for (const department of ['PHE', 'PWD'])
    for (let from = MONDAY; from < last; from = dayAfter(from, 7)) {
      const until = dayAfter(from, 7)
      const where = { department: [department] }
      const flows = await Promise.all(
        ([['received'], CLOSED, ['closed-satisfied'], ['reopened']] as const).map((measures) =>
          sum(measures, { from, until }, where),
        ),
      )
      assert.deepEqual(told(await week(from, until), department).slice(0, 4), flows, `${department} ${from}`)
    }
  const until = dayAfter(last)
  const standing = [await sum(OPEN, { until }), await sum(['due'], { until })]
  assert.deepEqual(told(await week(last, until)).slice(4), standing, 'what stands now')
})

const WORK = [
  ['repeat', 'repeat'],
  ['reported', 'reported'],
  ['contacted', 'reported-spoken'],
  ['flagged', 'reported-flagged'],
  ['false-closings', 'false-closing'],
  ['late-closings', 'closed-late'],
] as const satisfies readonly (readonly [Measure, FigureMeasure])[]

test('how the work was done and how long its steps took is told as the figures tell it, counted already or not', async () => {
  const other = await trial()
  try {
    await other.store.ensurePartitions(begin)
    await journeys(other.store, { draw: draws(11), count: 40, from: begin })
    const whole = [beginningOf(MONDAY), beginningOf(dayAfter(MONDAY, 7 * 30))] as const
    const counted = async () => {
      const all = await other.store.weekCounts.counted(...whole)
      return WORK.map(([measure]) =>
        all.reduce((sum, one) => (one.measure === measure ? sum + one.count : sum), 0),
      )
    }
    const steps = async () => {
      const timed = await other.store.weekCounts.timed(...whole)
      return Object.fromEntries(
        STEPS.map((step) => {
          const own = timed.filter((one) => one.step === step)
          return [
            step,
            own.flatMap(({ minutes, count }) => Array(count).fill(minutes)).toSorted((a, b) => a - b),
          ]
        }),
      )
    }
    const [before, stepsBefore] = [await counted(), await steps()]
    while ((await other.store.figures.follow(spot)) > 0);
    assert.deepEqual(await counted(), before)
    assert.deepEqual(await steps(), stepsBefore)
    const until = dayAfter(MONDAY, 7 * 30)
    const [kept] = await other.store.figures.counts({
      measures: WORK.map(([, of]) => of),
      period: { from: MONDAY, until },
    })
    assert.deepEqual(
      before,
      WORK.map(([, of]) => kept?.counts[of] ?? 0),
    )
    assert.ok(before.filter((count) => count > 0).length >= 3, before.join())
    const [times] = await other.store.figures.times({ steps: STEPS, period: { from: MONDAY, until } })
    for (const step of STEPS) {
      const ended = (times?.bins[step] ?? []).reduce((sum, { n }) => sum + n, 0)
      assert.equal(stepsBefore[step]?.length, ended, step)
    }
  } finally {
    await other.end()
  }
})

test('what stood at the end of a week is told the same when the week is long over', async () => {
  const other = await trial()
  try {
    const end = dayAfter(MONDAY, 28)
    const at = begin.getTime()
    const moments: string[] = []
    await other.store.ensurePartitions(begin)
    const ids = []
    for (let nr = 0; nr < 6; nr++)
      ids.push(await register(other.store, { at: new Date(at + nr * 3_600_000) }))
    while ((await other.store.figures.follow(spot)) > 0);
    const ask = async () =>
      JSON.stringify(
        (await other.store.weekCounts.counted(begin, beginningOf(end)))
          .filter(({ measure }) => measure === 'pending')
          .reduce((all, { count }) => all + count, 0),
      )
    moments.push(await ask())
    for (const id of ids.slice(0, 4))
      await other.store.together(({ register }) =>
        register.append(
          id,
          1,
          [
            { act: { kind: 'withdrawn', messages: [] }, by: PROGRAM },
            { act: { kind: 'closed', ground: 'withdrawn' }, by: PROGRAM },
          ],
          new Date(beginningOf(end).getTime() + 3_600_000),
        ),
      )
    moments.push(await ask())
    while ((await other.store.figures.follow(spot)) > 0);
    moments.push(await ask())
    assert.deepEqual(moments, ['6', '6', '6'])
    assert.equal(dayOf(beginningOf(end)), end)
  } finally {
    await other.end()
  }
})
