import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { MEASURES } from '#core/figures/measures.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { AttachmentId, CitizenId, GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import { asOwner } from '../connection.ts'
import { draws, journeys } from '../fixtures/journeys.ts'
import { DISTRICT, idAt, minutes, NOW, OFFICER, register, type Trial, trial } from '../fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
  await t.store.ensurePartitions(NOW)
})
after(() => t.end())

const DAY = 86_400_000
const day = (count: number) => new Date(NOW.getTime() + count * DAY)
/** Two blocks with ten panchayats each: the place 4711 lies in block 4 and panchayat 47. */
const spot = (place = 0) => ({
  block: Math.floor(place / 1000),
  panchayat: Math.floor(place / 100),
  village: place,
})
const why = { hi: 'नियम', en: 'rule' }
const period = { from: '2026-10-01', until: '2027-03-01' }

async function settle(): Promise<void> {
  while ((await t.store.figures.follow(spot)) > 0);
}

async function append(id: GrievanceId, at: Date, ...acts: readonly Act[]): Promise<void> {
  await t.store.together(async ({ register }) => {
    const held = await register.find(id)
    const proposed = acts.map((act) => ({ act, by: OFFICER }))
    const decision = await register.append(id, held?.grievance.seq ?? 0, proposed, at)
    assert.ok(decision.ok)
  })
}

const je = 'je-phe' as PostCode
const se = 'se-phe' as PostCode
const routed = (post = je): Act => ({ kind: 'routed', post, level: 1, why })
const assigned = (due: Date, post = je): Act => ({ kind: 'assigned', post, persons: [], due, why })
const reported = (number: number, evidence: readonly string[] = []): Act => ({
  kind: 'reported',
  number,
  text: 'चापाकल बना दिया',
  messages: [],
  evidence: evidence as readonly AttachmentId[],
  review: false,
})

test('a grievance is counted where it was received, reported, doubted and closed, by the post whose doing it was', async () => {
  const id = await register(t.store, { place: 4711, at: day(0) }, routed(), assigned(day(3)))
  await append(id, day(1), { kind: 'contacted', outcome: 'spoke', tries: 1 })
  await append(id, day(4), reported(1))
  await append(
    id,
    day(5),
    { kind: 'dissatisfied', messages: [] },
    { kind: 'reopened', level: 2, ground: 'dissatisfied' },
  )
  await append(id, day(5), routed(se), assigned(day(8), se))
  await append(id, day(6), reported(2, ['a']))
  await append(id, day(7), { kind: 'satisfied', messages: [] }, { kind: 'closed', ground: 'satisfied' })
  await settle()
  const measures = [
    'received',
    'reported',
    'reported-late',
    'reported-bare',
    'reported-spoken',
    'false-closing',
    'closed-satisfied',
    'closed-late',
    'due',
    'open-officer',
  ] as const
  const byPost = await t.store.figures.counts({ measures, period, by: ['post'] })
  const of = (post: string) => byPost.find(({ key }) => key.post === post)?.counts
  assert.deepEqual(of('je-phe'), {
    reported: 1,
    'reported-late': 1,
    'reported-bare': 1,
    'reported-spoken': 1,
    'false-closing': 1,
  })
  assert.deepEqual(of('se-phe'), { reported: 1, 'closed-satisfied': 1 })
  assert.deepEqual(of(''), { received: 1 })
  const [whole] = await t.store.figures.times({ steps: ['whole', 'report'], period })
  assert.equal(
    whole?.bins.whole?.reduce((sum, { n }) => sum + n, 0),
    1,
  )
  assert.equal(
    whole?.bins.report?.reduce((sum, { n }) => sum + n, 0),
    2,
  )
  assert.equal(await t.store.figures.behind(), 0)
})

test('a correction of the subject or the place moves what was counted before', async () => {
  const id = await register(t.store, { place: 5811, subject: 'road', at: day(0) })
  await settle()
  const at = async (panchayat: string, subject: string) =>
    (
      await t.store.figures.counts({
        measures: ['received', 'open-desk'],
        period,
        where: { panchayat: [panchayat], subject: [subject] },
      })
    )[0]?.counts
  assert.deepEqual(await at('58', 'road'), { received: 1, 'open-desk': 1 })
  await append(id, day(1), { kind: 'amended', subject: 'drain', place: 5911, reason: 'ठीक किया' })
  await settle()
  assert.equal(await at('58', 'road'), undefined)
  assert.deepEqual(await at('59', 'drain'), { received: 1, 'open-desk': 1 })
})

