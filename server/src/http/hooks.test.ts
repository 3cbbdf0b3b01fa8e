import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildHttp } from './build.ts'
import { type FakeHouse, fakeHouse, signed } from './fixtures/house.ts'

const BODY = '{"object":"whatsapp_business_account","entry":[{"text":"\\u092a\\u093e\\u0928\\u0940"}]}'

function doorOf(house: FakeHouse) {
  const app = buildHttp(house)
  return (payload: string, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/hooks/whatsapp', payload, headers })
}

test('a genuine delivery is stored byte for byte and acknowledged', async () => {
  const house = fakeHouse()
  const deliver = doorOf(house)
  const answer = await deliver(BODY, {
    'content-type': 'application/json',
    'x-hub-signature-256': signed(BODY),
    authorization: 'Bearer not-to-be-kept',
  })
  assert.equal(answer.statusCode, 200)
  assert.equal(Buffer.from(house.stored[0]?.body ?? []).toString(), BODY)
  assert.deepEqual(Object.keys(house.stored[0]?.headers ?? {}).toSorted(), [
    'user-agent',
    'x-hub-signature-256',
  ])
})

test('broken JSON, no content type or a malformed one are bytes like any other', async () => {
  for (const type of [undefined, 'application/x-www-form-urlencoded', ';;;', 'text/plain; charset=x']) {
    const house = fakeHouse()
    const deliver = doorOf(house)
    const headers = { 'x-hub-signature-256': signed('{"broken'), ...(type ? { 'content-type': type } : {}) }
    const answer = await deliver('{"broken', headers)
    assert.equal(answer.statusCode, 200, String(type))
    assert.equal(house.stored.length, 1)
  }
})

test('a delivery with a wrong or missing signature is refused and nothing is stored', async () => {
  const house = fakeHouse()
  const deliver = doorOf(house)
  assert.equal((await deliver(BODY, {})).statusCode, 401)
  assert.equal((await deliver(BODY, { 'x-hub-signature-256': signed(`${BODY} `) })).statusCode, 401)
  assert.equal((await deliver('', {})).statusCode, 401)
  assert.equal(house.stored.length, 0)
})

test('a delivery larger than the service ever sends is refused', async () => {
  const house = fakeHouse()
  const deliver = doorOf(house)
  const large = 'x'.repeat(4 * 1024 * 1024 + 1)
  assert.equal((await deliver(large, { 'x-hub-signature-256': signed(large) })).statusCode, 413)
  const full = 'x'.repeat(4 * 1024 * 1024)
  assert.equal((await deliver(full, { 'x-hub-signature-256': signed(full) })).statusCode, 200)
})

test('while the database is down a delivery is never acknowledged, so that it comes again', async () => {
  const house = fakeHouse()
  const deliver = doorOf(house)
  house.broken = true
  const answer = await deliver(BODY, { 'x-hub-signature-256': signed(BODY) })
  assert.equal(answer.statusCode, 503)
  assert.ok(answer.headers['retry-after'])
})

test('the handshake sends the challenge back to who knows the word agreed upon', async () => {
  const app = buildHttp(fakeHouse())
  const ask = (word: string) =>
    app.inject(`/hooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${word}`)
  const right = await ask('agreed')
  assert.equal(right.statusCode, 200)
  assert.equal(right.body, '1158201444')
  assert.match(String(right.headers['content-type']), /^text\/plain/)
  assert.equal((await ask('other')).statusCode, 403)
})
