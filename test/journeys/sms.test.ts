import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { asOwner } from '#store/connection.ts'
import { openSmsTown, type SmsTown } from './fixtures/sms.ts'
import { atScreen, kinds, reported, SOON, village } from './fixtures/steps.ts'
import { HOUR } from './town.ts'

let town: SmsTown
before(async () => {
  town = await openSmsTown('cdac')
})
after(() => town?.close())

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'
const texts = (phone: { inbox: readonly { text: string; mine?: true }[] }) =>
  phone.inbox.filter((one) => !one.mine).map(({ text }) => text)
const codeIn = (all: readonly string[]) => findCodes(all.join('\n'))[0]?.code ?? ''

async function atCounter(phone: string): Promise<string> {
  const { deedsOf } = await import('#journey/deeds.ts')
  const registered = await deedsOf(town.program.house).register(atScreen(town, 'CELL-OP-1'), {
    key: `counter-${phone}`,
    messages: [],
    gist: 'टोले का चापाकल दस दिन से खराब है',
    subject: 'WAT-HP',
    door: 'walkin',
    place: village(town, 'तेजबारी').code,
    complainant: { name: 'सुखिया देवी', phone, language: 'hi' },
  })
  assert.ok(registered.ok)
  await town.rest()
  await town.pass(SOON)
  return registered.value.grievance.code
}

test('who complains by SMS is registered as told, gets the code, and learns the state by sending it', async () => {
  const { sms } = town
  const phone = sms.phone('919000000801', 'रमेश')
  await sms.write(phone, WORDS)
  await town.rest()
  await town.pass(30_000)
  await town.pass(SOON)
  const code = codeIn(texts(phone))
  assert.match(texts(phone)[0] ?? '', /दर्ज हुई। कोड ABH-/)
  const held = await town.file(code)
  assert.equal(held.grievance.channel, 'sms')
  assert.equal(held.grievance.state, 'with_officer')

  await sms.write(phone, `${code.toLowerCase()}`)
  await town.rest()
  assert.match(texts(phone).at(-1) ?? '', new RegExp(`${code}। स्थिति: अधिकारी के पास है, .* तक। कनिष्ठ अभियंता`))
  assert.deepEqual(sms.state.refused, [], 'no text that the ledger does not know')

  const other = sms.phone('919000000802')
  await sms.write(other, code)
  await town.rest()
  assert.doesNotMatch(texts(other).join('\n'), /अधिकारी के पास/, 'a stranger learns nothing')
  assert.ok(kinds(await town.file(code)).includes('rebuffed'))
})

test('who has no WhatsApp hears by SMS, is asked about the report by SMS, and answers with a number', async () => {
  const { sms } = town
  const number = '919000000811'
  town.phone(number, 'सुखिया').leaveWhatsApp()
  const phone = sms.phone(number, 'सुखिया')
  const code = await atCounter(number)
  assert.match(texts(phone).join('\n'), new RegExp(`दर्ज हुई। कोड ${code}`))
  const file = await town.file(code)
  const step = file.acts.find(({ act }) => act.kind === 'passed-on')?.act
  assert.deepEqual(step && { ...step, message: undefined }, {
    kind: 'passed-on',
    message: undefined,
    from: 'whatsapp',
    to: 'sms',
    why: 'not-there',
  })

  const before = town.world.sent.filter(({ to }) => to === number).length
  await reported(town, [town.officer(file.grievance.post ?? ''), code, 'चापाकल ठीक कर दिया गया है'])
  await town.rest()
  assert.match(texts(phone).at(-1) ?? '', new RegExp(`शिकायत ${code} पर आख्या आई है। काम हुआ\\?`))
  assert.equal(
    town.world.sent.filter(({ to }) => to === number).length,
    before,
    'WhatsApp is not tried again for somebody who is not there',
  )
  await sms.write(phone, '1')
  await town.rest()
  await town.pass(SOON)
  assert.equal((await town.file(code)).grievance.state, 'closed')
  assert.match(texts(phone).at(-1) ?? '', new RegExp(`शिकायत ${code} बंद हुई`))
  assert.deepEqual(sms.state.refused, [])
})

