import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CallDesk } from '#contract/calls.ts'
import type { Thread } from '#contract/conversations.ts'
import type { CitizenFaces } from '#contract/one-citizen.ts'
import { type PhoneWorld, startPhones } from '#world/phone-calls.ts'
import { LINE } from './fixtures/phones.ts'
import { photo } from './fixtures/photo.ts'
import { openSocialTown, type SocialTown } from './fixtures/social.ts'
import { atScreen, kinds, SOON, village } from './fixtures/steps.ts'
import { DAY, HOUR, MINUTE } from './town.ts'

let town: SocialTown
let phones: PhoneWorld
before(async () => {
  phones = await startPhones('exotel', {
    clock: () => town?.now() ?? new Date(0),
    account: 'abhyas1',
    key: 'key-of-the-account',
    token: 'token-of-the-account',
    line: LINE,
  })
  town = await openSocialTown({
    PHONE_PROVIDER: 'exotel',
    PHONE_LINE: LINE,
    PHONE_HOOK_SECRET: 'a-secret-in-the-path',
    EXOTEL_SID: 'abhyas1',
    EXOTEL_API_KEY: 'key-of-the-account',
    EXOTEL_API_TOKEN: 'token-of-the-account',
    EXOTEL_API_URL: phones.url,
  })
  phones.hearAt(`${town.url}/hooks/phone/exotel/a-secret-in-the-path`)
})
after(async () => {
  await phones?.close()
  await town?.close()
})

