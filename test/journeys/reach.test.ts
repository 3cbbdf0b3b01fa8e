import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ReachPage } from '#contract/reach.ts'
import { deedsOf } from '#journey/deeds.ts'
import { openSmsTown, type SmsTown } from './fixtures/sms.ts'
import { atScreen, kinds, SOON, village } from './fixtures/steps.ts'
import { HOUR, MINUTE } from './town.ts'

let town: SmsTown
let ask: (path: string, body?: unknown) => Promise<{ readonly status: number; readonly body: unknown }>
before(async () => {
  town = await openSmsTown('nic')
  const { token } = await town.program.store.staff.openSession(
    atScreen(town, 'CELL-OP-1').person,
    town.now(),
    24 * 20,
  )
  ask = async (path, body) => {
    const authorization = `Bearer ${token}`
    const answer = await fetch(`${town.url}/api/v1/${path}`, {
      headers: { authorization, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, body: await answer.json() }
  }
})
after(() => town?.close())

const listed = async (way: string) => (await ask(`reach?way=${way}`)).body as ReachPage
const entryOf = async (way: string, code: string) =>
  (await listed(way)).items.find((one) => one.code === code)
const steps = async (code: string) =>
  (await town.file(code)).acts.flatMap(({ act }) =>
    act.kind === 'passed-on' ? [`${act.from}>${act.to}: ${act.why}`] : [],
  )

let forms = 0
async function atCounter(phone: string | undefined, name: string): Promise<string> {
  const registered = await deedsOf(town.program.house).register(atScreen(town, 'CELL-OP-1'), {
    key: `chain-${++forms}`,
    messages: [],
    gist: 'टोले का चापाकल दस दिन से खराब है',
    subject: 'WAT-HP',
    door: 'walkin',
    place: village(town, 'तेजबारी').code,
    complainant: { name, language: 'hi', ...(phone ? { phone } : {}) },
  })
  assert.ok(registered.ok)
  await town.rest()
  await town.pass(SOON)
  return registered.value.grievance.code
}

test('WhatsApp fails for good, then the SMS, then three calls, and the words stand on a slip: each step in the file', async () => {
  const number = '919000000851'
  town.phone(number).leaveWhatsApp()
  town.sms.phone(number).state = 'absent'
  const code = await atCounter(number, 'भोला राम')
  assert.deepEqual([...new Set(await steps(code))], ['whatsapp>sms: not-there', 'sms>call: not-there'])
  const entry = await entryOf('call', code)
  assert.ok(entry)
  assert.equal(entry.phone, number)
  assert.equal(entry.name, 'भोला राम')
  assert.match(entry.words.join('\n'), new RegExp(code))

  assert.equal((await ask(`reach/${entry.id}/taking`, {})).status, 200)
  for (const became of ['again', 'again', 'slip']) {
    const done = await ask(`reach/${entry.id}/outcome`, { outcome: 'no-answer' })
    assert.deepEqual(done.body, { became })
  }
  assert.equal(await entryOf('call', code), undefined)
  assert.equal((await steps(code)).at(-1), 'call>slip: not-reached')
  const slip = await entryOf('slip', code)
  assert.ok(slip)
  const told = await ask(`reach/${slip.id}/outcome`, { outcome: 'told', remark: 'बेटे को दी' })
  assert.deepEqual(told.body, { became: 'done' })
  const held = await town.file(code)
  assert.deepEqual(
    held.acts.flatMap(({ act }) => (act.kind === 'told' ? [`${act.way} ${act.outcome}`] : [])),
    ['call no-answer', 'call no-answer', 'call no-answer', 'slip told'],
  )
  assert.equal(held.grievance.state, 'with_officer', 'none of it changes how the grievance stands')
})

test('who has one entry in hand has it alone, and a wrong number goes to the slip at once', async () => {
  const number = '919000000852'
  town.phone(number).leaveWhatsApp()
  town.sms.phone(number).state = 'invalid'
  const code = await atCounter(number, 'मीना')
  const entry = await entryOf('call', code)
  assert.ok(entry)
  const other = atScreen(town, 'CELL-OP-2')
  const taken = await town.program.store.together(({ toTell }) =>
    toTell.take(entry.id, other.person, town.now(), new Date(town.now().getTime() - 15 * MINUTE)),
  )
  assert.equal(taken, true)
  assert.equal((await ask(`reach/${entry.id}/taking`, {})).status, 409)
  assert.ok((await entryOf('call', code))?.takenBy)
  await town.pass(20 * MINUTE)
  assert.deepEqual((await ask(`reach/${entry.id}/outcome`, { outcome: 'wrong-number' })).body, {
    became: 'slip',
  })
  assert.ok(await entryOf('slip', code))
  assert.equal((await ask(`reach/${entry.id}/outcome`, { outcome: 'told' })).status, 404)
})

test('what waits too long for a door in trouble is told another way, once', async () => {
  const number = '919000000853'
  town.phone(number, 'लाली')
  const phone = town.sms.phone(number, 'लाली')
  town.world.faults.tokenExpired = true
  const code = await atCounter(number, 'लाली')
  assert.equal(phone.inbox.length, 0, 'for a while it waits for its door')
  await town.pass(7 * HOUR)
  const told = phone.inbox.filter(({ text }) => text.includes(code)).length
  assert.ok(told > 0)
  assert.deepEqual([...new Set(await steps(code))], ['whatsapp>sms: door'])
  town.world.faults.tokenExpired = false
  await town.pass(HOUR)
  const later = town.world.sent.filter(({ to, text }) => to === number && text.includes('दर्ज'))
  assert.deepEqual(later, [], 'what was told by SMS is not told again')
})

test('the ledger refuses a text: it is never tried again, the health page says so, and the call list has it', async () => {
  const { sms } = town
  const number = '919000000854'
  town.phone(number).leaveWhatsApp()
  sms.phone(number)
  sms.state.faults.scrubNext = 632
  const code = await atCounter(number, 'सीता')
  assert.ok(sms.state.refused.some((one) => one.code === 632))
  const { notices } = (await ask('health')).body as {
    notices: readonly { about: string; alarming: boolean }[]
  }
  assert.ok(notices.some(({ about, alarming }) => about === 'sms-scrubbed' && alarming))
  assert.ok(await entryOf('call', code))
  const before = sms.state.sent.length + sms.state.refused.length
  await town.pass(3 * HOUR)
  assert.equal(sms.state.sent.length + sms.state.refused.length, before)
  assert.ok(kinds(await town.file(code)).includes('passed-on'))
})
