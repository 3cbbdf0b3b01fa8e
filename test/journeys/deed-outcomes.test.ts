import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import { officerDeed } from '#journey/4-assignment/officer-deed.ts'
import { submit } from '#journey/5-report/submit.ts'
import { deedsOf } from '#journey/deeds.ts'
import type { OfficerDeed } from '#ports/work.ts'
import { photo } from './fixtures/photo.ts'
import { atScreen, holder, kinds, SOON, since, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** A deed that waited while the file moved on: the work is done as it was ordered. */
async function ordered(code: string, post: string, deed: OfficerDeed, key: string): Promise<void> {
  const { id } = await town.file(code)
  const person = atScreen(town, post).person as PersonId
  await officerDeed(town.program.house, {
    grievance: id as GrievanceId,
    person,
    deed,
    messages: [] as readonly MessageId[],
    key,
  })
  await town.quiet()
}

test('an officer hears "स्वीकार हुई" once the register has it, and once only', async () => {
  const [code = ''] = await told(town, [
    town.phone('919000000901', 'कमला'),
    'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन',
  ])
  const officer = await holder(town, code)
  const before = officer.inbox.length
  await officer.press('स्वीकार')
  await town.quiet()
  assert.equal((await town.file(code)).acts.at(-1)?.act.kind, 'accepted')
  assert.deepEqual(since(officer, before).length, 1)
  assert.match(officer.latest().text, new RegExp(`^${code} स्वीकार हुई`))
  await officer.say(`${code} स्वीकार`)
  await town.quiet()
  assert.match(officer.latest().text, /आपने पहले ही स्वीकार/)
  const post = (await town.file(code)).grievance.post ?? ''
  const heard = officer.inbox.length
  await ordered(code, post, { do: 'return', reason: 'यह पंचायत का है' }, 'once-returned')
  await ordered(code, post, { do: 'return', reason: 'यह पंचायत का है' }, 'once-returned')
  assert.equal(since(officer, heard).filter((text) => /लौटा दी गई/.test(text)).length, 1)
  assert.equal(kinds(await town.file(code)).filter((kind) => kind === 'returned').length, 1)
})

test('what could not be done is never told as done: the officer hears why, and what to do', async () => {
  const citizen = town.phone('919000000902', 'सुगिया')
  const [code = ''] = await told(town, [citizen, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'])
  const officer = await holder(town, code)
  const { post = '', seq } = (await town.file(code)).grievance
  const moved = await deedsOf(town.program.house).transfer(atScreen(town, 'CELL-OP-1'), code, {
    seq,
    key: 'moved-by-the-desk',
    post: 'PHE-EE',
    reason: 'अधिशासी अभियंता देखें',
  })
  assert.ok(moved.ok)
  await town.quiet()
  const before = officer.inbox.length
  const acts = kinds(await town.file(code)).length
  await ordered(code, post, { do: 'accept' }, 'late-accept')
  await ordered(code, post, { do: 'return', reason: 'मेरा नहीं है' }, 'late-return')
  await ordered(code, post, { do: 'ask', what: 'आधार की प्रति' }, 'late-ask')
  await ordered(code, post, { do: 'interim', text: 'देर लगेगी', newDate: '2026-10-20' }, 'late-interim')
  const comply = { do: 'comply', direction: '1', text: 'देखा', messages: [], evidence: [] } as const
  await ordered(code, post, comply, 'late-answer')
  const heard = since(officer, before)
  assert.equal(heard.length, 5, 'one answer to each')
  for (const text of heard.slice(0, 4)) assert.match(text, /आपके पद के पास नहीं है, इसलिए यह नहीं हो सका/)
  assert.match(heard[4] ?? '', /इस निर्देश पर अब आपसे कुछ अपेक्षित नहीं/)
  assert.equal(kinds(await town.file(code)).length, acts, 'and nothing is on record')
})

test('a report that could not go in is told so, and what was sent is not lost', async () => {
  const [code = ''] = await told(town, [
    town.phone('919000000903', 'बुधनी'),
    'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन',
  ])
  const officer = await holder(town, code)
  const held = await town.file(code)
  const person = atScreen(town, held.grievance.post ?? '').person as PersonId
  await submit(town.program.house, {
    grievance: held.id,
    person,
    text: 'वाशर बदला, पानी आ रहा है',
    messages: [],
    evidence: [],
    key: 'without-a-photo',
  })
  await town.quiet()
  assert.match(officer.latest().text, /जमा नहीं हुई। कमी: मौके की फोटो[\s\S]*रखा है/)
  await officer.sendPhoto(await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }), {
    context: officer.latest().id,
  })
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  assert.match(officer.latest().text, /एक बार देख लें[\s\S]*वाशर बदला[\s\S]*1 फोटो/)
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.reports[0]?.text, 'वाशर बदला, पानी आ रहा है')
})

test('a day that cannot be is asked for again, and the reason need not be written twice', async () => {
  const [code = ''] = await told(town, [
    town.phone('919000000904', 'फूलमती'),
    'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन',
  ])
  const officer = await holder(town, code)
  await officer.say(`${code} अंतरिम: पाइप आना बाकी है`)
  await town.quiet()
  assert.match(officer.latest().text, /किस तारीख तक/)
  await officer.say('कल तक')
  await town.quiet()
  assert.match(officer.latest().text, /यह तारीख नहीं हो सकती, अंतरिम उत्तर नहीं भेजा गया/)
  assert.ok(!kinds(await town.file(code)).includes('interim'))
  await officer.say('25 अक्टूबर')
  await town.quiet()
  assert.match(officer.latest().text, /अंतरिम उत्तर भेज दिया, 25 अक्टूबर तक/)
  const asked = (await town.file(code)).grievance.interim
  assert.equal(asked?.newDate, '2026-10-25')
  assert.match(asked?.text ?? '', /^पाइप आना बाकी है/)
})
