import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { openTown, type Town } from './town.ts'

const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

let town: Town
after(() => town?.close())

test('a complaint goes round: told, registered, answered with a photo, and the citizen has the last word', async () => {
  town = await openTown()
  const sunita = town.phone('919000000101', 'सुनीता देवी')
  const village = town.program.district.district.places.find((place) => place.type === 'village')
  assert.ok(village)
  await sunita.say(`हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${village.nameHi}`)
  await town.quiet()
  console.log(town.log.join('\n'))
  for (const m of sunita.inbox)
    console.log(
      'S>',
      m.text,
      m.buttons.map((b) => b.title),
    )
  await sunita.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(5_000)
  for (const m of sunita.inbox)
    console.log(
      'S>',
      m.text,
      m.buttons.map((b) => b.title),
    )
  const code = findCodes(sunita.inbox.map((message) => message.text).join('\n'))[0]?.code ?? ''
  const held = await town.file(code)
  console.log(
    held.acts.map((a) => a.act.kind),
    held.grievance.post,
    held.grievance.state,
  )
  console.log(town.log.slice(9).join('\n'))
  const officer = town.officer(held.grievance.post ?? '')
  for (const m of officer.inbox)
    console.log(
      'O>',
      m.text,
      m.buttons.map((b) => b.title),
    )
  await officer.press('स्वीकार')
  await town.quiet()
  await officer.say('चापाकल की मरम्मत कर दी गई, अब पानी आ रहा है')
  await officer.sendPhoto(PHOTO)
  await officer.sendLocation(village.lat ?? 0, village.lng ?? 0)
  await officer.say('हो गया')
  await town.quiet()
  for (const m of officer.inbox)
    console.log(
      'O>',
      m.text,
      m.buttons.map((b) => b.title),
    )
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(5_000)
  for (const m of officer.inbox.slice(-2))
    console.log(
      'O>',
      m.text,
      m.buttons.map((b) => b.title),
    )
  for (const m of sunita.inbox)
    console.log(
      'S>',
      m.text,
      m.media?.filename,
      m.buttons.map((b) => b.title),
    )
  await sunita.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  const closed = await town.file(code)
  console.log(
    closed.acts.map((a) => a.act.kind),
    closed.grievance.state,
  )
  console.log(town.log.join('\n'))
  assert.equal(closed.grievance.state, 'closed')
})
