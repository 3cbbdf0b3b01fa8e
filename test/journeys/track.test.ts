import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayAfter } from '#core/clock/calendar.ts'
import { dayOf } from '#core/clock/due.ts'
import { stepNow } from '#core/track/on-track.ts'
import { assertNothingTwice, atScreen, kinds, reported, SOON, since, toldOne } from './fixtures/steps.ts'
import { DAY, HOUR, MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** A deed at the screen of whoever holds a post. */
async function done(post: string, code: string, deed: string, body: object) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, post).person, town.now(), 1)
  const { seq } = (await town.file(code)).grievance
  const answer = await fetch(`${town.url}/api/v1/grievances/${code}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ seq, key: `${deed}-${post}-${seq}`, ...body }),
  })
  await town.pass(SOON)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const today = (days = 0) => dayAfter(dayOf(town.now()), days)
const grievanceOf = async (code: string) => (await town.file(code)).grievance
const step = async (code: string) => stepNow((await grievanceOf(code)).track)

/** Notice, hearing and order of the step that is open now. */
async function decided(
  code: string,
  outcome: 'granted' | 'rejected',
  text: string,
  citizen?: ReturnType<Town['phone']>,
) {
  const post = (await step(code))?.post ?? ''
  const called = await done(post, code, 'summons', { day: today(2), time: '11:00', where: 'न्यायालय कक्ष' })
  assert.equal(called.status, 200, JSON.stringify(called.body))
  await town.pass(2 * DAY)
  const heard = await done(post, code, 'formal-hearing', {
    day: today(),
    present: 'both',
    words: 'दोनों पक्ष सुने',
  })
  assert.equal(heard.status, 200, JSON.stringify(heard.body))
  await citizen?.say('धन्यवाद')
  await town.quiet()
  const reasons = 'अभिलेख में नाम और कब्जा दोनों देखे गए।'
  const ordered = await done(post, code, 'order', { decision: outcome, text, reasons })
  assert.equal(ordered.status, 200, JSON.stringify(ordered.body))
  await town.pass(SOON)
  return { post, called, heard, ordered }
}

/** What the citizen's page shows, with the key of the link that was sent. */
async function page(phone: ReturnType<Town['phone']>, more = ''): Promise<Response> {
  const link = /(\/track\/[^\s?]+)\?k=([^\s]+)/.exec(since(phone, 0).join('\n')) ?? []
  return fetch(`${town.url}${link[1]}${more}?k=${link[2]}`)
}

test('a mutation goes its way by law: notice, hearing, order, appeal, second appeal, and then it is closed', async () => {
  const citizen = town.phone('919000000701', 'रामरती')
  const code = await toldOne(
    town,
    citizen,
    'दाखिल खारिज नहीं हो रहा, छह महीने से लंबित है। ग्राम पाकड़चक, ब्लॉक पलाशगंज',
  )
  const { grievance, acts } = await town.file(code)
  assert.equal(grievance.subject, 'LND-MUT')
  const first = await step(code)
  assert.equal(first?.name, 'hearing')
  assert.equal(
    first?.post,
    town.program.district.posts.get(grievance.post ?? '')?.reportsTo,
    'the post above decides',
  )
  assert.equal(kinds({ ...(await town.file(code)) }).filter((kind) => kind === 'put-on-track').length, 1)
  assert.ok(acts.length > 0)
  assert.match(since(citizen, 0).join('\n'), /लोक सेवा एवं शिकायत निवारण अधिकार[\s\S]*लिखित आदेश देना है/)
  assert.match(
    since(town.officer(first?.post ?? ''), 0).join('\n'),
    new RegExp(`${code}[\\s\\S]*प्रथम सुनवाई आपको करनी है`),
  )

  // Nobody else hears or orders it, and no order comes before the hearing.
  assert.equal(
    (await done('DM', code, 'order', { decision: 'granted', text: 'हो जाए', reasons: 'ऐसा ही उचित है' }))
      .status,
    403,
  )
  const early = await done(first?.post ?? '', code, 'order', {
    decision: 'granted',
    text: 'हो जाए',
    reasons: 'ऐसा ही उचित है',
  })
  assert.equal(early.body['code'], 'notice-first')

  let heard = citizen.inbox.length
  const one = await decided(code, 'rejected', 'दाखिल खारिज का आवेदन अस्वीकार किया जाता है।', citizen)
  const told = since(citizen, heard).join('\n')
  assert.match(told, /सुनवाई: .*न्यायालय कक्ष/)
  assert.match(told, /प्रथम सुनवाई का आदेश \(संख्या 1\)[\s\S]*माँग अस्वीकार[\s\S]*कारण: अभिलेख[\s\S]*“अपील” लिखें/)
  assert.ok(
    citizen.inbox.some(({ media }) => media?.filename === `${code}-aadesh-1.pdf`),
    'the paper comes with it',
  )
  assert.equal((await grievanceOf(code)).state, 'with_officer', 'it stays open while an appeal is possible')

  heard = citizen.inbox.length
  await citizen.say('अपील नहीं करनी')
  await town.quiet()
  assert.equal((await step(code))?.name, 'hearing', 'who says no appeals nothing')
  await citizen.press('अपील करें')
  await town.quiet()
  await citizen.say('पैसे जमा हैं, रसीद है, फिर भी नहीं किया')
  await town.pass(SOON)
  const second = await step(code)
  assert.equal(second?.name, 'appeal')
  assert.notEqual(second?.post, one.post)
  assert.match(since(citizen, heard).join('\n'), /क्या ठीक नहीं है[\s\S]*प्रथम अपील दर्ज हुई/)

  await decided(code, 'rejected', 'प्रथम आदेश बना रहेगा, अपील अस्वीकार।')
  await citizen.say(`${code} अपील, मेरी रसीद किसी ने नहीं देखी और कारण गलत लिखा है`)
  await town.pass(SOON)
  const third = await step(code)
  assert.equal(third?.name, 'second-appeal')
  assert.equal(third?.post, 'DM')
  assert.match(third?.appeal?.grounds ?? '', /रसीद/)
  heard = citizen.inbox.length
  await decided(code, 'rejected', 'दोनों आदेश ठीक हैं, द्वितीय अपील अस्वीकार।', citizen)
  await town.pass(MINUTE)
  const end = await grievanceOf(code)
  assert.equal(end.state, 'closed')
  assert.equal(end.closed?.ground, 'ordered')
  assert.match(
    since(citizen, heard).join('\n'),
    /यह अंतिम आदेश है[\s\S]*शिकायत बंद हुई \(अंतिम लिखित आदेश के अनुसार\)/,
  )
  assert.deepEqual(
    kinds(await town.file(code)).filter((kind) =>
      /track|summoned|formally|ordered|appealed|closed/.test(kind),
    ),
    [
      'put-on-track',
      'summoned',
      'heard-formally',
      'ordered',
      'appealed',
      'summoned',
      'heard-formally',
      'ordered',
      'appealed',
      'summoned',
      'heard-formally',
      'ordered',
      'closed',
    ],
  )
  const shown = await (await page(citizen)).text()
  assert.match(shown, /कानून से मिला अधिकार[\s\S]*प्रथम अपील[\s\S]*द्वितीय अपील[\s\S]*आदेश 3/)
  const paper = await page(citizen, '/orders/3.pdf')
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  assertNothingTwice(town, [/^धन्यवाद/])
})

test('when nobody appeals in time, what was refused is closed by the order, and an appeal after that is too late', async () => {
  const citizen = town.phone('919000000702', 'सुरेश')
  const code = await toldOne(town, citizen, 'जाति प्रमाण पत्र नहीं बन रहा है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  assert.equal((await grievanceOf(code)).subject, 'CRT-CIR')
  await decided(code, 'rejected', 'प्रमाण पत्र का आधार नहीं मिला।')
  const until = (await step(code))?.order?.until ?? town.now()
  await town.pass(until.getTime() - town.now().getTime() - HOUR)
  assert.notEqual((await grievanceOf(code)).state, 'closed', 'until its last hour the right is kept')
  await town.pass(HOUR + MINUTE)
  const end = await grievanceOf(code)
  assert.equal(end.closed?.ground, 'ordered')
  assert.equal((await done('CELL-OP-1', code, 'appeal', { grounds: 'देर से' })).status, 409)
  assertNothingTwice(town, [/^धन्यवाद/])
})

test('a citizen who is satisfied waits for the order; an order that passes its time tells the next senior once', async () => {
  const citizen = town.phone('919000000703', 'गीता')
  const code = await toldOne(town, citizen, 'आय प्रमाण पत्र नहीं बन रहा है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const holder = (await grievanceOf(code)).post ?? ''
  const first = await step(code)
  await reported(town, [town.officer(holder), code, 'प्रमाण पत्र बना दिया गया'])
  await citizen.press('हाँ, संतुष्ट हूँ')
  await town.pass(SOON)
  assert.equal((await grievanceOf(code)).hearing?.answer, 'satisfied')
  assert.equal((await grievanceOf(code)).state, 'awaiting_word', 'the way of the law is not at its end')

  await town.pass((first?.due.getTime() ?? 0) - town.now().getTime() + MINUTE)
  await town.pass(SOON)
  const late = await step(code)
  const senior = town.program.district.posts.get(first?.post ?? '')?.reportsTo
  assert.equal(late?.late?.post, senior)
  assert.match(
    since(town.officer(senior ?? ''), 0).join('\n'),
    new RegExp(`${code}[\\s\\S]*प्रथम सुनवाई का आदेश नहीं हुआ`),
  )
  await town.pass(5 * DAY)
  assert.equal(kinds(await town.file(code)).filter((kind) => kind === 'overrun').length, 1)

  await decided(code, 'granted', 'प्रमाण पत्र दे दिया गया, माँग स्वीकार।')
  const until = (await step(code))?.order?.until ?? town.now()
  await town.pass(until.getTime() - town.now().getTime() + MINUTE)
  assert.equal((await grievanceOf(code)).closed?.ground, 'satisfied')
  assertNothingTwice(town, [/^धन्यवाद/])
})

test('an appeal may be told to a clerk, and nobody sits in an appeal against their own order', async () => {
  const citizen = town.phone('919000000704', 'हरीराम')
  const code = await toldOne(town, citizen, 'निवास प्रमाण पत्र नहीं बन रहा है। ग्राम पाकड़चक, ब्लॉक पलाशगंज')
  const { post } = await decided(code, 'rejected', 'निवास का प्रमाण नहीं मिला।')
  assert.equal((await done(post, code, 'appeal', { grounds: 'अपने लिए' })).status, 403)
  const asked = await done('CALL-OP-1', code, 'appeal', { grounds: 'आवेदक कहते हैं कि कागज देखे नहीं गए' })
  assert.equal(asked.status, 200, JSON.stringify(asked.body))
  assert.equal((await step(code))?.name, 'appeal')
  const judge = { ...atScreen(town, post), posts: [(await step(code))?.post] }
  assert.ok(judge.posts[0] !== post)
  assert.match(since(citizen, 0).join('\n'), /प्रथम अपील दर्ज हुई/)
  assertNothingTwice(town, [/^धन्यवाद/])
})

test('a subject put right takes a grievance off the track, and onto it again', async () => {
  const citizen = town.phone('919000000705', 'बिमला')
  const code = await toldOne(town, citizen, 'निवास प्रमाण पत्र नहीं बन रहा है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const amended = (subject: string) =>
    done('CELL-OP-1', code, 'amendment', { subject, reason: 'विषय दूसरा है' })
  assert.equal((await amended('CRT-HEI')).status, 200)
  assert.equal((await grievanceOf(code)).track, undefined)
  assert.match(since(citizen, 0).join('\n'), /विषय बदलने से .* लागू नहीं रहा/)
  assert.equal((await amended('LND-MUT')).status, 200)
  assert.equal((await step(code))?.name, 'hearing')
  assert.equal((await done('CELL-OP-1', code, 'turning-away', { reason: 'हमारा काम नहीं' })).status, 409)
})
