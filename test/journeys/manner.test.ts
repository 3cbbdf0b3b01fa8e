import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atScreen, holder, kinds, reported, SOON, since, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

/** One question how the citizen was treated, after the word on the report (M66). */
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const LATER = 6 * 60_000
const asks = /ठीक से बात की/
const manners = async (code: string) =>
  (await town.file(code)).acts.flatMap(({ act }) => (act.kind === 'manner-told' ? [act.manner] : []))
let one: string
let two: string

test('after yes and after no the citizen is asked once, some minutes later, and may leave it', async () => {
  const [ramesh, geeta] = [town.phone('919000000941', 'रमेश कुमार'), town.phone('919000000942', 'गीता देवी')]
  ;[one = '', two = ''] = await told(
    town,
    [ramesh, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [geeta, 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
  )
  for (const code of [one, two])
    await reported(town, [await holder(town, code), code, 'चापाकल की मरम्मत करा दी गई, पानी चालू है'])
  const heard = [ramesh.inbox.length, geeta.inbox.length]
  await ramesh.press('हाँ, संतुष्ट हूँ')
  await geeta.press('नहीं, काम नहीं हुआ')
  await town.quiet()
  await geeta.say('पानी आज भी नहीं आ रहा')
  await town.quiet()
  await town.pass(SOON)
  assert.ok(
    ![...since(ramesh, heard[0] ?? 0), ...since(geeta, heard[1] ?? 0)].some((text) => asks.test(text)),
  )
  await town.pass(LATER)
  for (const phone of [ramesh, geeta]) assert.match(phone.latest().text, asks)
  assert.ok(kinds(await town.file(one)).includes('manner-asked'))
  assert.equal((await town.file(one)).grievance.state, 'closed', 'it holds nothing up')
})

test('the answer is one act; a second press changes nothing', async () => {
  const ramesh = town.phone('919000000941')
  const heard = ramesh.inbox.length
  await ramesh.press('हाँ, ठीक से')
  await town.quiet()
  assert.ok(since(ramesh, heard).some((text) => /धन्यवाद/.test(text)))
  await town.phone('919000000942').press('नहीं')
  await town.quiet()
  assert.deepEqual(await manners(one), ['polite'])
  assert.deepEqual(await manners(two), ['rude'])
  await town.phone('919000000942').press('हाँ, ठीक से')
  await town.quiet()
  assert.deepEqual(await manners(two), ['rude'])
})

test('the officer reads neither the question nor the answer in the file; a reviewer does', async () => {
  const { grievance } = await town.file(one)
  const read = async (post: string) => {
    const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
    const answer = await fetch(`${town.url}/api/v1/grievances/${one}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    assert.equal(answer.status, 200)
    const { acts } = (await answer.json()) as { acts: { kind: string }[] }
    return acts.map(({ kind }) => kind).filter((kind) => kind.startsWith('manner'))
  }
  assert.deepEqual(await read(grievance.reports[0]?.post ?? ''), [])
  assert.deepEqual(await read('CELL-REV'), ['manner-asked', 'manner-told'])
})
