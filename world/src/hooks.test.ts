import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { ACCOUNT, at, CITIZEN, startBench } from './fixtures/receiver.ts'
import { escapedJson, signatureOf } from './hooks.ts'

test('a Hindi message leaves as ASCII with \\uXXXX and is signed over exactly these bytes', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('चापाकल खराब है 🙏 / 10 दिन')
  const [heard] = bench.heard
  assert.ok(heard)
  assert.ok(heard.bytes.every((byte) => byte < 0x80))
  assert.match(heard.bytes.toString(), /\\u091a\\u093e\\u092a/)
  assert.match(heard.bytes.toString(), /\\ud83d\\ude4f \\\/ 10/)
  const hmac = createHmac('sha256', ACCOUNT.appSecret).update(heard.bytes).digest('hex')
  assert.equal(heard.signature, `sha256=${hmac}`)
  const rewritten = Buffer.from(JSON.stringify(heard.payload))
  assert.notEqual(signatureOf(rewritten, ACCOUNT.appSecret), heard.signature)
  assert.equal(at(bench.messages[0], 'text.body'), 'चापाकल खराब है 🙏 / 10 दिन')
})

test('the escapes are those of Meta: lower case hex and an escaped slash', () => {
  assert.equal(escapedJson({ a: 'äöå/é' }), '{"a":"\\u00e4\\u00f6\\u00e5\\/\\u00e9"}')
})

test('the handshake succeeds with the right word and only with it', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  assert.equal((await bench.world.handshake()).ok, true)
  assert.equal((await bench.world.handshake('wrong')).status, 403)
})

test('a webhook that is not answered with 200 comes again, byte for byte, until it is', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  let refusals = 2
  bench.answer = () => (refusals-- > 0 ? 503 : 200)
  await bench.world.phone(CITIZEN).say('नमस्ते')
  await bench.world.idle()
  assert.deepEqual(
    bench.world.deliveries.map((d) => d.attempts.map((a) => a.status)),
    [[503, 503, 200]],
  )
  assert.equal(bench.messages.length, 1)
  assert.equal(bench.world.phone(CITIZEN).thread[0]?.ticks, 'delivered')
})

test('the service gives up after its last attempt and comes to rest', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  bench.answer = () => 500
  await bench.world.phone(CITIZEN).say('नमस्ते')
  await bench.world.idle()
  assert.equal(bench.world.deliveries[0]?.attempts.length, 4)
  assert.equal(bench.world.phone(CITIZEN).thread[0]?.ticks, 'sent')
})

test('duplicates carry the same bytes', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  bench.world.faults.duplicateWebhooks = 2
  await bench.world.phone(CITIZEN).say('एक बात')
  assert.equal(bench.heard.length, 3)
  assert.equal(new Set(bench.heard.map((heard) => heard.bytes.toString())).size, 1)
})

test('what phones do together leaves in POSTs of at most a thousand', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.gather(async () => {
    for (let n = 0; n < 1001; n += 1) await bench.world.phone(CITIZEN).say(`बात ${n}`)
  })
  assert.deepEqual(
    bench.heard.map(({ payload }) => payload.entry[0]?.changes.length),
    [1000, 1],
  )
})

test('a delivery can be unsigned, badly signed, or any bytes at all', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const payload = { object: 'whatsapp_business_account', entry: [] }
  await bench.world.deliver(payload, { signature: 'none' })
  await bench.world.deliver(payload, { signature: 'bad' })
  await bench.world.deliver(payload)
  const good = signatureOf(Buffer.from(escapedJson(payload)), ACCOUNT.appSecret)
  assert.equal(bench.heard[0]?.signature, '')
  assert.notEqual(bench.heard[1]?.signature, good)
  assert.equal(bench.heard[2]?.signature, good)
})

test('the number of the office is told in digits, however it was written', async (t) => {
  const bench = await startBench({ displayPhoneNumber: '+91 90000 00000' })
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  assert.equal(at(bench.values[0], 'metadata.display_phone_number'), '919000000000')
})
