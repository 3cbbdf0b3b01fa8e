import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Phone } from '#world/phone.ts'
import { sampleSticker } from '#world/samples.ts'
import { photo } from './fixtures/photo.ts'
import { assertNothingTwice, holder, kinds, reported, SOON, since, told } from './fixtures/steps.ts'
import { DAY, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** What the register holds of a person, newest first. */
async function grievancesOf(phone: Phone) {
  const { items } = await town.program.store.desk.grievances({ search: phone.person.name }, { limit: 10 })
  return items
}

async function flagOf(phone: Phone) {
  const { items } = await town.program.store.desk.conversations('all', 'nobody' as never, { limit: 100 })
  return items.find((one) => one.name === phone.person.name)?.flag
}

test('greetings, thanks, stickers, stop words and abuse make no grievance, and abuse goes to a person', async () => {
  const polite = town.phone('919000000201', 'विनम्र')
  const sticking = town.phone('919000000202', 'चिपकू')
  const stopping = town.phone('919000000203', 'रुकिए')
  const rude = town.phone('919000000204', 'क्रोधी')
  const sticker = await sampleSticker()
  await Promise.all([
    polite.say('नमस्ते'),
    sticking.sendSticker(sticker),
    stopping.say('STOP'),
    rude.say('तुम सब चोर हो, निकम्मे'),
  ])
  await town.quiet()
  await polite.say('धन्यवाद')
  await rude.sendUnsupported('poll')
  await town.quiet()
  await town.pass(20 * MINUTE)
  for (const phone of [polite, sticking, stopping, rude])
    assert.deepEqual(await grievancesOf(phone), [], phone.person.name)
  assert.match(since(polite, 0).join('\n'), /शिकायत सेवा/)
  assert.equal(sticking.inbox.length, 0)
  assert.match(since(rude, 0).join('\n'), /एक व्यक्ति देखेगा/)
  assert.ok(await flagOf(rude))
  assert.equal(await flagOf(polite), undefined)
})

test('only what is missing is asked, and who does not answer is registered all the same', async () => {
  const brief = town.phone('919000000205', 'संक्षिप्त')
  const like = town.phone('919000000206', 'समनाम')
  const dropping = town.phone('919000000207', 'छोड़िए')
  await Promise.all([
    brief.say('चापाकल खराब है'),
    like.say('चापाकल खराब है, रामपुर में'),
    dropping.say('नाली जाम है। ग्राम तेजबारी, ब्लॉक बेलवन'),
  ])
  await town.quiet()
  assert.match(brief.latest().text, /किस गाँव या मोहल्ले/)
  assert.match(like.latest().text, /कौन-सी/)
  assert.ok(like.latest().buttons.length >= 3)
  await Promise.all([
    brief.say('तेजबारी, बेलवन ब्लॉक'),
    like.pressOn(like.latest(), like.latest().buttons[0] ?? assert.fail('a row')),
    dropping.say('रहने दो'),
  ])
  await town.quiet()
  assert.match(brief.latest().text, /हमने यह समझा[\s\S]*तेजबारी, पंचायत/)
  assert.match(like.latest().text, /हमने यह समझा[\s\S]*रामपुर/)
  assert.deepEqual(await grievancesOf(brief), [])
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  for (const phone of [brief, like]) {
    const items = await grievancesOf(phone)
    assert.equal(items.length, 1, phone.person.name)
    assert.equal(items[0]?.state, 'with_officer')
    assert.match(since(phone, 0).join('\n'), new RegExp(`दर्ज हो गई[\\s\\S]*${items[0]?.code}`))
  }
})

test('who wrote English is answered in English, and one word changes the language', async () => {
  const english = town.phone('919000000208', 'Joseph')
  await english.say('The handpump is broken and there is no water. Village Tejbari, block Belwan')
  await town.quiet()
  assert.match(english.latest().text, /We understood this[\s\S]*Tejbari/)
  await english.press('Yes, register')
  await town.quiet()
  await town.pass(SOON)
  assert.match(since(english, 0).join('\n'), /Your grievance is registered[\s\S]*Sent to Junior Engineer/)
  await english.say('status')
  await town.quiet()
  assert.match(english.latest().text, /with the officer/)
  await english.say('हिंदी')
  await town.quiet()
  assert.match(english.latest().text, /हिंदी में लिखेंगे/)
  await english.say('स्थिति')
  await town.quiet()
  assert.match(english.latest().text, /अधिकारी के पास है/)
  assert.equal((await grievancesOf(english)).length, 1)
})

test('the language that was chosen by the button stays, though a short word follows', async () => {
  const citizen = town.phone('919000000269', 'Chosen')
  await citizen.say('hello')
  await town.quiet()
  await citizen.press('English')
  await town.quiet()
  await citizen.say('hello')
  await town.quiet()
  assert.match(citizen.latest().text, /grievance service/)
})

test('later messages join the grievance they belong to; in doubt the citizen says whether it is new', async () => {
  const adding = town.phone('919000000209', 'जोड़ती')
  const doubtful = town.phone('919000000210', 'दुविधा')
  const second = town.phone('919000000211', 'दूसरी')
  const taking = town.phone('919000000212', 'वापसी')
  const [c1 = '', c2 = '', c3 = '', c4 = ''] = await told(
    town,
    [adding, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी'],
    [doubtful, 'चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज'],
    [second, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'],
    [taking, 'चापाकल खराब है। ग्राम नरकोठी, ब्लॉक तिरमोहन'],
  )
  await town.pass(2 * DAY)
  const officer = await holder(town, c1)
  const heard = officer.inbox.length
  const registered = adding.inbox.find((message) => message.text.includes('दर्ज हो गई'))
  await Promise.all([
    adding.sendPhoto(await photo(), { context: registered?.id ?? '', caption: 'यह आज की फोटो है' }),
    doubtful.say('मिस्त्री का नंबर दीजिए साहब'),
    second.say('हमारी वृद्धा पेंशन छह महीने से नहीं आई। ग्राम बिशनकोठी'),
    taking.say('मैं अपनी शिकायत वापस लेना चाहता हूँ'),
  ])
  await town.quiet()
  await town.pass(SOON)
  await town.pass(SOON)
  assert.deepEqual(kinds(await town.file(c1)).slice(-1), ['joined'])
  assert.match(adding.latest().text, new RegExp(`${c1} में जोड़ दिया`))
  assert.match(since(officer, heard).join('\n'), /यह आज की फोटो है/)
  assert.match(doubtful.latest().text, /नई शिकायत है या पुरानी/)
  assert.match(second.latest().text, /हमने यह समझा[\s\S]*पेंशन/)
  assert.equal((await town.file(c4)).grievance.closed?.ground, 'withdrawn')
  assert.match(since(taking, 0).join('\n'), /वापस ली/)

  await Promise.all([doubtful.press(c2), second.press('हाँ, दर्ज करें')])
  await town.quiet()
  await town.pass(SOON)
  assert.deepEqual(kinds(await town.file(c2)).slice(-1), ['joined'])
  assert.equal((await grievancesOf(doubtful)).length, 1)
  assert.equal((await grievancesOf(second)).length, 2)
  await second.say('स्थिति')
  await town.quiet()
  assert.match(second.latest().text, new RegExp(`${c3}[\\s\\S]*|[\\s\\S]*${c3}`))
  assertNothingTwice(town, [/शिकायत सेवा/])
})

test('a photo of the pump that still leaks is a word against the report', async () => {
  const showing = town.phone('919000000213', 'प्रमाण')
  const [code = ''] = await told(town, [showing, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'])
  await reported(town, [await holder(town, code), code, 'मरम्मत करा दी'])
  await showing.sendPhoto(await photo())
  await town.quiet()
  assert.match(showing.latest().text, /समस्या हल हो गई/)
  assert.equal((await town.file(code)).grievance.state, 'awaiting_word')
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  const { grievance } = await town.file(code)
  assert.equal(grievance.reopened, 1, 'left unanswered, the photo counts as "not done"')
  assert.equal(grievance.post, 'PHE-EE')
})

test('"not done", said while two reports are open, counts for the one the citizen then names', async () => {
  const both = town.phone('919000000214', 'दोहरी')
  const [pump = ''] = await told(town, [both, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी'])
  const [pension = ''] = await told(town, [both, 'हमारी वृद्धा पेंशन छह महीने से नहीं आई। ग्राम कुसुमनगर, ब्लॉक धनवारी'])
  const officers = [await holder(town, pump), await holder(town, pension)] as const
  assert.notEqual(officers[0], officers[1])
  await reported(town, [officers[0], pump, 'मरम्मत करा दी'], [officers[1], pension, 'पेंशन चालू करा दी गई'])
  await both.say('काम नहीं हुआ')
  await town.quiet()
  assert.equal((await town.file(pump)).grievance.state, 'awaiting_word')
  await both.press(pension)
  await town.quiet()
  assert.match(both.latest().text, new RegExp(`${pension}[\\s\\S]*क्या कमी रह गई`))
  await town.pass(SOON)
  assert.equal((await town.file(pension)).grievance.reopened, 1)
  assert.equal((await town.file(pump)).grievance.state, 'awaiting_word')

  const report = both.inbox.find((message) => message.text.includes(pump) && message.buttons.length === 2)
  assert.ok(report?.buttons[0])
  await both.pressOn(report, report.buttons[0])
  await town.quiet()
  await town.pass(5 * DAY)
  await both.say('वही चापाकल फिर खराब हो गया')
  await town.quiet()
  assert.match(both.latest().text, new RegExp(`${pump} बंद हो चुकी है`), 'the same trouble may open it again')
})
