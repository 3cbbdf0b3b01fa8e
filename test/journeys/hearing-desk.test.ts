import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { File } from '#contract/grievances.ts'
import type {
  EntryAnswer,
  NewEntry,
  SittingBoard,
  SittingItem,
  SittingsOfDay,
} from '#contract/hearing-desk.ts'
import { withWindows } from '../quiet-district.ts'
import { photo } from './fixtures/photo.ts'
import { type Screen, screenOf } from './fixtures/screen.ts'
import { assertNothingTwice, kinds, reported, SOON, since, village } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

/** A Tuesday at Jan Milan, as the morning in Allahabad went: heard at twenty past nine, solved before eleven. */
const at = (hour: string) => new Date(`2026-10-06T${hour}:00+05:30`)
let town: Town
let clerk: Screen
let sitting: SittingItem
before(async () => {
  town = await openTown({
    begins: at('08:55'),
    files: {
      'hearings.csv': (text) =>
        `${text.split('\n')[0]}\njansunwai,जन सुनवाई,Public hearing,COLL,09:00,11:00,,ADM-A;CDO;REV-ADM,2026-10-05\n`,
      'settings.yaml': (text) =>
        withWindows(
          text,
          '  - { code: janmilan, nameHi: जन मिलन, nameEn: public hearing, from: "09:00", to: "11:00", groups: [EXC] }\n',
        ),
    },
  })
  clerk = await screenOf(town, 'HEAR-CLK-1')
})
after(() => town?.close())

let entries = 0
const made = (entry: NewEntry['entry'], more: Partial<NewEntry> = {}): NewEntry => ({
  key: `entry-of-the-desk-${++entries}`,
  madeAt: town.now().toISOString(),
  entry,
  ...more,
})
const send = (entry: NewEntry, screen = clerk) =>
  screen.post<EntryAnswer & { code?: string }>(`sittings/${sitting.id}/entries`, entry)
