import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Channel } from '#ports/channel.ts'
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

test('each of two handles answers under its own secret at the address with its account', async () => {
  const handle = (account: string, secret: string): Channel => ({
    name: 'x',
    account,
    address: `@${account}`,
    kin: [{ account: `${account}/messages`, channel: 'x-message' }],
    isGenuine: ({ headers }) => headers['x-twitter-webhooks-signature'] === secret,
    read: () => [],
    shakes: ({ crc_token }) => ({
      status: 200,
      body: JSON.stringify({ response_token: `${crc_token} ${secret}` }),
    }),
  })
  const doors = [handle('701', 'first'), handle('702', 'second')]
  const house = { ...fakeHouse(), channels: new Map(doors.map((door) => [door.account, door])) }
  const app = buildHttp(house)
  const proof = async (address: string) =>
    (await app.inject(`${address}?crc_token=t`)).json<{ response_token?: string }>().response_token
  assert.equal(await proof('/hooks/x'), 't first')
  assert.equal(await proof('/hooks/x/701'), 't first')
  assert.equal(await proof('/hooks/x/702'), 't second')
  assert.equal((await app.inject('/hooks/x/703?crc_token=t')).statusCode, 404)

  const deliver = (url: string, signature: string) =>
    app.inject({ method: 'POST', url, payload: '{}', headers: { 'x-twitter-webhooks-signature': signature } })
  assert.equal((await deliver('/hooks/x/702', 'first')).statusCode, 401, 'not with the secret of the other')
  assert.equal((await deliver('/hooks/x/702', 'second')).statusCode, 200)
  assert.equal(house.stored[0]?.headers['x-account'], '702')
})
