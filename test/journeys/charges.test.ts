import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Charges, ForeseenAnswer, HandoverPage, HandoverSheet, Order } from '#contract/charges.ts'
import { dayOf } from '#core/clock/due.ts'
import type { PersonId } from '#core/ids.ts'
import { sweepCharges } from '#watch/charges/sweep.ts'
import { assertNothingTwice, kinds, SOON, since, toldOne } from './fixtures/steps.ts'
import { DAY, HOUR, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

async function asked<T>(person: string, path: string, body?: object): Promise<{ status: number; body: T }> {
  const { token } = await town.program.store.staff.openSession(person as PersonId, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  const isPdf = answer.headers.get('content-type') === 'application/pdf'
  return { status: answer.status, body: (isPdf ? await answer.text() : await answer.json()) as T }
}

/** The magistrate, who gives orders about every post. */
const MAGISTRATE = 'jyoti-sonkar'
const today = () => dayOf(town.now())
const daysOn = (days: number) => dayOf(new Date(town.now().getTime() + days * DAY))

async function ordered(order: Order, person = MAGISTRATE): Promise<void> {
  const why = 'आदेश संख्या 417/स्थापना'
  const given = await asked<{ code?: string }>(person, 'charges', { order, why })
  assert.equal(given.status, 201, JSON.stringify(given.body))
  await looked()
}

/** Two tickers look at once, and time passes until all work that follows is done. */
async function looked(): Promise<void> {
  await Promise.all([sweepCharges(town.program.house), sweepCharges(town.program.house)])
  await town.quiet()
  await town.pass(SOON)
}

async function passTo(day: string, hour = 8): Promise<void> {
  const then = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+05:30`)
  await town.pass(then.getTime() - town.now().getTime())
  await looked()
}

/** Who holds a post by the tables, with their phone. */
function holderOf(post: string) {
  const { district } = town.program.district
  const charge = district.charges.findLast((one) => one.post === post)
  const person = district.persons.find(({ id }) => id === charge?.person)
  assert.ok(person)
  return { ...person, code: post, number: person.phone, phone: town.phone(person.phone, person.nameHi) }
}

const handovers = async (post: string) =>
  (await asked<HandoverPage>(MAGISTRATE, `handovers?post=${post}`)).body.items

test('a handover in the middle of a grievance: the new officer answers, the old one is told, the clock is as it was', async () => {
  const citizen = town.phone('919000000601', 'रामकली')
  const code = await toldOne(town, citizen, 'चापाकल खराब है, पानी नहीं आता। ग्राम तेजबारी, ब्लॉक बेलवन')
  const old = holderOf('PHE-JE-02')
  const before = (await town.file(code)).grievance
  assert.deepEqual(before.holders, [old.id])
  await old.phone.press('स्वीकार')
  await town.quiet()

  const newcomer = {
    nameHi: 'फरहाना बेगम',
    nameEn: 'Farhana Begum',
    phone: '919000000699',
    language: 'hi',
  } as const
  const order: Order = {
    do: 'hand-over',
    post: 'PHE-JE-02',
    person: newcomer,
    kind: 'regular',
    from: today(),
    ends: [old.id],
  }
  const { body: foreseen } = await asked<ForeseenAnswer>(MAGISTRATE, 'charges/foresight', { order })
  assert.deepEqual(
    foreseen.moves.map(({ post, from, to, open }) => [post.code, from[0]?.id, to[0]?.name.hi, open]),
    [['PHE-JE-02', old.id, 'फरहाना बेगम', 1]],
  )
  const heard = old.phone.inbox.length
  await ordered(order)

  const held = await town.file(code)
  assert.equal(
    kinds(held).filter((kind) => kind === 'handed-over').length,
    1,
    'once, with two tickers at once',
  )
  assert.deepEqual(held.grievance.holders, ['farhana-begum'])
  assert.equal(held.grievance.acceptedBy, undefined)
  assert.deepEqual(held.grievance.dueAt, before.dueAt)
  assert.deepEqual(held.grievance.clock, before.clock)
  const farhana = town.phone(newcomer.phone, newcomer.nameHi)
  assert.equal(farhana.inbox.length, 1, 'one message, with the list')
  assert.match(farhana.latest().text, new RegExp(`कार्यभार अब आपके पास है.*${old.nameHi}[\\s\\S]*${code}`))
  assert.match(since(old.phone, heard).join('\n'), /1 खुली शिकायतें अब फरहाना बेगम के पास हैं[\s\S]*धन्यवाद/)

  await old.phone.say(`${code} काम हो गया`)
  await town.quiet()
  assert.match(old.phone.latest().text, /अब आपके पास नहीं है; अब इसे फरहाना बेगम देख रहे हैं/)
  await farhana.say('सूची')
  await town.quiet()
  assert.match(farhana.latest().text, new RegExp(code))
  await farhana.say(`${code} स्वीकार`)
  await town.quiet()
  assert.equal((await town.file(code)).grievance.acceptedBy, 'farhana-begum')
  const told = [old.phone.inbox.length, farhana.inbox.length] as const
  await citizen.say(`${code} आज भी कोई नहीं आया`)
  await town.quiet()
  await town.pass(SOON)
  assert.match(since(farhana, told[1]).join('\n'), new RegExp(code), 'what the citizen adds reaches her')
  assert.deepEqual(since(old.phone, told[0]), [], 'and him no more')
  assert.equal((await asked(old.id, `grievances/${code}`)).status, 404)
  assert.equal((await asked('farhana-begum', `grievances/${code}`)).status, 200)

  const [handover] = await handovers('PHE-JE-02')
  assert.equal(handover?.kind, 'handover')
  const sheet = await asked<HandoverSheet>(MAGISTRATE, `handovers/${handover?.id}`)
  assert.deepEqual(
    sheet.body.lines.map((line) => line.code),
    [code],
  )
  const pdf = await asked<string>('farhana-begum', `handovers/${handover?.id}/list.pdf`)
  assert.match(pdf.body, /^%PDF/)
  assert.equal((await asked('amit-mishra', `handovers/${handover?.id}/list.pdf`)).status, 200, 'the desk too')
  const stranger = holderOf('PWD-EE').id
  assert.equal((await asked(stranger, `handovers/${handover?.id}`)).status, 404)
})

test('leave with a substitute: the work goes there in the morning and comes back, also when nobody looked at night', async () => {
  const citizen = town.phone('919000000602', 'मुन्नी')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम कुसुमनगर, ब्लॉक धनवारी')
  const [je, substitute] = [holderOf('PHE-JE-04'), holderOf('PHE-JE-05')]
  const before = (await town.file(code)).grievance
  assert.equal(before.post, 'PHE-JE-04')
  const leave = { person: je.id, from: daysOn(1), to: daysOn(2), substitute: substitute.id }
  await ordered({ do: 'leave', ...leave }, je.id)
  assert.deepEqual((await town.file(code)).grievance.holders, [je.id], 'today nothing changes')
  const heard = substitute.phone.inbox.length

  await passTo(leave.from)
  const away = (await town.file(code)).grievance
  assert.deepEqual(away.holders, [substitute.id])
  assert.match(since(substitute.phone, heard).join('\n'), new RegExp(`अवकाश में[\\s\\S]*${code}`))
  assert.match(since(je.phone, 0).join('\n'), /लौटने पर कार्य अपने आप आपके पास आ जाएगा/)
  const { body } = await asked<Charges>(MAGISTRATE, 'charges')
  const shown = body.posts.find((post) => post.code === 'PHE-JE-04')
  assert.deepEqual(
    [shown?.standing, shown?.answering[0]?.id, shown?.charges[0]?.leave?.to],
    ['substitute', substitute.id, leave.to],
  )

  // The program sleeps through a night and a day.
  await passTo(daysOn(4))
  const back = await town.file(code)
  assert.deepEqual(back.grievance.holders, [je.id])
  assert.deepEqual(
    back.acts.flatMap(({ act }) => (act.kind === 'handed-over' ? [act.to] : [])),
    [[substitute.id], [je.id]],
  )
  assert.deepEqual(back.grievance.dueAt, before.dueAt)
  assert.deepEqual(
    (await handovers('PHE-JE-04')).map(({ kind }) => kind),
    ['return', 'leave'],
  )
})

test('leave told in the chat is entered once the officer has pressed the button', async () => {
  const [je, substitute] = [holderOf('PHE-JE-06'), holderOf('PHE-JE-05')]
  const leaves = () => town.program.district.leavesByPerson.get(je.id) ?? []
  await je.phone.say('छुट्टी परसों, प्रतिस्थानी कोई अनजान')
  await town.quiet()
  assert.match(je.phone.latest().text, /कोई अधिकारी नहीं मिला/)
  await je.phone.say(`छुट्टी परसों, प्रतिस्थानी ${substitute.code}`)
  await town.quiet()
  assert.match(je.phone.latest().text, new RegExp(`आपका अवकाश[\\s\\S]*प्रतिस्थानी: ${substitute.nameHi}`))
  assert.equal(leaves().length, 0)
  await je.phone.press('हाँ, दर्ज करें')
  await town.quiet()
  assert.match(je.phone.latest().text, /अवकाश दर्ज हुआ/)
  const day = daysOn(2)
  assert.deepEqual(leaves(), [{ person: je.id, from: day, to: day, substitute: substitute.id }])
})

test('an empty chair: the work goes to the link post and the ladder counts on', async () => {
  const citizen = town.phone('919000000603', 'हरिया')
  const code = await toldOne(town, citizen, 'चापाकल खराब है। ग्राम बिशनकोठी, ब्लॉक सुरजनगढ़')
  const je = holderOf('PHE-JE-03')
  const before = (await town.file(code)).grievance
  assert.equal(before.post, 'PHE-JE-03')
  await ordered({ do: 'end', post: 'PHE-JE-03', person: je.id, last: daysOn(-1) })
  const held = await town.file(code)
  const above = holderOf('PHE-EE')
  assert.deepEqual(held.grievance.holders, [above.id])
  assert.equal(held.grievance.post, 'PHE-JE-03', 'the post keeps its work')
  const act = held.acts.findLast(({ act }) => act.kind === 'handed-over')?.act
  assert.ok(act?.kind === 'handed-over')
  assert.deepEqual([act.standing, act.through], ['senior', 'PHE-EE'])
  assert.deepEqual(held.grievance.clock, before.clock)
  await above.phone.say(`${code} स्वीकार`)
  await town.quiet()
  assert.equal((await town.file(code)).grievance.acceptedBy, above.id)
  await town.pass(30 * 24 * HOUR)
  assert.equal((await town.file(code)).grievance.escalated, 5)
})

test('a grievance about whoever comes is not handed to them, but goes above, and they never learn of it', async () => {
  const citizen = town.phone('919000000604', 'सुखिया')
  const code = await toldOne(
    town,
    citizen,
    'खण्ड विकास अधिकारी बेलवन आवास के लिए रिश्वत मांग रहे हैं, बिना पैसे काम नहीं होता। ग्राम तेजबारी, ब्लॉक बेलवन',
  )
  const bdo = holderOf('RDD-BDO-02')
  const amended = await asked('sunita-kushwaha', `grievances/${code}/amendment`, {
    seq: (await town.file(code)).grievance.seq,
    key: 'about-the-bdo',
    against: 'RDD-BDO-02',
    reason: 'आवेदिका ने पुष्टि की',
  })
  assert.equal(amended.status, 200)
  await town.quiet()
  assert.equal((await town.file(code)).grievance.post, 'RDD-DDO')
  const heard = bdo.phone.inbox.length
  await ordered({
    do: 'hand-over',
    post: 'RDD-DDO',
    person: bdo.id,
    kind: 'additional',
    from: today(),
    ends: [holderOf('RDD-DDO').id],
  })
  const { grievance } = await town.file(code)
  assert.notEqual(grievance.post, 'RDD-DDO')
  assert.ok(!(grievance.holders as readonly string[]).includes(bdo.id))
  assert.ok(grievance.holders.length > 0, 'somebody above has it')
  for (const text of since(bdo.phone, heard)) assert.doesNotMatch(text, new RegExp(code))
  const [handover] = await handovers('RDD-DDO')
  const sheet = await asked<HandoverSheet>(bdo.id, `handovers/${handover?.id}`)
  assert.doesNotMatch(JSON.stringify(sheet.body), new RegExp(code))
})

test('who may not is refused, and an order that would break the tables says what is wrong', async () => {
  const order: Order = {
    do: 'hand-over',
    post: 'PHE-JE-05',
    person: { nameHi: 'क', nameEn: 'K', phone: holderOf('DM').number, language: 'hi' },
    kind: 'additional',
    from: today(),
    ends: [],
  }
  const why = 'परीक्षण'
  assert.equal((await asked(holderOf('PHE-JE-04').id, 'charges', { order, why })).status, 403)
  const broken = await asked<{ code: string; detail: string }>(MAGISTRATE, 'charges', { order, why })
  assert.equal(broken.body.code, 'district-faulty')
  assert.match(broken.body.detail, /persons\.csv.*phone/)
  const { body } = await asked<ForeseenAnswer>(MAGISTRATE, 'charges/foresight', { order })
  assert.equal(body.faults.length, 1)
})

test('where no link leads to anybody the nodal officer is told', async () => {
  const nodal = town.program.district.district.posts.find(({ roles }) => roles.includes('nodal'))
  const [dm, told] = [holderOf('DM'), holderOf(nodal?.code ?? '')]
  const code = await toldOne(
    town,
    town.phone('919000000605', 'बुधिया'),
    'टोले का चापाकल खराब है। ग्राम पाकड़चक, ब्लॉक पलाशगंज',
  )
  const moved = await asked('sunita-kushwaha', `grievances/${code}/transfer`, {
    seq: (await town.file(code)).grievance.seq,
    key: 'to-the-magistrate',
    post: 'DM',
    reason: 'जिलाधिकारी स्वयं देखेंगे',
  })
  assert.equal(moved.status, 200)
  await town.quiet()
  await ordered({ do: 'end', post: 'DM', person: dm.id, last: daysOn(-1) }, 'naveen-patel')
  const { grievance } = await town.file(code)
  assert.deepEqual([grievance.post, grievance.holders], ['DM', []])
  assert.match(told.phone.latest().text, /जिलाधिकारी: 1 खुली शिकायतें, और अब इन्हें देखने वाला कोई नहीं/)
})

test('a look with an older knowledge of the district turns nothing back', async () => {
  const desk = 'sunita-kushwaha'
  const before = (await asked<HandoverPage>(desk, 'handovers')).body.items.length
  const { house } = town.program
  assert.equal(await sweepCharges({ ...house, policy: () => 1 }), 0)
  const behind = () => new Date(town.now().getTime() - 10 * 60_000)
  assert.equal(await sweepCharges({ ...house, now: behind }), 0)
  assert.equal((await asked<HandoverPage>(desk, 'handovers')).body.items.length, before)
  assertNothingTwice(town, [/ने शिकायत स्वीकार कर ली है/])
})
