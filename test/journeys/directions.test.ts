import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DirectionItem } from '#contract/grievances.ts'
import { photo } from './fixtures/photo.ts'
import { assertNothingTwice, atScreen, kinds, SOON, since, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

interface Answer {
  readonly status: number
  readonly body: { code?: string; items?: { code: string }[]; directions?: DirectionItem[]; may?: string[] }
}

async function asked(post: string, path: string, body?: object): Promise<Answer> {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  const read = { status: answer.status, body: (await answer.json()) as Answer['body'] }
  if (body) {
    await town.quiet()
    await town.pass(SOON)
  }
  return read
}

const onTop = async (code: string, key: string) => ({ seq: (await town.file(code)).grievance.seq, key })

test('the magistrate directs the DPRO and the BDO on an unpaid toilet incentive, and each answers for himself', async () => {
  const sona = town.phone('919000000401', 'सोना देवी')
  const code = await toldOne(
    town,
    sona,
    'शौचालय बनवाए एक साल हो गया, शौचालय प्रोत्साहन राशि नहीं मिली। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  const registered = await town.file(code)
  assert.equal(
    registered.grievance.post,
    'PRI-DPRO',
    'a rule of the district sends the incentive to the DPRO',
  )
  const routed = registered.acts.find(({ act }) => act.kind === 'routed')?.act
  assert.match(routed?.kind === 'routed' ? routed.why.hi : '', /^जिले का नियम: विषय “शौचालय/)
  const [dpro, bdo] = [town.officer('PRI-DPRO'), town.officer('RDD-BDO-02')]
  assert.equal(
    (await asked('RDD-BDO-02', `grievances/${code}`)).status,
    404,
    'before, the BDO does not see it',
  )

  const given = await asked('DM', `grievances/${code}/direction`, {
    ...(await onTop(code, 'direction-of-the-dm')),
    directions: [
      { post: 'PRI-DPRO', mode: 'act', words: 'राशि सात दिन में दिलाएँ और आख्या दें', lead: true },
      { post: 'RDD-BDO-02', mode: 'inquire', words: 'मौके पर शौचालय की जाँच कर पात्रता बताएँ', lead: false },
    ],
  })
  assert.equal(given.status, 200)
  const card = bdo.latest()
  assert.equal(card.template?.name, 'direction_card', 'who never wrote to us gets the approved template')
  assert.match(card.text, /जिलाधिकारी[\s\S]*जाँच करें[\s\S]*पात्रता बताएँ/)
  assert.match(dpro.latest().text, /राशि सात दिन में दिलाएँ[\s\S]*मुख्य अधिकारी/)
  const told = since(sona, 0).filter((text) => /निर्देश दिए हैं/.test(text))
  assert.equal(told.length, 1, 'the complainant is told once, in plain words')
  assert.match(
    told[0] ?? '',
    /जिलाधिकारी ने निर्देश दिए हैं: जाँच करेंगे: खण्ड विकास अधिकारी, बेलवन। कार्रवाई करेंगे: [^।]*पंचायत[^।]*। आपको आख्या [^।]*पंचायत[^।]* देंगे।/,
  )
  assert.doesNotMatch(told[0] ?? '', /पात्रता/, 'what is said to the posts stays between them')
  const [waiting] = (await asked('RDD-BDO-02', 'grievances?directed=1')).body.items ?? []
  assert.equal(waiting?.code, code, 'his work at the screen names it')

  await dpro.say(`${code} राशि 12000 रुपये खाते में भेजी, UTR 402211334455`)
  await dpro.sendPhoto(await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }))
  await town.quiet()
  await dpro.say('हो गया')
  await town.quiet()
  assert.match(dpro.latest().text, /इसके बिना जमा नहीं होगी: [\s\S]*जाँच बाकी: खण्ड विकास अधिकारी, बेलवन/)

  const before = await town.file(code)
  await bdo.sendPhoto(await photo({ lat: 18.21, lng: 70.41, at: '2026:10:06 12:00:00' }))
  await bdo.say(`${code} मौके पर शौचालय बना मिला, सोना देवी पात्र हैं`)
  await town.quiet()
  await town.pass(SOON)
  assert.match(since(bdo, 0).join('\n'), /अनुपालन आख्या दर्ज हो गई/)
  const answered = await town.file(code)
  assert.deepEqual(kinds(answered).slice(before.acts.length), ['direction-answered'], 'and no rebuff')
  assert.match(sona.latest().text, /खण्ड विकास अधिकारी, बेलवन ने जाँच करके अपनी आख्या दे दी है/)
  assert.match(dpro.latest().text, /खण्ड विकास अधिकारी, बेलवन की अनुपालन आख्या आई: “मौके पर शौचालय बना मिला/)

  await dpro.say('हो गया')
  await town.quiet()
  await dpro.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  const reported = await town.file(code)
  assert.equal(reported.grievance.reports.length, 1)
  const { directions = [] } = (await asked('DM', `grievances/${code}`)).body
  assert.deepEqual(
    directions.map(({ lead, mode, answer }) => [
      lead,
      mode,
      answer?.report,
      (answer?.evidence.length ?? 0) > 0,
    ]),
    [
      [true, 'act', 1, true],
      [false, 'inquire', undefined, true],
    ],
  )
  assert.deepEqual((await asked('RDD-BDO-02', 'grievances?directed=1')).body.items, [])
  assertNothingTwice(town)
})