test('the same text in brief is not repeated by duplicate reports, and one that never comes stays open to doubt', async () => {
  const { sms } = town
  sms.state.faults.reports = 'twice'
  const phone = sms.phone('919000000821')
  await sms.write(phone, 'नमस्ते')
  await sms.write(phone, 'नमस्ते जी')
  await town.rest()
  assert.equal(texts(phone).length, 1, 'how to go about it is said once a day')
  sms.state.faults.reports = 'never'
  await sms.write(phone, WORDS)
  await town.rest()
  await town.pass(30_000)
  await town.pass(SOON)
  await town.pass(80 * HOUR)
  const code = codeIn(texts(phone))
  assert.equal(texts(phone).filter((text) => text.includes('दर्ज हुई')).length, 1)
  const held = await town.file(code)
  assert.equal(kinds(held).includes('passed-on'), false, 'what may have arrived is not told again')
  sms.state.faults.reports = 'once'
})

test('a report that comes late still counts, one for a message we never sent makes nothing', async () => {
  const { sms } = town
  sms.state.faults.reports = 'late'
  const phone = sms.phone('919000000831')
  await sms.write(phone, WORDS)
  await town.rest()
  await town.pass(30_000)
  await town.pass(SOON)
  const code = codeIn(texts(phone))
  const sending = async () => {
    const { id } = await town.file(code)
    const messages = await town.program.store.desk.fileMessages(id)
    return messages
      .filter(({ content }) => content.type === 'template' && content.words !== undefined)
      .map((one) => one.sending)
  }
  assert.deepEqual(await sending(), ['sent'])
  await town.pass(30 * HOUR)
  await sms.releaseReports()
  await town.rest()
  assert.deepEqual(await sending(), ['delivered'])
  sms.state.faults.reports = 'once'

  const before = await town.program.store.desk.conversations('all', atScreen(town, 'CELL-OP-1').person, {
    limit: 100,
  })
  const strange = 'jobno=999999&mobilenumber=9000000832&status=3&DoneTime=2026-10-06 12:30:00&apikey=our-own'
  const answer = await fetch(sms.state.hook, { method: 'POST', body: new URLSearchParams(strange) })
  assert.equal(answer.status, 200)
  await town.rest()
  const after = await town.program.store.desk.conversations('all', atScreen(town, 'CELL-OP-1').person, {
    limit: 100,
  })
  assert.equal(after.items.length, before.items.length)
})

test('a wrong secret in the path stores nothing', async () => {
  const { sms } = town
  const answer = await fetch(sms.state.hook.replace(/[^/]+$/, 'another-path-altogether'), { method: 'POST' })
  assert.equal(answer.status, 401)
})

test('an answer that was lost on the way is not asked for again before its report had time to come', async () => {
  const { sms } = town
  sms.state.faults.loseNext = true
  const phone = sms.phone('919000000833')
  await sms.write(phone, WORDS)
  await town.rest()
  await town.pass(30_000)
  await town.pass(SOON)
  assert.equal(texts(phone).length, 1)
  await town.pass(5 * 60_000)
  assert.equal(texts(phone).length, 1, 'nothing is said twice meanwhile')
})

test('who asks again for a one-time code gets it by SMS, for there may be no WhatsApp on that phone', async () => {
  const { provingOf } = await import('#journey/proving.ts')
  const proving = provingOf(town.program.house)
  const phone = town.sms.phone('919000000871')
  const handle = { kind: 'phone', value: '919000000871' } as const
  assert.equal(await proving.send(handle, 'form-1', 'hi'), 'sent')
  assert.equal(await proving.send(handle, 'form-1', 'hi'), 'sent')
  await town.rest()
  await town.pass(SOON)
  const [said = ''] = texts(phone)
  const typed = /: (\d{6}) आपका/.exec(said)?.[1] ?? ''
  assert.match(typed, /^\d{6}$/, said)
  assert.deepEqual(await proving.try('form-1', typed), { ok: true, handle })
})

test('an SMS without a name that the gateway delivers twice, either side of five minutes, is heard once', async () => {
  const { sms } = town
  const phone = sms.phone('919000000861')
  const hook = (words: string) =>
    fetch(`${sms.state.hook}?${new URLSearchParams({ from: '919000000861', text: words })}`)
  const five = 5 * 60_000
  await town.pass(five - (town.now().getTime() % five) - 1500)
  await hook(WORDS)
  await town.pass(4000)
  await hook(WORDS)
  await town.rest()
  await town.pass(30_000)
  await town.pass(SOON)
  const heard = await asOwner(town.databaseUrl, (client) =>
    client.query(
      `select m.id from message m join handle h on h.channel = 'sms' and h.value = $1
         join conversation c on c.id = m.conversation and c.citizen = h.citizen where m.direction = 'in'`,
      ['919000000861'],
    ),
  )
  assert.equal(heard.rows.length, 1)
  assert.equal(texts(phone).filter((text) => text.includes('दर्ज हुई')).length, 1)
})