const enter = async (entry: NewEntry['entry'], screen = clerk) => {
  const { status, body } = await send(made(entry), screen)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const board = (screen = clerk) => screen.get<SittingBoard>(`sittings/${sitting.id}`)
const step = (token: number, name: 'call' | 'hear' | 'done' | 'absent') =>
  enter({ kind: 'step', token, step: name })
async function passTo(hour: string): Promise<void> {
  await town.pass(at(hour).getTime() - town.now().getTime())
  await town.quiet()
}
const HANDPUMP = () =>
  [...town.program.district.subjects.values()].find(
    ({ parent, keywords }) => parent && keywords.hi.some((word) => word.includes('चापाकल')),
  )?.code ?? ''
const OPEN = { kind: 'jan-milan', hearing: 'jansunwai' }

test('the clerk opens the sitting, and by the roster it is the officer of the day who presides', async () => {
  const day = await clerk.get<SittingsOfDay>('sittings')
  assert.equal(day.hearings[0]?.post?.hi, 'मुख्य विकास अधिकारी')
  const officer = await screenOf(town, 'PHE-JE-01')
  assert.equal((await officer.post('sittings', OPEN)).status, 403)
  const opened = await clerk.post<SittingItem>('sittings', OPEN)
  assert.equal(opened.status, 201, JSON.stringify(opened.body))
  sitting = opened.body
  assert.equal(sitting.postCode, 'CDO')
  const again = await clerk.post<SittingItem>('sittings', OPEN)
  assert.equal(again.body.id, sitting.id, 'the same day is opened once')
  assert.equal((await officer.raw(`sittings/${sitting.id}`)).status, 404)
})

test('tokens are numbered in the order of coming, and the wall shows numbers to everybody and no name', async () => {
  const first = await enter({ kind: 'token', given: 'ahead', name: 'सुखिया देवी' })
  const second = await enter({ kind: 'token', given: 'counter', name: 'रामरती' })
  const third = await enter({ kind: 'token', given: 'counter' })
  assert.deepEqual([first.token, second.token, third.token], [1, 2, 3])
  await step(1, 'call')
  const wall = await fetch(`${town.url}${sitting.wall}`, { headers: { accept: 'text/html' } })
  const page = await wall.text()
  assert.equal(wall.status, 200)
  assert.match(page, /कृपया आगे आएँ<\/h2><ul class="numbers"><li>1<\/li>/)
  assert.match(page, /<noscript><meta http-equiv="refresh"/)
  assert.doesNotMatch(page, /सुखिया|रामरती/)
  const plain = await fetch(`${town.url}/queue`, { redirect: 'manual' })
  assert.equal(plain.headers.get('location'), sitting.wall, 'one sitting is reached by the plain address')
})

test('the wall hears of every change at once', async () => {
  const stop = new AbortController()
  const live = await fetch(`${town.url}${sitting.wall}/live`, { signal: stop.signal })
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  const heard = reader?.read()
  await step(1, 'call')
  assert.match((await heard)?.value ?? '', /event: sitting/)
  stop.abort()
})

test('heard at twenty past nine, in the group of the department at once, solved by the code before eleven', async () => {
  await passTo('09:20')
  const phone = town.phone('919000000501', 'सुखिया')
  const picture = await photo({ lat: 18.2, lng: 70.4, at: '2026:10:06 09:00:00' })
  const { body: file } = await clerk.hand(picture, 'chapakal.jpg')
  const entry = made({
    kind: 'registration',
    token: 1,
    gist: 'टोले का चापाकल दस दिन से खराब है',
    subject: HANDPUMP(),
    place: village(town, 'जगतबारी').code,
    complainant: { name: 'सुखिया देवी', phone: '९०००० ००५०१', language: 'hi' },
    uploads: [file.ticket],
  })
  const both = await Promise.all([send(entry), send(entry)])
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
    JSON.stringify(both),
  )
  assert.deepEqual(both[0]?.body, both[1]?.body)
  const code = both[0]?.body.code ?? ''
  await town.quiet()
  await town.pass(SOON)
  assert.deepEqual((await send(entry)).body, both[0]?.body, 'however often it comes it is answered the same')
  const held = await town.file(code)
  assert.equal(held.grievance.source, 'janmilan')
  assert.equal(held.grievance.sitting, sitting.id)
  assert.equal(held.grievance.post, 'PHE-JE-01', 'the department has it, not who heard it')
  assert.ok(
    held.acts.some(({ act }) => act.kind === 'noted' && /ग्रुप में भेजी गई/.test(act.text)),
    'it stands in the group',
  )
  assert.equal((await board()).tokens[0]?.state, 'heard')
  assert.ok(since(phone, 0).some((text) => text.includes(code)))
  await step(1, 'done')

  await passTo('10:30')
  await reported(town, [town.officer('PHE-JE-01'), code, 'वाशर बदला, पानी आ रहा है'])
  await phone.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  const closed = (await town.file(code)).grievance.closed
  assert.equal(closed?.ground, 'satisfied')
  assert.ok(closed && closed.at < at('11:00'))
})