test('a direction moves it to another lead, who may report without an inquiry only by saying why', async () => {
  const ram = town.phone('919000000402', 'रामसूरत')
  const code = await toldOne(town, ram, 'चापाकल खराब है, पानी नहीं आता। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const { dueAt } = (await town.file(code)).grievance
  const given = await asked('DM', `grievances/${code}/direction`, {
    ...(await onTop(code, 'direction-to-another-lead')),
    directions: [
      { post: 'PHE-EE', mode: 'act', words: 'स्वयं देखकर ठीक कराएँ', lead: true },
      { post: 'PHE-JE-04', mode: 'inquire', words: 'बताएँ काम क्यों रुका', lead: false },
    ],
  })
  assert.equal(given.status, 200)
  const moved = await town.file(code)
  assert.equal(moved.grievance.post, 'PHE-EE')
  assert.equal(moved.grievance.transfers, 0)
  assert.deepEqual(moved.grievance.dueAt, dueAt, 'a direction does not start the clock anew')

  const report = { text: 'मोटर बदली गई, पानी आ रहा है', evidence: [] }
  const early = await asked('PHE-EE', `grievances/${code}/report`, {
    ...(await onTop(code, 'early-report')),
    ...report,
  })
  assert.equal(early.body.code, 'answers-awaited')
  assert.equal((await asked('RES-JE-04', `grievances/${code}`)).status, 404)
  const stranger = town.officer('RES-JE-04')
  await stranger.say(`${code} मैंने भी देखा`)
  await town.quiet()
  assert.equal(kinds(await town.file(code)).at(-1), 'rebuffed', 'who was not directed is still turned away')

  const file = await asked('PHE-JE-04', `grievances/${code}`)
  assert.ok(file.body.may?.includes('compliance'))
  const complied = await asked('PHE-JE-04', `grievances/${code}/compliance`, {
    ...(await onTop(code, 'compliance-at-screen')),
    direction: '2',
    text: 'मोटर का पुर्जा नहीं मिला था',
    evidence: [],
  })
  assert.equal(complied.status, 200)
  const again = await asked('PHE-JE-04', `grievances/${code}/compliance`, {
    ...(await onTop(code, 'compliance-once-more')),
    direction: '2',
    text: 'फिर वही बात',
    evidence: [],
  })
  assert.equal(again.status, 409)
})
