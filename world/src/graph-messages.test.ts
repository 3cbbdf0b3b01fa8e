import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT, at, CITIZEN, errorOf, OFFICER, startBench, wamidOf } from './fixtures/receiver.ts'

const HOUR = 3_600_000

test('an answer goes out with an id, then sent and delivered come with the office’s own mark', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  const answer = await bench.sendText(CITIZEN, 'आपकी बात सुनी गई।', { biz_opaque_callback_data: 'outbox-1' })
  await bench.world.idle()
  assert.equal(answer.status, 200)
  assert.match(wamidOf(answer), /^wamid\./)
  assert.deepEqual(
    bench.statuses.map((s) => [s.id, s.status, s.biz_opaque_callback_data, s.recipient_id]),
    ['sent', 'delivered'].map((status) => [wamidOf(answer), status, 'outbox-1', CITIZEN]),
  )
  assert.equal(bench.world.phone(CITIZEN).latest().text, 'आपकी बात सुनी गई।')
  await bench.world.phone(CITIZEN).read()
  assert.equal(bench.statuses.at(-1)?.status, 'read')
})

test('a bad token, an unknown object and a broken body are refused in one envelope', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const badToken = await bench.call('GET', ACCOUNT.phoneNumberId, undefined, 'stolen')
  assert.deepEqual([badToken.status, errorOf(badToken).code], [401, 190])
  assert.match(errorOf(badToken).fbtrace_id, /^A\S{22}$/)
  const unknown = await bench.call('POST', '999/messages', {})
  assert.deepEqual([unknown.status, errorOf(unknown).code, errorOf(unknown).error_subcode], [400, 100, 33])
  assert.equal(
    errorOf(await bench.call('POST', `${ACCOUNT.phoneNumberId}/messages`, { to: CITIZEN })).code,
    100,
  )
  bench.world.faults.tokenExpired = true
  const expired = await bench.sendText(CITIZEN, 'x')
  assert.deepEqual([expired.status, errorOf(expired).error_subcode], [401, 463])
})

test('a day after the citizen last wrote, free words are accepted and then reported as failed', async (t) => {
  let now = new Date('2026-11-20T09:00:00+05:30')
  const bench = await startBench({ clock: () => now })
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  now = new Date(now.getTime() + 24 * HOUR - 1000)
  await bench.sendText(CITIZEN, 'अभी खुला है')
  await bench.world.idle()
  assert.equal(bench.world.phone(CITIZEN).inbox.length, 1)
  now = new Date(now.getTime() + 2000)
  const late = await bench.sendText(CITIZEN, 'अब बंद है')
  await bench.world.idle()
  assert.equal(late.status, 200)
  const failed = bench.statuses.at(-1)
  assert.equal(failed?.status, 'failed')
  assert.equal(at(failed, 'errors.0.code'), 131047)
  assert.equal(bench.world.phone(CITIZEN).inbox.length, 1)
  bench.world.faults.windowAnswersAtOnce = true
  assert.equal(errorOf(await bench.sendText(CITIZEN, 'फिर')).code, 131047)
})

test('a call opens the window even when nobody answers it', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).call()
  assert.deepEqual(
    bench.values.flatMap((v) => v.calls ?? []).map((c) => c.event),
    ['connect', 'terminate'],
  )
  await bench.sendText(CITIZEN, 'आपने फ़ोन किया था')
  await bench.world.idle()
  assert.equal(bench.world.phone(CITIZEN).inbox.length, 1)
})

test('a number without WhatsApp is reported as undeliverable', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.sendText('919000009999', 'कोई है?')
  await bench.world.idle()
  assert.equal(bench.world.sent[0]?.failedWith, 131026)
})

