import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CallBacks, CallCard, CallDesk, FileCalls } from '#contract/calls.ts'
import { LINE, openPhoneTown, type PhoneTown } from './fixtures/phones.ts'
import { atScreen, kinds, SOON, village } from './fixtures/steps.ts'
import { HOUR, MINUTE } from './town.ts'

let town: PhoneTown
before(async () => {
  town = await openPhoneTown('exotel')
})
after(() => town?.close())

async function screenOf(post: string) {
  const { person } = atScreen(town, post)
  const { token } = await town.program.store.staff.openSession(person, town.now(), 24)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const url = (path: string) => `${town.url}/api/v1/${path}`
  return {
    get: async <T>(path: string) => (await (await fetch(url(path), { headers })).json()) as T,
    raw: (path: string) => fetch(url(path), { headers }),
    post: async <T = unknown>(path: string, body: unknown = {}) => {
      const answer = await fetch(url(path), { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: answer.status, body: (await answer.json()) as T }
    },
  }
}

const CITIZEN = '919000000501'
let forms = 0
const form = (more: object) => ({
  key: `form-of-the-phone-${++forms}`,
  messages: [],
  gist: 'टोले का चापाकल दस दिन से खराब है',
  subject: 'WAT-HP',
  place: village(town, 'तेजबारी').code,
  door: 'phone',
  ...more,
})

test('who rings is on the screen, is registered while they speak, and has the code on WhatsApp; the officer is told', async () => {
  const desk = await screenOf('CALL-OP-1')
  const call = await town.phones.ring(CITIZEN, LINE, '1')
  assert.equal(call.branch, 'open', 'somebody is there at this hour')
  await town.rest()
  const seen = await desk.get<CallDesk>('calls')
  assert.equal(seen.rings, true)
  const [live] = seen.live
  assert.equal(live?.state, 'ringing')
  assert.equal(live?.number, CITIZEN)
  assert.equal(live?.digits, '1', 'the quotes of the service are not pressed by anybody')
  assert.equal(live?.line?.hi, 'जनसुनवाई कॉल सेंटर 1')
  await desk.post(`calls/${live?.id}/taking`)
  await town.phones.answer(call, '919000000990')
  const card = await desk.get<CallCard>(`calls/${live?.id}`)
  assert.equal(card.caller.citizen, undefined)

  const made = await desk.post<{ code: string }>(
    'grievances',
    form({ complainant: { name: 'फुलवा देवी', phone: CITIZEN, language: 'hi' } }),
  )
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const { code } = made.body
  const linked = await desk.post<{ code: string }>(`calls/${live?.id}/link`, { code, purpose: 'registered' })
  assert.equal(linked.body.code, code)
  town.phones.faults.holdRecordings = true
  await town.phones.hangUp(call, 95)
  await town.rest()
  await town.pass(SOON)
  assert.ok(town.phone(CITIZEN).inbox.some(({ text }) => text.includes(code)))
  const held = await town.file(code)
  assert.equal(held.acts[0]?.act.kind === 'registered' && held.acts[0].act.channel, 'phone')
  const officer = held.grievance.post ?? ''
  assert.ok(
    town.officer(officer).inbox.some(({ text }) => text.includes(code)),
    'the officer has the card',
  )

  const later = await desk.get<FileCalls>(`grievances/${code}/calls`)
  assert.equal(later.items[0]?.recording, 'expected')
  assert.equal(later.items[0]?.seconds, 95)
  town.phones.faults.holdRecordings = false
  await town.pass(5 * MINUTE)
  const kept = await desk.get<FileCalls>(`grievances/${code}/calls`)
  assert.equal(kept.items[0]?.recording, 'kept', 'the recording came late')
  const sound = await desk.raw(`calls/${live?.id}/recording`)
  assert.equal(sound.status, 200)
  assert.match(sound.headers.get('content-type') ?? '', /audio/)
  const stranger = await screenOf('BIJ-EE')
  assert.equal((await stranger.raw(`calls/${live?.id}/recording`)).status, 404)
  assert.equal((await stranger.get<{ status: number }>('calls')).status, 403)
})

test('the officer has the complainant rung from the file: the contact stands there as the service told it', async () => {
  const code = await registered('919000000502')
  const post = (await town.file(code)).grievance.post ?? ''
  const officer = await screenOf(post)
  const own = town.officer(post).person.number ?? ''
  const rung = await officer.post(`grievances/${code}/call`)
  assert.equal(rung.status, 201, JSON.stringify(rung.body))
  const call = town.phones.callOf('919000000502')
  assert.equal(call?.agent, own.replace(/\D/g, ''))
  assert.equal(call?.line, LINE, 'neither sees the other’s number')
  assert.ok(call)
  await town.phones.answer(call)
  await town.phones.take(call)
  await town.phones.hangUp(call, 143)
  await town.rest()
  const held = await town.file(code)
  const last = held.acts.findLast(({ act }) => act.kind === 'contacted')
  assert.ok(last?.act.kind === 'contacted')
  assert.equal(last.act.outcome, 'spoke')
  assert.equal(last.act.seconds, 143)
  assert.equal(last.by.kind === 'officer' && last.by.post, post)
  town.phones.faults.copies = 2
  await town.looked()
  town.phones.faults.copies = 0
  const after = await town.file(code)
  assert.equal(
    kinds(after).filter((kind) => kind === 'contacted').length,
    1,
    'told again it is the same call',
  )
})

test('what nobody took is a try in vain, what the officer did not take is none, and a refusal is said', async () => {
  const code = await registered('919000000503')
  const post = (await town.file(code)).grievance.post ?? ''
  const officer = await screenOf(post)
  const contacts = async () => (await town.file(code)).grievance.calls.map(({ outcome }) => outcome)
  const ring = async () => {
    const { status } = await officer.post(`grievances/${code}/call`)
    const call = town.phones.callOf('919000000503')
    assert.ok(status === 201 && call)
    return call
  }
  const own = await ring()
  await town.phones.hangUp(own)
  await town.rest()
  assert.deepEqual(await contacts(), [])
  const vain = await ring()
  await town.phones.answer(vain)
  await town.phones.busy(vain)
  await town.rest()
  assert.deepEqual(await contacts(), ['no-answer'])
  town.phones.faults.refuseNext = true
  const refused = await officer.post<{ code: string; detail?: string }>(`grievances/${code}/call`)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.code, 'call-refused')
  assert.match(refused.body.detail ?? '', /DND/)
  town.phones.faults.rateNext = true
  assert.equal((await officer.post<{ code: string }>(`grievances/${code}/call`)).body.code, 'call-later')
})

