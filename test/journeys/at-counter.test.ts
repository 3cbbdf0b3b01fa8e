import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Caller } from '#contract/desk.ts'
import type { File } from '#contract/grievances.ts'
import type { ReachPage } from '#contract/reach.ts'
import { photo } from './fixtures/photo.ts'
import { type Screen, screenOf } from './fixtures/screen.ts'
import { assertNothingTwice, kinds, reported, SOON, since, toldOne, village } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let clerk: Screen
before(async () => {
  town = await openTown()
  clerk = await screenOf(town, 'CELL-OP-1')
})
after(() => town?.close())

let forms = 0
const form = (more: object) => ({
  key: `form-of-the-counter-${++forms}`,
  messages: [],
  gist: 'टोले का चापाकल दस दिन से खराब है',
  subject: 'WAT-HP',
  door: 'walkin',
  ...more,
})
const HANDPUMP = () =>
  [...town.program.district.subjects.values()].find(
    ({ parent, keywords }) => parent && keywords.hi.some((word) => word.includes('चापाकल')),
  )?.code ?? ''

async function register(more: object): Promise<string> {
  const place = village(town, 'तेजबारी').code
  const made = await clerk.post<{ code: string }>('grievances', form({ subject: HANDPUMP(), place, ...more }))
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await town.quiet()
  await town.pass(SOON)
  return made.body.code
}

test('who comes to the counter with a number gets code, news, report and question by WhatsApp', async () => {
  const phone = town.phone('919000000301', 'सुखिया')
  const unknown = await clerk.get<Caller>('citizens?phone=90000-00301')
  assert.deepEqual(unknown, { phone: '919000000301' })

  const picture = await photo({ lat: 18.2, lng: 70.4, at: '2026:10:05 09:00:00' })
  const { body: file } = await clerk.hand(picture, 'चापाकल.jpg')
  const code = await register({
    source: 'janmilan',
    complainant: { name: 'सुखिया देवी', phone: '०९००००-००३०१', language: 'hi' },
    uploads: [file.ticket],
  })
  const held = await town.file(code)
  assert.equal(held.grievance.state, 'with_officer')
  assert.equal(held.grievance.channel, 'walkin')
  assert.equal(held.grievance.source, 'janmilan')
  assert.equal(held.grievance.name, 'सुखिया देवी')
  assert.equal(held.acts[0]?.by.kind, 'officer')
  assert.ok(
    since(phone, 0).some((text) => text.includes(code)),
    'the phone shows the code',
  )
  const file1 = await clerk.get<File>(`grievances/${code}`)
  const told = file1.messages.filter(({ direction }) => direction === 'in')
  assert.equal(told[0]?.text, 'टोले का चापाकल दस दिन से खराब है')
  assert.equal(told[1]?.attachments[0]?.state, 'stored')
  assert.equal(told[1]?.attachments[0]?.taken?.lat?.toFixed(1), '18.2')
  assert.equal(file1.source?.en, 'public hearing')
  const officer = town.officer(held.grievance.post ?? '')
  assert.ok(officer.inbox.some((one) => one.text.includes(code) && one.text.includes('90000 00301')))

  const known = await clerk.get<Caller>('citizens?phone=%2B919000000301')
  assert.equal(known.citizen?.name, 'सुखिया देवी')
  assert.deepEqual(
    known.citizen?.grievances.map((one) => one.code),
    [code],
  )

  await reported(town, [officer, code, 'वाशर बदला, पानी आ रहा है'])
  const asked = town.world.sent.filter(({ person }) => person === phone.person)
  assert.ok(
    asked.length > 0 && asked.every(({ type }) => type === 'template'),
    'she never wrote: all goes by template',
  )
  await phone.press('हाँ, संतुष्ट हूँ')
  await town.quiet()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.closed?.ground, 'satisfied')

  // She writes by WhatsApp later: it is the same citizen.
  await phone.say('स्थिति')
  await town.quiet()
  assert.match(phone.latest().text, new RegExp(code))
  assertNothingTwice(town, [/स्थिति/])
})

test('without WhatsApp nothing is lost: the words stand in the file, and a person must tell them', async () => {
  const phone = town.phone('919000000302', 'भोला')
  phone.leaveWhatsApp()
  const code = await register({ complainant: { name: 'भोला', phone: '9000000302' }, door: 'phone' })
  assert.equal(phone.inbox.length, 0)
  const file = await clerk.get<File>(`grievances/${code}`)
  const unsaid = file.messages.filter(({ sending }) => sending === 'failed')
  assert.equal(unsaid.length, 2, 'the code, and which officer has it')
  assert.ok(unsaid.every(({ text }) => text.includes(code)))
  const { items } = await clerk.get<ReachPage>('reach?way=call')
  const entry = items.find((one) => one.code === code)
  assert.equal(entry?.phone, '919000000302', 'they stand on the call list')
  assert.equal(entry?.words.length, 1, 'which officer has it is not worth a call')
  assert.deepEqual(kinds(await town.file(code)).filter((kind) => kind === 'passed-on').length, 1)
  const circuits = await town.program.store.outbox.circuits()
  assert.ok(
    circuits.every(({ open, waiting }) => !open && waiting === 0),
    'no line is stopped, nothing waits',
  )
  const sentBefore = town.world.sent.length
  await town.pass(3 * 60 * 60_000)
  const again = town.world.sent.slice(sentBefore).filter(({ person }) => person === phone.person)
  assert.equal(again.length, 0, 'it is not tried for ever')
})

