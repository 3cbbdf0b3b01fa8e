import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { drawDue } from '#watch/quality/draw.ts'
import { atScreen, holder, kinds, reported, SOON, told } from './fixtures/steps.ts'
import { DAY, openTown, type Town } from './town.ts'

/** What becomes of disposals that somebody should look at again (M33). */
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

async function asked(post: string, path: string, body?: object) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
type Item = { code: string; report: number; grounds: string[]; outcome?: string; suggestion?: string }
type Sheet = { seq: number; gist: string; looks: object[]; said: { says: { hi: string } }[]; may: object }
const queue = async (view: string, post = 'CELL-REV') =>
  (await asked(post, `quality?view=${view}`)).body as { items: Item[]; counts: Record<string, number> }
const sheet = async (code: string, report = 1, post = 'CELL-REV') =>
  (await asked(post, `quality/${code}/${report}`)).body as unknown as Sheet
const drawer = () => ({ ...town.program.store, now: town.now })
const YES = { answers: 'yes', evidence: 'yes', polite: 'yes', honest: 'yes' }
let satisfied: string
let refused: string

test('hints on a picture and a no bring disposals before the reviewer, and nothing is accused', async () => {
  const [one = '', two = ''] = await told(
    town,
    [town.phone('919000000921', 'रमेश कुमार'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000922', 'गीता देवी'), 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  ;[satisfied, refused] = [one, two]
  for (const code of [one, two])
    await reported(town, [await holder(town, code), code, 'चापाकल की मरम्मत करा दी गई, पानी चालू है'])
  await town.pass(SOON)
  await town.phone('919000000921').press('हाँ, संतुष्ट हूँ')
  await town.phone('919000000922').press('नहीं, काम नहीं हुआ')
  await town.quiet()
  await town.phone('919000000922').say('अभी भी पानी नहीं आता')
  await town.quiet()
  await town.pass(SOON)
  const { items } = await queue('waiting')
  const no = items.find(({ code }) => code === refused)
  assert.ok(no?.grounds.includes('dissatisfied'), JSON.stringify(items))
  assert.ok(no?.grounds.includes('flags'), 'the same picture stood in the other report')
  const { gist, said } = await sheet(refused)
  assert.match(gist, /चापाकल/)
  assert.ok(
    said.some(({ says }) => says.hi.includes('अभी भी पानी नहीं आता')),
    JSON.stringify(said),
  )
})

test('the queue is for reviewers; an officer sees figures of the own posts only', async () => {
  const { grievance } = await town.file(satisfied)
  assert.equal((await asked('CELL-OP-1', 'quality?view=waiting')).status, 403)
  assert.equal((await asked('CELL-OP-1', 'quality?view=suggested')).status, 200)
  const officer = grievance.post ?? ''
  assert.equal((await asked(officer, 'quality')).status, 403)
  const figures = await asked(officer, 'quality-figures')
  assert.equal(figures.status, 200)
  assert.deepEqual([figures.body.posts, figures.body.own, figures.body.whole], [[], [], undefined])
  const raw = await asked(officer, 'figures?by=post&measures=treated-badly')
  assert.equal(raw.status, 403)
})

test('on Monday some are drawn by the root of the register, and the draw cannot be repeated', async () => {
  await town.pass(7 * DAY)
  while ((await town.program.store.figures.behind()) > 0)
    await town.program.store.figures.follow(() => ({ block: 0, panchayat: 0, village: 0 }))
  await drawDue(drawer())
  const { items, draws } = (await asked('CELL-REV', 'quality?view=waiting')).body as {
    items: Item[]
    draws: { week: string; seed: string; drawn: number; reports: number }[]
  }
  const week = draws.find(({ reports }) => reports > 0)
  assert.match(week?.seed ?? '', /^[0-9a-f]{64}$/)
  assert.ok((week?.drawn ?? 0) >= 1)
  assert.ok(items.some(({ grounds }) => grounds.includes('sample')))
  assert.equal(await drawDue(drawer()), 0)
})

test('what is lacking is suggested for reopening to who may, and they reopen it or decline with a reason', async () => {
  const row = (await queue('waiting')).items.find(({ code }) => code === satisfied)
  if (!row) await drawn(satisfied)
  const { seq } = await sheet(satisfied)
  const look = { seq, key: 'look-1', second: false, checked: { ...YES, evidence: 'no' }, outcome: 'lacking' }
  const mute = await asked('CELL-REV', `quality/${satisfied}/1/look`, look)
  assert.equal(mute.status, 422)
  assert.equal(mute.body.code, 'reason-needed')
  const body = { ...look, remark: 'फ़ोटो किसी और जगह का लगता है' }
  const operator = await asked('CELL-OP-1', `quality/${satisfied}/1/look`, body)
  assert.notEqual(operator.status, 200)
  const done = await asked('CELL-REV', `quality/${satisfied}/1/look`, body)
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal(
    (await asked('CELL-REV', `quality/${satisfied}/1/look`, body)).status,
    200,
    'told twice, done once',
  )
  assert.equal(kinds(await town.file(satisfied)).filter((kind) => kind === 'examined').length, 1)
  const [suggested] = (await queue('suggested', 'CELL-OP-1')).items
  assert.equal(suggested?.code, satisfied)
  const now = await sheet(satisfied, 1, 'CELL-OP-1')
  const declined = await asked('CELL-OP-1', `quality/${satisfied}/1/refusal`, {
    seq: now.seq,
    key: 'no-1',
    reason: 'फ़ोन पर नागरिक ने पानी चालू बताया',
  })
  assert.equal(declined.status, 200, JSON.stringify(declined.body))
  assert.deepEqual((await queue('suggested', 'CELL-OP-1')).items, [])
})

test('a second person looks without seeing what the first said, and how far they agree is shown', async () => {
  await town.pass(7 * DAY)
  await drawDue(drawer())
  const { items } = await queue('second', 'CELL-NOD')
  assert.equal(items[0]?.code, satisfied)
  assert.deepEqual((await queue('second')).items, [], 'nobody repeats their own look')
  const blind = await sheet(satisfied, 1, 'CELL-NOD')
  assert.deepEqual(blind.looks, [])
  const look = { seq: blind.seq, key: 'look-2', second: true, checked: YES, outcome: 'good' }
  const done = await asked('CELL-NOD', `quality/${satisfied}/1/look`, look)
  assert.equal(done.status, 200, JSON.stringify(done.body))
  const { agreement } = (await asked('CELL-NOD', 'quality-figures')).body as {
    agreement: { of: number; outcome: number; checks: Record<string, number> }
  }
  assert.deepEqual([agreement.of, agreement.outcome, agreement.checks.polite], [1, 0, 1])
  const after = await sheet(satisfied, 1, 'CELL-NOD')
  assert.equal(after.looks.length, 2)
})

async function drawn(code: string): Promise<void> {
  const held = await town.file(code)
  await town.program.store.together(({ quality }) =>
    quality.note(held, [{ report: 1, grounds: ['sample'] }], town.now()),
  )
}
