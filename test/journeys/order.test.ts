import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { holder, reported, toldOne } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('the question stands below the paper it asks about, also when the service is slow', async () => {
  const citizen = town.phone('919000000271', 'क्रम')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const heard = citizen.inbox.length
  const officer = await holder(town, code)
  await officer.say('सूची')
  await town.quiet()
  const shown = () => citizen.inbox.slice(heard).map((message) => message.media?.kind ?? message.type)
  town.world.faults.holdStatuses = true
  await reported(town, [officer, code, 'मरम्मत करा दी'])
  assert.deepEqual(shown(), ['document'], 'nobody knows yet whether the paper has arrived')
  town.world.faults.holdStatuses = false
  await town.world.releaseStatuses()
  await town.quiet()
  assert.deepEqual(shown(), ['document', 'image'])
  assert.equal(citizen.latest().buttons.length, 2)
})

test('a phone that is off waits for nobody and nobody waits for it', async () => {
  const [off, on] = [town.phone('919000000272', 'बंद'), town.phone('919000000273', 'चालू')]
  const codes = [
    await toldOne(town, off, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'),
    await toldOne(town, on, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'),
  ] as const
  const heard = on.inbox.length
  const officer = await holder(town, codes[0])
  off.goOffline()
  await reported(town, [officer, codes[0], 'मरम्मत करा दी'])
  await reported(town, [officer, codes[1], 'इसकी भी मरम्मत करा दी'])
  assert.equal(on.inbox.slice(heard).filter((message) => message.buttons.length === 2).length, 1)
  await town.pass(MINUTE)
  const toOff = town.world.sent.filter(({ to, text }) => to === off.person.number && text.includes(codes[0]))
  assert.match(toOff.at(-1)?.text ?? '', /सच में हल हो गई/, 'the question is with the service all the same')
  const before = off.inbox.length
  await off.goOnline()
  await town.quiet()
  assert.deepEqual(
    off.inbox.slice(before).map((message) => message.media?.kind),
    ['document', 'image'],
  )
})
