import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { GrievanceId } from '#core/ids.ts'
import { idAt, NOW, OFFICER, register, type Trial, trial } from '../fixtures/trial.ts'
import { openStore, type StoreRoom } from '../open.ts'

const OTHER = 9902
const DAY = 86_400_000
const why = { hi: 'नियम', en: 'rule' }
const spot = () => ({ block: 1, panchayat: 2, village: 3 })

let t: Trial
let other: StoreRoom
before(async () => {
  t = await trial()
  other = await openStore({
    ...{ url: t.url, district: OTHER, newId: () => idAt(new Date()), log: () => undefined, connections: 4 },
  })
  other.setEnqueue(async () => undefined)
  for (const store of [t.store, other]) await store.ensurePartitions(NOW)
})
after(async () => {
  await other?.close()
  await t?.end()
})

/** So many are received; the first is closed a day later. */
async function fill(store: StoreRoom, count: number): Promise<void> {
  const ids: GrievanceId[] = []
  for (let nr = 0; nr < count; nr++)
    ids.push(
      await register(
        store,
        { at: NOW },
        { kind: 'routed', post: 'je-phe' as never, level: 1, why },
        { kind: 'assigned', post: 'je-phe' as never, persons: [], due: new Date(NOW.getTime() - DAY), why },
      ),
    )
  const [first] = ids
  if (first)
    await store.together(async ({ register: own }) => {
      const held = await own.find(first)
      const proposed = [{ act: { kind: 'closed', ground: 'ordered' } as const, by: OFFICER }]
      const decision = await own.append(
        first,
        held?.grievance.seq ?? 0,
        proposed,
        new Date(NOW.getTime() + DAY),
      )
      assert.ok(decision.ok)
    })
  while ((await store.figures.follow(spot)) > 0);
}

test('two districts of one database stand side by side, each with its own sums and nothing of the other', async () => {
  const known = { stateHi: 'प्रदेश', stateEn: 'State' }
  await t.store.figures.introduce({ ...known, nameHi: 'अभ्यास', nameEn: 'Abhyas', population: 20_000 })
  await other.figures.introduce({ ...known, nameHi: 'दूसरा', nameEn: 'Dusra' })
  await fill(t.store, 3)
  await fill(other, 2)
  const day = NOW.toISOString().slice(0, 10)
  const rows = await t.store.stateFigures.compare({
    measures: ['received', 'closed-ordered'],
    standing: ['open-officer'],
    steps: ['whole'],
    period: { from: day, until: '2026-12-01' },
    today: '2026-11-20',
  })
  const of = (name: string) => rows.find(({ nameEn }) => nameEn === name)
  assert.equal(rows.length, 2)
  assert.deepEqual(of('Abhyas')?.counts, { received: 3, 'closed-ordered': 1, 'open-officer': 2, due: 2 })
  assert.deepEqual(of('Dusra')?.counts, { received: 2, 'closed-ordered': 1, 'open-officer': 1, due: 1 })
  assert.equal(of('Abhyas')?.population, 20_000)
  assert.equal(of('Dusra')?.population, undefined)
  assert.equal(
    of('Abhyas')?.bins.whole?.reduce((all, { n }) => all + n, 0),
    1,
  )
})
