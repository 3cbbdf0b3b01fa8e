import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { photo } from './fixtures/photo.ts'
import { openSmsTown, type SmsTown } from './fixtures/sms.ts'
import { kinds, reported, SOON, since, toldOne } from './fixtures/steps.ts'

let town: SmsTown
before(async () => {
  town = await openSmsTown('msg91')
})
after(() => town?.close())

const MATTER = 'साहब हमारे टोले का चापाकल दस दिन से खराब है, ग्राम जगतबारी'

async function settled(): Promise<void> {
  await town.rest()
  await town.pass(SOON)
}

test('an officer forwards a chat and a contact card, and it is a grievance in the citizen’s name, crediting both', async () => {
  const officer = town.officer('CELL-NOD')
  const citizen = town.phone('919000000871', 'फूलमती')
  const before = officer.inbox.length
  await officer.say(MATTER, { forwarded: true })
  await town.rest()
  assert.match(since(officer, before).at(-1) ?? '', /नागरिक की शिकायत[\s\S]*चापाकल[\s\S]*संपर्क कार्ड/)
  await officer.sendContactCard('फूलमती देवी', '+919000000871')
  await town.rest()
  assert.match(since(officer, before).at(-1) ?? '', /फूलमती देवी, \+919000000871/)
  await officer.press('दर्ज करें')
  await settled()
  const code = findCodes(since(officer, before).at(-1) ?? '')[0]?.code ?? ''
  const held = await town.file(code)
  assert.equal(held.grievance.source, 'officer')
  assert.equal(held.grievance.name, 'फूलमती देवी')
  assert.match(held.grievance.gist, /चापाकल/)
  const by = held.acts[0]?.by
  const nodal = town.program.district.district.charges.find(({ post }) => post === 'CELL-NOD')?.person
  assert.ok(by?.kind === 'officer' && by.person === nodal)
  const contact = await town.program.store.together(({ conversations }) =>
    conversations.contactOf(held.grievance.citizen),
  )
  assert.equal(contact.phone, '919000000871')
  assert.ok(
    citizen.inbox.some(({ text }) => text.includes(code)),
    'the citizen is told',
  )
  assert.equal(held.grievance.state, 'with_officer')
})

test('a citizen without WhatsApp, brought in by words and a number, hears by SMS who did it', async () => {
  const officer = town.officer('CELL-NOD')
  town.phone('919000000872').leaveWhatsApp()
  const phone = town.sms.phone('919000000872', 'रामू')
  const before = officer.inbox.length
  await officer.say('नई शिकायत')
  await town.rest()
  await officer.sendPhoto(Buffer.from('not much of a picture'), { forwarded: true })
  await officer.say(MATTER)
  await officer.say('रामू 90000 00872')
  await town.rest()
  await officer.press('दर्ज करें')
  await settled()
  const code = findCodes(since(officer, before).at(-1) ?? '')[0]?.code ?? ''
  const told = phone.inbox.map(({ text }) => text).join('\n')
  assert.match(told, new RegExp(`ने आपकी ओर से शिकायत दर्ज कराई। कोड ${code}`))
  assert.equal((await town.file(code)).grievance.name, 'रामू')
})

test('within a report a forward is a part of the report, and with open work the officer says which it is', async () => {
  const code = await toldOne(town, town.phone('919000000873', 'सीता'), 'नल से गंदा पानी आ रहा है, ग्राम तेजबारी')
  const officer = town.officer((await town.file(code)).grievance.post ?? '')
  const before = officer.inbox.length
  await officer.say('मिस्त्री ने नल ठीक कर दिया है', { forwarded: true })
  await town.rest()
  assert.match(since(officer, before).at(-1) ?? '', /नई शिकायत है, या आपकी आख्या का भाग/)
  await officer.press(code)
  await town.rest()
  await reported(town, [officer, code, 'जाँच कर ली'])
  const report = (await town.file(code)).acts.find(({ act }) => act.kind === 'reported')?.act
  assert.ok(report?.kind === 'reported')
  assert.match(report.text, /मिस्त्री ने नल ठीक कर दिया है/)
  assert.equal(kinds(await town.file(code)).filter((kind) => kind === 'registered').length, 1)
})

test('a screenshot alone is asked about: one becomes a citizen’s grievance, another the evidence of the report', async () => {
  const code = await toldOne(
    town,
    town.phone('919000000874', 'गीता'),
    'चापाकल खराब है, ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़',
  )
  const officer = town.officer((await town.file(code)).grievance.post ?? '')
  const before = officer.inbox.length
  await officer.sendPhoto(await photo(), { forwarded: true })
  await town.rest()
  assert.match(since(officer, before).at(-1) ?? '', /नई शिकायत है, या आपकी आख्या का भाग/)
  assert.equal(kinds(await town.file(code)).includes('reported'), false)
  await officer.press('नई शिकायत')
  await town.rest()
  await officer.sendContactCard('मुन्नी', '+919000000875')
  await town.rest()
  await officer.press('दर्ज करें')
  await settled()
  const brought = findCodes(since(officer, before).join('\n')).find((one) => one.code !== code)?.code ?? ''
  const held = await town.file(brought)
  assert.equal(held.grievance.name, 'मुन्नी')
  assert.equal(held.grievance.messages.length, 2, 'the screenshot and the card')

  await officer.sendPhoto(await photo(), { forwarded: true })
  await town.rest()
  await officer.press(code)
  await town.rest()
  await reported(town, [officer, code, 'चापाकल ठीक कराया गया'])
  const report = (await town.file(code)).acts.find(({ act }) => act.kind === 'reported')?.act
  assert.ok(report?.kind === 'reported' && report.evidence.length > 0)
})
