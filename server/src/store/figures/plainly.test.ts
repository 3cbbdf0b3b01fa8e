import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVENTS, STANDING } from '#core/figures/measures.ts'
import type { PostCode } from '#core/ids.ts'
import { asOwner } from '../connection.ts'
import { draws, journeys } from '../fixtures/journeys.ts'
import { countPlainly, type PlainAct } from '../fixtures/plain-count.ts'
import { NOW, register, trial } from '../fixtures/trial.ts'

const spot = () => ({ block: 0, panchayat: 0, village: 0 })

test('who counts the acts by hand, knowing nothing of the program, comes to the same figures', async () => {
  const t = await trial()
  try {
    await t.store.ensurePartitions(NOW)
    const draw = draws(23)
    await journeys(t.store, { draw, count: 50, from: NOW, steps: 16 })
    await journeys(t.store, { draw, count: 60, from: NOW, steps: 6 })
    const why = { hi: 'नियम', en: 'rule' }
    const routed = { kind: 'routed', post: 'je-phe' as PostCode, level: 1, why } as const
    await register(t.store, {}, routed, { kind: 'asked', what: 'काग़ज़' })
    while ((await t.store.figures.follow(spot)) > 0);
    const { acts, kept } = await asOwner(t.url, async (client) => {
      const acts = await client.query<PlainAct>(
        'select grievance_id, at, kind, act from act order by grievance_id, seq',
      )
      const kept = await client.query<{ unit: string }>(
        `select concat_ws(' ', measure, to_char(day, 'YYYY-MM-DD'), post) as unit from figure_event where measure <> 'repeat'`,
      )
      return { acts: acts.rows, kept: kept.rows.map(({ unit }) => unit).toSorted() }
    })
    const counted = countPlainly(acts)
    assert.deepEqual(kept, counted)
    const met = new Set(counted.map((unit) => unit.split(' ')[0]))
    const never = [...EVENTS, ...STANDING].filter((measure) => measure !== 'repeat' && !met.has(measure))
    assert.deepEqual(never, [], 'every measure was met')
    for (const measure of [...EVENTS, ...STANDING].filter((one) => one !== 'repeat')) {
      const [row] = await t.store.figures.counts({ measures: [measure], period: { until: '2028-01-01' } })
      const number = counted.filter((unit) => unit.startsWith(`${measure} `)).length
      assert.equal(row?.counts[measure] ?? 0, number, measure)
    }
  } finally {
    await t.end()
  }
})