test('a second grievance of the same citizen on the same thing is a repetition', async () => {
  const first = { place: 6011, subject: 'lamp', at: day(0) }
  const id = await register(t.store, first)
  const citizen = (await t.store.together(({ register }) => register.find(id)))?.grievance.citizen
  assert.ok(citizen)
  await register(t.store, { ...first, citizen, at: day(20) })
  await settle()
  const [row] = await t.store.figures.counts({
    measures: ['received', 'repeat'],
    period,
    where: { block: ['6'] },
  })
  assert.deepEqual(row?.counts, { received: 2, repeat: 1 })
})

test('who writes again by another door repeats as soon as the two doors are known to be one person', async () => {
  const first = { place: 6111, subject: 'lamp', at: day(0) }
  const [one, other] = [idAt<CitizenId>(day(0)), idAt<CitizenId>(day(1))]
  await t.store.together(async ({ conversations }) => {
    await conversations.newCitizen(one, 'कजरी', day(0))
    await conversations.newCitizen(other, 'कजरी', day(1))
  })
  await register(t.store, { ...first, citizen: one })
  await register(t.store, { ...first, citizen: other, at: day(20) })
  const repeats = async () => {
    await settle()
    const where = { panchayat: ['61'] }
    return (await t.store.figures.counts({ measures: ['repeat'], period, where }))[0]?.counts.repeat ?? 0
  }
  assert.equal(await repeats(), 0)
  const id = idAt<string>(day(21))
  await t.store.together(({ citizens }) =>
    citizens.join({ id, of: [one, other], why: 'एक ही व्यक्ति', at: day(21) }),
  )
  assert.equal(await repeats(), 1)
  await t.store.together(({ citizens }) => citizens.part(id, 'ANIL' as PersonId, 'भूल', day(22)))
  assert.equal(await repeats(), 0)
  assert.deepEqual(await t.store.figures.verify(spot), [])
})

test('when a panchayat comes to another block, its grievances go along, and those of no other place', async () => {
  await register(t.store, { place: 6211, at: day(0) })
  const other = await register(t.store, { place: 6311, at: day(0) })
  const places = [6211, 6311]
  await t.store.figures.lay(places, spot, 5)
  await settle()
  assert.equal(await t.store.figures.lay(places, spot, 5), 0, 'nothing lies elsewhere')
  const moved: typeof spot = (place = 0) => ({ ...spot(place), ...(place === 6211 ? { block: 9 } : {}) })
  assert.equal(await t.store.figures.lay(places, moved, 6), 1)
  assert.equal(await t.store.figures.behind(), 1)
  assert.equal(
    await t.store.figures.follow(spot, { version: 5 }),
    0,
    'who knows the old folder counts nothing',
  )
  while ((await t.store.figures.follow(moved, { version: 6 })) > 0);
  const of = async (block: string) =>
    (await t.store.figures.counts({ measures: ['received'], period, where: { block: [block] } }))[0]?.counts
      .received
  assert.equal(await of('9'), 1)
  assert.ok(other)
  assert.equal(await t.store.figures.lay(places, spot, 5), 0, 'an older folder lays nothing')
  assert.deepEqual(await t.store.figures.verify(moved), [])
  await t.store.figures.lay(places, spot, 7)
  await settle()
  assert.deepEqual(await t.store.figures.verify(spot), [])
})

test('a question that no cut covers is answered the same from the events', async () => {
  const where = { village: ['4711'], channel: ['whatsapp'], subject: ['handpump'] }
  const [row] = await t.store.figures.counts({ measures: ['received', 'reported'], period, where })
  assert.deepEqual(row?.counts, { received: 1, reported: 2 })
  const [times] = await t.store.figures.times({ steps: ['report'], period, where })
  const [cut] = await t.store.figures.times({ steps: ['report'], period, where: { village: ['4711'] } })
  assert.deepEqual(
    times?.bins.report?.toSorted((a, b) => a.bin - b.bin),
    cut?.bins.report?.toSorted((a, b) => a.bin - b.bin),
  )
})