test('after forty-five at once one person is spared, and one more may go every six seconds', async (t) => {
  let now = new Date('2026-11-20T09:00:00+05:30')
  const bench = await startBench({ clock: () => now, ticks: () => 0 })
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  for (let n = 0; n < 45; n += 1) assert.equal((await bench.sendText(CITIZEN, `${n}`)).status, 200)
  assert.equal(errorOf(await bench.sendText(CITIZEN, '46')).code, 131056)
  assert.equal((await bench.sendText(OFFICER, 'एक और व्यक्ति')).status, 200)
  now = new Date(now.getTime() + 6000)
  assert.equal((await bench.sendText(CITIZEN, '46')).status, 200)
  assert.equal(errorOf(await bench.sendText(CITIZEN, '47')).code, 131056)
})

test('the number may say eighty things in a second and no more', async (t) => {
  let ticks = 0
  const now = new Date('2026-11-20T09:00:00+05:30')
  const bench = await startBench({ clock: () => now, ticks: () => ticks, limits: { pairBurst: 1000 } })
  t.after(() => bench.close())
  const answers = []
  for (let n = 0; n < 81; n += 1) answers.push(await bench.sendText(CITIZEN, `${n}`))
  assert.equal(answers.filter((answer) => answer.status === 200).length, 80)
  const refused = answers.at(-1)
  assert.ok(refused)
  assert.deepEqual([refused.status, errorOf(refused).code], [429, 130429])
  ticks = 1000
  assert.equal((await bench.sendText(CITIZEN, 'फिर')).status, 200)
})

test('buttons and lists are held to their lengths and counts', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const button = (title: string, id = title) => ({ type: 'reply', reply: { id, title } })
  const buttons = (list: unknown[], text = 'क्या काम हुआ?') =>
    bench.send({
      to: CITIZEN,
      type: 'interactive',
      interactive: { type: 'button', body: { text }, action: { buttons: list } },
    })
  assert.equal((await buttons([button('हाँ'), button('नहीं'), button('अभी नहीं')])).status, 200)
  assert.equal(errorOf(await buttons(['1', '2', '3', '4'].map((n) => button(n)))).code, 131009)
  assert.equal(errorOf(await buttons([button('x'.repeat(21))])).code, 131009)
  assert.equal(errorOf(await buttons([button('हाँ', 'a'), button('हाँ', 'b')])).code, 131009)
  assert.equal(errorOf(await buttons([button('हाँ')], 'x'.repeat(1025))).code, 131009)
  const rows = (count: number) =>
    bench.send({
      to: CITIZEN,
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: 'चुनिए' },
        action: {
          button: 'सूची',
          sections: [{ rows: Array.from({ length: count }, (_, n) => ({ id: `${n}`, title: `${n}` })) }],
        },
      },
    })
  assert.equal((await rows(10)).status, 200)
  assert.equal(errorOf(await rows(11)).code, 131009)
})

test('marking a message as read marks the earlier ones too', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const phone = bench.world.phone(CITIZEN)
  await phone.say('एक')
  const second = await phone.say('दो')
  await phone.say('तीन')
  const answer = await bench.send({ status: 'read', message_id: second, typing_indicator: { type: 'text' } })
  assert.deepEqual(answer.body, { success: true })
  assert.deepEqual(
    phone.thread.map((m) => m.ticks),
    ['read', 'read', 'delivered'],
  )
  assert.equal(bench.world.marks[0]?.typing, true)
})

test('the office’s reaction is seen on the message and yields only sent', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const phone = bench.world.phone(CITIZEN)
  const id = await phone.say('धन्यवाद')
  await bench.send({ to: CITIZEN, type: 'reaction', reaction: { message_id: id, emoji: '🙏' } })
  await bench.world.idle()
  assert.equal(phone.thread[0]?.reactions.get('office'), '🙏')
  assert.deepEqual(
    bench.statuses.map((s) => s.status),
    ['sent'],
  )
})

test('only as many strangers a day may be addressed first as the tier of the number allows', async (t) => {
  const bench = await startBench({ limits: { addressedFirst: 1 }, everyNumberHasWhatsApp: true })
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  assert.equal((await bench.sendText(CITIZEN, 'जवाब')).status, 200)
  assert.equal((await bench.sendText('919000000101', 'पहला')).status, 200)
  assert.equal(errorOf(await bench.sendText('919000000102', 'दूसरा')).code, 131048)
})
