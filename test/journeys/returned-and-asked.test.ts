import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { photo } from './fixtures/photo.ts'
import { assertNothingTwice, atScreen, holder, kinds, SOON, since, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('what an officer returns as not theirs goes to the desk, which finds the right post, and the citizen knows', async () => {
  const ram = town.phone('919000000121', 'राम प्रसाद')
  const [code = ''] = await told(town, [ram, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़'])
  const officer = town.officer('PHE-JE-03')
  await officer.press('मेरा नहीं')
  await town.quiet()
  assert.match(officer.latest().text, /कारण लिखिए/)
  const heard = ram.inbox.length
  await officer.say('यह चापाकल पंचायत का है, पंचायत विभाग देखेगा')
  await town.quiet()
  await town.pass(SOON)
  const returned = await town.file(code)
  assert.equal(returned.grievance.state, 'at_desk')
  const why = returned.acts.findLast(({ act }) => act.kind === 'returned')?.act
  assert.equal(why?.kind === 'returned' && why.reason, 'यह चापाकल पंचायत का है, पंचायत विभाग देखेगा')
  assert.ok(since(ram, heard).some((text) => /सही अधिकारी तय करने के लिए कंट्रोल रूम/.test(text)))

  const routed = await deedsOf(town.program.house).routing(atScreen(town, 'CELL-OP-1'), code, {
    seq: returned.grievance.seq,
    key: 'routed-by-the-desk',
    post: 'PRI-ADO-03',
    reason: 'पंचायत का चापाकल',
  })
  assert.ok(routed.ok)
  await town.quiet()
  await town.pass(SOON)
  const after = await town.file(code)
  assert.equal(after.grievance.post, 'PRI-ADO-03')
  assert.ok(town.officer('PRI-ADO-03').inbox.some((message) => message.text.includes(code)))
  assert.match(ram.latest().text, /सहायक विकास अधिकारी \(पंचायत\), सुरजनगढ़ को भेजी गई/)
  const count = officer.inbox.length
  await officer.say(`${code} स्वीकार`)
  await town.quiet()
  assert.match(since(officer, count).join(), /आपके पद के पास नहीं है/)
  assertNothingTwice(town)
})

test('papers an officer asks for come back by photo, without anybody walking to an office', async () => {
  const leela = town.phone('919000000122', 'लीला देवी')
  const hari = town.phone('919000000123', 'हरि ओम')
  const [code = '', silent = ''] = await told(
    town,
    [leela, 'वृद्धा पेंशन छह महीने से नहीं आ रही। ग्राम जगतबारी'],
    [hari, 'वृद्धावस्था पेंशन बंद हो गई है। ग्राम तेजबारी'],
  )
  const officer = town.officer((await town.file(code)).grievance.post ?? '')
  const other = town.officer((await town.file(silent)).grievance.post ?? '')
  assert.notEqual(officer, other)
  await Promise.all([
    officer.say('दस्तावेज चाहिए: आधार और बैंक पासबुक की फोटो'),
    other.say('दस्तावेज चाहिए: जीवन प्रमाण पत्र'),
  ])
  await town.quiet()
  await town.pass(SOON)
  assert.match(officer.latest().text, /आवेदक से माँगा गया है/)
  assert.match(leela.latest().text, /आपसे चाहिए: आधार और बैंक पासबुक की फोटो/)
  assert.equal((await town.file(code)).grievance.state, 'awaiting_complainant')

  const heard = officer.inbox.length
  const passbook = await photo()
  await leela.sendPhoto(passbook)
  await town.quiet()
  await town.pass(SOON)
  await town.pass(SOON)
  const supplied = await town.file(code)
  assert.equal(supplied.grievance.state, 'with_officer')
  assert.deepEqual(kinds(supplied).slice(-2), ['asked', 'supplied'])
  assert.match(leela.latest().text, /मिल गया, धन्यवाद/)
  const [news, file, ...more] = officer.inbox.slice(heard)
  assert.match(news?.text ?? '', /आवेदक ने भेजा है/)
  assert.equal(file?.media?.kind, 'image')
  assert.deepEqual(more, [])

  const asked = await town.file(silent)
  assert.equal(asked.grievance.state, 'awaiting_complainant', 'without papers it waits for the citizen')
  await hari.say('स्थिति')
  await town.quiet()
  assert.match(hari.latest().text, /प्रतीक्षा[\s\S]*जीवन प्रमाण पत्र/)
  assert.deepEqual(kinds(await town.file(silent)), kinds(asked))
  assertNothingTwice(town)
})

test('a long wish of the officer is cut to what a message may hold, and reaches the complainant', async () => {
  const citizen = town.phone('919000000238', 'लंबी')
  const [code = ''] = await told(town, [citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'])
  const officer = await holder(town, code)
  await officer.say(`${code} दस्तावेज चाहिए`)
  await town.quiet()
  await officer.say('खाता विवरणी की प्रति, '.repeat(180))
  await town.quiet()
  await town.pass(SOON)
  assert.match(citizen.inbox.map((one) => one.text).join(), /को आपसे चाहिए/)
  await town.pass(30 * 3_600_000)
  await officer.say('सूची')
  await town.quiet()
  await officer.say(`${code} दस्तावेज चाहिए`)
  await town.quiet()
  await officer.say('आधार की प्रति, '.repeat(200))
  await town.quiet()
  await town.pass(SOON)
  const last = citizen.latest()
  assert.ok(last.template && last.text.length <= 1024)
})
