/**
 * The eighth proof, at every door: its token (password, key) ends in the middle. What people say goes on being heard and
 * registered, somebody is told, the service is not stormed, and when it goes again each waiting word is said once.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openMail } from '#channels/email/mail.ts'
import { findCodes } from '#core/grievance/code.ts'
import { MAILBOX, openWholeTown, type WholeTown } from './fixtures/all-doors.ts'
import { LINE } from './fixtures/phones.ts'
import { atScreen, kinds, SOON, village } from './fixtures/steps.ts'
import { HOUR, MINUTE } from './town.ts'

let town: WholeTown
before(async () => {
  town = await openWholeTown()
})
after(() => town?.close())

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'

/** One door: who writes there, what was said to them, and how its token ends. */
interface Door {
  readonly name: string
  /** The doors that stand still together. */
  readonly stops: readonly string[]
  /** Somebody new writes; what the district said to them, as it stands there now. */
  speak(nr: number): Promise<() => readonly string[] | Promise<readonly string[]>>
  ended(is: boolean): void
  /** How often the service was asked in vain since it began. */
  refused(): number
  /** What people see who are told of the trouble. */
  readonly called: RegExp
}

const DOORS: readonly Door[] = [
  {
    name: 'WhatsApp',
    stops: ['whatsapp'],
    called: /whatsapp/i,
    async speak(nr) {
      const phone = town.phone(`91900000210${nr}`, `नागरिक ${nr}`)
      await phone.say(WORDS)
      return () => phone.inbox.map(({ text }) => text)
    },
    ended: (is) => {
      town.world.faults.tokenExpired = is
    },
    refused: () => town.world.refused.filter(({ code }) => code === 190).length,
  },
  {
    name: 'the private messages of the page',
    stops: ['messenger'],
    called: /facebook messages/i,
    async speak(nr) {
      const who = town.facebook.person(`55000000000021${nr}`, `मैसेंजर ${nr}`)
      await town.facebook.write(who, WORDS)
      return () => who.inbox.map(({ text }) => text)
    },
    ended: pageToken,
    refused: pageRefused,
  },
  {
    name: 'the page that everybody reads',
    stops: ['facebook'],
    called: /facebook page/i,
    async speak(nr) {
      const who = town.facebook.person(`55000000000022${nr}`, `पेज ${nr}`)
      const post = await town.facebook.post(who, WORDS)
      return () => [...town.facebook.answers(post.id), ...who.inbox.map(({ text }) => text)]
    },
    ended: pageToken,
    refused: pageRefused,
  },
  {
    name: 'X',
    stops: ['x'],
    called: /: X @/,
    async speak(nr) {
      const who = town.x.person(`nagrik_${nr}`, `एक्स ${nr}`)
      const post = await town.x.mention(who, WORDS)
      return () => [...town.x.answers(post.id), ...who.inbox]
    },
    ended: (is) => {
      town.x.state.faults.tokenExpired = is
    },
    refused: () => town.x.state.refused.filter(({ status }) => status === 401).length,
  },
  {
    name: 'e-mail',
    stops: ['email'],
    called: /e-mail/i,
    async speak(nr) {
      const from = `nagrik${nr}@people.example`
      await town.imap.deliver(
        `From: <${from}>\r\nTo: ${MAILBOX}\r\nSubject: Handpump\r\nMessage-ID: <${nr}.ended@people.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${WORDS}\r\n`,
      )
      return () =>
        Promise.all(
          town.sink.mails
            .filter(({ to }) => to.includes(from))
            .map(async ({ raw }) => (await openMail(raw)).text),
        )
    },
    ended: (is) => town.sink.lock(is),
    refused: () => 0,
  },
  {
    name: 'SMS',
    stops: ['sms'],
    called: /: SMS/,
    async speak(nr) {
      const phone = town.sms.phone(`91900000220${nr}`, `एसएमएस ${nr}`)
      await town.sms.write(phone, WORDS)
      return () => phone.inbox.filter(({ mine }) => !mine).map(({ text }) => text)
    },
    ended: (is) => {
      town.sms.state.faults.locked = is
    },
    refused: () => town.sms.state.refused.filter(({ code }) => code === 401).length,
  },
]

function pageToken(is: boolean): void {
  town.facebook.state.faults.tokenExpired = is
}
function pageRefused(): number {
  return town.facebook.state.refused.filter(({ code }) => code === 190).length
}

