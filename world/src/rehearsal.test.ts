import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { at, type Bench, CITIZEN, startBench } from './fixtures/receiver.ts'
import { rehearsalRoutes } from './rehearsal.ts'

async function page(t: { after: (f: () => unknown) => void }): Promise<Bench> {
  const bench = await startBench()
  t.after(() => bench.close())
  return bench
}

const address = (bench: Bench, path: string): string => `${bench.world.url}/rehearsal${path}`

async function post(bench: Bench, path: string, body: unknown): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(address(bench, path), { method: 'POST', headers, body: JSON.stringify(body) })
  assert.equal(answer.status, 200, path)
  return (await answer.json()) as Record<string, unknown>
}

test('the page says in Hindi first that everything here is invented, and in English on request', async (t) => {
  const bench = await page(t)
  const hindi = await (await fetch(address(bench, ''))).text()
  assert.match(hindi, /<html lang="hi">/)
  assert.match(hindi, /अभ्यास – यहाँ का हर व्यक्ति, नंबर और शिकायत कल्पित है/)
  const english = await (await fetch(address(bench, '?lang=en'))).text()
  assert.match(english, /everything here is invented/)
  for (const file of hindi.matchAll(/(?:href|src)="(\/rehearsal[^"]+)"/g))
    assert.equal((await fetch(`${bench.world.url}${file[1]}`)).status, 200, file[1])
  assert.doesNotMatch(hindi, /(?:href|src)="https?:/)
})

test('what is done on the page reaches the server as if a person had done it', async (t) => {
  const bench = await page(t)
  const { key } = await post(bench, '/phones', { name: 'गीता देवी', number: '+91 90000 00321' })
  await post(bench, `/phones/${key}/say`, { text: 'चापाकल खराब है' })
  await post(bench, `/phones/${key}/photos`, { names: ['handpump-dry', 'paper'], caption: 'देखिए' })
  await post(bench, `/phones/${key}/voice`, { name: 'voice-handpump' })
  await post(bench, `/phones/${key}/video`, { name: 'video-road' })
  await post(bench, `/phones/${key}/location`, { latitude: 12.5, longitude: 87.2, name: 'टोला' })
  await post(bench, `/phones/${key}/sticker`, {})
  assert.deepEqual(
    bench.messages.map((message) => [message.from, message.type]),
    ['text', 'image', 'image', 'audio', 'video', 'location', 'sticker'].map((type) => ['919000000321', type]),
  )
})

test('a file from one’s own disk goes out as what it is', async (t) => {
  const bench = await page(t)
  const { key } = bench.world.phone(CITIZEN).handset
  const send = (type: string, name: string) =>
    fetch(address(bench, `/phones/${key}/upload?name=${encodeURIComponent(name)}`), {
      method: 'POST',
      headers: { 'content-type': type },
      body: 'bytes',
    })
  await send('application/pdf', 'आवेदन.pdf')
  await send('image/jpeg', 'a.jpg')
  assert.deepEqual(
    bench.messages.map((message) => message.type),
    ['document', 'image'],
  )
  assert.equal(at(bench.messages[0], 'document.filename'), 'आवेदन.pdf')
})

test('a button on the page is pressed in the context of its message', async (t) => {
  const bench = await page(t)
  const phone = bench.world.phone(CITIZEN)
  await phone.say('नमस्ते')
  const buttons = [{ type: 'reply', reply: { id: 'yes', title: 'हाँ' } }]
  const interactive = { type: 'button', body: { text: 'सही है?' }, action: { buttons } }
  await bench.send({ to: CITIZEN, type: 'interactive', interactive })
  await bench.world.idle()
  const message = phone.latest()
  await post(bench, `/phones/${phone.handset.key}/press`, { message: message.id, button: 'yes' })
  assert.equal(at(bench.messages.at(-1), 'context.id'), message.id)
  assert.equal(message.pressed, 'हाँ')
})

test('media of a talk can be opened and are shut off from the page', async (t) => {
  const bench = await page(t)
  const phone = bench.world.phone(CITIZEN)
  const id = await phone.sendDocument(Buffer.from('<script>1</script>'), { mime: 'text/html' })
  const answer = await fetch(address(bench, `/phones/${phone.handset.key}/media/${encodeURIComponent(id)}`))
  assert.equal(answer.headers.get('content-security-policy'), 'sandbox')
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})

test('an open page is told when something arrives', async (t) => {
  const bench = await page(t)
  const answer = await fetch(address(bench, '/events'))
  const reader = answer.body?.getReader()
  assert.ok(reader)
  await reader.read()
  await bench.world.phone(CITIZEN).say('नमस्ते')
  const { value } = await reader.read()
  const text = Buffer.from(value ?? []).toString()
  assert.match(text, /^event: phone\ndata: \{"key":"p1"/)
  await reader.cancel()
})

test('the rehearsal can be mounted on another program under another path', async (t) => {
  const bench = await page(t)
  const app = Fastify()
  t.after(() => app.close())
  await rehearsalRoutes(app, bench.world, '/trial', { openings: ['मेरी बात </script>'] })
  const html = (await app.inject('/trial')).body
  assert.match(html, /src="\/trial\/phones\.js"/)
  assert.match(html, /मेरी बात \\u003c\/script>/)
  assert.equal((await app.inject('/trial/phones.js')).statusCode, 200)
})
