import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { behind } from '#core/figures/behind.ts'
import { ENDS_OF, EVENTS, type Measure, OPEN, STEPS, type Step } from '#core/figures/measures.ts'
import { deedsOf } from '#journey/deeds.ts'
import { atScreen, holder, reported, SOON, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

/** The head of a department presses on a number and finds the grievances that are counted in it. */
let town: Town
let codes: readonly string[]
before(async () => {
  town = await openTown()
  codes = await told(
    town,
    [town.phone('919000000961', 'रमेश कुमार'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000962', 'गीता देवी'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  const [first = ''] = codes
  await reported(town, [await holder(town, first), first, 'चापाकल की मरम्मत करा दी गई, पानी चालू है'])
  await town.pass(SOON)
  await town.phone('919000000961').press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  while ((await town.program.store.figures.behind()) > 0)
    await town.program.store.figures.follow(() => ({ block: 0, panchayat: 0, village: 0 }))
})
after(() => town?.close())

async function asked<Answer>(post: string, path: string): Promise<Answer> {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(answer.status, 200, path)
  return (await answer.json()) as Answer
}

interface Page {
  times: Partial<Record<Step, { of: number }>>
  from: string
  to: string
  now: { counts: Record<string, number> }
  counts: Record<string, number>
  posts: { code: string; open: number; reported: number }[]
}
const list = (
  post: string,
  measures: readonly Measure[],
  where: Parameters<typeof behind>[2],
  from?: string,
  step?: Step,
) =>
  asked<{ items: { code: string; counted: number }[]; counted: { times: number; grievances: number } }>(
    post,
    `grievances?${behind(measures, { ...(from === undefined ? {} : { from }), until: dayAfter(dayOf(town.now())) }, where, step)}`,
  )

test('the head of the department finds both grievances behind the number, though they lie with others', async () => {
  const page = await asked<Page>('PHE-SE', 'figures/district')
  assert.equal(page.counts['received'], 2)
  const received = await list('PHE-SE', ['received'], { department: ['PHE'] }, page.from)
  assert.deepEqual(received.items.map(({ code }) => code).toSorted(), codes.toSorted())
  const reports = page.posts.filter((post) => post.reported > 0)
  assert.ok(reports.length > 0)
  for (const { code, reported: number } of reports)
    assert.equal((await list('PHE-SE', ['reported'], { post: [code] }, page.from)).items.length, number)
  for (const { code, open } of page.posts)
    assert.equal((await list('PHE-SE', OPEN, { post: [code] })).items.length, open, code)
})

test('whatever happened to a grievance twice is told twice by the number, and once with its times by the list', async () => {
  const { counts, from } = await asked<Page>('PHE-SE', 'figures/district')
  const told = EVENTS.filter((measure) => !measure.startsWith('treated-') && (counts[measure] ?? 0) > 0)
  assert.ok(told.includes('reported') && told.includes('closed-satisfied'), told.join())
  for (const measure of told) {
    const { items, counted } = await list('PHE-SE', [measure], { department: ['PHE'] }, from)
    assert.deepEqual(counted, { times: counts[measure], grievances: items.length }, measure)
    assert.equal(
      items.reduce((sum, item) => sum + item.counted, 0),
      counts[measure],
      measure,
    )
  }
})

test('behind the time of a step stand those alone whose time it tells: a move had not waited at the desk', async () => {
  const [, second = ''] = codes
  const held = await town.file(second)
  const to = town.program.district.district.posts.find(
    ({ code, department }) =>
      department === 'PHE' && code !== held.grievance.post && code.startsWith('PHE-JE'),
  )
  assert.ok(to)
  const moved = await deedsOf(town.program.house).transfer(atScreen(town, 'CELL-OP-1'), second, {
    ...{ post: to.code, reason: 'क्षेत्र उनका है', key: 'moved-once' },
    seq: held.grievance.seq,
  })
  assert.ok(moved.ok, JSON.stringify(moved))
  await town.quiet()
  while ((await town.program.store.figures.behind()) > 0)
    await town.program.store.figures.follow(() => ({ block: 0, panchayat: 0, village: 0 }))
  const { times, counts, from } = await asked<Page>('PHE-SE', 'figures/district')
  assert.equal(counts['given'], 3, 'two by routing, one by the move')
  assert.equal(times.given?.of, 2)
  for (const step of STEPS) {
    const { counted } = await list('PHE-SE', ENDS_OF[step], { department: ['PHE'] }, from, step)
    assert.equal(counted.times, times[step]?.of ?? 0, step)
  }
})

test('the head of another department finds none of them, whatever the address says', async () => {
  for (const where of [{ department: ['PHE'] }, {}])
    assert.deepEqual((await list('PWD-SE', ['received'], where)).items, [])
})
