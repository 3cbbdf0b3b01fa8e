import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { signatureOf } from '#world/hooks.ts'
import { type HardHouse, openHardHouse } from './house.ts'
import {
  ACCOUNT,
  envelope,
  envelopeOf,
  leasesRunOut,
  message,
  newWamid,
  post,
  rows,
  status,
  text,
  traces,
} from './post.ts'

let house: HardHouse
before(async () => {
  house = await openHardHouse()
})
after(() => house?.close())

const now = () => new Date()
const count = async (table: string) => (await traces(house.databaseUrl))[table] ?? 0

test('a webhook without a signature, or with a wrong one, is refused with 401 and nothing of it is kept', async () => {
  const body = envelope(text('919000000201', 'नमस्ते', { at: now() }))
  const kept = await traces(house.databaseUrl)
  for (const signature of ['', 'sha256=', `sha256=${'0'.repeat(64)}`, 'sha1=abc', 'sha256=कुछ'.slice(0, 7)])
    assert.equal(await post(house.hook, body, signature), 401, signature)
  const longer = Buffer.concat([body, Buffer.from(' ')])
  assert.equal(await post(house.hook, longer, signatureOf(body, 'a-secret-of-the-test')), 401)
  await house.quiet()
  assert.deepEqual(await traces(house.databaseUrl), kept)
})

test('a body beyond the limit is refused with 413 and nothing of it is kept', async () => {
  const kept = await traces(house.databaseUrl)
  const body = envelope(text('919000000201', 'क'.repeat(2_000_000), { at: now() }))
  assert.ok(body.length > 4 * 1024 * 1024)
  assert.equal(await post(house.hook, body), 413)
  assert.deepEqual(await traces(house.databaseUrl), kept)
})

const odd: readonly { readonly what: string; readonly body: Buffer }[] = [
  { what: 'broken JSON', body: Buffer.from('{"object":"whatsapp_business_account","entry":[') },
  { what: 'no JSON at all', body: Buffer.from('कुछ और') },
  { what: 'nothing', body: Buffer.alloc(0) },
  { what: 'bytes that are no text', body: Buffer.from([0xff, 0x00, 0xfe, 0x80]) },
  { what: 'a list instead of an object', body: Buffer.from('[1,2,3]') },
  { what: 'null', body: Buffer.from('null') },
  { what: 'an object nobody has heard of', body: Buffer.from('{"object":"moon","entry":[{"id":"1"}]}') },
  {
    what: 'a field of tomorrow',
    body: envelopeOf([{ field: 'telepathy', value: { thought: 'पानी' } }]),
  },
  {
    what: 'a message without anybody who sent it',
    body: envelope({
      messages: [{ id: newWamid(), timestamp: '1760000000', type: 'text', text: { body: 'कौन' } }],
    }),
  },
  {
    what: 'a message without an id',
    body: envelope({
      messages: [{ from: '919000000202', timestamp: '1760000000', type: 'text', text: { body: 'क्या' } }],
    }),
  },
  { what: 'a message that is no object', body: envelope({ messages: ['नमस्ते', 7, null] }) },
  { what: 'a status that names nothing', body: envelope({ statuses: [{ status: 'read' }] }) },
]

for (const { what, body } of odd) {
  test(`${what} under a valid signature: answered with 200, kept, and shown at the desk`, async () => {
    const before = await traces(house.databaseUrl)
    assert.equal(await post(house.hook, body), 200)
    await house.quiet()
    const [last] = await rows<{ body: Buffer; read: boolean }>(
      house.databaseUrl,
      'select body, read_at is not null as read from envelope order by id desc limit 1',
    )
    assert.deepEqual(last, { body, read: true })
    const shown = await house.program.store.envelopes.listUnreadable(5)
    const notices = (await count('notices')) - (before.notices ?? 0)
    assert.ok((await count('unreadable')) > (before.unreadable ?? 0) || notices > 0, 'a person can see it')
    if (notices === 0) assert.ok((shown[0]?.why.length ?? 0) > 0 && shown[0]?.raw !== undefined)
    assert.equal(await count('heard'), before.heard)
  })
}

test('a message of a type nobody knows is kept in its thread, and nothing else happens by it', async () => {
  const before = await traces(house.databaseUrl)
  const strange = {
    from: '919000000203',
    id: newWamid(),
    timestamp: '1760000000',
    type: 'hologram',
    hologram: { x: 1 },
  }
  assert.equal(await post(house.hook, envelope({ messages: [strange] })), 200)
  await house.quiet()
  const after = await traces(house.databaseUrl)
  assert.equal(
    (after.heard ?? 0) + (after.unreadable ?? 0),
    (before.heard ?? 0) + (before.unreadable ?? 0) + 1,
  )
  assert.equal(after.grievances, before.grievances)
})

test('of a thousand messages in one webhook with a bad one among them 999 are heard and one lies at the desk', async () => {
  const before = await traces(house.databaseUrl)
  const messages: unknown[] = Array.from({ length: 1000 }, (_, index) =>
    // A hundred people; only the first words of each are answered, so that the test does not wait for the pace of sending.
    message(`9190001${String(index % 100).padStart(5, '0')}`, index < 100 ? 'नमस्ते' : 'धन्यवाद', { at: now() }),
  )
  messages[437] = { from: '919000100437', type: 'text', text: { body: 'बिना नाम का संदेश' } }
  house.world.faults.loseStatuses = true
  assert.equal(await post(house.hook, envelope({ messages })), 200)
  await house.quiet()
  house.world.faults.loseStatuses = false
  const after = await traces(house.databaseUrl)
  assert.equal((after.heard ?? 0) - (before.heard ?? 0), 999)
  assert.equal((after.unreadable ?? 0) - (before.unreadable ?? 0), 1)
  const [shown] = await house.program.store.envelopes.listUnreadable(1)
  assert.match(shown?.part ?? '', /437/)
  assert.match(shown?.raw ?? '', /बिना नाम का संदेश|u092c/)
})

