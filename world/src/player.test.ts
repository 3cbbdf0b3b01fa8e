import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBench } from './fixtures/receiver.ts'
import { Player } from './player.ts'

async function tenFrom(seed: number): Promise<string[]> {
  const bench = await startBench()
  const player = new Player(bench.world, { seed, places: [{ hi: 'नयाटोला', roman: 'Nayatola' }] })
  for (let n = 0; n < 10; n += 1) await player.tellOne()
  const texts = bench.messages.map(
    ({ text, image }) =>
      (text as { body: string } | undefined)?.body ?? (image as { caption: string }).caption,
  )
  await bench.close()
  return texts
}

test('the stream speaks of the given places, each time as another citizen, and can be had again', async () => {
  const texts = await tenFrom(7)
  assert.equal(texts.length, 10)
  assert.ok(texts.every((text) => /नयाटोला|Nayatola/.test(text)))
  assert.ok(texts.every((text) => !text.includes('{')))
  assert.deepEqual(await tenFrom(7), texts)
  assert.notDeepEqual(await tenFrom(8), texts)
})

test('the stream begins at once, keeps to what it is told, and stops', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const player = new Player(bench.world)
  player.start(1)
  assert.deepEqual(player.state, { running: true, perMinute: 1, told: 1 })
  player.stop()
  assert.equal(player.state.running, false)
  player.start(1_000_000)
  assert.equal(player.state.perMinute, 3000)
  player.stop()
})

test('every citizen of the stream has a number of their own', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const player = new Player(bench.world, { firstNumber: 919_000_500_001 })
  for (let n = 0; n < 3; n += 1) await player.tellOne()
  assert.deepEqual(
    bench.messages.map((message) => message.from),
    ['919000500001', '919000500002', '919000500003'],
  )
})

test('most citizens of the stream press the first button of what they are asked, after a moment; some stay silent', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const player = new Player(bench.world, { seed: 7 })
  for (let n = 0; n < 10; n += 1) await player.tellOne()
  for (const { number } of bench.world.phones.map((phone) => phone.person))
    await bench.send({
      to: number,
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'दर्ज करें?' },
        action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'हाँ' } }] },
      },
    })
  const pressed = () => bench.messages.filter((message) => message.type === 'interactive').length
  const now = Date.now()
  player.answer(now)
  assert.equal(pressed(), 0)
  player.answer(now + 10_000)
  await bench.world.idle()
  assert.ok(pressed() >= 5 && pressed() < 10, `${pressed()} of 10`)
})
