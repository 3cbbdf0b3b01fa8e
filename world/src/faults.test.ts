import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT, type Bench, CITIZEN, errorOf, startBench, wamidOf } from './fixtures/receiver.ts'
import { signatureOf } from './hooks.ts'

const statusesOf = (bench: Bench): string[] => bench.statuses.map((item) => item.status)

async function talking(t: { after: (f: () => unknown) => void }): Promise<Bench> {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  return bench
}

test('a refused call delivers nothing, a lost answer delivers all the same', async (t) => {
  const bench = await talking(t)
  bench.world.faults.http500Next = 1
  assert.equal((await bench.sendText(CITIZEN, 'खोया')).status, 500)
  bench.world.faults.http500AfterAcceptNext = 1
  const lost = await bench.sendText(CITIZEN, 'पहुँचा', { biz_opaque_callback_data: 'outbox-7' })
  assert.equal(lost.status, 500)
  bench.world.faults.cutAfterAcceptNext = 1
  await assert.rejects(bench.sendText(CITIZEN, 'यह भी'))
  await bench.world.idle()
  assert.deepEqual(
    bench.world.phone(CITIZEN).inbox.map((message) => message.text),
    ['पहुँचा', 'यह भी'],
  )
  assert.equal(bench.statuses[0]?.biz_opaque_callback_data, 'outbox-7')
})

test('an answer that never comes leaves the message on the phone', async (t) => {
  const bench = await talking(t)
  Object.assign(bench.world.faults, { timeoutAfterAcceptNext: 1, hangMs: 5 })
  await assert.rejects(bench.sendText(CITIZEN, 'पहुँचा'))
  await bench.world.idle()
  assert.equal(bench.world.phone(CITIZEN).latest().text, 'पहुँचा')
})

test('statuses may come last first, and each of them comes', async (t) => {
  const bench = await talking(t)
  bench.world.faults.shuffleStatuses = true
  await bench.sendText(CITIZEN, 'एक')
  await bench.world.idle()
  assert.deepEqual(statusesOf(bench), ['delivered', 'sent'])
  bench.world.phone(CITIZEN).handset.readsAtOnce = true
  await bench.sendText(CITIZEN, 'दो')
  await bench.world.idle()
  assert.deepEqual(statusesOf(bench).slice(2), ['read', 'delivered', 'sent'])
})

test('statuses that are held back come when they are let go, reversed or in one POST', async (t) => {
  const bench = await talking(t)
  bench.world.faults.holdStatuses = true
  await bench.sendText(CITIZEN, 'एक')
  await bench.world.idle()
  assert.deepEqual(statusesOf(bench), [])
  const posts = bench.heard.length
  await bench.world.releaseStatuses({ order: 'reversed', together: true })
  assert.deepEqual(statusesOf(bench), ['delivered', 'sent'])
  assert.equal(bench.heard.length, posts + 1)
})

test('a status may come before the answer to the call that made the message', async (t) => {
  const bench = await talking(t)
  bench.world.faults.statusBeforeResponse = true
  const answer = await bench.sendText(CITIZEN, 'एक')
  assert.deepEqual(
    bench.statuses.map((item) => item.id),
    [wamidOf(answer), wamidOf(answer)],
  )
})

test('read may come without delivered', async (t) => {
  const bench = await talking(t)
  bench.world.faults.skipDelivered = true
  bench.world.phone(CITIZEN).handset.readsAtOnce = true
  await bench.sendText(CITIZEN, 'एक')
  await bench.world.idle()
  assert.deepEqual(statusesOf(bench), ['sent', 'read'])
})

test('without a payment method sends fail afterwards or at once', async (t) => {
  const bench = await talking(t)
  bench.world.faults.payment = true
  assert.equal((await bench.sendText(CITIZEN, 'एक')).status, 200)
  await bench.world.idle()
  assert.equal(bench.world.sent[0]?.failedWith, 131042)
  bench.world.faults.payment = 'answer'
  assert.equal(errorOf(await bench.sendText(CITIZEN, 'दो')).code, 131042)
})

test('any code can be had, at once or afterwards, as often as asked', async (t) => {
  const bench = await talking(t)
  bench.world.faults.errorNext = { code: 131016, times: 1 }
  const refused = await bench.sendText(CITIZEN, 'एक')
  assert.deepEqual([refused.status, errorOf(refused).code], [503, 131016])
  bench.world.faults.failNext = { code: 131049, times: 1 }
  assert.equal((await bench.sendText(CITIZEN, 'दो')).status, 200)
  await bench.world.idle()
  assert.equal(bench.world.sent[0]?.failedWith, 131049)
  assert.equal((await bench.sendText(CITIZEN, 'तीन')).status, 200)
  bench.world.faults.rateNext = 1
  const rated = await bench.sendText(CITIZEN, 'चार')
  assert.deepEqual([rated.status, rated.headers.get('retry-after')], [429, '1'])
})

test('webhooks may carry fields nobody documented, and wrong signatures', async (t) => {
  const bench = await talking(t)
  const [before] = bench.heard
  assert.equal(before?.signature, signatureOf(before?.bytes ?? Buffer.alloc(0), ACCOUNT.appSecret))
  Object.assign(bench.world.faults, { strangeFields: true, badSignatures: true })
  await bench.world.phone(CITIZEN).say('फिर')
  const after = bench.heard.at(-1)
  assert.ok(after)
  assert.equal(bench.messages.at(-1)?.from_logical_id, '900000000001')
  assert.notEqual(after.signature, signatureOf(after.bytes, ACCOUNT.appSecret))
})
