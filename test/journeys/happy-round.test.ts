import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import exifr from 'exifr'
import { photo } from './fixtures/photo.ts'
import {
  assertNothingTwice,
  atScreen,
  holder,
  kinds,
  SOON,
  since,
  toldOne,
  village,
} from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const REPORT = 'चापाकल की मरम्मत कर दी गई, अब पानी आ रहा है'

test('a complaint goes its whole way round in the chat, and only the citizen ends it', async () => {
  const { name, lat, lng } = village(town, 'जगतबारी')
  const sunita = town.phone('919000000101', 'सुनीता देवी')
  const code = await toldOne(
    town,
    sunita,
    `हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${name}`,
  )
  const officer = await holder(town, code)
  assert.equal((await town.file(code)).grievance.post, 'PHE-JE-01')
  const [understood, registered, assigned, ...nothing] = since(sunita, 0)
  assert.match(understood ?? '', /हैंडपंप.*\n.*जगतबारी, पंचायत खैरखेड़ा/)
  assert.match(registered ?? '', new RegExp(code))
  assert.match(assigned ?? '', /कनिष्ठ अभियंता, पेयजल, कंचनडीह को भेजी गई/)
  assert.deepEqual(nothing, [], 'news that comes together is told together')

  const card = officer.latest()
  assert.equal(card.template?.name, 'dispatch_card', 'who never wrote to us gets the approved template')
  assert.match(card.text, /सुनीता देवी, \+91 90000 00101/)
  await officer.read()
  await town.quiet()
  const person = town.program.district.district.charges.find((one) => one.post === 'PHE-JE-01')?.person
  assert.deepEqual((await town.file(code)).grievance.seenBy, [person], 'reading the card is having seen it')
  await officer.press('स्वीकार')
  await town.quiet()
  assert.equal((await town.file(code)).grievance.acceptedBy, person)

  await officer.sendPhoto(await photo({ lat, lng, at: '2026:10:06 11:30:00' }))
  await officer.say(REPORT)
  await officer.sendLocation(lat, lng)
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  assert.match(officer.latest().text, /एक बार देख लें[\s\S]*मरम्मत[\s\S]*1 फोटो[\s\S]*लोकेशन/)
  const heard = sunita.inbox.length
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  assert.match(officer.latest().text, /आख्या जमा हो गई/)

  const [paper, question, ...more] = sunita.inbox.slice(heard)
  assert.deepEqual(more, [], 'what the report overtook is not told any more')
  assert.match(question?.text ?? '', new RegExp(`${REPORT}[\\s\\S]*क्या आपकी समस्या सच में हल हो गई`))
  assert.equal(question?.media?.kind, 'image', 'the proof stands above the question')
  assert.equal((await exifr.parse(question.media.bytes).catch(() => undefined))?.Make, undefined)
  assert.equal(await exifr.gps(question.media.bytes).catch(() => undefined), undefined)
  assert.match(paper?.media?.filename ?? '', /akhya-1\.pdf$/)
  assert.equal(paper?.media?.bytes.subarray(0, 4).toString(), '%PDF')

  await sunita.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  const closed = await town.file(code)
  assert.deepEqual(kinds(closed), [
    'registered',
    'routed',
    'assigned',
    'seen',
    'accepted',
    'reported',
    'put-to-citizen',
    'satisfied',
    'closed',
  ])
  assert.equal(closed.grievance.closed?.ground, 'satisfied')
  assert.match(sunita.latest().text, /शिकायत बंद हुई \(आवेदक संतुष्ट\)/)
  assert.match(officer.latest().text, /बंद हुई \(आवेदक संतुष्ट\)/)
  assertNothingTwice(town)

  const buttons = sunita.inbox.flatMap((message) => message.buttons.map((button) => ({ message, button })))
  for (const { message, button } of buttons) await sunita.pressOn(message, button)
  for (const button of card.buttons) await officer.pressOn(card, button)
  await town.quiet()
  await town.pass(SOON)
  assert.deepEqual(
    kinds(await town.file(code)),
    kinds(closed),
    'buttons pressed again on what is over change nothing',
  )
})

test('two operators decide at the same moment: one is heard, the other is shown what happened', async () => {
  const mohan = town.phone('919000000102', 'मोहन लाल')
  const code = await toldOne(town, mohan, 'साहब हमारे यहाँ बहुत दिक्कत है, कुछ कीजिए। ग्राम जगतबारी')
  const before = await town.file(code)
  assert.equal(before.grievance.state, 'at_desk')
  const { seq } = before.grievance
  const [first, second] = await Promise.all([
    route('CELL-OP-1', 'RES-JE-01'),
    route('CELL-OP-2', 'PRI-ADO-01'),
  ])
  assert.deepEqual([first.status, second.status].sort(), [200, 409])
  const refused = first.status === 409 ? first : second
  assert.equal(refused.body.code, 'moved-meanwhile')
  assert.equal(refused.body.meanwhile?.[0]?.kind, 'routed')
  await town.quiet()
  const after = await town.file(code)
  assert.equal(kinds(after).filter((kind) => kind === 'routed').length, 1)
  const late = await route('CELL-OP-2', 'PRI-ADO-01')
  assert.equal(late.status, 409)
  assert.deepEqual(
    late.body.meanwhile?.map(({ kind }) => kind),
    kinds(after).slice(seq),
  )
  assert.deepEqual(kinds(await town.file(code)), kinds(after))

  async function route(who: string, post: string) {
    const { token } = await town.program.store.staff.openSession(atScreen(town, who).person, town.now(), 1)
    const answer = await fetch(`${town.url}/api/v1/grievances/${code}/routing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ seq, key: `routing-${who}-${post}-${town.now().getTime()}`, post }),
    })
    const body = (await answer.json()) as { code?: string; meanwhile?: { kind: string }[] }
    return { status: answer.status, body }
  }
})
