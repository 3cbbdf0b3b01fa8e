import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertNothingTwice, holder, kinds, SOON, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** The holder asks for time until the day, and the phone of the post one level up rings. */
async function timeAsked(citizen: string, name: string, day: string) {
  const [code = ''] = await told(town, [town.phone(citizen, name), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'])
  const officer = await holder(town, code)
  await officer.say(`${code} अंतरिम: पाइप आना बाकी है, ${day} तक`)
  await town.quiet()
  await town.pass(SOON)
  const { interim } = (await town.file(code)).grievance
  assert.equal(interim?.standing, 'asked')
  return { code, officer, senior: town.officer(interim?.to ?? '') }
}

test('the officer one level up approves a new date by a button of the chat, and everybody hears', async () => {
  const { code, officer, senior } = await timeAsked('919000000931', 'रमिया', '25 अक्टूबर')
  const card = senior.inbox.find((message) => message.text.includes(code))
  assert.match(card?.text ?? '', /25 अक्टूबर तक का समय माँगा है/)
  assert.equal(card?.template?.name, 'interim_asked', 'who did not write today gets the approved template')
  await senior.press('स्वीकृत करें')
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await town.file(code)
  assert.equal(grievance.interim?.standing, 'approved')
  assert.match(senior.latest().text, /नई तारीख 25 अक्टूबर स्वीकृत हुई/)
  assert.match(officer.latest().text, /अंतरिम उत्तर स्वीकृत, नई तारीख 25 अक्टूबर/)
  assert.match(town.phone('919000000931').latest().text, /नई तारीख 25 अक्टूबर तय हुई/)
  await senior.press('स्वीकृत करें')
  await town.quiet()
  assert.match(senior.latest().text, /अब आपसे कुछ अपेक्षित नहीं/, 'pressed once more it changes nothing')
  assert.equal(kinds(await town.file(code)).filter((kind) => kind === 'interim-approved').length, 1)
})

test('a refusal needs a reason, by button or by code; a bare ok that names nothing approves nothing', async () => {
  const { code, officer, senior } = await timeAsked('919000000932', 'चम्पा', '26 अक्टूबर')
  await senior.say('ok')
  await town.quiet()
  assert.equal((await town.file(code)).grievance.interim?.standing, 'asked')
  await senior.press('अस्वीकृत करें')
  await town.quiet()
  assert.match(senior.latest().text, /क्यों नहीं दिया जा सकता/)
  await senior.say('रद्द')
  await town.quiet()
  assert.match(senior.latest().text, /प्रतीक्षा में है/)
  await senior.press('अस्वीकृत करें')
  await town.quiet()
  await senior.say('पाइप भंडार में है, कल लगवाएँ')
  await town.quiet()
  await town.pass(SOON)
  const { interim } = (await town.file(code)).grievance
  assert.equal(interim?.standing, 'refused')
  assert.match(senior.latest().text, /अस्वीकृत हुआ, पुरानी तारीख ही रहेगी/)
  assert.match(officer.latest().text, /स्वीकृत नहीं हुआ। कारण: पाइप भंडार में है, कल लगवाएँ/)

  await officer.say(`${code} अंतरिम: भंडार खाली निकला, 27 अक्टूबर तक`)
  await town.quiet()
  await senior.say(`${code} का क्या करना है`)
  await town.quiet()
  assert.match(senior.latest().text, /27 अक्टूबर तक का समय माँगा है/)
  await senior.say(`${code} अस्वीकृत: दूसरे ब्लॉक से मँगा लें`)
  await town.quiet()
  assert.equal((await town.file(code)).grievance.interim?.standing, 'refused')
  assert.ok(!kinds(await town.file(code)).includes('rebuffed'), 'whoever judges is no stranger')

  await officer.say(`${code} अंतरिम: दूसरे ब्लॉक में भी नहीं, 28 अक्टूबर तक`)
  await town.quiet()
  const question = senior.inbox.findLast((message) => /28 अक्टूबर तक/.test(message.text))
  await senior.say('स्वीकृत', { context: question?.id ?? '' })
  await town.quiet()
  assert.equal((await town.file(code)).grievance.agreed, '2026-10-28')
  assertNothingTwice(town, [/क्यों नहीं दिया जा सकता/, /अंतरिम उत्तर अस्वीकृत हुआ/, /27 अक्टूबर तक का समय/])
})