test('Hindi that comes as escapes is proven over its own bytes and read as Hindi; with one byte changed it is refused', async () => {
  const plain = envelope(text('919000000208', 'नमस्ते जी', { at: now() })).toString('utf8')
  const escaped = Buffer.from(
    plain.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
  assert.match(escaped.toString('utf8'), /\\u0928/)
  const altered = Buffer.from(escaped)
  altered[altered.length - 1] = 0x5d
  const kept = await traces(house.databaseUrl)
  assert.equal(await post(house.hook, altered, signatureOf(escaped, ACCOUNT.appSecret)), 401)
  assert.deepEqual(await traces(house.databaseUrl), kept)
  assert.equal(await post(house.hook, escaped), 200)
  await house.quiet()
  const [said] = await rows<{ n: number }>(
    house.databaseUrl,
    `select count(*)::int as n from message where content->>'text' = 'नमस्ते जी'`,
  )
  assert.equal(said?.n, 1)
})

test('the same webhook twice at once and again an hour later is one message and one answer', async () => {
  const before = await traces(house.databaseUrl)
  const body = envelope(text('919000000204', 'नमस्ते', { at: now() }))
  assert.deepEqual(await Promise.all([post(house.hook, body), post(house.hook, body)]), [200, 200])
  await house.quiet()
  const once = await traces(house.databaseUrl)
  assert.equal((once.heard ?? 0) - (before.heard ?? 0), 1)
  await house.program.queue.pass(3_600_000)
  assert.equal(await post(house.hook, body), 200)
  await house.quiet()
  const again = await traces(house.databaseUrl)
  assert.deepEqual({ ...again, envelopes: once.envelopes }, once)
  const told = house.world.sent.filter((sent) => sent.to === '919000000204')
  assert.equal(new Set(told.map((sent) => sent.opaque)).size, told.length)
})

test('read before delivered before sent, each twice: the message is read', async () => {
  house.world.faults.loseStatuses = true
  assert.equal(await post(house.hook, envelope(text('919000000205', 'नमस्ते', { at: now() }))), 200)
  const sent = await house.world.waitForSent(({ to }) => to === '919000000205')
  await house.quiet()
  for (const state of ['read', 'read', 'delivered', 'sent', 'delivered', 'sent'])
    assert.equal(
      await post(house.hook, envelope(status(sent.wamid, state, sent.to, now(), sent.opaque))),
      200,
    )
  await house.quiet()
  house.world.faults.loseStatuses = false
  const [row] = await rows<{ sending: string }>(
    house.databaseUrl,
    'select sending from message where external_id = $1',
    [sent.wamid],
  )
  assert.equal(row?.sending, 'read')
})

test('while the database is away a webhook is answered with 503 and never with 200, and what comes after is kept', async () => {
  const before = await traces(house.databaseUrl)
  const body = envelope(text('919000000206', 'नमस्ते', { at: now() }))
  house.line.cut()
  const away = await Promise.all(Array.from({ length: 8 }, () => post(house.hook, body)))
  assert.deepEqual([...new Set(away)], [503])
  assert.equal((await fetch(house.hook.replace('/hooks/whatsapp', '/readyz'))).status, 503)
  await pause(1500)
  assert.equal(await post(house.hook, body), 503)
  assert.equal(await count('envelopes'), before.envelopes)

  await house.line.mend()
  for (let tries = 0; (await post(house.hook, body)) !== 200; tries++) {
    assert.ok(tries < 50, 'the program comes back by itself')
    await pause(100)
  }
  await house.world.waitForSent(({ to }) => to === '919000000206', 20_000)
  await house.quiet()
  assert.equal((await count('heard')) - (before.heard ?? 0), 1)
  assert.equal(house.world.sent.filter(({ to }) => to === '919000000206').length, 1)
  assert.equal((await fetch(house.hook.replace('/hooks/whatsapp', '/readyz'))).status, 200)
})

test('a server that ends every session in the middle of work loses nothing and says nothing twice', async () => {
  const people = Array.from({ length: 40 }, (_, index) => `9190000003${String(index).padStart(2, '0')}`)
  const bodies = people.map((person) => envelope(text(person, 'नमस्ते', { at: now() })))
  const kept = new Set<number>()
  for (let round = 0; kept.size < bodies.length; round++) {
    assert.ok(round < 60)
    const open = bodies.map((_, index) => index).filter((index) => !kept.has(index))
    const answers = Promise.all(
      open.map(async (index) => {
        if ((await post(house.hook, bodies[index] ?? Buffer.alloc(0))) === 200) kept.add(index)
      }),
    )
    if (round < 5)
      await rows(
        house.databaseUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      )
    await answers
    await pause(50)
  }
  // Whoever still lives has settled what it held by then.
  const broke = new Date()
  await pause(3000)
  await leasesRunOut(house.databaseUrl, broke)
  for (const person of people) await house.world.waitForSent(({ to }) => to === person, 30_000)
  await house.quiet()
  const heard = await rows(
    house.databaseUrl,
    `select count(*)::int as n from message m join handle h on h.value like '9190000003__'
     join conversation c on c.citizen = h.citizen and c.id = m.conversation where m.direction = 'in'`,
  )
  assert.equal(heard[0]?.n, people.length)
  for (const person of people)
    assert.equal(house.world.sent.filter(({ to }) => to === person).length, 1, person)
})
