import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ACCOUNT, type Bench, CITIZEN, errorOf, startBench } from './fixtures/receiver.ts'

const PHOTO = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
const bearer = { authorization: `Bearer ${ACCOUNT.accessToken}` }

async function photoFrom(bench: Bench): Promise<{ id: string; sha256: string }> {
  await bench.world.phone(CITIZEN).sendPhoto(PHOTO, { caption: 'चापाकल' })
  return bench.messages.at(-1)?.image as { id: string; sha256: string }
}

test('a photo is announced with a numeric id and a base64 hash, and its address gives the same bytes', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const image = await photoFrom(bench)
  assert.match(image.id, /^\d{15,17}$/)
  assert.equal(image.sha256, createHash('sha256').update(PHOTO).digest('base64'))
  const { body } = await bench.call('GET', image.id)
  assert.equal(body.sha256, createHash('sha256').update(PHOTO).digest('hex'))
  const answer = await fetch(String(body.url), { headers: bearer })
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), PHOTO)
})

test('the address asks for the token and gives parts on request', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const { body } = await bench.call('GET', (await photoFrom(bench)).id)
  assert.equal((await fetch(String(body.url))).status, 401)
  const part = await fetch(String(body.url), { headers: { ...bearer, range: 'bytes=2-5' } })
  assert.equal(part.status, 206)
  assert.equal(part.headers.get('content-range'), `bytes 2-5/${PHOTO.length}`)
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), PHOTO.subarray(2, 6))
})

test('the address dies after five minutes, the id after seven days', async (t) => {
  let now = new Date('2026-11-20T09:00:00+05:30')
  const bench = await startBench({ clock: () => now })
  t.after(() => bench.close())
  const { id } = await photoFrom(bench)
  const first = await bench.call('GET', id)
  now = new Date(now.getTime() + 5 * 60_000)
  assert.equal((await fetch(String(first.body.url), { headers: bearer })).status, 404)
  const second = await bench.call('GET', id)
  assert.equal((await fetch(String(second.body.url), { headers: bearer })).status, 200)
  now = new Date(now.getTime() + 7 * 86_400_000)
  const gone = await bench.call('GET', id)
  assert.deepEqual([gone.status, errorOf(gone).code, errorOf(gone).error_subcode], [400, 100, 33])
})

test('an uploaded file can be sent by its id and arrives whole', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', 'application/pdf')
  form.set('file', new Blob([Buffer.from('%PDF-1.7 …')], { type: 'application/pdf' }), 'आख्या.pdf')
  const upload = await fetch(`${bench.world.url}/v25.0/${ACCOUNT.phoneNumberId}/media`, {
    method: 'POST',
    headers: bearer,
    body: form,
  })
  const { id } = (await upload.json()) as { id: string }
  await bench.world.phone(CITIZEN).say('नमस्ते')
  const document = { id, filename: 'आख्या.pdf', caption: 'आपकी आख्या' }
  await bench.send({ to: CITIZEN, type: 'document', document })
  await bench.world.idle()
  const { media, text } = bench.world.phone(CITIZEN).latest()
  assert.equal(text, 'आपकी आख्या')
  assert.equal(media?.filename, 'आख्या.pdf')
  assert.equal(media?.bytes.toString(), '%PDF-1.7 …')
  const unknown = await bench.send({ to: CITIZEN, type: 'image', image: { id: '1234567890123456' } })
  assert.equal(errorOf(unknown).code, 131009)
})

test('a file of a kind the service does not take is refused', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('file', new Blob(['MZ'], { type: 'application/x-msdownload' }), 'a.exe')
  const url = `${bench.world.url}/v25.0/${ACCOUNT.phoneNumberId}/media`
  const answer = await fetch(url, { method: 'POST', headers: bearer, body: form })
  assert.equal(answer.status, 400)
})

test('media can be gone, spoiled, or behind a broken server', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const { id } = await photoFrom(bench)
  bench.world.faults.mediaHttp500Next = 1
  assert.equal((await bench.call('GET', id)).status, 500)
  const { body } = await bench.call('GET', id)
  bench.world.faults.mediaWrongBytes = true
  const spoiled = Buffer.from(await (await fetch(String(body.url), { headers: bearer })).arrayBuffer())
  assert.notDeepEqual(spoiled, PHOTO)
  bench.world.faults.mediaGone = true
  assert.equal((await bench.call('GET', id)).status, 400)
})

test('a link that does not answer makes the message fail afterwards', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.phone(CITIZEN).say('नमस्ते')
  await bench.send({ to: CITIZEN, type: 'image', image: { link: `${bench.world.url}/nothing-here.jpg` } })
  await bench.world.idle()
  assert.equal(bench.world.sent[0]?.failedWith, 131053)
})