test('a callback that was lost is repaired by looking', async () => {
  const code = await registered('919000000504')
  const post = (await town.file(code)).grievance.post ?? ''
  const officer = await screenOf(post)
  town.phones.faults.loseCallbacks = true
  await officer.post(`grievances/${code}/call`)
  const call = town.phones.callOf('919000000504')
  assert.ok(call)
  await town.phones.answer(call)
  await town.phones.take(call)
  await town.phones.hangUp(call, 61)
  await town.rest()
  assert.equal((await town.file(code)).grievance.calls.length, 0)
  town.phones.faults.loseCallbacks = false
  await town.looked()
  const [spoke] = (await town.file(code)).grievance.calls
  assert.equal(spoke?.outcome, 'spoke')
  assert.equal(spoke?.seconds, 61)
})

test('five missed calls are one wish to be called, which is called back and then done', async () => {
  const desk = await screenOf('CALL-OP-1')
  const number = '919000000505'
  for (let times = 0; times < 5; times++) {
    const call = await town.phones.ring(number, LINE)
    await town.phones.hangUp(call)
    await town.pass(4 * MINUTE)
  }
  await town.looked()
  const wish = async () =>
    (await desk.get<CallBacks>('call-backs')).items.filter((one) => one.number === number)
  const [one, ...more] = await wish()
  assert.deepEqual(more, [])
  assert.equal(one?.missed, 5)
  const tried = await desk.post<{ settled: boolean }>(`call-backs/${one?.id}/try`, { outcome: 'no-answer' })
  assert.deepEqual(tried.body, { settled: false })
  assert.equal((await wish())[0]?.tries.length, 1)
  assert.equal((await desk.post(`call-backs/${one?.id}/call`)).status, 201)
  const back = town.phones.callOf(number)
  assert.ok(back)
  await town.phones.answer(back)
  await town.phones.take(back)
  await town.phones.hangUp(back, 50)
  await town.rest()
  assert.deepEqual(await wish(), [], 'they spoke')
  await town.pass(MINUTE)
  const again = await town.phones.ring(number, LINE)
  await town.phones.hangUp(again)
  await town.rest()
  assert.equal((await wish())[0]?.missed, 1, 'a new wish')
  const through = await town.phones.ring(number, LINE)
  await town.phones.answer(through, '919000000990')
  await town.phones.hangUp(through, 30)
  await town.rest()
  assert.deepEqual(await wish(), [], 'they got through by themselves')
})

test('after hours nobody is kept waiting: the line says so, and the call is to be answered in the morning', async () => {
  const desk = await screenOf('CALL-OP-1')
  const call = await town.phones.ring('919000000506', '915400000104')
  assert.equal(call.branch, 'closed', 'a number for missed calls')
  await town.pass(10 * HOUR)
  const late = await town.phones.ring('919000000507', '915400000102')
  assert.equal(late.branch, 'closed', 'it is night')
  await town.rest()
  const { items } = await desk.get<CallBacks>('call-backs')
  assert.deepEqual(
    items.filter(({ number }) => /50[67]$/.test(number)).map(({ missed }) => missed),
    [1, 1],
  )
})

async function registered(phone: string): Promise<string> {
  const desk = await screenOf('CALL-OP-1')
  const made = await desk.post<{ code: string }>('grievances', form({ complainant: { phone, name: 'शीला' } }))
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await town.quiet()
  await town.pass(SOON)
  return made.body.code
}

test('in the chat a word is enough: both are rung, and the contact stands there with its length', async () => {
  const morning = new Date('2026-10-07T10:30:00+05:30').getTime() - town.now().getTime()
  await town.pass(Math.max(0, morning))
  const number = '919000000508'
  const code = await registered(number)
  const officer = town.officer((await town.file(code)).grievance.post ?? '')
  await officer.say(`${code} फोन मिलाएँ`)
  await town.rest()
  const call = town.phones.callOf(number)
  assert.ok(call, officer.inbox.at(-1)?.text)
  assert.match(officer.inbox.at(-1)?.text ?? '', /आपका फोन बज रहा है/)
  await town.phones.answer(call)
  await town.phones.take(call)
  await town.phones.hangUp(call, 88)
  await town.rest()
  const [spoke] = (await town.file(code)).grievance.calls
  assert.equal(spoke?.seconds, 88)
  assert.match(officer.inbox.at(-1)?.text ?? '', /बात होना दर्ज हुआ/)
})
