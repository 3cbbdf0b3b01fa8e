import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Phone } from '#world/phone.ts'
import { photo } from './fixtures/photo.ts'
import { SOON, since, village } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown({ files: { 'places.csv': withManyAlike } })
})
after(() => town?.close())

/** Eleven villages of one name, two in each block: more than a list holds. */
function withManyAlike(places: string): string {
  const blocks = [9901001, 9901011, 9901021, 9901031, 9901041, 9901051]
  const rows = Array.from({ length: 11 }, (_, at) => {
    const panchayat = (blocks[at >> 1] ?? 0) + (at % 2)
    return `${9910901 + at},village,${panchayat},चमनपुरवा,Chamanpurwa,,,,500`
  })
  return `${places.trimEnd()}\n${rows.join('\n')}\n`
}

/** The village of this name that lies in this block. */
function villageIn(name: string, block: string) {
  const { places } = town.program.district
  const found = [...places.values()].find((place) => {
    const panchayat = places.get(place.parent ?? 0)
    return (
      place.type === 'village' &&
      place.nameHi === name &&
      places.get(panchayat?.parent ?? 0)?.nameHi === block
    )
  })
  return found ?? assert.fail(`no ${name} in ${block}`)
}

async function fileOf(phone: Phone) {
  const { items } = await town.program.store.desk.grievances({ search: phone.person.name }, { limit: 2 })
  assert.equal(items.length, 1, phone.person.name)
  return town.file(items[0]?.code ?? '')
}

test('a shared location suggests the village, the citizen agrees by a button, and the file says why', async () => {
  const { lat, lng, code } = village(town, 'तेजबारी')
  const citizen = town.phone('919000000711', 'पिनवाली')
  await citizen.say('चापाकल खराब है, पानी नहीं आ रहा')
  await town.quiet()
  assert.match(citizen.latest().text, /किस गाँव या मोहल्ले/)
  await citizen.sendLocation(lat + 0.001, lng)
  await town.quiet()
  assert.match(citizen.latest().text, /हमने यह समझा[\s\S]*जगह: तेजबारी, .*\(लोकेशन के अनुसार\)/)
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await fileOf(citizen)
  assert.equal(grievance.place, code)
  assert.equal(grievance.spot?.where, 'near')
  assert.match(grievance.spot?.why.hi ?? '', /तेजबारी.* लगभग 110 मीटर दूर/)
  assert.equal(grievance.state, 'with_officer')
})

test('of two villages of one name the location tells which is meant, and nothing more is asked', async () => {
  const meant = villageIn('रामपुर', 'तिरमोहन')
  const citizen = town.phone('919000000712', 'समनामी')
  await citizen.say('चापाकल खराब है, रामपुर में')
  await town.quiet()
  assert.match(citizen.latest().text, /एक से ज्यादा जगहें/)
  await citizen.sendLocation((meant.lat ?? 0) + 0.002, meant.lng ?? 0)
  await town.quiet()
  assert.match(citizen.latest().text, /हमने यह समझा[\s\S]*रामपुर, .*तिरमोहन/)
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  assert.equal((await fileOf(citizen)).grievance.place, meant.code)
})

test('words and location that name different places are asked about, and the words hold when nobody answers', async () => {
  const written = village(town, 'कुसुमनगर')
  const pinned = village(town, 'तेजबारी')
  const silent = town.phone('919000000713', 'मौनी')
  const choosing = town.phone('919000000714', 'चुनिया')
  await Promise.all([silent, choosing].map((one) => one.say('चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी')))
  await town.quiet()
  await Promise.all([silent, choosing].map((one) => one.sendLocation(pinned.lat, pinned.lng)))
  await town.quiet()
  assert.match(choosing.latest().text, /एक जगह लिखी है और लोकेशन दूसरी जगह की/)
  const row = choosing.latest().buttons.find(({ title }) => title === 'तेजबारी') ?? assert.fail('a row of it')
  await choosing.pressOn(choosing.latest(), row)
  await town.quiet()
  assert.match(choosing.latest().text, /हमने यह समझा[\s\S]*तेजबारी/)
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  assert.equal((await fileOf(choosing)).grievance.place, pinned.code)
  const { grievance } = await fileOf(silent)
  assert.equal(grievance.place, written.code)
  assert.match(grievance.spot?.why.hi ?? '', /तेजबारी/)
})

