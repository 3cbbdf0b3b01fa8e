import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { placePath } from '#core/district/find.ts'
import { idAt } from '#store/fixtures/trial.ts'
import { toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

const KEY = 'key-of-a-client'
const OTHER = 'key-of-another'

let town: Town
before(async () => {
  town = await openTown()
  for (const [name, key] of [
    ['नगर ऐप', KEY],
    ['दूसरा ऐप', OTHER],
  ] as const) {
    const hash = createHash('sha256').update(key).digest('hex')
    await town.program.store.open311.makeKey({ id: idAt(town.now()), name, hash, at: town.now() })
  }
})
after(() => town?.close())

type Shown = Readonly<Record<string, string | number | null>>

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${town.url}/open311/v2/${path}`, { headers: { 'accept-language': 'en', ...headers } })
const read = async (path: string) => (await (await ask(path)).json()) as readonly Shown[]

async function post(fields: Record<string, string>, headers: Record<string, string> = {}, as = 'json') {
  const answer = await fetch(`${town.url}/open311/v2/requests.${as}`, {
    method: 'POST',
    headers: { 'accept-language': 'en', ...headers },
    body: new URLSearchParams(fields),
  })
  const text = await answer.text()
  return { status: answer.status, text, body: as === 'json' ? (JSON.parse(text) as readonly Shown[]) : [] }
}

const burnt = { api_key: KEY, service_code: 'PWR-TRF', address_id: '', description: 'ट्रांसफार्मर जल गया है' }
const village = () => {
  const one = town.program.district.district.places.find(({ type }) => type === 'village')
  if (!one) throw new Error('no village')
  return one
}

function blockOf(code: number) {
  const block = placePath(town.program.district, code).find(({ type }) => type === 'block' || type === 'town')
  if (!block) throw new Error('no block')
  return block
}

test('a client sends a grievance, and it is registered, routed and shown with its state in words', async () => {
  const sent = await post({
    ...burnt,
    address_id: String(village().code),
    address_string: 'पंचायत भवन के सामने, मकान नं. 14',
    lat: '18.117726',
    long: '70.300417',
    first_name: 'सुनीता',
    last_name: 'देवी',
    phone: '9000000777',
    description: 'ट्रांसफार्मर जल गया है, मेरा नंबर 9000000777',
    media_url: 'https://pictures.example/burnt.jpg',
  })
  assert.equal(sent.status, 200)
  const id = String(sent.body[0]?.service_request_id)
  await town.quiet()
  const { grievance } = await town.file(id)
  assert.equal(grievance.channel, 'open311')
  assert.equal(grievance.subject, 'PWR-TRF')
  assert.equal(grievance.place, village().code)
  assert.equal(grievance.state, 'with_officer')
  const messages = await town.program.store.desk.fileMessages((await town.file(id)).id)
  assert.ok(JSON.stringify(messages).includes('https://pictures.example/burnt.jpg'))

  const [shown] = await read(`requests/${id}.json`)
  assert.ok(shown)
  assert.deepEqual(Object.keys(shown), [
    'service_request_id',
    'status',
    'status_notes',
    'service_name',
    'service_code',
    'description',
    'agency_responsible',
    'service_notice',
    'requested_datetime',
    'updated_datetime',
    'expected_datetime',
    'address',
    'address_id',
    'lat',
    'long',
    'zipcode',
    'media_url',
  ])
  assert.equal(shown.status, 'open')
  assert.equal(shown.status_notes, 'with the officer')
  assert.match(String(shown.requested_datetime), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  assert.doesNotMatch(JSON.stringify(shown), /9000000777|सुनीता|पंचायत भवन/)
  assert.match(String(shown.description), /ट्रांसफार्मर जल गया है/)
  const { code: block } = blockOf(village().code)
  assert.equal(shown.address_id, String(block), 'strangers read the block')
  const [own] = await read(`requests/${id}.json?api_key=${KEY}`)
  assert.equal(own?.lat, 18.118)
  assert.equal(own?.address, 'पंचायत भवन के सामने, [पता]')
  assert.equal(own?.address_id, String(village().code))
  const [others] = await read(`requests/${id}.json?api_key=${OTHER}`)
  assert.deepEqual(others, shown)

  const phone = town.phone('919000000777')
  assert.ok(
    phone.inbox.some(({ text }) => text.includes(id)),
    'the complainant is told the code at the service number',
  )
})

test('sent again with the same key of the client, it is one grievance, and its token finds it', async () => {
  const fields = { ...burnt, address_string: village().nameHi }
  const again = { 'idempotency-key': 'app-0001' }
  const [first, second] = [await post(fields, again), await post(fields, again)]
  assert.equal(first.status, 200)
  assert.deepEqual(second.body, first.body)
  const id = first.body[0]?.service_request_id
  assert.deepEqual(await read(`tokens/app-0001.json?api_key=${KEY}`), [
    { service_request_id: id, token: 'app-0001' },
  ])
  assert.equal((await ask(`tokens/app-0001.json?api_key=${OTHER}`)).status, 404)
  assert.equal((await ask('tokens/app-0001.json')).status, 404)
  const others = await post({ ...fields, api_key: OTHER }, again)
  assert.notEqual(others.body[0]?.service_request_id, id)
})

test('what a citizen told us in a chat is not there for strangers, by its code or in a list, nor what happened to it', async () => {
  const code = await toldOne(town, town.phone('919000000551'), `${village().nameHi} गाँव में चापाकल खराब है`)
  for (const key of ['', `api_key=${KEY}`]) {
    assert.equal((await ask(`requests/${code}.json?${key}`)).status, 404)
    const listed = await read(`requests.json?${key}`)
    assert.ok(listed.length > 0 && !listed.some((one) => one.service_request_id === code))
    assert.deepEqual(await read(`requests.json?service_request_id=${code}&${key}`), [])
    assert.deepEqual(await read(`servicerequestupdates.json?service_request_id=${code}&${key}`), [])
    const updates = await read(`servicerequestupdates.json?${key}`)
    assert.ok(updates.length > 0 && !updates.some((one) => one.service_request_id === code))
  }
})

test('what was sent in secret is not there for others, but for the client that sent it', async () => {
  const sent = await post({
    ...burnt,
    address_string: village().nameHi,
    'attribute[keep_name_secret]': 'yes',
  })
  const id = String(sent.body[0]?.service_request_id)
  await town.quiet()
  assert.equal((await ask(`requests/${id}.json`)).status, 404)
  assert.deepEqual(await read(`requests.json?service_request_id=${id}`), [])
  assert.equal((await read(`requests.json?service_request_id=${id}&api_key=${KEY}`)).length, 1)
  assert.equal((await ask(`requests/${id}.json?api_key=${OTHER}`)).status, 404)
  const listed = await read('requests.json?page_size=100')
  assert.ok(listed.length > 0 && !listed.some((one) => one.service_request_id === id))
})

test('sensitive subjects are no services, and nothing can be sent about them', async () => {
  const sensitive = town.program.district.district.subjects.find((one) => one.sensitive && one.parent)
  assert.ok(sensitive)
  const services = await read('services.json')
  assert.ok(services.length > 20)
  assert.ok(!services.some(({ service_code }) => service_code === sensitive.code))
  assert.equal((await ask(`services/${sensitive.code}.json`)).status, 404)
  const sent = await post({ ...burnt, service_code: sensitive.code, address_string: 'x' })
  assert.equal(sent.status, 404)
})

test('a filter narrows the list, and pages do not overlap', async () => {
  const all = await read('requests.json')
  assert.ok(all.length >= 3)
  const first = await read('requests.json?page_size=2')
  const second = await read('requests.json?page_size=2&page=2')
  assert.deepEqual(
    [...first, ...second].map((one) => one.service_request_id),
    all.slice(0, 4).map((one) => one.service_request_id),
  )
  assert.deepEqual(await read('requests.json?page=99'), [])
  assert.deepEqual(await read('requests.json?status=closed'), [])
  assert.equal((await read('requests.json?status=open,closed')).length, all.length)
  assert.ok((await read('requests.json?service_code=PWR-TRF')).every((one) => one.service_code === 'PWR-TRF'))
  assert.deepEqual(await read('requests.json?end_date=2026-01-01'), [])
  const [newest, oldest] = [all[0], all.at(-1)]
  const since = await read(`requests.json?start_date=${newest?.requested_datetime}`)
  assert.ok(since.length >= 1 && since.length <= all.length)
  const ids = [oldest?.service_request_id, newest?.service_request_id]
  assert.deepEqual(
    (await read(`requests.json?service_request_id=${ids.join(',')}`)).map((one) => one.service_request_id),
    ids,
  )
  for (const wrong of [
    'status=done',
    'start_date=soon',
    'page=0',
    'page_size=x',
    'start_date=2026-10-06&end_date=2026-10-01',
  ])
    assert.equal((await ask(`requests.json?${wrong}`)).status, 400, wrong)
})

test('errors come as a list of code and description, in XML and in JSON', async () => {
  const faults = async (fields: Record<string, string>) => {
    const { status, body } = await post(fields)
    return [status, body]
  }
  const key = [{ code: 403, description: 'api_key is missing or not known: nothing was registered' }]
  assert.deepEqual(await faults({ service_code: 'PWR-TRF' }), [403, key])
  assert.deepEqual(await faults({ ...burnt, api_key: 'stolen' }), [403, key])
  assert.deepEqual(await faults({ api_key: KEY }), [
    400,
    [{ code: 400, description: 'service_code was not provided' }],
  ])
  assert.deepEqual(await faults({ ...burnt, service_code: 'NONE' }), [
    404,
    [{ code: 404, description: 'service_code provided was not found' }],
  ])
  const [status, many] = await faults({
    ...burnt,
    lat: '91',
    long: '70',
    description: 'x'.repeat(4001),
    'attribute[keep_name_secret]': 'perhaps',
  })
  assert.equal(status, 400)
  assert.equal((many as readonly unknown[]).length, 3)
  assert.deepEqual(await faults(burnt), [
    400,
    [{ code: 400, description: 'a location was not provided: lat and long, address_string or address_id' }],
  ])
  assert.deepEqual(await faults({ ...burnt, address_string: 'x', jurisdiction_id: 'elsewhere' }), [
    404,
    [{ code: 404, description: 'jurisdiction_id provided was not found' }],
  ])
  const xml = await (await ask('requests/none.xml')).text()
  assert.deepEqual(new XMLParser().parse(xml).errors, {
    error: { code: 404, description: 'service_request_id provided was not found' },
  })
  assert.equal((await ask('nowhere.json')).status, 404)
})

test('XML nests as the standard says, in UTF-8 and without signs that XML cannot carry', async () => {
  const strange = `तार टूटा <b>&\u0007 "आग"`
  const sent = await post({ ...burnt, address_string: village().nameHi, description: strange }, {}, 'xml')
  assert.equal(sent.status, 200)
  const parser = new XMLParser({ isArray: (name) => name === 'request' || name === 'attribute' })
  const id = parser.parse(sent.text).service_requests.request[0].service_request_id
  await town.quiet()
  const answer = await ask(`requests/${id}.xml`)
  assert.equal(answer.headers.get('content-type'), 'text/xml; charset=utf-8')
  const text = await answer.text()
  assert.equal(XMLValidator.validate(text), true)
  assert.ok(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>'))
  const [shown] = parser.parse(text).service_requests.request
  assert.equal(shown.description, 'तार टूटा <b>& "आग"')
  assert.equal(shown.zipcode, '')

  const services = parser.parse(await (await ask('services', { accept: 'application/xml' })).text())
  assert.ok(services.services.service.length > 20)
  const definition = parser.parse(await (await ask('services/PWR-TRF.xml')).text()).service_definition
  assert.equal(definition.service_code, 'PWR-TRF')
  assert.deepEqual(
    definition.attributes.attribute.map((one: Shown) => one.code),
    ['place', 'keep_name_secret', 'proof_of_work'],
  )
  assert.deepEqual(definition.attributes.attribute[1].values.value[1], { key: 'yes', name: 'Yes' })
  const found = parser.parse(await (await ask('discovery.xml')).text()).discovery
  assert.match(found.endpoints.endpoint.url, /\/open311\/v2$/)
  assert.deepEqual(found.endpoints.endpoint.formats.format, ['text/xml', 'application/json'])
  assert.deepEqual(await read('requests.json?status=closed'), [])
  const none = await (await ask('requests.xml?status=closed')).text()
  assert.equal(parser.parse(none).service_requests, '')
})
