import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { photo } from './fixtures/photo.ts'
import { assertNothingTwice, holder, kinds, reported, SOON } from './fixtures/steps.ts'
import { HOUR, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('everything may come twice, late and in the wrong order, and the grievance goes the same way', async () => {
  const { faults } = town.world
  Object.assign(faults, {
    duplicateWebhooks: 2,
    shuffleStatuses: true,
    statusBeforeResponse: true,
    strangeFields: true,
  })
  const citizen = town.phone('919000000161', 'शांति देवी')
  await citizen.sendPhoto(await photo(), { caption: 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन' })
  await town.quiet()
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const code = /ABH-[A-Z]+-\d\d-\d{5}-\w/.exec(citizen.inbox.map((one) => one.text).join('\n'))?.[0] ?? ''
  const officer = await holder(town, code)
  faults.skipDelivered = true
  await officer.read()
  // Who accepts has seen it: heard side by side, the reading would add nothing.
  await town.quiet()
  await officer.press('स्वीकार')
  await town.quiet()
  faults.holdStatuses = true
  await reported(town, [officer, code, 'मरम्मत करा दी'])
  await town.world.releaseStatuses({ order: 'reversed', together: true })
  faults.holdStatuses = false
  await town.quiet()
  await citizen.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  const whole = [
    'registered',
    'routed',
    'assigned',
    'seen',
    'accepted',
    'reported',
    'put-to-citizen',
    'satisfied',
    'closed',
  ]
  assert.deepEqual(kinds(await town.file(code)), whole)
  assertNothingTwice(town)
  // how the citizen was treated is asked a few minutes later, once
  await town.pass(HOUR)
  assert.deepEqual(kinds(await town.file(code)), [...whole, 'manner-asked'])

  Object.assign(faults, { duplicateWebhooks: 0, shuffleStatuses: false, skipDelivered: false })
  const shown = town.world.phones.map((phone) => phone.inbox.length)
  const messages = await counted()
  const bodies = town.world.deliveries.map((delivery) => delivery.body)
  await town.pass(HOUR)
  for (const body of bodies.toReversed()) {
    const answer = await town.world.deliver(body)
    assert.equal(answer.status, 200)
  }
  await town.quiet()
  await town.pass(SOON)
  assert.deepEqual(
    kinds(await town.file(code)),
    [...whole, 'manner-asked'],
    'the same hour once more changes nothing',
  )
  assert.deepEqual(
    town.world.phones.map((phone) => phone.inbox.length),
    shown,
    'and nobody hears anything of it',
  )
  assert.deepEqual(await counted(), messages)
  assertNothingTwice(town)
})

test('an album comes as many webhooks at once and is one complaint', async () => {
  const citizen = town.phone('919000000162', 'राजू')
  const pictures = await Promise.all([photo(), photo(), photo(), photo()])
  await citizen.sendAlbum(pictures, { caption: 'सड़क पूरी टूट गई है, गाड़ी नहीं जा सकती। ग्राम कुसुमनगर' })
  await town.quiet()
  assert.equal(citizen.inbox.filter((message) => /हमने यह समझा/.test(message.text)).length, 1)
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  const code = /ABH-[A-Z]+-\d\d-\d{5}-\w/.exec(citizen.inbox.map((one) => one.text).join('\n'))?.[0] ?? ''
  assert.equal((await town.file(code)).grievance.messages.length, 4, 'all four pictures lie in its file')
  const { items } = await town.program.store.desk.grievances({ search: 'राजू' }, { limit: 10 })
  assert.equal(items.length, 1)
})

test('one citizen said everything in one envelope of the service, and it is all heard', async () => {
  const citizen = town.phone('919000000163', 'बबीता')
  await town.world.gather(async () => {
    await citizen.say('नाली जाम है')
    await citizen.say('पानी घर में घुस रहा है')
    await citizen.say('ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  })
  await town.quiet()
  await town.pass(20 * 60_000)
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({ search: 'बबीता' }, { limit: 10 })
  assert.equal(items.length, 1)
  assert.match(items[0]?.gist ?? '', /नाली जाम है.*पानी घर में घुस रहा है/)
  assertNothingTwice(town)
})

/** How many messages stand in each thread. */
async function counted(): Promise<readonly number[]> {
  const { desk } = town.program.store
  const { items } = await desk.conversations('all', 'nobody' as never, { limit: 100 })
  const threads = items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return Promise.all(threads.map(async ({ id }) => (await desk.thread(id, { limit: 200 })).messages.length))
}
