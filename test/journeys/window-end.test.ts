import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { assertNothingTwice, atScreen, SOON, since, toldOne } from './fixtures/steps.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** How often the service said that the window is closed. */
const refusals = () =>
  town.world.refused.filter(({ code }) => code === 131047).length +
  town.world.sent.filter(({ failedWith }) => failedWith === 131047).length

test('who shows no telephone number is found by name at the desk, and stays in one thread when the number changes', async () => {
  const hidden = town.world.add({ name: 'गुलाबो', userId: 'IN.90000000000000000242', username: 'gulabo' })
  const code = await toldOne(town, hidden, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const found = await town.program.store.desk.grievances({ search: 'गुलाबो' }, { limit: 5 })
  assert.deepEqual(
    found.items.map((one) => one.code),
    [code],
  )
  const { person } = atScreen(town, 'CELL-OP-1')
  const thread = (await town.file(code)).grievance.conversation
  await hidden.changeUserId()
  await hidden.say('स्थिति')
  await town.quiet()
  assert.match(hidden.latest().text, new RegExp(code), 'answered by user id')
  const { items } = await town.program.store.desk.conversations('all', person, { limit: 50 })
  assert.equal(items.filter((one) => one.id === thread).length, 1)
})

test('a window that closes while words wait in the line: the template goes, typed words wait for the citizen, and the service is never asked in vain', async () => {
  const citizen = town.phone('919000000241', 'देर')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const { grievance } = await town.file(code)
  await town.pass(23 * HOUR + 50 * MINUTE)
  const heard = citizen.inbox.length

  town.world.faults.tokenExpired = true
  const typed = await deedsOf(town.program.house).answer(
    atScreen(town, 'CELL-OP-1'),
    grievance.conversation as never,
    { text: 'कृपया चापाकल का नंबर बताइए', key: 'typed-before-the-end' },
  )
  assert.ok(typed.ok, 'the window is still open when it is typed')
  await town.quiet()
  const routed = await deedsOf(town.program.house).transfer(atScreen(town, 'CELL-OP-1'), code, {
    seq: (await town.file(code)).grievance.seq,
    key: 'moved-before-the-end',
    post: 'PRI-ADO-03',
    reason: 'पंचायत का चापाकल',
  })
  assert.ok(routed.ok)
  await town.pass(20 * MINUTE)
  assert.equal(citizen.inbox.length, heard, 'the line stands still')

  town.world.faults.tokenExpired = false
  for (let minute = 0; minute < 4; minute++) await town.pass(61_000)
  await town.pass(SOON)
  const late = citizen.inbox.slice(heard)
  assert.ok(late.length > 0, 'what has a template is said')
  assert.ok(late.every(({ template }) => template !== undefined))
  assert.equal(refusals(), 0, 'our own clock knows that the window is closed')

  await citizen.say('जी')
  await town.quiet()
  await town.pass(SOON)
  const asked = since(citizen, heard).filter((text) => text === 'कृपया चापाकल का नंबर बताइए')
  assert.equal(asked.length, 1, 'what was typed follows, once, when the citizen writes')
  assert.equal(refusals(), 0)
  assertNothingTwice(town)
})
