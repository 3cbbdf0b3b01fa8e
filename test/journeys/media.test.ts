import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Phone } from '#world/phone.ts'
import { photo, voiceNote } from './fixtures/photo.ts'
import { holder, SOON, told } from './fixtures/steps.ts'
import { HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const WORDS = 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'

test('a file that cannot be had is shown as lacking, and the complaint with it is heard all the same', async () => {
  const { faults } = town.world
  const gone = town.phone('919000000171', 'गायब')
  const large = town.phone('919000000172', 'बड़ी')
  const other = town.phone('919000000173', 'बदली')
  const wrong = town.phone('919000000174', 'गलत')

  faults.mediaGone = true
  await gone.sendPhoto(await photo(), { caption: WORDS })
  await town.quiet()
  faults.mediaGone = false
  faults.mediaWrongBytes = true
  await other.sendPhoto(await photo(), { caption: WORDS })
  await town.quiet()
  faults.mediaWrongBytes = false
  await wrong.sendPhoto(Buffer.from('<html>यह फोटो नहीं है</html>'), { caption: WORDS })
  await large.say(WORDS)
  await town.quiet()
  await large.sendTooLarge()
  await town.quiet()

  assert.equal((await fileOf(gone))?.state, 'gone')
  assert.equal((await fileOf(other))?.state, 'wrong-hash')
  assert.equal((await fileOf(wrong))?.state, 'wrong-type')
  assert.match(large.latest().text, /खोल नहीं पाए/)
  await Promise.all([gone, other, wrong].map((phone) => phone.press('हाँ, दर्ज करें')))
  await large.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  for (const phone of [gone, large, other, wrong]) {
    const { items } = await town.program.store.desk.grievances({ search: phone.person.name }, { limit: 5 })
    assert.equal(items.length, 1, phone.person.name)
    assert.equal(items[0]?.state, 'with_officer')
  }
})

test('a file that the service cannot give now is fetched later', async () => {
  const citizen = town.phone('919000000175', 'धैर्य')
  town.world.faults.mediaHttp500Next = 3
  await citizen.sendPhoto(await photo(), { caption: WORDS })
  await town.quiet()
  assert.equal((await fileOf(citizen))?.state, 'waiting')
  await town.pass(MINUTE)
  await town.pass(5 * MINUTE)
  await town.pass(HOUR)
  assert.equal((await fileOf(citizen))?.state, 'stored')
})

test('a voice note alone, and a photo alone, are registered for a person to listen and look', async () => {
  const speaking = town.phone('919000000176', 'बोलती')
  const showing = town.phone('919000000177', 'दिखाती')
  await Promise.all([speaking.sendVoice(voiceNote()), showing.sendPhoto(await photo())])
  await town.quiet()
  assert.match(showing.latest().text, /किस बारे में है/)
  await town.pass(20 * MINUTE)
  await town.pass(SOON)
  for (const phone of [speaking, showing]) {
    const { items } = await town.program.store.desk.grievances({ search: phone.person.name }, { limit: 5 })
    const [row] = items
    assert.equal(items.length, 1, phone.person.name)
    assert.equal(row?.state, 'at_desk')
    const { grievance } = await town.file(row?.code ?? '')
    assert.ok(grievance.lacks.length > 0)
    assert.match(grievance.gist, phone === speaking ? /आवाज/ : /फोटो/)
    assert.match(phone.inbox.map((one) => one.text).join('\n'), new RegExp(row?.code ?? 'none'))
    assert.equal((await fileOf(phone))?.state, 'stored')
  }
})

test('the report goes to the citizen with its picture, also when the service gives that picture late', async () => {
  const [code = ''] = await told(town, [town.phone('919000000178', 'मीना'), WORDS])
  const officer = await holder(town, code)
  await officer.say(`${code} वाशर बदला, पानी आ रहा है`)
  await officer.sendLocation(18.22, 70.43)
  town.world.faults.mediaHttp500Next = 1
  await officer.sendPhoto(await photo())
  await town.quiet()
  await officer.say('हो गया')
  await officer.say('हो गया')
  await town.quiet()
  await town.pass(MINUTE)
  await town.pass(MINUTE)
  const asked = town.phone('919000000178').inbox.find((one) => /सच में हल हो गई/.test(one.text))
  assert.ok(asked?.media, 'the picture stands above the question')
})

/** The first file in a person's thread as the desk sees it. */
async function fileOf(phone: Phone) {
  const { desk } = town.program.store
  const { items } = await desk.conversations('all', 'nobody' as never, { limit: 100 })
  const thread = items.find((one) => one.name === phone.person.name)
  assert.ok(thread, phone.person.name)
  const { messages } = await desk.thread(thread.id, { limit: 100 })
  return messages.flatMap((message) => (message.direction === 'in' ? message.attachments : []))[0]
}
