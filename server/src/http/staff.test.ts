import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildHttp } from './build.ts'
import { EVIDENCE, PUMP, reportedFile } from './fixtures/file.ts'
import { API_TOKEN, fakeHouse } from './fixtures/house.ts'

async function doors(house = fakeHouse()) {
  const app = buildHttp(house)
  await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'meena', password: 'right' } })
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/api/v1/${path}`, headers: { authorization: 'Bearer session-of-meena', ...headers } })
  return { app, house, get }
}

test('places are found by the beginning of their name in either script, and by code', async () => {
  const { get } = await doors()
  const codes = async (q: string) =>
    (await get(`places?q=${encodeURIComponent(q)}`)).json().map((place: { code: number }) => place.code)
  assert.deepEqual((await codes('रामपु')).toSorted(), [2, 3])
  assert.deepEqual((await codes('rampu')).toSorted(), [2, 3])
  assert.deepEqual(await codes('katr'), [1])
  assert.deepEqual(await codes('2'), [2])
  assert.deepEqual(await codes('xyz'), [])
})

test('a thread shows what the program understood of the words that lie in no file yet', async () => {
  const { get, house } = await doors()
  const heard = (id: string, text: string, code?: string) => ({
    id,
    conversation: 'one',
    direction: 'in',
    at: house.now(),
    content: { type: 'text', text },
    attachments: [],
    ...(code === undefined ? {} : { code }),
  })
  house.thread = [
    heard('m1', 'सड़क टूटी है', PUMP),
    heard('m2', 'रामपुर में'),
    heard('m3', 'चापाकल खराब है'),
  ] as never
  const thread = (await get('conversations/01900000-0000-7000-8000-0000000000c1')).json()
  assert.equal(thread.draft.gist, 'रामपुर में\nचापाकल खराब है')
  assert.deepEqual(thread.draft.messages, ['m2', 'm3'])
  assert.equal(thread.draft.subjects[0].code, 'pump')
  assert.deepEqual(thread.draft.places.map((place: { code: number }) => place.code).toSorted(), [2, 3])
  assert.equal(thread.messages.length, 3)
  assert.equal(thread.conversation.phone, '919000000421')
})

test('the rules say which post they would choose, and why', async () => {
  const { get } = await doors()
  const chosen = (await get('routing?subject=pump&place=2')).json()
  assert.equal(chosen.post.code, 'WATER')
  assert.equal(chosen.post.persons[0].name.en, 'Ramesh')
  assert.equal((await get('routing?subject=none')).json().code, 'unknown-subject')
})

test('a picture opens in the browser, a page that somebody sent does not', async () => {
  const { get, house } = await doors()
  const picture = await get(`attachments/${EVIDENCE}`)
  assert.match(String(picture.headers['content-disposition']), /^inline/)
  assert.equal(picture.headers['x-content-type-options'], 'nosniff')
  assert.equal((await get(`attachments/${EVIDENCE}?size=thumb`)).body, 'small')
  house.attachment = { ...house.attachment, mime: 'text/html', filename: 'आदेश.html' }
  const page = await get(`attachments/${EVIDENCE}`)
  assert.match(String(page.headers['content-disposition']), /^attachment; filename\*=UTF-8''%E0/)
})

test('a scan is shown page by page, and its original is handed out as it is', async () => {
  const { get, house } = await doors()
  house.attachment = { ...house.attachment, mime: 'image/tiff', filename: 'आवेदन.tif' }
  const first = await get(`attachments/${EVIDENCE}`)
  assert.deepEqual([first.body, first.headers['content-type']], ['page 1', 'image/jpeg'])
  assert.deepEqual((await get(`attachments/${EVIDENCE}?size=pages`)).json(), { pages: 3 })
  const last = await get(`attachments/${EVIDENCE}?page=3`)
  assert.equal(last.body, 'page 3')
  assert.notEqual(last.headers['etag'], first.headers['etag'])
  assert.equal((await get(`attachments/${EVIDENCE}?page=4`)).statusCode, 404)
  const original = await get(`attachments/${EVIDENCE}?size=original`)
  assert.equal(original.headers['content-type'], 'image/tiff')
  assert.match(String(original.headers['content-disposition']), /^attachment; filename/)
  assert.deepEqual([...original.rawPayload], [1, 2, 3, 4, 5, 6, 7, 8])
})

test('a file that is held or waits for the virus scanner is opened for nobody', async () => {
  const { get, house } = await doors()
  const { file: _, ...without } = house.attachment
  house.attachment = { ...without, state: 'held', found: 'Some.Virus', bytes: 8 }
  for (const query of ['', '?size=thumb', '?size=original', '?size=pages'])
    assert.equal((await get(`attachments/${EVIDENCE}${query}`)).json().code, 'held')
  house.attachment = { ...without, state: 'waiting', scanning: true }
  assert.equal((await get(`attachments/${EVIDENCE}`)).json().code, 'not-yet-scanned')
})

test('a recording can be played from any point', async () => {
  const { get, house } = await doors()
  house.attachment = { ...house.attachment, mime: 'audio/ogg; codecs=opus' }
  const part = await get(`attachments/${EVIDENCE}`, { range: 'bytes=2-3' })
  assert.equal(part.statusCode, 206)
  assert.equal(part.headers['content-range'], 'bytes 2-3/8')
  assert.deepEqual([...part.rawPayload], [3, 4])
  assert.deepEqual([...(await get(`attachments/${EVIDENCE}`, { range: 'bytes=-1' })).rawPayload], [8])
  const beyond = await get(`attachments/${EVIDENCE}`, { range: 'bytes=99-' })
  assert.equal(beyond.statusCode, 416)
  assert.equal(beyond.headers['content-range'], 'bytes */8')
})

test('a report tells what it lacks, and is there as page and as paper', async () => {
  const { get, house } = await doors()
  house.held = reportedFile()
  const file = (await get(`grievances/${PUMP}`)).json()
  assert.deepEqual(file.reports[0].lacks, [])
  assert.equal(file.reports[0].evidence[0].url, `/api/v1/attachments/${EVIDENCE}`)
  const page = await get(`grievances/${PUMP}/reports/1`)
  assert.match(page.body, /पाइप बदला गया/)
  const paper = await get(`grievances/${PUMP}/reports/1.pdf`)
  assert.equal(paper.headers['content-type'], 'application/pdf')
  assert.equal(paper.body, '%PDF of report 1')
  assert.equal((await get(`grievances/${PUMP}/reports/2.pdf`)).statusCode, 404)
})

test('a photo without its place is told as lacking', async () => {
  const { get, house } = await doors()
  house.held = reportedFile()
  const { taken, ...without } = house.attachment
  assert.ok(taken)
  house.attachment = without
  const file = (await get(`grievances/${PUMP}`)).json()
  assert.equal(file.reports[0].lacks[0].en, 'the position of the photo')
})

test('screens hear of what changes, each what it may see', async () => {
  const { app, house } = await doors()
  await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'salim', password: 'right' } })
  await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login: 'ramesh', password: 'right' },
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const open = async (person: string) => {
    const answer = await fetch(`${address}/api/v1/live`, {
      headers: { authorization: `Bearer session-of-${person}` },
    })
    assert.match(String(answer.headers.get('content-type')), /^text\/event-stream/)
    assert.equal(answer.headers.get('content-encoding'), null, 'news waits in no compressor')
    return answer
  }
  const [desk, water, road] = [await open('meena'), await open('ramesh'), await open('salim')]
  house.tell({ topic: 'grievance', code: PUMP })
  house.tell({ topic: 'conversation', id: 'one' })
  await new Promise((done) => setImmediate(done))
  await app.close()
  const events = async (heard: Response) =>
    [...(await heard.text()).matchAll(/event: (\w+)/g)].map((match) => match[1])
  assert.deepEqual((await events(desk)).toSorted(), ['conversation', 'grievance'])
  assert.deepEqual(await events(water), ['grievance'])
  assert.deepEqual(await events(road), [])
})

test('the OpenAPI document describes every deed with the schema that checks it', async () => {
  const { app } = await doors()
  const document = (await app.inject('/api/v1/openapi.json')).json()
  const report = document.paths['/api/v1/grievances/{code}/report'].post
  assert.equal(report.requestBody.content['application/json'].schema.properties.text.maxLength, 8000)
  assert.ok(document.paths['/api/v1/session'].delete.responses[204])
  assert.equal(document.components.schemas.Problem.properties.code.type, 'string')
})

test('the desk sees which templates may not be sent and how many messages wait for each', async () => {
  const { get } = await doors()
  const answer = await get('health')
  assert.deepEqual(answer.json().templates, [
    { name: 'card', language: 'hi', status: 'paused', reason: 'RED', waiting: 2 },
  ])
})

test('alive, ready and what is counted', async () => {
  const { app, house } = await doors()
  assert.equal((await app.inject('/readyz')).statusCode, 200)
  house.broken = true
  assert.equal((await app.inject('/healthz')).statusCode, 200)
  assert.equal((await app.inject('/readyz')).statusCode, 503)
  const counted = await app.inject('/metrics')
  assert.match(counted.body, /nivaran_circuit_open\{account="100"\} 1/)
  assert.match(counted.body, /nivaran_outbox_waiting\{account="100"\} 3/)
  const stranger = { 'x-forwarded-for': '203.0.113.9' }
  assert.equal((await app.inject({ url: '/metrics', headers: stranger })).statusCode, 403)
  const bearer = { ...stranger, authorization: `Bearer ${API_TOKEN}` }
  assert.equal((await app.inject({ url: '/metrics', headers: bearer })).statusCode, 200)
})

test('what is not there is a problem document for programs and a page for people', async () => {
  const { app } = await doors()
  assert.equal((await app.inject('/api/v1/nothing')).json().code, 'not-found')
  const page = await app.inject({ url: '/nothing', headers: { accept: 'text/html' } })
  assert.equal(page.statusCode, 404)
  assert.match(page.body, /यह पृष्ठ नहीं मिला/)
})

test('every address of the console is its one page, its assets are kept for ever', async () => {
  const { app } = await doors()
  for (const url of ['/desk', '/desk/', '/desk/grievances/ABC']) {
    const page = await app.inject({ url, headers: { accept: 'text/html' } })
    assert.equal(page.statusCode, 200, url)
    assert.match(page.body, /<title>console/)
    assert.equal(page.headers['cache-control'], 'no-cache')
    assert.match(String(page.headers['content-security-policy']), /script-src 'self';/)
  }
  const asset = await app.inject('/desk/assets/app-1a2b3c.js')
  assert.match(String(asset.headers['cache-control']), /immutable/)
  assert.equal((await app.inject('/desk/assets/gone.js')).statusCode, 404)
})

test('a fault is told without its inside, and leaves a line in the log', async () => {
  const lines: string[] = []
  const house = fakeHouse()
  const log = { level: 'info', stream: { write: (line: string) => void lines.push(line) } }
  const { get } = await doors({
    ...house,
    log,
    file: async () => {
      throw new Error('connection to 10.0.0.7 refused')
    },
  })
  const answer = await get(`grievances/${PUMP}?k=secret-of-a-link`)
  assert.equal(answer.statusCode, 500)
  assert.equal(answer.json().code, 'fault')
  assert.doesNotMatch(answer.body, /10\.0\.0\.7/)
  assert.ok(lines.some((line) => line.includes('connection to 10.0.0.7 refused')))
  assert.ok(lines.every((line) => !/session-of-meena|secret-of-a-link/.test(line)))
})
