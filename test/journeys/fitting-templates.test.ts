import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { atScreen, holder, reported, SOON, toldOne } from './fixtures/steps.ts'
import { DAY, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('whoever is silent for days is told by the template that says what may be done now', async () => {
  const citizen = town.phone('919000000281', 'मौन देवी')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const officer = await holder(town, code)
  const last = () => citizen.latest().template?.name

  await town.pass(2 * DAY)
  await officer.say(`${code} दस्तावेज चाहिए: आधार की फोटो`)
  await town.quiet()
  await town.pass(SOON)
  assert.equal(last(), 'documents_needed')
  assert.match(citizen.latest().text, /कनिष्ठ अभियंता, पेयजल, बेलवन को ये कागज चाहिए: आधार की फोटो\n/)
  await citizen.sendPhoto(Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'))
  await town.quiet()
  await town.pass(SOON)

  await town.pass(2 * DAY)
  await reported(town, [officer, code, 'मरम्मत करा दी गई है'])
  assert.equal(last(), 'report_copy')
  await town.pass(4 * DAY)
  assert.equal(last(), 'hearing_reminder')
  await town.pass(4 * DAY)
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.closed?.ground, 'silent')
  assert.equal(last(), 'closed_notice')
  assert.match(citizen.latest().text, /कारण: पूछने पर उत्तर नहीं मिला\n[\s\S]*30 दिन के भीतर/)

  const { seq } = (await town.file(code)).grievance
  const desk = deedsOf(town.program.house)
  const reopening = await desk.reopening(atScreen(town, 'CELL-OP-1'), code, {
    seq,
    key: 'by-phone',
    reason: 'फोन पर कहा',
  })
  assert.ok(reopening.ok)
  await town.quiet()
  await town.pass(SOON)
  assert.equal(last(), 'reopened_notice')
  assert.match(citizen.latest().text, /अब अधिशासी अभियंता, पेयजल.* देखेंगे। नया नियत समय: /)
})

test('while the fitting template is paused, the one for any news goes', async () => {
  const citizen = town.phone('919000000282', 'दूसरा नमूना')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  await town.pass(2 * DAY)
  await town.world.setTemplate('documents_needed', 'hi', 'PAUSED')
  await town.quiet()
  await (await holder(town, code)).say(`${code} दस्तावेज चाहिए: आधार की फोटो`)
  await town.quiet()
  await town.pass(SOON)
  assert.equal(citizen.latest().template?.name, 'status_update')
  assert.match(citizen.latest().text, /आधार की फोटो/)
})
