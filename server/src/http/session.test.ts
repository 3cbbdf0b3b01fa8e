import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildHttp } from './build.ts'
import { API_TOKEN, fakeHouse } from './fixtures/house.ts'

const logIn = (password: string, headers: Record<string, string> = {}) => ({
  method: 'POST' as const,
  url: '/api/v1/session',
  payload: { login: 'meena', password },
  headers,
})

test('who logs in has the posts and roles that their charges give today', async () => {
  const app = buildHttp(fakeHouse())
  const answer = await app.inject(logIn('right'))
  assert.equal(answer.statusCode, 200)
  const cookie = answer.cookies.find((one) => one.name === 'nivaran_session')
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.secure ?? false], [true, 'Lax', false])
  const session = await app.inject({
    url: '/api/v1/session',
    cookies: { nivaran_session: String(cookie?.value) },
  })
  assert.deepEqual(session.json().posts, [{ code: 'DESK', name: { hi: 'पद DESK', en: 'Post DESK' } }])
  assert.deepEqual(session.json().roles, ['operator'])
  assert.equal(session.json().mode, 'rehearsal')
})

test('over https the session cookie travels over https only', async () => {
  const app = buildHttp(fakeHouse({ publicUrl: 'https://nivaran.example' }))
  const answer = await app.inject(logIn('right'))
  assert.equal(answer.cookies.find((one) => one.name === 'nivaran_session')?.secure, true)
})

test('the bearer of the first token acts as the administrator', async () => {
  const app = buildHttp(fakeHouse())
  const ask = (token: string) =>
    app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } })
  assert.deepEqual((await ask(API_TOKEN)).json().roles, ['administrator'])
  assert.equal((await ask('another')).statusCode, 401)
})

test('after logging out the session opens nothing', async () => {
  const app = buildHttp(fakeHouse())
  await app.inject(logIn('right'))
  const headers = { authorization: 'Bearer session-of-meena' }
  assert.equal((await app.inject({ url: '/api/v1/catalogue', headers })).statusCode, 200)
  assert.equal((await app.inject({ method: 'DELETE', url: '/api/v1/session', headers })).statusCode, 204)
  assert.equal((await app.inject({ url: '/api/v1/catalogue', headers })).statusCode, 401)
})

test('wrong passwords are stopped after ten, and the right one no longer helps; right ones never are', async () => {
  const app = buildHttp(fakeHouse())
  for (let i = 0; i < 30; i++) assert.equal((await app.inject(logIn('right'))).statusCode, 200)
  for (let i = 0; i < 10; i++) assert.equal((await app.inject(logIn('wrong'))).statusCode, 401)
  const stopped = await app.inject(logIn('right'))
  assert.equal(stopped.statusCode, 429)
  assert.ok(Number(stopped.headers['retry-after']) > 0)
  const elsewhere = await app.inject(logIn('right', { 'x-forwarded-for': '203.0.113.9' }))
  assert.equal(elsewhere.statusCode, 200)
})

test('another site cannot make a browser act with the session', async () => {
  const house = fakeHouse()
  const app = buildHttp(house)
  await app.inject(logIn('right'))
  const act = (headers: Record<string, string>) =>
    app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers,
      cookies: { nivaran_session: 'session-of-meena' },
    })
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]) {
    const answer = await act(headers)
    assert.equal(answer.json().code, 'other-site', JSON.stringify(headers))
  }
  assert.equal((await app.inject(logIn('right', { origin: 'https://elsewhere.example' }))).statusCode, 403)
  assert.equal((await act({ origin: 'http://nivaran.example' })).statusCode, 204)
})

test('the rehearsal offers its people, the live program nobody', async () => {
  const rehearsal = await buildHttp(fakeHouse()).inject('/api/v1/session/rehearsal')
  assert.equal(rehearsal.json().logins.length, 1)
  const live = await buildHttp(fakeHouse({ mode: 'live' })).inject('/api/v1/session/rehearsal')
  assert.deepEqual(live.json(), { mode: 'live', logins: [] })
})

test('a problem speaks the language that the request asks for, else that of the person, else Hindi', async () => {
  const app = buildHttp(fakeHouse())
  const title = async (language?: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const answer = await app.inject({ url: '/api/v1/session', headers })
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
    return answer.json().title
  }
  assert.equal(await title(), 'कृपया पहले लॉग इन करें')
  assert.equal(await title('en-IN,en;q=0.9'), 'Please log in first')
  assert.equal(await title('en;q=0.2, hi-IN'), 'कृपया पहले लॉग इन करें')
  assert.equal(await title('bn, ta'), 'कृपया पहले लॉग इन करें')
})

test('a body that breaks the contract is refused with what is wrong in it', async () => {
  const answer = await buildHttp(fakeHouse()).inject({ ...logIn('right'), payload: { login: 'meena' } })
  assert.equal(answer.statusCode, 400)
  assert.equal(answer.json().code, 'request-invalid')
  assert.match(answer.json().detail, /password/)
})
