import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOf } from '#journey/deeds.ts'
import { photo, voiceNote } from './fixtures/photo.ts'
import { assertNothingTwice, atScreen, holder, kinds, SOON, since, told } from './fixtures/steps.ts'
import { HOUR, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

test('an officer with several open grievances says which by list, by code or by reply, and none is mixed up', async () => {
  const [c1 = '', c2 = ''] = await told(
    town,
    [town.phone('919000000221', 'एक'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000222', 'दो'), 'नल से पानी नहीं आ रहा। ग्राम निमनगर, ब्लॉक बेलवन'],
  )
  const officer = await holder(town, c1)
  assert.equal(await holder(town, c2), officer)
  await officer.say('सूची')
  await town.quiet()
  assert.match(officer.latest().text, /2 खुली शिकायतें/)
  for (const code of [c1, c2]) assert.match(officer.latest().text, new RegExp(code))
  await officer.say('कल तक')
  await town.quiet()
  assert.match(officer.latest().text, /कल तक कोई शिकायत नियत नहीं/)
  await town.pass(60 * HOUR)
  await officer.say('कल तक')
  await town.quiet()
  assert.match(officer.latest().text, /कल तक नियत[\s\S]*ABH-PHE/)

  await officer.sendPhoto(await photo())
  await town.quiet()
  assert.match(officer.latest().text, /किस शिकायत के लिए/)
  await officer.press(c2)
  await town.quiet()
  assert.match(officer.latest().text, new RegExp(`${c2} की आख्या में जोड़ रहे हैं`))
  await officer.say('रद्द')
  await town.quiet()
  assert.match(officer.latest().text, /अधूरी आख्या हटा दी गई/)
  assert.equal((await town.file(c2)).grievance.reports.length, 0)

  const card = officer.inbox.find((message) => message.template && message.text.includes(c1))
  await officer.sendVoice(voiceNote(), { context: card?.id ?? '' })
  await officer.sendLocation(18.2, 70.1, undefined, { context: card?.id ?? '' })
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  assert.match(officer.latest().text, new RegExp(`${c1}[\\s\\S]*इसके बिना जमा नहीं होगी: मौके की फोटो`))
  assert.ok(!officer.latest().buttons.some((button) => button.title === 'जमा करें'))
  await officer.say('हो गया')
  await town.quiet()
  assert.equal((await town.file(c1)).grievance.reports.length, 0, 'without the photo there is no report')
  await officer.sendPhoto(await photo(), { caption: 'वाशर बदला, चापाकल चालू' })
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  assert.match(officer.latest().text, /वाशर बदला[\s\S]*1 फोटो[\s\S]*1 आवाज[\s\S]*लोकेशन/)
  await officer.say('हो गया')
  await town.quiet()
  await town.pass(SOON)
  const { grievance } = await town.file(c1)
  assert.equal(grievance.reports.length, 1)
  assert.equal(grievance.reports[0]?.evidence.length, 2)
  assert.equal((await town.file(c2)).grievance.reports.length, 0)

  const heard = officer.inbox.length
  await officer.say(`${c1} स्थिति`)
  await town.quiet()
  assert.match(since(officer, heard).join(), /उत्तर की प्रतीक्षा/)
  assert.ok(!kinds(await town.file(c1)).includes('rebuffed'), 'asking about the own work is no trespass')
})

test('a report on a matter of weight is looked at by the control room before the citizen gets it', async () => {
  const citizen = town.phone('919000000223', 'भूधर')
  const [code = ''] = await told(town, [citizen, 'मेरी जमीन पर दबंगों ने अवैध कब्जा कर लिया है। ग्राम बिशनकोठी'])
  const officer = await holder(town, code)
  await officer.say('मौके पर जाँच की गई, कब्जा हटवाने का आदेश जारी')
  await officer.sendPhoto(await photo())
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const first = await town.file(code)
  assert.equal(first.grievance.state, 'in_review')
  assert.ok(!citizen.inbox.some((message) => message.buttons.some(({ title }) => title === 'हाँ, संतुष्ट हूँ')))
  assert.match(since(citizen, 0).join('\n'), /कंट्रोल रूम जाँच रहा है/)

  const deeds = deedsOf(town.program.house)
  const reviewer = atScreen(town, 'CELL-REV')
  const author = atScreen(town, first.grievance.post ?? '')
  const own = await deeds.review({ ...author, roles: ['reviewer'] }, code, {
    seq: first.grievance.seq,
    key: 'own-work-reviewed',
  })
  assert.equal(!own.ok && own.refusal, 'act-not-yours', 'nobody judges their own report')
  const back = await deeds['sending-back'](reviewer, code, {
    seq: first.grievance.seq,
    key: 'sent-back-once',
    lacking: 'आदेश की प्रति नहीं है',
  })
  assert.ok(back.ok)
  await town.quiet()
  await town.pass(SOON)
  assert.match(officer.latest().text, /लौटाई गई। कमी: आदेश की प्रति नहीं है/)
  assert.equal((await town.file(code)).grievance.state, 'with_officer')

  await officer.sendPhoto(await photo(), { caption: 'आदेश की प्रति' })
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const again = await town.file(code)
  assert.equal(again.grievance.reports.length, 2)
  const accepted = await deeds.review(reviewer, code, { seq: again.grievance.seq, key: 'reviewed-and-good' })
  assert.ok(accepted.ok)
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.state, 'awaiting_word')
  await citizen.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.closed?.ground, 'satisfied')
  assertNothingTwice(town, [
    /आख्या में जोड़ रहे हैं/,
    /आख्या जमा हो गई/,
    /एक बार देख लें/,
    /किस शिकायत/,
    /कंट्रोल रूम जाँच रहा है/,
  ])
})