/** The operator at the screen, as the console speaks. */
async function ask<T>(
  path: string,
  body?: unknown,
  post = 'CELL-OP-1',
): Promise<{ readonly status: number; readonly body: T }> {
  const { person } = atScreen(town, post)
  const { token } = await town.program.store.staff.openSession(person, town.now(), 12)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

const NUMBER = '919000001301'
const open = async () => (await all()).filter(({ state }) => state !== 'closed')
const all = async () => (await town.program.store.desk.grievances({}, { limit: 100 })).items
const threads = async () => {
  const { person } = atScreen(town, 'CELL-OP-1')
  return (await town.program.store.desk.conversations('all', person, { limit: 100 })).items
}
const threadAt = async (channel: string, name?: string) => {
  const found = (await threads()).find((one) => one.channel === channel && (!name || one.name === name))
  assert.ok(found, `a thread at ${channel}`)
  return found
}
/** The code that came to a phone last. */
const codeOf = (number: string) =>
  town
    .phone(number)
    .inbox.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
    .findLast(Boolean) ?? ''

let code = ''

test('a real call, a photo by WhatsApp, a public mention on X: one citizen, and on their word one grievance', async () => {
  const call = await phones.ring(NUMBER, LINE, '1')
  await town.rest()
  const desk = await ask<CallDesk>('calls', undefined, 'CALL-OP-1')
  const live = desk.body.live.find(({ number }) => number === NUMBER)
  assert.ok(live, 'who rings is on the screen')
  await ask(`calls/${live.id}/taking`, {}, 'CALL-OP-1')
  await phones.answer(call, '919000000990')
  const form = {
    key: 'a-call-of-the-morning-1',
    messages: [],
    gist: 'चापाकल 10 दिन से खराब है, पानी नहीं मिलता',
    subject: 'WAT-HP',
    place: village(town, 'तेजबारी').code,
    door: 'phone',
    complainant: { name: 'सुनीता देवी', phone: NUMBER },
  }
  const told = await ask<{ code: string }>('grievances', form, 'CALL-OP-1')
  assert.equal(told.status, 201, JSON.stringify(told.body))
  code = told.body.code
  await ask(`calls/${live.id}/link`, { code, purpose: 'registered' }, 'CALL-OP-1')
  await phones.hangUp(call, 95)
  await town.rest()
  await town.pass(SOON)

  const phone = town.phone(NUMBER, 'सुनीता')
  await phone.sendPhoto(await photo({ lat: 18.22, lng: 70.43, at: '2026:10:06 11:00:00' }))
  await town.rest()
  assert.ok(kinds(await town.file(code)).includes('joined'), 'the photo is in the file')

  const { x } = town
  const sunita = x.person('sunita_abhyas', 'Sunita')
  await x.mention(sunita, '@dm_abhyas हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम तेजबारी')
  await town.rest()
  await town.pass(MINUTE)
  await town.pass(SOON)
  const second = (await all()).find((one) => one.code !== code)?.code ?? ''
  assert.match(second, /^ABH-/, 'nobody knows yet that both are one: a grievance of its own')

  await x.write(sunita, 'मेरा नंबर 90000 01301')
  await town.rest()
  assert.match(sunita.inbox.at(-1) ?? '', /…1301 पर व्हाट्सएप से छह अंकों का कोड/)
  await x.write(sunita, codeOf(NUMBER) === '111111' ? '222222' : '111111')
  await town.rest()
  assert.match(sunita.inbox.at(-1) ?? '', /मेल नहीं खाता/, 'a wrong code joins nobody')
  await x.write(sunita, codeOf(NUMBER))
  await town.rest()
  assert.match(sunita.inbox.at(-1) ?? '', new RegExp(`दो शिकायतें खुली हैं: ${code} और ${second}[\\s\\S]*1`))
  assert.equal((await open()).length, 2, 'nothing is joined before they say so')
  await x.write(sunita, '1')
  await town.rest()
  assert.match(sunita.inbox.join('\n'), new RegExp(`${second} की सब बातें ${code} में जोड़ दी गई हैं`))
  await town.pass(HOUR)

  assert.deepEqual(
    (await open()).map((one) => one.code),
    [code],
    'one open grievance',
  )
  const gone = await town.file(second)
  assert.equal(gone.grievance.state, 'closed')
  assert.ok(gone.acts.some(({ act }) => act.kind === 'noted' && act.text.includes(code)))
  const held = await town.file(code)
  const file = await town.program.store.desk.fileMessages(held.id)
  const channels = new Set(file.filter(({ direction }) => direction === 'in').map(({ channel }) => channel))
  assert.deepEqual(channels, new Set(['phone', 'whatsapp', 'x', 'x-message']))
})

test('the thread of all doors is one, and says by which door each word came', async () => {
  const { id } = await threadAt('x-message')
  const { body } = await ask<Thread>(`conversations/${id}`)
  assert.deepEqual(
    new Set(body.messages.map(({ channel }) => channel)),
    new Set(['phone', 'whatsapp', 'x', 'x-message']),
  )
  assert.deepEqual(
    body.grievances.filter(({ state }) => state !== 'closed').map((one) => one.code),
    [code],
  )
  const ours = body.messages.filter(({ direction }) => direction === 'out').map(({ text }) => text)
  assert.doesNotMatch(
    ours.join(' '),
    new RegExp(codeOf(NUMBER)),
    'no colleague reads the code before it is used',
  )
  assert.match(ours.join(' '), /••••••/)
  const faces = await ask<CitizenFaces>(`conversations/${id}/citizen`)
  assert.equal(faces.body.faces.length, 4)
  assert.match(faces.body.joinings[0]?.why ?? '', /एक बार का कोड/)
})

test('the citizen is answered at the door they last used', async () => {
  const sunita = town.x.person('sunita_abhyas', 'Sunita')
  const [before, beforePhone] = [sunita.inbox.length, town.phone(NUMBER).inbox.length]
  await town.x.write(sunita, 'स्थिति?')
  await town.rest()
  assert.match(sunita.inbox.slice(before).join('\n'), new RegExp(code))
  assert.equal(town.phone(NUMBER).inbox.length, beforePhone)
  await town.phone(NUMBER).say('क्या हुआ मेरी शिकायत का?')
  await town.rest()
  assert.ok(town.phone(NUMBER).inbox.length > beforePhone)
})

test('an operator joins two with a reason and parts them again; nobody is joined by a name', async () => {
  const [one, two] = [town.phone('919000001302', 'रामू'), town.phone('919000001303', 'रामू')]
  for (const [phone, words] of [
    [one, 'बिजली नहीं आ रही, तीन दिन हो गए। ग्राम तेजबारी'],
    [two, 'वही बिजली की बात है, ट्रांसफार्मर जल गया। ग्राम तेजबारी'],
  ] as const) {
    await phone.say(words)
    await town.rest()
    await phone.press('हाँ, दर्ज करें')
    await town.rest()
  }
  await town.pass(SOON)
  const first = (await threads()).find(({ handles }) => handles.some(({ value }) => value === '919000001302'))
  assert.ok(first)
  const path = `conversations/${first.id}/citizen`
  assert.equal((await ask<CitizenFaces>(path)).body.faces.length, 1)
  assert.equal((await ask(path, { phone: '90000 01303', reason: '' })).status, 400)
  const joined = await ask<CitizenFaces>(path, { phone: '90000 01303', reason: 'फ़ोन पर दोनों नंबर अपने बताए' })
  assert.equal(joined.status, 200, JSON.stringify(joined.body))
  assert.equal(joined.body.faces.length, 2)
  assert.equal((await ask(path, { phone: '90000 01303', reason: 'दोबारा' })).status, 409)
  const { body } = await ask<Thread>(`conversations/${first.id}`)
  const codes = body.grievances.map((each) => each.code)
  assert.equal(codes.length, 2, 'both grievances are seen from either thread')
  for (const each of codes) {
    const { acts } = await town.file(each)
    assert.ok(acts.some(({ act }) => act.kind === 'noted' && act.text.includes('दोनों नंबर अपने')))
  }

  // a message that was joined wrongly goes to the other file, with a trace in both
  const [from = '', to = ''] = codes
  const [held, target] = [await town.file(from), await town.file(to)]
  const message = held.grievance.messages[0] ?? ''
  const body2 = { key: 'moving-a-message-1', seq: target.grievance.seq, messages: [message] }
  assert.equal((await ask(`grievances/${to}/joining`, body2)).status, 409, 'not without a reason')
  const moved = await ask(`grievances/${to}/joining`, { ...body2, reason: 'दूसरी शिकायत की बात है' })
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
  assert.ok((await town.file(from)).acts.some(({ act }) => act.kind === 'noted' && act.text.includes(to)))
  const file = await town.program.store.desk.fileMessages(target.id)
  assert.ok(file.some(({ id }) => id === message))

  const joining = joined.body.joinings[0]?.id ?? ''
  const parted = await ask<CitizenFaces>(`${path}/${joining}/parting`, { reason: 'भाई निकले' })
  assert.equal(parted.status, 200, JSON.stringify(parted.body))
  assert.equal(parted.body.faces.length, 1)
  assert.equal(parted.body.joinings[0]?.parted?.why, 'भाई निकले', 'the trace stays')
  const alone = await ask<Thread>(`conversations/${first.id}`)
  assert.equal(alone.body.grievances.length, 1, 'each has their own again')
  await town.pass(DAY)
})

test('joined by an operator they are asked as well, and on their no both go on', async () => {
  const numbers = ['919000001304', '919000001305']
  for (const [place, number] of numbers.entries()) {
    const made = await ask<{ code: string }>('grievances', {
      ...{ key: `two-of-one-house-${place}`, messages: [], subject: 'WAT-HP', door: 'phone' },
      gist: 'चापाकल से गंदा पानी आ रहा है',
      place: village(town, 'बिशनकोठी').code,
      complainant: { name: 'कमला', phone: number },
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    await town.rest()
  }
  await town.pass(SOON)
  const kamla = town.phone('919000001304', 'कमला')
  await kamla.say('धन्यवाद')
  await town.rest()
  const thread = (await threads()).find(
    ({ channel, handles }) => channel === 'whatsapp' && handles.some(({ value }) => value === numbers[0]),
  )
  const before = (await open()).length
  const path = `conversations/${thread?.id}/citizen`
  const joined = await ask(path, { phone: '90000 01305', reason: 'दोनों नंबर अपने बताए' })
  assert.equal(joined.status, 200, JSON.stringify(joined.body))
  await town.rest()
  assert.match(kamla.inbox.at(-1)?.text ?? '', /दो शिकायतें खुली हैं/)
  await kamla.press('नहीं, दो अलग')
  await town.rest()
  assert.match(kamla.inbox.at(-1)?.text ?? '', /दोनों अलग-अलग चलेंगी/)
  assert.equal((await open()).length, before)
})