test('a location outside the district is said to be so, and the place is asked for again', async () => {
  const citizen = town.phone('919000000715', 'परदेसी')
  await citizen.say('चापाकल खराब है')
  await town.quiet()
  await citizen.sendLocation(28.61, 77.2)
  await town.quiet()
  assert.match(citizen.latest().text, /लोकेशन अभ्यास जिले के बाहर की है/)
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  const { grievance, acts } = await fileOf(citizen)
  assert.equal(grievance.place, undefined)
  assert.equal(grievance.spot?.where, 'outside')
  const [registered] = acts
  assert.ok(registered?.act.kind === 'registered' && registered.act.lacks.includes('place'), 'it is a gap')
})

test('the position in a picture suggests the place as a shared location does', async () => {
  const { lat, lng, code } = village(town, 'बिशनकोठी')
  const citizen = town.phone('919000000716', 'फोटोवाला')
  const picture = await photo({ lat, lng, at: '2026:10:06 09:00:00' })
  await citizen.sendPhoto(picture, { caption: 'चापाकल खराब है' })
  await town.quiet()
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  const { grievance } = await fileOf(citizen)
  assert.equal(grievance.place, code)
  assert.equal(grievance.spot?.from, 'picture')
  assert.match(grievance.spot?.why.hi ?? '', /^फोटो में लिखी लोकेशन .*बिशनकोठी/)
  assert.match(since(citizen, 0).join('\n'), /दर्ज हो गई/)
})

test('like-named villages are told apart by their blocks on the rows, and either script answers as a press does', async () => {
  const pressing = town.phone('919000000721', 'दबाती')
  const nagari = town.phone('919000000722', 'लिखती')
  const roman = town.phone('919000000723', 'Suresh')
  const all = [pressing, nagari, roman]
  await Promise.all(all.map((one) => one.say('चापाकल खराब है, रामपुर में')))
  await town.quiet()
  const rows = pressing.latest().buttons.map(({ title }) => title)
  for (const block of ['सुरजनगढ़', 'धनवारी', 'तिरमोहन'])
    assert.ok(rows.includes(`रामपुर, ब्लॉक ${block}`), `${block} on ${rows.join(' | ')}`)
  const row = pressing.latest().buttons.find(({ title }) => title.endsWith('सुरजनगढ़'))
  await Promise.all([
    pressing.pressOn(pressing.latest(), row ?? assert.fail('a row')),
    nagari.say('सुरजनगढ़'),
    roman.say('block surjangarh'),
  ])
  await town.quiet()
  await town.pass(16 * MINUTE)
  await town.pass(SOON)
  const { code } = villageIn('रामपुर', 'सुरजनगढ़')
  for (const one of all) assert.equal((await fileOf(one)).grievance.place, code, one.person.name)
})

test('of more places than a list holds the block is asked in words, and then the rest by buttons', async () => {
  const citizen = town.phone('919000000724', 'बहुनामी')
  await citizen.say('चापाकल खराब है, चमनपुरवा में')
  await town.quiet()
  assert.match(citizen.latest().text, /चमनपुरवा नाम की 11 जगहें हैं।.*ब्लॉक या पंचायत/)
  assert.equal(citizen.latest().buttons.length, 0)
  await town.pass(MINUTE)
  await citizen.say('belwan block')
  await town.quiet()
  assert.equal(citizen.latest().buttons.length, 3, citizen.latest().text)
  const [first] = citizen.latest().buttons
  await citizen.pressOn(citizen.latest(), first ?? assert.fail('a row'))
  await town.quiet()
  assert.match(citizen.latest().text, /हमने यह समझा[\s\S]*चमनपुरवा, .*बेलवन/)
})
