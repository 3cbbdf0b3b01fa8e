import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildHttp } from './build.ts'
import { PUMP } from './fixtures/file.ts'
import { fakeHouse } from './fixtures/house.ts'
import { signerOf } from './links.ts'
import { readTicket } from './tickets.ts'

const KEY = 'key-of-a-request'

async function doors() {
  const house = fakeHouse()
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const as = (person: string) => ({ authorization: `Bearer session-of-${person}` })
  const get = (person: string, path: string) => app.inject({ url: `/api/v1/${path}`, headers: as(person) })
  const post = (person: string, path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1/${path}`, headers: as(person), payload })
  const hand = (person: string, body: string, name = 'a.jpg') =>
    app.inject({
      method: 'POST',
      url: `/api/v1/uploads?name=${encodeURIComponent(name)}`,
      headers: { ...as(person), 'content-type': 'image/jpeg' },
      body,
    })
  return { house, app, get, post, hand }
}

test('only those who write to citizens look up a number, read words, and print slips', async () => {
  const { get, post } = await doors()
  for (const path of ['citizens?phone=9000000421', `grievances/${PUMP}/slip.pdf`]) {
    assert.equal((await get('meena', path)).statusCode, 200, path)
    assert.equal((await get('ramesh', path)).statusCode, 403, path)
    assert.equal((await get('aarti', path)).statusCode, 403, path)
  }
  const words = { text: 'चापाकल खराब है' }
  assert.equal((await post('meena', 'reading', words)).statusCode, 200)
  assert.equal((await post('ramesh', 'reading', words)).statusCode, 403)
})

test('a number is found however it is typed; half a number finds nobody', async () => {
  const { get, house } = await doors()
  const known = (await get('meena', `citizens?phone=${encodeURIComponent('+91 ९०००० ००४२१')}`)).json()
  assert.equal(known.phone, '919000000421')
  assert.equal(known.citizen.name, 'सुनीता')
  assert.deepEqual(house.asked.at(-1), { citizen: 'c1', notAbout: ['meena', 'DESK'] })
  assert.deepEqual((await get('meena', 'citizens?phone=90000')).json(), {})
  assert.deepEqual((await get('meena', 'citizens?phone=9000000999')).json(), { phone: '919000000999' })
})

test('typed words are read as those of a thread are', async () => {
  const { post } = await doors()
  const read = (await post('meena', 'reading', { text: 'रामपुर में चापाकल खराब है' })).json()
  assert.equal(read.subjects[0].code, 'pump')
  assert.deepEqual(read.places.map((place: { code: number }) => place.code).toSorted(), [2, 3])
})

test('the preview says the class and the deadline besides the post', async () => {
  const { get } = await doors()
  const chosen = (await get('meena', 'routing?subject=pump&place=2&channel=walkin')).json()
  assert.equal(chosen.post.code, 'WATER')
  assert.ok(chosen.timeClass.code)
  assert.ok(Date.parse(chosen.due) > 0)
})

test('a file is answered with a ticket for this person; what is not taken is refused in words', async () => {
  const { hand, house, app } = await doors()
  const taken = await hand('ramesh', 'bytes', 'मरम्मत.jpg')
  assert.equal(taken.statusCode, 201)
  const { ticket } = taken.json()
  const sign = signerOf(house.config.secretKey)
  assert.equal(readTicket(sign, 'ramesh', ticket, house.now())?.filename, 'मरम्मत.jpg')
  assert.equal(readTicket(sign, 'meena', ticket, house.now()), undefined, 'of another person')
  assert.equal(readTicket(sign, 'ramesh', `${ticket}x`, house.now()), undefined, 'changed')
  const later = new Date(house.now().getTime() + 25 * 3_600_000)
  assert.equal(readTicket(sign, 'ramesh', ticket, later), undefined, 'too old')
  assert.equal((await hand('ramesh', 'large')).statusCode, 413)
  assert.equal((await hand('ramesh', 'strange')).json().code, 'type-unknown')
  assert.equal((await hand('ramesh', '')).statusCode, 400)
  const nobody = await app.inject({ method: 'POST', url: '/api/v1/uploads', body: 'bytes' })
  assert.equal(nobody.statusCode, 401)
})

test('joining is for the desk', async () => {
  const { post, house } = await doors()
  const body = { seq: 3, key: KEY, messages: [], text: 'हैंडल भी टूटा है' }
  assert.equal((await post('ramesh', `grievances/${PUMP}/joining`, body)).json().code, 'act-not-yours')
  assert.equal((await post('aarti', `grievances/${PUMP}/joining`, body)).json().code, 'act-not-yours')
  assert.equal((await post('meena', `grievances/${PUMP}/joining`, body)).statusCode, 200)
  assert.deepEqual(house.done, [{ deed: 'joining', who: 'meena' }])
})

test('a deed that names a false ticket is not done', async () => {
  const { post, house } = await doors()
  const body = { seq: 3, key: KEY, text: 'देखा', uploads: ['a.b.c'] }
  assert.equal((await post('ramesh', `grievances/${PUMP}/note`, body)).statusCode, 400)
  assert.deepEqual(house.done, [])
})