test('after many random journeys the figures are what the acts make, however they were followed', async () => {
  const draw = draws(7)
  // Two who follow at once must not count anything twice.
  const between = async () => {
    if (draw(8) === 0)
      await Promise.all([
        t.store.figures.follow(spot, { limit: 3 }),
        t.store.figures.follow(spot, { limit: 3 }),
      ])
  }
  await journeys(t.store, { draw, count: 45, from: NOW, between })
  await settle()
  assert.deepEqual(await t.store.figures.verify(spot), [])
})

test('behind every number stand the grievances of which it tells, each with how often it happened to it', async () => {
  const where = { department: ['PHE'] }
  let several = 0
  for (const measure of MEASURES)
    for (const asked of [period, { from: '2026-11-10', until: '2026-11-25' }]) {
      const counted = { measures: [measure], period: asked, where }
      const [row] = await t.store.figures.counts(counted)
      const first = await t.store.desk.grievances({ counted }, { limit: 7 })
      const items = [...first.items]
      for (let { next } = first; next !== undefined; ) {
        const page = await t.store.desk.grievances({ counted }, { limit: 7, after: next })
        items.push(...page.items)
        next = page.next
      }
      const number = row?.counts[measure] ?? 0
      const times = items.reduce((sum, { counted = 0 }) => sum + counted, 0)
      assert.equal(times, number, measure)
      assert.deepEqual(first.counted, { times: number, grievances: items.length }, measure)
      if (number > items.length) several += 1
    }
  assert.ok(several > 3, 'some things happened to a grievance more than once')
})

test('sums and events tell the same for any period, however it lies over the months', async () => {
  const all = { channel: ['whatsapp', 'sms'] }
  const periods = [
    { from: '2026-11-05', until: '2026-11-20' },
    { from: '2026-10-20', until: '2026-12-09' },
    { until: '2026-12-24' },
  ]
  const bys = [['village'], ['panchayat', 'subject'], ['post'], ['block', 'month'], ['day']] as const
  const told = (rows: Awaited<ReturnType<typeof t.store.figures.counts>>) =>
    rows.map(({ key, counts }) => JSON.stringify([key, Object.entries(counts).sort()])).sort()
  for (const period of periods)
    for (const by of bys) {
      const asked = { measures: ['received', 'reported', 'open-desk', 'false-closing'] as const, period, by }
      const sums = await t.store.figures.counts(asked)
      assert.ok(sums.length > 0)
      assert.deepEqual(told(sums), told(await t.store.figures.counts({ ...asked, where: all })))
    }
})

test('a figure that somebody changed is found, and mended by counting anew', async () => {
  await asOwner(t.url, async (client) => {
    await client.query(
      `update figure set n = n + 1 where district = ${DISTRICT} and cut = 'all' and measure = 'received' and grain = 'm'`,
    )
    await client.query(
      `delete from figure_event where ctid in (select ctid from figure_event where measure = 'reported' limit 1)`,
    )
  })
  const found = await t.store.figures.verify(spot)
  assert.ok(found.some(({ where }) => where.startsWith('figure all m received')))
  assert.ok(found.some(({ where, kept }) => where.startsWith('reported') && kept === 0))
  const steps: number[] = []
  await t.store.figures.recompute(spot, (done) => steps.push(done))
  const { grievances } = await asOwner(t.url, async (client) => {
    const { rows } = await client.query<{ grievances: number }>(
      'select count(*)::int as grievances from grievance',
    )
    return rows[0] ?? { grievances: 0 }
  })
  assert.equal(steps.at(-1), grievances)
  assert.deepEqual(await t.store.figures.verify(spot), [])
})

test('a moment after the due time is late, and what is due on a day stands under that day', async () => {
  await register(t.store, { place: 7011, at: day(0) }, routed(), assigned(minutes(0)))
  await settle()
  const rows = await t.store.figures.counts({
    measures: ['due'],
    period: { until: '2026-11-03' },
    where: { block: ['7'] },
  })
  assert.deepEqual(rows[0]?.counts, { due: 1 })
})
