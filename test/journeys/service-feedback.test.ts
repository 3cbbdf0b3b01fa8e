import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withWindows } from '../quiet-district.ts'
import { atScreen, holder, reported, SOON, since, told } from './fixtures/steps.ts'
import { DAY, openTown, type Town } from './town.ts'

/** A door on trial says so, and people are asked seldom how the service itself is (M38). */
const PILOT = `
pilots:
  - door: whatsapp
    elsewhereHi: कलेक्ट्रेट का जन सुनवाई कक्ष
    elsewhereEn: the grievance room of the Collectorate
    forHi: बेलवन ब्लॉक
    forEn: Belwan block
`
let town: Town
before(async () => {
  town = await openTown({
    files: { 'settings.yaml': (text) => withWindows(text, '').replace('pilots: []', PILOT.trim()) },
  })
})
after(() => town?.close())

const LATER = 6 * 60_000
async function read(post: string) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/service-feedback`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return { status: answer.status, body: (await answer.json()) as Feedback }
}
interface Feedback {
  readonly counts: readonly { channel: string; ease: string; pilot: boolean; n: number }[]
  readonly items: readonly { words: string; ease: string; pilot: boolean }[]
}
const send = (body: Record<string, string>) =>
  fetch(`${town.url}/feedback`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(body),
  })

test('at a door on trial the first answer says so once, and where else one can complain', async () => {
  const ramesh = town.phone('919000000951', 'रमेश कुमार')
  await round('चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const trial = since(ramesh, 0).filter((text) => /परीक्षण/.test(text))
  assert.equal(trial.length, 1)
  assert.match(trial[0] ?? '', /बेलवन ब्लॉक.*कलेक्ट्रेट/)
  assert.match(ramesh.inbox[0]?.text ?? '', /परीक्षण/, 'before anything else')
})

test('after all the rest one is asked about the service, answers by a button, and may write a line at the website', async () => {
  const ramesh = town.phone('919000000951')
  await ramesh.press('हाँ, ठीक से')
  await town.quiet()
  assert.match(ramesh.latest().text, /यह सेवा इस्तेमाल करना/)
  await ramesh.press('आसान')
  await town.quiet()
  const link = /\/feedback\?f=([0-9a-f-]{36})/.exec(ramesh.latest().text)
  assert.ok(link, ramesh.latest().text)
  const page = await fetch(`${town.url}/feedback?f=${link[1]}`)
  assert.match(await page.text(), /क्या बेहतर होना चाहिए/)
  await send({ f: link[1] ?? '', words: 'जवाब जल्दी मिले, मेरा फोन 9000000951 है' })
  await send({ f: link[1] ?? '', words: 'दूसरी बार' })
  const { body } = await read('CELL-NOD')
  assert.deepEqual(body.counts, [{ channel: 'whatsapp', ease: 'easy', pilot: true, n: 1 }])
  assert.equal(body.items.length, 1)
  assert.match(body.items[0]?.words ?? '', /^जवाब जल्दी मिले/)
  assert.doesNotMatch(body.items[0]?.words ?? '', /9000000951/)
})

test('who was asked is not asked again within the stated days', async () => {
  const ramesh = town.phone('919000000951')
  await town.pass(DAY)
  const before = ramesh.inbox.length
  await round('बिजली का खंभा टूटा है। ग्राम तेजबारी, ब्लॉक बेलवन')
  await ramesh.press('हाँ, ठीक से')
  await town.quiet()
  assert.ok(!since(ramesh, before).some((text) => /यह सेवा इस्तेमाल करना/.test(text)))
})

test('anybody may say it at the website without an account; only those who run the service read it', async () => {
  assert.equal((await send({ ease: '', words: 'अच्छा' })).status, 422)
  const kept = await send({ ease: 'hard', words: 'फ़ॉर्म लंबा है' })
  assert.equal(kept.status, 303)
  const { body } = await read('CELL-NOD')
  assert.ok(body.items.some(({ words, pilot }) => words === 'फ़ॉर्म लंबा है' && !pilot))
  assert.equal((await read('CELL-REV')).status, 403)
})

async function round(words: string): Promise<void> {
  const ramesh = town.phone('919000000951')
  const [code = ''] = await told(town, [ramesh, words])
  await reported(town, [await holder(town, code), code, 'मौके पर जाकर काम करा दिया गया, अब ठीक है'])
  await ramesh.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  await town.pass(LATER)
}