const PROBE_MINUTES = 1
const BEGUN = /trouble[\s\S]*nothing can be sent/i
const OVER = /well again[\s\S]*nothing can be sent/i
const keeper = () => town.officer('NIC-DIO')
const told = (door: Door, how: RegExp) => {
  const all = [...keeper().inbox, ...town.sms.phone(keeper().person.number ?? '').inbox]
  return all.filter(({ text }) => how.test(text) && door.called.test(text)).length
}
const grievances = async () =>
  (await town.program.store.desk.grievances({}, { limit: 200 })).items.map(({ code }) => code)
const standing = async ({ stops }: Door) =>
  (await town.program.store.alerts.open()).filter(
    ({ kind, channel, wellSince }) => kind === 'stopped' && stops.includes(channel) && !wellSince,
  ).length > 0

/** Time goes by, and the look at the doors has its turn, until it is so. */
async function until(what: string, isSo: () => boolean | Promise<boolean>, step = MINUTE, times = 40) {
  for (let turn = 0; turn < times; turn++) {
    if (await isSo()) return
    await town.pass(step)
    await pause(350)
  }
  assert.ok(await isSo(), what)
}

for (const door of DOORS)
  test(`${door.name}: while the token is dead people are heard and registered, one is told, and later all is said once`, async () => {
    const before = await grievances()
    const [begun, over] = [told(door, BEGUN), told(door, OVER)]
    door.ended(true)
    const first = await door.speak(1)
    await town.rest()
    await town.pass(30_000)
    await until('it is seen that the door stands still', () => standing(door))
    const second = await door.speak(2)
    const third = await door.speak(3)
    const fresh = async () => (await grievances()).filter((code) => !before.includes(code))
    await until('all three are registered', async () => (await fresh()).length >= 3, 15 * MINUTE)
    assert.equal((await fresh()).length, 3, 'each once')
    await until('somebody is told', () => told(door, BEGUN) > begun)

    const tries = door.refused()
    await town.pass(10 * MINUTE)
    assert.ok(
      door.refused() - tries <= 3 * (10 / PROBE_MINUTES + 1),
      'with much waiting the service is asked now and then',
    )
    const heard = async () => Promise.all([first, second, third].map(async (of) => [...(await of())]))
    assert.deepEqual(await heard(), [[], [], []], 'nothing could be said')

    door.ended(false)
    const codes = await fresh()
    const codesIn = (texts: readonly string[]) => findCodes(texts.join('\n')).map(({ code }) => code)
    await until('everybody has their code', async () =>
      (await heard()).every((texts) => codesIn(texts).length > 0),
    )
    await until('it is told that it is well', () => told(door, OVER) > over, 3 * MINUTE)
    await town.pass(20 * MINUTE)
    for (const texts of await heard()) {
      assert.deepEqual(texts, [...new Set(texts)], 'nothing twice')
      const [own] = codesIn(texts)
      assert.ok(own && codes.includes(own), 'their own code')
    }
    assert.equal((await grievances()).length, before.length + 3, 'nothing is registered again')
    assert.equal(told(door, BEGUN), begun + 1, 'told once')
  })

const FORM = {
  key: 'a-call-while-the-key-is-dead',
  messages: [],
  gist: 'टोले का चापाकल दस दिन से खराब है',
  subject: 'WAT-HP',
  door: 'phone',
}

