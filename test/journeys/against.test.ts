import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Officer } from '#ports/deeds.ts'
import { atScreen, holder, kinds, SOON, since, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const onTop = async (code: string, key: string) => ({ seq: (await town.file(code)).grievance.seq, key })

async function asked(who: Officer, path: string) {
  const { token } = await town.program.store.staff.openSession(who.person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, text: await answer.text() }
}

async function done(who: Officer, code: string, deed: string, body: object) {
  const { token } = await town.program.store.staff.openSession(who.person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/grievances/${code}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  await town.quiet()
  await town.pass(SOON)
  return { status: answer.status, body: (await answer.json()) as { code?: string; may?: string[] } }
}

test('a complaint about a bribe that names the BDO goes to the desk, then above him, and he never learns of it', async () => {
  const citizen = town.phone('919000000301', 'रजनी देवी')
  const code = await toldOne(
    town,
    citizen,
    'खण्ड विकास अधिकारी बेलवन आवास के लिए रिश्वत मांग रहे हैं, बिना पैसे काम नहीं होता। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  const waiting = await town.file(code)
  assert.equal(waiting.grievance.state, 'at_desk')
  assert.deepEqual(waiting.grievance.lacks, ['against'])
  const desk = atScreen(town, 'CELL-OP-1')
  const file = await asked(desk, `grievances/${code}`)
  assert.match(file.text, /"againstSuggested":\[\{"code":"RDD-BDO-02"/)
  const bdo = atScreen(town, 'RDD-BDO-02')
  const bdosPhone = town.officer('RDD-BDO-02')
  const heard = bdosPhone.inbox.length

  const settled = await done(desk, code, 'amendment', {
    ...(await onTop(code, 'against-rdd-bdo-02')),
    against: 'RDD-BDO-02',
    reason: 'आवेदिका ने फोन पर पुष्टि की',
  })
  assert.equal(settled.status, 200)
  const above = await town.file(code)
  assert.equal(above.grievance.post, 'RDD-DDO')
  const routed = above.acts.findLast(({ act }) => act.kind === 'routed')?.act
  assert.match(
    routed?.kind === 'routed' ? routed.why.hi : '',
    /खण्ड विकास अधिकारी, बेलवन के विरुद्ध है, इसलिए उनसे ऊपर/,
  )
  assert.match((await holder(town, code)).latest().text, new RegExp(code))

  assert.equal((await asked(bdo, `grievances/${code}`)).status, 404)
  assert.doesNotMatch((await asked(bdo, 'grievances')).text, new RegExp(code))
  await bdosPhone.say(`${code} का क्या हुआ`)
  await town.quiet()
  await town.pass(SOON)
  const told = since(bdosPhone, heard)
  assert.deepEqual(told, [`शिकायत ${code} आपके पद के पास नहीं है।`], 'he hears what a stranger to it hears')

  const back = await done(desk, code, 'transfer', {
    ...(await onTop(code, 'transfer-to-the-bdo')),
    post: 'RDD-BDO-02',
    reason: 'ब्लॉक का काम',
  })
  assert.equal(back.body.code, 'complained-of')
})

test('found out later: it is taken from the one it is about, who loses the file in the chat and at the screen', async () => {
  const citizen = town.phone('919000000302', 'भोला राम')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const je = await holder(town, code)
  const due = (await town.file(code)).grievance.dueAt
  const person = atScreen(town, 'PHE-JE-02')
  assert.equal((await asked(person, `grievances/${code}`)).status, 200)
  const heard = je.inbox.length
  const taken = await done(atScreen(town, 'CELL-OP-1'), code, 'amendment', {
    ...(await onTop(code, 'against-phe-je-02')),
    against: 'PHE-JE-02',
    reason: 'आवेदक: यही कनिष्ठ अभियंता पैसे माँगते हैं',
  })
  assert.equal(taken.status, 200)
  const { grievance } = await town.file(code)
  assert.equal(grievance.post, 'PHE-EE')
  assert.equal(grievance.transfers, 0, 'that was no sideways move')
  assert.deepEqual(grievance.dueAt, due, 'and the clock runs on')
  assert.equal((await asked(person, `grievances/${code}`)).status, 404)
  assert.doesNotMatch((await asked(person, 'grievances?q=चापाकल')).text, new RegExp(code))
  await je.say('सूची')
  await je.press('आख्या भेजें')
  await town.quiet()
  await citizen.say(`${code} वे आज भी नहीं आए`)
  await town.quiet()
  await town.pass(SOON)
  for (const text of since(je, heard)) assert.doesNotMatch(text, new RegExp(code))
})

test('an officer passes work on within the department; the fourth time it goes up, and its time never starts anew', async () => {
  const citizen = town.phone('919000000303', 'कमला')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const { post, dueAt } = (await town.file(code)).grievance
  assert.equal(post, 'PHE-JE-04')
  const way = ['PHE-JE-05', 'PHE-JE-06', 'PHE-JE-04']
  let at = 'PHE-JE-04'
  for (const [number, to] of way.entries()) {
    const moved = await done(atScreen(town, at), code, 'transfer', {
      ...(await onTop(code, `sideways-${number}`)),
      post: to,
      reason: 'गाँव उनके क्षेत्र में है',
    })
    assert.equal(moved.status, 200)
    at = to
    assert.equal((await town.file(code)).grievance.post, to)
  }
  const other = await done(atScreen(town, at), code, 'transfer', {
    ...(await onTop(code, 'to-another-department')),
    post: 'RES-JE-04',
    reason: 'सड़क का काम है',
  })
  assert.equal(other.body.code, 'other-department')
  await done(atScreen(town, at), code, 'transfer', {
    ...(await onTop(code, 'sideways-again')),
    post: 'PHE-JE-06',
    reason: 'फिर उन्हीं का',
  })
  const held = await town.file(code)
  assert.equal(held.grievance.post, 'PHE-EE')
  assert.deepEqual(held.grievance.dueAt, dueAt)
  assert.equal(kinds(held).filter((kind) => kind === 'transferred').length, 4)
})