test('what the officer settles on the spot is closed by the word of who stands there, and no question goes out', async () => {
  const phone = town.phone('919000000502', 'रामरती')
  await step(2, 'call')
  const { body: order } = await clerk.hand(Buffer.from('%PDF-1.4 आदेश की प्रति\n'), 'aadesh.pdf')
  const answer = await enter({
    kind: 'registration',
    token: 2,
    gist: 'वृद्धा पेंशन का आवेदन कार्यालय में रखा है, आदेश नहीं हुआ',
    subject: 'PEN-OLD',
    complainant: { name: 'रामरती', phone: '9000000502' },
    settled: {
      text: 'आवेदन देखा, पेंशन स्वीकृत करने का आदेश आज ही किया',
      said: 'आदेश मिल गया, संतुष्ट हूँ',
      uploads: [order.ticket],
    },
  })
  assert.equal(answer.outcome, 'settled')
  await town.quiet()
  await town.pass(SOON)
  const held = await town.file(answer.code ?? '')
  assert.deepEqual(kinds(held), [
    'registered',
    'routed',
    'reported',
    'put-to-citizen',
    'noted',
    'satisfied',
    'closed',
  ])
  const report = held.acts.find(({ act }) => act.kind === 'reported')
  assert.equal(report?.by.kind === 'officer' && report.by.post, 'CDO')
  assert.ok(report?.by.kind === 'officer' && report.by.hand, 'and who wrote it down stands beside')
  const said = held.acts.find(({ act }) => act.kind === 'noted')
  assert.ok(said?.act.kind === 'noted' && said.act.text.includes('आदेश मिल गया, संतुष्ट हूँ'))
  assert.equal(held.grievance.closed?.ground, 'satisfied')
  const file = await clerk.get<File>(`grievances/${answer.code}`)
  assert.match(file.acts[2]?.by.hi ?? '', /मुख्य विकास अधिकारी \(लिखा: /)
  assert.equal(file.reports[0]?.evidence.length, 1)
  const heard = since(phone, 0)
  assert.ok(heard.some((text) => text.includes(answer.code ?? '')))
  assert.ok(!heard.some((text) => /संतुष्ट हैं\?/.test(text)), 'nobody asks what was answered')
  assertNothingTwice(town)
})

test('what its subject demands is demanded on the spot too, and a refusal leaves nothing behind', async () => {
  const before = (await board()).heard.length
  const entry = made({
    kind: 'registration',
    token: 3,
    gist: 'रास्ते का चापाकल टूटा है',
    subject: HANDPUMP(),
    settled: { text: 'कह दिया गया', said: 'ठीक है' },
  })
  const refused = await send(entry)
  assert.equal(refused.status, 422)
  assert.equal(refused.body.code, 'evidence-lacking')
  assert.equal((await board()).heard.length, before)
  // Without settling it there, the same entry goes the usual way.
  const { settled: _, ...usual } = entry.entry as Extract<NewEntry['entry'], { kind: 'registration' }>
  assert.equal((await send({ ...entry, entry: usual })).status, 200)
})

test('several posts are directed with one lead, in the name of who presides, and only on what was heard here', async () => {
  const registered = made({
    kind: 'registration',
    gist: 'दाखिल-खारिज छह महीने से लंबित है',
    subject: 'LND-MUT',
    complainant: { name: 'भोला' },
  })
  const directions = [
    { post: 'SDM-01', mode: 'act' as const, words: 'तीन दिन में निर्णय करें', lead: true },
    { post: 'REV-TEH-01', mode: 'inquire' as const, words: 'मौके की जाँच कर आख्या दें', lead: false },
  ]
  const early = await send(made({ kind: 'direction', of: { entry: registered.key }, directions }))
  assert.equal(early.body.code, 'entry-not-taken', 'first what it goes on from')
  const { body } = await send(registered)
  const direction = made({ kind: 'direction', of: { entry: registered.key }, directions })
  assert.equal((await send(direction)).body.outcome, 'directed')
  assert.equal((await send(direction)).body.outcome, 'directed')
  await town.quiet()
  await town.pass(SOON)
  const held = await town.file(body.code ?? '')
  const directed = held.acts.filter(({ act }) => act.kind === 'directed')
  assert.equal(directed.length, 1)
  assert.equal(directed[0]?.by.kind === 'officer' && directed[0].by.post, 'CDO')
  assert.equal(held.grievance.post, 'SDM-01')
  assert.ok(since(town.officer('REV-TEH-01'), 0).some((text) => text.includes('मौके की जाँच')))

  const presiding = await screenOf(town, 'CDO')
  assert.equal((await board(presiding)).sitting.mine, true)
  const own = made({
    kind: 'direction',
    of: { code: body.code ?? '' },
    directions: directions.slice(1).map((one) => ({ ...one, post: 'REV-ADM' })),
  })
  assert.equal((await send(own, presiding)).status, 200, 'who presides may direct from their own phone')
  const elsewhere = await screenOf(town, 'CELL-OP-1')
  const other = await elsewhere.post<{ code: string }>('grievances', {
    key: 'registered-at-the-counter',
    messages: [],
    gist: 'राशन कम मिलता है',
    subject: 'RAT-QLT',
    door: 'walkin',
    complainant: {},
  })
  await town.quiet()
  if (other.status === 201) {
    const foreign = await send(made({ kind: 'direction', of: { code: other.body.code }, directions }))
    assert.equal(foreign.body.code, 'not-of-sitting')
  } else assert.fail(JSON.stringify(other.body))
})

test('who did not come is called again, and an entry made before the closing is taken after it', async () => {
  await enter({ kind: 'token', given: 'counter', name: 'देर से आए', wish: 9 })
  await step(9, 'call')
  await step(9, 'absent')
  await step(9, 'call')
  await step(9, 'done')
  const late = made({ kind: 'registration', token: 9, gist: 'गली की नाली टूटी हुई है', subject: HANDPUMP() })
  await town.pass(MINUTE)
  const closed = await clerk.post<SittingItem>(`sittings/${sitting.id}/closing`, {})
  assert.ok(closed.body.closedAt)
  await town.pass(MINUTE)
  assert.equal((await send(late)).status, 200)
  const tooLate = await send(made({ kind: 'token', given: 'counter' }))
  assert.equal(tooLate.body.code, 'sitting-closed')
  const page = await (await fetch(`${town.url}${sitting.wall}`, { headers: { accept: 'text/html' } })).text()
  assert.match(page, /आज की सुनवाई समाप्त/)
})

test('the sheet says what was heard, settled, directed and pending, and is a paper to sign', async () => {
  const { counts, heard } = await board()
  assert.deepEqual(counts, { heard: 5, settled: 1, 'in-review': 0, directed: 1, pending: 3 })
  assert.equal(heard[0]?.token, 1)
  assert.equal(heard[0]?.state, 'closed')
  const paper = await clerk.raw(`sittings/${sitting.id}/sheet.pdf?lang=hi`)
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  const past = await clerk.get<{ items: SittingItem[] }>('sittings/past')
  assert.equal(past.items[0]?.id, sitting.id)
})

test('a tour needs no roster: the stop and the post are named, and what is heard has the tour as its source', async () => {
  const opened = await clerk.post<SittingItem>('sittings', { kind: 'tour', place: 'ग्राम तेजबारी', post: 'DM' })
  assert.equal(opened.status, 201, JSON.stringify(opened.body))
  sitting = opened.body
  const { code } = await enter({
    kind: 'registration',
    gist: 'विद्यालय का चापाकल सूखा है',
    subject: HANDPUMP(),
    place: village(town, 'तेजबारी').code,
  })
  const held = await town.file(code ?? '')
  assert.equal(held.grievance.source, 'tour')
  await enter({ kind: 'joining', code: code ?? '', text: 'प्रधान भी यही बता रहे हैं' })
  const all = await board()
  assert.equal(all.heard.length, 1, 'joined to what was heard here it is one line')
})

test('each door has its poster, in both sizes and languages', async () => {
  const posters = await clerk.get<{ name: string; channel: string; link: string; shown: string }[]>('posters')
  assert.deepEqual(
    posters.map(({ channel }) => channel),
    ['whatsapp', 'phone', 'phone', 'phone', 'missed', 'portal'],
  )
  for (const query of ['size=a4&lang=hi', 'size=a3&lang=en']) {
    const paper = await clerk.raw(`posters/${posters[0]?.name}/poster.pdf?${query}`)
    assert.equal(paper.status, 200)
    assert.equal(paper.headers.get('content-type'), 'application/pdf')
  }
  for (const { name } of posters) {
    assert.match(name, /^[\w-]+$/, 'goes into the name of a file')
    assert.equal((await clerk.raw(`posters/${name}/poster.pdf`)).status, 200)
  }
  const line = posters.find(({ channel }) => channel === 'missed')
  assert.equal(line?.link, 'tel:+915400000104')
  for (const [kind, mime, begins] of [
    ['svg', 'image/svg+xml', '<svg'],
    ['png', 'image/png', '\u{fffd}PNG'],
  ] as const) {
    const code = await clerk.raw(`posters/${line?.name}/qr.${kind}`)
    assert.equal(code.headers.get('content-type'), mime)
    assert.match(
      code.headers.get('content-disposition') ?? '',
      /attachment; filename="qr-line-915400000104[.]/,
    )
    assert.ok((await code.text()).startsWith(begins))
  }
  assert.equal((await clerk.raw('posters/nobody/poster.pdf')).status, 404)
  assert.equal((await clerk.raw('posters/nobody/qr.svg')).status, 404)
})