/** The post at its screen, as the console speaks. */
async function ask<T>(post: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const { person } = atScreen(town, post)
  const { token } = await town.program.store.staff.openSession(person, town.now(), 24)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

test('the telephone: while the key is dead who rings is still on the screen, one is told, and what was missed is found once', async () => {
  const { phones } = town
  const number = '919000002301'
  const looked = async (wanted: boolean) =>
    (await town.program.store.alerts.open()).some(
      ({ kind, channel, wellSince }) => channel === 'phone' && kind === 'look' && !wellSince,
    ) === wanted
  const lines = () => keeper().inbox.filter(({ text }) => /trouble[\s\S]*telephone/i.test(text)).length
  await until('the doors are well', () => looked(true).then((is) => !is))
  const before = lines()
  phones.faults.keyRevoked = true
  const call = await phones.ring(number, LINE, '1')
  assert.equal(call.branch, 'open', 'who rings is put through')
  await town.rest()
  const desk = await ask<{ live: readonly { id: string; number: string }[] }>('CALL-OP-1', 'calls')
  const live = desk.body.live.find((one) => one.number === number)
  assert.ok(live, 'and stands on the screen')
  await phones.answer(call, '919000000990')
  const form = {
    ...FORM,
    place: village(town, 'तेजबारी').code,
    complainant: { name: 'फुलवा', phone: number, language: 'hi' },
  }
  const made = await ask<{ code: string }>('CALL-OP-1', 'grievances', form)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const { code } = made.body
  await ask('CALL-OP-1', `calls/${live.id}/link`, { code, purpose: 'registered' })
  phones.faults.loseCallbacks = true
  await phones.hangUp(call, 70)
  phones.faults.loseCallbacks = false
  await town.rest()
  await town.pass(SOON)

  const post = (await town.file(code)).grievance.post ?? ''
  const asked = await ask<{ code: string }>(post, `grievances/${code}/call`, {})
  assert.deepEqual([asked.status, asked.body.code], [409, 'call-refused'], 'nothing rings, and it is said')
  assert.equal(phones.callOf(number), undefined)
  await until('it is told that calls cannot be looked for', () => lines() > before, 5 * MINUTE)
  assert.equal(
    (
      await ask<{ items: readonly { seconds?: number; direction: string }[] }>(
        post,
        `grievances/${code}/calls`,
      )
    ).body.items[0]?.seconds,
    undefined,
  )

  phones.faults.keyRevoked = false
  const length = async () =>
    (
      await ask<{ items: readonly { seconds?: number; direction: string }[] }>(
        post,
        `grievances/${code}/calls`,
      )
    ).body.items
  await until('the length of the call is found', async () => (await length())[0]?.seconds === 70, 5 * MINUTE)
  assert.equal((await length()).filter(({ direction }) => direction === 'in').length, 1, 'the same call')
  assert.equal((await ask(post, `grievances/${code}/call`, {})).status, 201)
  const rung = phones.callOf(number)
  assert.ok(rung)
  await phones.answer(rung)
  await phones.take(rung)
  await phones.hangUp(rung, 30)
  await town.rest()
  const contacts = kinds(await town.file(code)).filter((kind) => kind === 'contacted')
  assert.equal(contacts.length, 1, 'the refused one was no contact')
  assert.equal(lines(), before + 1, 'told once')
})

test('the web form: while the token of WhatsApp is dead the code comes by SMS, it is registered, and WhatsApp says it once later', async () => {
  const number = '919000002401'
  const sms = town.sms.phone(number)
  const send = (url: string, fields: Record<string, string>) =>
    fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })
  const before = await grievances()
  town.world.faults.tokenExpired = true
  const opened = await (await fetch(`${town.url}/file`)).text()
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(opened)?.[1] ?? ''
  const kept = await send(`${town.url}/file`, {
    ...{ draft: field('draft'), k: field('k'), lang: 'hi', do: 'next' },
    ...{ words: WORDS, contact: '90000 02401', name: 'रधिया देवी' },
  })
  assert.equal(kept.status, 303, await kept.text())
  const check = new URL(kept.headers.get('location') ?? '', town.url).href
  await town.rest()
  assert.equal((await send(check, { do: 'again' })).status, 303)
  await town.rest()
  await town.pass(SOON)
  const text = sms.inbox.map((one) => one.text).join('\n')
  const done = await send(check, { code: /\b\d{6}\b/.exec(text)?.[0] ?? '', do: 'send' })
  assert.equal(done.status, 303, await done.text())
  const fresh = async () => (await grievances()).filter((code) => !before.includes(code))
  await until('it is registered', async () => (await fresh()).length === 1)
  const [code = ''] = await fresh()
  const page = await (await fetch(new URL(done.headers.get('location') ?? '', town.url))).text()
  assert.match(page, new RegExp(code), 'the page has the code whatever WhatsApp does')

  town.world.faults.tokenExpired = false
  const said = () => town.phone(number).inbox.filter((one) => one.text.includes(code))
  await until('WhatsApp says it', () => said().length > 0)
  await town.pass(HOUR)
  const texts = said().map((one) => one.text)
  assert.deepEqual(texts, [...new Set(texts)], 'once')
})
