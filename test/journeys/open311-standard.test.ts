/** Open311 as other people's clients and validators speak it: docs/open311.md says which and what they expect. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import sharp from 'sharp'
import { idAt } from '#store/fixtures/trial.ts'
import { openTown, type Town } from './town.ts'

const KEY = 'key-of-a-map'

let town: Town
before(async () => {
  town = await openTown()
  const hash = createHash('sha256').update(KEY).digest('hex')
  await town.program.store.open311.makeKey({ id: idAt(town.now()), name: 'नक्शा', hash, at: town.now() })
})
after(() => town?.close())

type Shown = Readonly<Record<string, string | number | null>>

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${town.url}/open311/v2/${path}`, { ...init, headers: { 'accept-language': 'en', ...init.headers } })
const read = async (path: string) => (await (await ask(path)).json()) as readonly Shown[]

async function post(body: URLSearchParams | FormData) {
  const answer = await ask('requests.json', { method: 'POST', body })
  return { status: answer.status, body: (await answer.json()) as readonly Shown[] }
}

const form = (more: Record<string, string>) =>
  new URLSearchParams({ api_key: KEY, service_code: 'PWR-TRF', address_string: 'Main road', ...more })

async function wordsOf(code: string): Promise<string> {
  const { id } = await town.file(code)
  return JSON.stringify(await town.program.store.desk.fileMessages(id))
}

test('the example of the standard itself is taken, and its answer is 200 with the code', async () => {
  const sent = await post(
    new URLSearchParams(
      `api_key=${KEY}&jurisdiction_id=&service_code=PWR-TRF&lat=18.117726&long=70.3004170000&address_string=1234+5th+street&email=smit333%40example.gov&device_id=tt222111&account_id=123456&first_name=john&last_name=smith&phone=111111111&description=A+large+sinkhole+is+destroying+the+street&media_url=http%3A%2F%2Fpictures.example%2F5ed477a060.jpg&attribute[WHISPAWN]=123456&attribute[WHISDORN][]=COISL001&attribute[WHISDORN][]=COISL002`,
    ),
  )
  assert.equal(sent.status, 200)
  const [request] = sent.body
  assert.deepEqual(Object.keys(request ?? {}), ['service_request_id', 'service_notice', 'account_id'])
  assert.equal(request?.account_id, '123456')
  assert.match(String(request?.service_notice), /no messages/)
  await town.quiet()
  const words = await wordsOf(String(request?.service_request_id))
  const { id } = await town.file(String(request?.service_request_id))
  const messages = await town.program.store.desk.fileMessages(id)
  assert.deepEqual(
    messages.flatMap(({ attachments }) => attachments).map(({ state, mediaId }) => [state, mediaId]),
    [['gone', 'http://pictures.example/5ed477a060.jpg']],
    'the link was followed later, and in rehearsal nobody outside is asked',
  )
  for (const kept of ['5ed477a060.jpg', 'WHISPAWN: 123456', 'WHISDORN: COISL001, COISL002', '111111111'])
    assert.ok(words.includes(kept), `${kept} is kept in the file`)
})

test('what is left empty counts as not said, and what is said twice counts as a list', async () => {
  const sent = await post(form({ description: 'तार टूटा है' }))
  await town.quiet()
  const id = String(sent.body[0]?.service_request_id)
  const found = async (query: string) =>
    (await read(`requests.json?${query}`)).map((one) => one.service_request_id)
  const empty =
    'status=&start_date=&end_date=&updated_after=&service_code=&service_request_id=&page=&jurisdiction_id='
  assert.ok((await found(empty)).includes(id))
  assert.ok((await found('status=open&status=closed')).includes(id))
  assert.ok((await found('service_code=PWR-TRF&service_code=WAT-HP')).includes(id))
  assert.ok((await found(`service_request_id=${id}&service_request_id=none&status=nonsense`)).includes(id))
  assert.equal((await ask('requests.json?page=1&page=2')).status, 400)
})

test('a list without a page size is as long as the standard says, and tells where it goes on', async () => {
  for (let number = 0; number < 3; number++) await post(form({ description: `number ${number}` }))
  await town.quiet()
  const all = (await read('requests.json')).map((one) => one.service_request_id)
  assert.ok(all.length >= 4)
  const walked: unknown[] = []
  let next: string | undefined = 'requests.json?page_size=2'
  while (next !== undefined) {
    const answer = await ask(next)
    walked.push(...((await answer.json()) as readonly Shown[]).map((one) => one.service_request_id))
    next = /<[^>]*\/v2\/([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
  }
  assert.deepEqual(walked, all)
  assert.equal((await ask('requests.json?after=nothing')).status, 400)
})

test('the district is known by its code and by the name of its website', async () => {
  const host = new URL(town.config.publicUrl).hostname
  assert.equal((await ask(`services.json?jurisdiction_id=${host}`)).status, 200)
  assert.equal(
    (await ask(`services.json?jurisdiction_id=${town.program.district.district.code}`)).status,
    200,
  )
  assert.equal((await ask('services.json?jurisdiction_id=elsewhere.example')).status, 404)
})

test('an app sends the fields and a picture in parts, and the picture lies in the file', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const parts = new FormData()
  parts.append('media', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'media.jpg')
  for (const [name, value] of form({ description: 'खंभा झुका है' })) parts.append(name, value)
  const sent = await post(parts)
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  await town.quiet()
  const messages = await town.program.store.desk.fileMessages(
    (await town.file(String(sent.body[0]?.service_request_id))).id,
  )
  const files = messages.flatMap(({ attachments }) => attachments)
  assert.deepEqual(
    files.map(({ state, mime }) => [state, mime]),
    [['stored', 'image/jpeg']],
  )

  const program = new FormData()
  for (const [name, value] of form({})) program.append(name, value)
  program.append('media', new Blob([Uint8Array.of(0x4d, 0x5a, 0, 0, 1, 2)]), 'virus.exe')
  assert.equal((await post(program)).status, 400)
  const stranger = new FormData()
  stranger.append('media', new Blob([new Uint8Array(picture)]), 'media.jpg')
  assert.equal((await post(stranger)).status, 403)
})

test('whatever cannot be done is 400, 403 or 404, with a list of errors in the format asked for', async () => {
  const wrong = await ask('requests.xml', {
    method: 'POST',
    body: '{"service_code":',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(wrong.status, 400)
  assert.equal(new XMLParser().parse(await wrong.text()).errors.error.code, 400)
  const none = await ask('services/none.json')
  assert.equal(none.status, 404)
  assert.equal((await ask('requests/none', { headers: { accept: 'application/json' } })).status, 404)
  const head = await ask('services.json', { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(head.headers.get('content-type'), 'application/json; charset=utf-8')
  assert.equal(head.headers.get('access-control-allow-origin'), '*')
})

test('a list of services changes its mark when the services change, and never bears one of the future', async () => {
  const found = await (await fetch(`${town.url}/open311/discovery.json`)).json()
  assert.ok(new Date(found.changeset) <= town.now(), found.changeset)
  assert.equal(found.endpoints[0].changeset, found.changeset)
})

test('a map reads what happened to requests, each thing once, and never a word of the complainant', async () => {
  const sent = await post(form({ description: 'सड़क धँसी है, नंबर 9000000778', phone: '9000000778' }))
  const id = String(sent.body[0]?.service_request_id)
  await town.quiet()
  const start = new Date(town.now().getTime() - 7200_000).toISOString().replace(/[.]\d+/, '')
  const end = town
    .now()
    .toISOString()
    .replace(/[.]\d+Z/, '.999Z')
  const all = await read(`servicerequestupdates.json?start_date=${start}&end_date=${end}`)
  const own = all.filter((one) => one.service_request_id === id)
  assert.deepEqual(
    own.map(({ external_status_code, status }) => [external_status_code, status]),
    [
      ['registered', 'open'],
      ['routed', 'open'],
    ],
  )
  assert.equal(new Set(all.map((one) => one.update_id)).size, all.length)
  assert.doesNotMatch(JSON.stringify(all), /9000000778|धँसी/)
  assert.deepEqual(await read(`servicerequestupdates.json?service_request_id=${id}`), own)
  assert.deepEqual(await read('servicerequestupdates.json?end_date=2026-01-01'), [])
  const xml = await (await ask(`servicerequestupdates.xml?service_request_id=${id}`)).text()
  const parsed = new XMLParser().parse(xml).service_request_updates.request_update
  assert.equal(parsed[0].update_id, own[0]?.update_id)

  const [extended] = (await (await ask(`requests/${id}.json?extensions=true`)).json()) as readonly {
    readonly notes: readonly Shown[]
  }[]
  assert.deepEqual(
    extended?.notes.map(({ type }) => type),
    ['registered', 'routed'],
  )
})

test('what somebody says on a map about a request goes into the file, once, and only from where it was sent', async () => {
  const sent = await post(form({ description: 'नाली जाम है' }))
  const id = String(sent.body[0]?.service_request_id)
  await town.quiet()
  const say = async (more: Record<string, string>) => {
    const fields = { api_key: KEY, service_request_id: id, update_id: 'fms-7', status: 'FIXED', ...more }
    const answer = await ask('servicerequestupdates.json', {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
    return { status: answer.status, body: (await answer.json()) as readonly Shown[] }
  }
  const first = await say({ description: 'पानी अब घर में आ रहा है' })
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.deepEqual(await say({ description: 'पानी अब घर में आ रहा है' }), first)
  await town.quiet()
  const words = await wordsOf(id)
  assert.equal(words.split('पानी अब घर में').length, 2)
  assert.match(words, /status: FIXED/)
  const { grievance } = await town.file(id)
  assert.equal(grievance.state, 'with_officer', 'a word on a map closes nothing')
  assert.equal((await say({ description: 'x', api_key: 'no' })).status, 403)
  assert.equal((await say({ description: '', status: '' })).status, 400)
  assert.equal((await say({ description: 'x', service_request_id: 'none' })).status, 404)
  const hash = createHash('sha256').update('another').digest('hex')
  await town.program.store.open311.makeKey({ id: idAt(town.now()), name: 'another', hash, at: town.now() })
  assert.equal((await say({ description: 'x', api_key: 'another' })).status, 404)
})
