import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '#core/grievance/acts.ts'
import type { GrievanceId, PersonId } from '#core/ids.ts'
import { figuresOf } from '#core/publication/figures.ts'
import { CONTENT } from '#core/publication/fixtures/content.ts'
import type { Offered } from '#ports/publication.ts'
import { minutes, NOW, PROGRAM, register, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

const HOUR = 60
let count = 0
function offered(grievance: GrievanceId, more: Partial<Offered> = {}): Offered {
  count++
  return {
    grievance,
    round: 0,
    code: `C-${count}`,
    closedAt: minutes(count),
    registeredAt: NOW,
    ground: 'satisfied',
    department: 'PHE',
    subject: 'handpump',
    place: 990101,
    ...more,
  }
}
const public_ = (number: string, gist: string, at: Date) => ({
  state: 'published' as const,
  at,
  number,
  revision: 1,
  gist,
  report: 'ठीक किया',
  names: 'पेयजल Drinking water',
})

async function waiting(more: Partial<Offered> = {}): Promise<GrievanceId> {
  const id = await register(t.store)
  await t.store.together(({ publications }) => publications.offer(offered(id, more)))
  return id
}

test('the queue holds each closing once, longest closed first, and goes on page by page', async () => {
  const ids = [await waiting(), await waiting(), await waiting()]
  await t.store.together(({ publications }) => publications.offer(offered(ids[0] as GrievanceId)))
  const first = await t.store.publications.list('waiting', undefined, 2)
  assert.deepEqual(
    first.items.map(({ grievance }) => grievance),
    ids.slice(0, 2),
  )
  const second = await t.store.publications.list('waiting', first.next, 2)
  assert.deepEqual(
    second.items.map(({ grievance }) => grievance),
    ids.slice(2),
  )
  assert.equal(second.next, undefined)
  assert.equal(await t.store.publications.waiting(), 3)
  await t.store.together(({ publications }) => publications.drop(ids[2] as GrievanceId))
  assert.equal(await t.store.publications.waiting(), 2)
})

test('what is public is found in both scripts and by names, what was taken back by its number only', async () => {
  const [id, other] = [await waiting(), await waiting({ department: 'BIJ', place: 990102 })]
  await t.store.together(async ({ publications }) => {
    await publications.settle(id, 0, public_('P26-00001', 'चापाकल खराब [नाम]', minutes(100)))
    await publications.settle(other, 0, public_('P26-00002', 'बिजली का तार', minutes(101)))
  })
  const numbers = async (search: object) =>
    (await t.store.publications.search({ limit: 10, ...search })).items.map(({ number }) => number)
  assert.deepEqual(await numbers({}), ['P26-00002', 'P26-00001'])
  for (const words of ['चापाकल', 'chapakal', 'chaapaakal kharab'])
    assert.deepEqual(await numbers({ words }), ['P26-00001'])
  assert.deepEqual(
    await numbers({ words: 'peyjal' }),
    ['P26-00002', 'P26-00001'],
    'by the name of the department',
  )
  assert.deepEqual(await numbers({ department: 'BIJ' }), ['P26-00002'])
  assert.deepEqual(await numbers({ places: [990101] }), ['P26-00001'])
  assert.deepEqual(await numbers({ words: '%' }), [])
  const page = await t.store.publications.search({ limit: 1 })
  assert.deepEqual(await numbers({ after: page.next }), ['P26-00001'])
  await t.store.together(({ publications }) =>
    publications.settle(id, 0, { state: 'retracted', at: minutes(200), reason: 'asked' }),
  )
  assert.deepEqual(await numbers({ words: 'चापाकल' }), [])
  const gone = await t.store.publications.find('P26-00001')
  assert.deepEqual(
    [gone?.state, gone?.gist, gone?.report, gone?.reason],
    ['retracted', undefined, undefined, 'asked'],
  )
  const changed = await t.store.publications.changedBetween(minutes(150), minutes(250))
  assert.deepEqual(
    changed.map(({ number }) => number),
    ['P26-00001'],
  )
  assert.deepEqual(
    (await t.store.publications.between(minutes(90), minutes(300), 10)).map(({ number }) => number),
    ['P26-00002'],
  )
})

test('the counts of a week are its flows and what stood at its end, whatever happened afterwards', async () => {
  const week = await trial()
  const on = (id: GrievanceId, seq: number, at: Date, ...acts: readonly Act[]) =>
    week.store.together(({ register }) =>
      register.append(
        id,
        seq,
        acts.map((act) => ({ act, by: PROGRAM })),
        at,
      ),
    )
  const closed = (ground: 'satisfied' | 'withdrawn'): Act => ({ kind: 'closed', ground })
  const reopened: Act = { kind: 'reopened', level: 2, ground: 'after-closure' }
  const [begin, end] = [NOW, minutes(7 * 24 * HOUR)]
  const before = minutes(-24 * HOUR)
  const later = minutes(8 * 24 * HOUR)
  // Before the week and open still; closed in it; withdrawn in it; closed after it; closed, reopened and closed again in it.
  await register(week.store, { at: before })
  const [, a, b, c, d] = [
    0,
    await register(week.store, { at: before }),
    await register(week.store, { at: minutes(5) }),
    await register(week.store, { at: minutes(6) }),
    await register(week.store, { at: minutes(7), sensitive: true }),
  ]
  await on(a as GrievanceId, 1, minutes(60), closed('satisfied'))
  await on(b as GrievanceId, 1, minutes(70), closed('withdrawn'))
  await on(c as GrievanceId, 1, later, closed('satisfied'))
  await on(d as GrievanceId, 1, minutes(80), closed('satisfied'), reopened, closed('satisfied'))
  await on(d as GrievanceId, 4, later, reopened)
  await register(week.store, { at: later })
  const counted = await week.store.weekCounts.counted(begin, end)
  const sum = (measure: string, kept?: boolean) =>
    counted.reduce(
      (all, one) =>
        one.measure === measure && (kept === undefined || one.kept === kept) ? all + one.count : all,
      0,
    )
  assert.deepEqual(
    ['received', 'disposed', 'satisfied', 'reopened', 'pending'].map((measure) => sum(measure)),
    [3, 4, 3, 1, 2],
  )
  assert.equal(sum('disposed', true), 2, 'the sensitive one is told apart')
  await week.end()
})

test('a bulletin is drafted once, printed once, and then never changes; corrections are counted on', async () => {
  const { bulletins } = t.store
  const index = {
    district: { nameHi: 'अ', nameEn: 'A' },
    departments: new Map(),
    subjects: new Map(),
    places: new Map(),
  } as never
  const figures = figuresOf('2026-W47', [], index)
  await bulletins.draft(figures, NOW)
  await bulletins.draft({ ...figures, from: '2000-01-01' }, NOW)
  assert.equal((await bulletins.find('2026-W47'))?.figures.from, '2026-11-16')
  assert.equal(await bulletins.last(), '2026-W47')
  assert.equal(await bulletins.comment('2026-W47', { hi: 'एक', en: 'one' }), true)
  const printed = { content: CONTENT, files: [], at: NOW, by: 'RAVI' as PersonId }
  assert.deepEqual(
    [await bulletins.publish('2026-W47', printed), await bulletins.publish('2026-W47', printed)],
    [true, false],
  )
  assert.equal(await bulletins.comment('2026-W47', { hi: 'दो', en: 'two' }), false)
  assert.deepEqual((await bulletins.find('2026-W47'))?.content, CONTENT)
  for (const hi of ['पहली', 'दूसरी'])
    await bulletins.correct('2026-W47', { hi, en: hi, at: minutes(count++), by: 'RAVI' as PersonId })
  assert.deepEqual(
    (await bulletins.errata(['2026-W47'])).map(({ hi }) => hi),
    ['पहली', 'दूसरी'],
  )
  assert.equal((await bulletins.list('published', undefined, 5)).length, 1)
  assert.equal((await bulletins.list('published', '2026-W47', 5)).length, 0)
})