test('without any number there is a slip, and what could not be said stands on the list of slips', async () => {
  const code = await register({ complainant: { name: 'दुलारी' } })
  const other = await register({ complainant: {}, gist: 'रास्ते का चापाकल टूटा है' })
  const [one, two] = [await town.file(code), await town.file(other)]
  assert.notEqual(one.grievance.citizen, two.grievance.citizen, 'nobody is joined by their name')
  assert.equal(two.grievance.name, undefined)
  const { items } = await clerk.get<ReachPage>('reach?way=slip')
  const entry = items.find((item) => item.code === code)
  assert.equal(entry?.name, 'दुलारी')
  assert.equal(entry?.phone, undefined)
  assert.match(entry?.words[0] ?? '', new RegExp(code))
  const slip = await clerk.raw(`grievances/${code}/slip.pdf`)
  assert.equal(slip.headers.get('content-type'), 'application/pdf')
  assert.equal(
    Buffer.from(await slip.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
})

test('pressed twice it is one grievance, and a wrong number is answered at the field', async () => {
  const same = form({ subject: HANDPUMP(), complainant: { phone: '9000000303' }, gist: 'नल टूटा हुआ है' })
  const both = await Promise.all([same, same].map((one) => clerk.post<{ code: string }>('grievances', one)))
  assert.equal(new Set(both.map(({ body }) => body.code)).size, 1)
  assert.deepEqual(
    both.map(({ status }) => status),
    [201, 201],
  )
  const nobody = form({ subject: HANDPUMP(), complainant: {}, gist: 'कुआँ सूख गया है' })
  const again = await Promise.all(
    [nobody, nobody].map((one) => clerk.post<{ code: string }>('grievances', one)),
  )
  assert.equal(new Set(again.map(({ body }) => body.code)).size, 1)
  const wrong = await clerk.post<{ code: string }>(
    'grievances',
    form({ subject: HANDPUMP(), complainant: { phone: '12345' } }),
  )
  assert.equal(wrong.status, 422)
  assert.equal(wrong.body.code, 'phone-wrong')
  const strange = form({ subject: HANDPUMP(), source: 'nowhere', complainant: {} })
  assert.equal((await clerk.post<{ code: string }>('grievances', strange)).body.code, 'unknown-source')
  await town.quiet()
  const all = await clerk.get<{ items: { gist: string }[] }>('grievances')
  assert.equal(all.items.filter(({ gist }) => gist === 'नल टूटा हुआ है').length, 1)
  assert.equal(all.items.filter(({ gist }) => gist === 'कुआँ सूख गया है').length, 1)
})

test('the clerk may choose another post than the rules', async () => {
  const code = await register({ post: 'PHE-JE-05', complainant: { name: 'रामधनी' } })
  const held = await town.file(code)
  assert.equal(held.grievance.post, 'PHE-JE-05')
  const routed = held.acts.find(({ act }) => act.kind === 'routed')
  assert.equal(routed?.by.kind, 'officer')
  assert.equal(kinds(held).filter((kind) => kind === 'routed').length, 1)
})

test('what is told in addition joins the open grievance, at the counter and from a thread', async () => {
  const phone = town.phone('919000000304', 'बुधनी')
  const code = await toldOne(town, phone, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const before = await town.file(code)
  const joined = await clerk.post<File>(`grievances/${code}/joining`, {
    seq: before.grievance.seq,
    key: 'joined-at-the-counter',
    messages: [],
    text: 'अब हैंडल भी टूट गया है',
    door: 'walkin',
  })
  assert.equal(joined.status, 200)
  assert.ok(joined.body.messages.some(({ text }) => text === 'अब हैंडल भी टूट गया है'))
  await town.quiet()
  await town.pass(SOON)
  const officer = town.officer(before.grievance.post ?? '')
  assert.ok(
    officer.inbox.some(({ text }) => text.includes('हैंडल भी टूट')),
    'the officer hears of it',
  )

  // In her thread lies a message that the program asked about and nobody filed.
  const { items } = await clerk.get<{ items: { id: string; name: string; channel: string }[] }>(
    'conversations',
  )
  const thread = items.find((one) => one.name === 'बुधनी' && one.channel === 'whatsapp')
  await phone.say('सड़क पर बहुत बड़ा गड्ढा है, बच्चे गिर जाते हैं। ग्राम तेजबारी')
  await town.quiet()
  const open = await clerk.get<{ messages: { id: string; text: string; code?: string }[] }>(
    `conversations/${thread?.id}`,
  )
  const loose = open.messages.filter(({ text, code }) => text.includes('गड्ढा') && code === undefined)[0]
  assert.ok(loose)
  const top = await town.file(code)
  const done = await clerk.post<File>(`grievances/${code}/joining`, {
    seq: top.grievance.seq,
    key: 'joined-from-the-thread',
    messages: [loose.id],
  })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  await town.quiet()
  assert.match(phone.latest().text, /में जोड़ दिया गया है/)
  await town.pass(60 * 60_000)
  const register = await clerk.get<{ items: { gist: string }[] }>('grievances')
  assert.equal(
    register.items.filter(({ gist }) => gist.includes('गड्ढा')).length,
    0,
    'what was joined is not registered besides',
  )
  assert.deepEqual(kinds(await town.file(code)).filter((kind) => kind === 'joined').length, 2)
  await town.quiet()
})

test('messages of somebody else, or of another file, do not join', async () => {
  const [one, two] = [town.phone('919000000305', 'एक'), town.phone('919000000306', 'दो')]
  const first = await toldOne(town, one, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const second = await toldOne(town, two, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const { grievance } = await town.file(first)
  const theirs = (await town.file(second)).grievance.messages
  const join = (messages: readonly string[]) =>
    clerk.post<{ code: string }>(`grievances/${first}/joining`, {
      seq: grievance.seq,
      key: `not-to-be-joined-${messages.length}`,
      messages,
    })
  assert.equal((await join(theirs)).body.code, 'in-another-file')
  assert.equal((await join(['01900000-0000-7000-8000-000000000001', ...[]])).body.code, 'other-citizen')
  assert.equal((await join([])).body.code, 'nothing-to-register')
  assert.equal((await town.file(first)).grievance.seq, grievance.seq)
})

test('an officer hands in evidence at the screen: the rule of the subject counts it, and the citizen gets it', async () => {
  const phone = town.phone('919000000307', 'मालती')
  const code = await toldOne(town, phone, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const { grievance } = await town.file(code)
  const officer = await screenOf(town, grievance.post ?? '')
  const report = (more: object) =>
    officer.post<{ code?: string }>(`grievances/${code}/report`, {
      seq: grievance.seq,
      key: `report-at-the-screen-${Object.keys(more).length}`,
      text: 'वाशर बदला, पानी आ रहा है',
      evidence: [],
      ...more,
    })
  assert.equal((await report({})).body.code, 'evidence-lacking')
  const { body: file } = await officer.hand(
    await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }),
    'मरम्मत.jpg',
  )
  assert.ok(file.placed)
  const strange = await clerk.post<{ code: string }>(`grievances/${code}/note`, {
    seq: grievance.seq,
    key: 'note-with-a-stolen-ticket',
    text: 'देखें',
    uploads: [file.ticket],
  })
  assert.equal(strange.status, 400, 'a ticket serves only whoever got it')
  const heard = phone.inbox.length
  const done = await report({ uploads: [file.ticket] })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  await town.quiet()
  await town.pass(SOON)
  const held = await town.file(code)
  assert.equal(held.grievance.reports.length, 1)
  assert.equal(held.grievance.reports[0]?.evidence.length, 1)
  assert.ok(
    phone.inbox.slice(heard).some((one) => one.media !== undefined),
    'the citizen gets the picture or the paper',
  )
  const read = await clerk.get<File>(`grievances/${code}`)
  assert.ok(read.reports[0]?.evidence[0]?.url)
})

test('what is refused leaves nothing behind', async () => {
  const phone = town.phone('919000000308', 'केसर')
  const code = await toldOne(town, phone, 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन')
  const { grievance } = await town.file(code)
  const officer = await screenOf(town, grievance.post ?? '')
  const { body: paper } = await officer.hand(Buffer.from('मरम्मत का बिल'), 'bill.txt')
  const before = (await clerk.get<File>(`grievances/${code}`)).messages.length
  const refused = await officer.post<{ code: string }>(`grievances/${code}/report`, {
    seq: grievance.seq,
    key: 'report-without-a-picture',
    text: 'ठीक किया',
    evidence: [],
    uploads: [paper.ticket],
  })
  assert.equal(refused.body.code, 'evidence-lacking')
  assert.equal((await clerk.get<File>(`grievances/${code}`)).messages.length, before)
  const page = await officer.hand(Buffer.from('<html><script>'), 'photo.jpg')
  assert.equal(page.status, 415, 'a page is no picture, whatever it is called')
})
