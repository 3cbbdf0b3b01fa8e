import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import type { Phone } from '#world/phone.ts'
import { assertNothingTwice, atScreen, holder, SOON, since, toldOne } from './fixtures/steps.ts'
import { HOUR, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const BUTTON = 'अपना नंबर भेजें'
const ASKED = /आपका फोन नंबर हमें दिखाई नहीं देता/
const asked = (phone: Phone) => since(phone, 0).filter((text) => ASKED.test(text)).length

/** Somebody who took a username before ever writing to us. */
function hidden(number: string, name: string): Phone {
  const phone = town.phone(number, name)
  phone.adoptUsername(`user${number.slice(-3)}`)
  return phone
}

/** The name and number of whoever complained, by our books. */
async function contactOf(code: string) {
  const { citizen } = (await town.file(code)).grievance
  return town.program.store.together(({ conversations }) => conversations.contactOf(citizen))
}

async function flagOf(name: string): Promise<string | undefined> {
  const { items } = await town.program.store.desk.conversations('all', 'nobody' as never, { limit: 100 })
  return items.find((one) => one.name === name)?.flag
}

test('who shows no number is asked for it once, after registration, and the officer can then call', async () => {
  const phool = hidden('919000000921', 'फूलो देवी')
  const code = await toldOne(town, phool, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  assert.equal(asked(phool), 1)
  const texts = since(phool, 0)
  assert.ok(
    texts.findIndex((text) => ASKED.test(text)) > texts.findIndex((text) => text.includes('दर्ज हो गई')),
    'first the number of the grievance, then the question',
  )
  const officer = await holder(town, code)
  assert.match(since(officer, 0).join(), /फूलो देवी, फोन नंबर नहीं/)
  assert.equal((await contactOf(code)).phone, undefined)

  await phool.press(BUTTON)
  await town.quiet()
  await town.pass(SOON)
  assert.match(since(phool, 0).join(), /आपका नंबर मिल गया/)
  assert.equal((await contactOf(code)).phone, '919000000921')
  assert.match(officer.latest().text, /☎ [\s\S]*\+919000000921/)
  await officer.say(`${code} स्वीकार`)
  await town.quiet()
  assert.match(officer.latest().text, /आवेदक: फूलो देवी, \+91 90000 00921/)

  await toldOne(town, phool, 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन')
  assert.equal(asked(phool), 1, 'never again')
  assertNothingTwice(town)
})

test('who passes over the question is heard like everybody else, and a card that was passed on proves nothing', async () => {
  const mona = hidden('919000000922', 'मोना')
  const code = await toldOne(town, mona, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  assert.equal(asked(mona), 1)
  await mona.say('नहीं')
  await town.quiet()
  assert.match(mona.latest().text, /ठीक है/)
  await mona.sendContactCard('लाइनमैन', '919000000923')
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await contactOf(code)).phone, undefined)
  assert.match((await holder(town, code)).latest().text, /☎ लाइनमैन, \+919000000923/)
  const second = await toldOne(town, mona, 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन')
  assert.notEqual(second, code)
  assert.equal(asked(mona), 1)
})

test('a number that is another citizen’s joins nobody to anybody: a person decides', async () => {
  const owner = town.phone('919000000924', 'असली मालिक')
  const first = await toldOne(town, owner, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const other = hidden('919000000925', 'दूसरा नाम')
  const code = await toldOne(town, other, 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन')
  await other.tell({
    type: 'contacts',
    part: [{ vcard: '', phones: [{ phone: '+91 90000 00924', wa_id: '919000000924' }] }],
    extra: { origin: 'contact_request' },
  })
  await town.quiet()
  assert.match(other.latest().text, /पहले से दर्ज है, इसलिए कंट्रोल रूम का एक व्यक्ति देखेगा/)
  assert.equal((await contactOf(code)).phone, undefined)
  assert.equal((await contactOf(first)).phone, '919000000924')
  assert.notEqual((await town.file(code)).grievance.citizen, (await town.file(first)).grievance.citizen)
  assert.equal(await flagOf('दूसरा नाम'), 'two-people-one-handle')
  const heard = other.inbox.length
  await other.say(first)
  await town.quiet()
  assert.match(since(other, heard).join(), /जानकारी नहीं दी जा सकती/)

  const [officer] = town.program.district.district.persons
  assert.ok(officer)
  await other.tell({
    type: 'contacts',
    part: [{ vcard: '', phones: [{ phone: officer.phone, wa_id: officer.phone }] }],
    extra: { origin: 'contact_request' },
  })
  await town.quiet()
  assert.equal((await contactOf(code)).phone, undefined, 'nor does anybody become an officer by it')
})

test('nothing is asked of whom the officer shall not know, nor outside the reply window, nor of whose number we have', async () => {
  const secret = hidden('919000000926', 'गुमनाम')
  await toldOne(town, secret, 'चापाकल खराब है, मेरा नाम गुप्त रखें। ग्राम तेजबारी, ब्लॉक बेलवन')
  assert.equal(asked(secret), 0)
  const plain = town.phone('919000000927', 'सीधा')
  await toldOne(town, plain, 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज')
  assert.equal(asked(plain), 0)

  const late = hidden('919000000928', 'देर से')
  await late.say('नमस्ते')
  await town.quiet()
  const { items } = await town.program.store.desk.conversations('all', 'nobody' as never, { limit: 100 })
  const conversation = items.find((one) => one.name === 'देर से')?.id
  assert.ok(conversation)
  await town.pass(30 * HOUR)
  const registered = await deedsOf(town.program.house).register(atScreen(town, 'CELL-OP-1'), {
    conversation,
    key: 'by-hand-and-late',
    gist: 'चापाकल खराब है',
    subject: 'WAT-HP',
    messages: [],
  })
  assert.ok(registered.ok)
  await town.quiet()
  await town.pass(SOON)
  assert.equal(asked(late), 0)
  await late.say('स्थिति')
  await town.quiet()
  assert.equal(asked(late), 0, 'and it did not wait for the window either')
})
