import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Envelope } from '#ports/channel.ts'
import { asOwner } from './connection.ts'
import { minutes, NOW, type Trial, trial } from './fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial({ leases: { envelopeMs: 60_000 } })
})
after(() => t.end())

const envelope = (text: string): Envelope => ({
  channel: 'whatsapp',
  receivedAt: NOW,
  headers: { 'x-hub-signature-256': 'sha256=00' },
  body: Buffer.from(text),
})

test('an envelope is read back byte for byte, in the order of coming, once at a time', async () => {
  for (const text of ['एक', 'दो', 'ती\u0000न']) await t.store.envelopes.store(envelope(text))
  const first = await t.store.envelopes.claim(2, NOW)
  const rest = await t.store.envelopes.claim(10, NOW)
  assert.deepEqual(
    [...first, ...rest].map(({ body }) => Buffer.from(body).toString()),
    ['एक', 'दो', 'ती\u0000न'],
  )
  assert.equal(first[0]?.headers['x-hub-signature-256'], 'sha256=00')
  assert.deepEqual(first[0]?.receivedAt, NOW)
  assert.deepEqual(await t.store.envelopes.claim(10, NOW), [])
  for (const { id } of first) await t.store.envelopes.settle(id, [], NOW)
  const again = await t.store.envelopes.claim(10, minutes(2))
  assert.deepEqual(
    again.map(({ id }) => id),
    rest.map(({ id }) => id),
    'a lease that is not settled runs out',
  )
  for (const { id } of again) await t.store.envelopes.settle(id, [], NOW)
})

test('many at once are all kept', async () => {
  await Promise.all(Array.from({ length: 700 }, (_, nr) => t.store.envelopes.store(envelope(`${nr}`))))
  const claimed = await t.store.envelopes.claim(1000, NOW)
  assert.equal(new Set(claimed.map(({ body }) => Buffer.from(body).toString())).size, 700)
  await Promise.all(claimed.map(({ id }) => t.store.envelopes.settle(id, [], NOW)))
  assert.deepEqual(await t.store.envelopes.claim(1, minutes(60)), [])
})

test('what could not be read lies at the desk, once, newest first', async () => {
  await t.store.envelopes.store(envelope('{'))
  const [claimed] = await t.store.envelopes.claim(1, NOW)
  assert.ok(claimed)
  const unreadable = [
    { part: 'message 1', why: 'no sender', raw: '{"a":1}' },
    { part: 'message 2', why: 'no id', raw: 'x\0y' },
  ]
  await t.store.envelopes.settle(claimed.id, unreadable, NOW)
  await t.store.envelopes.settle(claimed.id, unreadable, NOW)
  const page = await t.store.envelopes.listUnreadable(1)
  assert.equal(page.length, 1)
  assert.equal(page[0]?.raw, 'x\ufffdy')
  const next = await t.store.envelopes.listUnreadable(5, page[0]?.id)
  assert.deepEqual(
    next.map(({ part, channel }) => [part, channel]),
    [['message 1', 'whatsapp']],
  )
})

test('an envelope that our own fault keeps unread is tried later and after many tries shown at the desk', async () => {
  await t.store.envelopes.store(envelope('ours'))
  for (let hour = 0; hour < 5; hour++) {
    const [claimed] = await t.store.envelopes.claim(1, minutes(60 * hour))
    assert.ok(claimed)
    await t.store.envelopes.postpone(claimed.id, 'a column was missing', minutes(60 * hour + 30))
    assert.deepEqual(await t.store.envelopes.claim(1, minutes(60 * hour + 29)), [])
  }
  const [shown] = await t.store.envelopes.listUnreadable(1)
  assert.equal(shown?.part, 'envelope')
  assert.equal(shown?.raw, 'ours')
})

test('when the database hangs, storing says so in time, and works again afterwards', async () => {
  const slow = await trial({ doorMs: 200 })
  await asOwner(slow.url, async (client) => {
    await client.query('begin')
    await client.query('lock table envelope in access exclusive mode')
    await assert.rejects(slow.store.envelopes.store(envelope('waits')))
    await client.query('rollback')
  })
  await slow.store.envelopes.store(envelope('goes'))
  const claimed = await slow.store.envelopes.claim(10, NOW)
  assert.ok(claimed.some(({ body }) => Buffer.from(body).toString() === 'goes'))
  await slow.end()
})

test('when the database is away, storing says so instead of yes', async () => {
  const away = await trial()
  await asOwner(away.url.replace(away.name, 'postgres'), (client) =>
    client.query(`alter database ${away.name} allow_connections false`),
  )
  await asOwner(away.url.replace(away.name, 'postgres'), (client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [away.name]),
  )
  await assert.rejects(away.store.envelopes.store(envelope('lost?')))
  assert.equal(await away.store.ready(), false)
  await asOwner(away.url.replace(away.name, 'postgres'), (client) =>
    client.query(`alter database ${away.name} allow_connections true`),
  )
  await away.store.envelopes.store(envelope('back'))
  assert.equal(await away.store.ready(), true)
  const claimed = await away.store.envelopes.claim(10, NOW)
  assert.deepEqual(
    claimed.map(({ body }) => Buffer.from(body).toString()),
    ['back'],
  )
  await away.end()
})

test('the same delivery, sent again by the service, lies at the desk once', async () => {
  const same = [{ part: 'envelope', why: 'unreadable-json', raw: '{"half":' }]
  const before = (await t.store.envelopes.listUnreadable(100)).length
  for (const body of ['{"half":', '{"half":']) {
    await t.store.envelopes.store(envelope(body))
    const [claimed] = await t.store.envelopes.claim(1, minutes(60))
    assert.ok(claimed)
    await t.store.envelopes.settle(claimed.id, same, minutes(60))
  }
  assert.equal((await t.store.envelopes.listUnreadable(100)).length, before + 1)
})

test('what a dead reader had in hand is given again at once, in order', async () => {
  await t.store.envelopes.store(envelope('पहला'))
  await t.store.envelopes.store(envelope('दूसरा'))
  const taken = (await t.store.envelopes.claim(100, NOW)).map(({ id }) => id)
  assert.deepEqual(await t.store.envelopes.claim(100, NOW), [])
  await t.store.envelopes.takeBack()
  const again = (await t.store.envelopes.claim(100, NOW)).map(({ id }) => id)
  assert.deepEqual(again, taken)
})
