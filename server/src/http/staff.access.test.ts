import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maySee } from '#core/access/may.ts'
import { ROLES } from '#core/district/district.ts'
import { buildHttp } from './build.ts'
import { EVIDENCE, NOT_THERE, PUMP, pumpFile, RAMESH, reportedFile } from './fixtures/file.ts'
import { fakeHouse } from './fixtures/house.ts'
import { hasRight } from './rights.ts'

const KEY = 'key-of-a-request'

async function doors(house = fakeHouse()) {
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'salim', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const as = (person: string) => ({ authorization: `Bearer session-of-${person}`, 'accept-language': 'en' })
  const get = (person: string, path: string) => app.inject({ url: `/api/v1/${path}`, headers: as(person) })
  const post = (person: string, path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/v1/${path}`, headers: as(person), payload })
  return { house, app, get, post }
}

test('an officer of another post learns nothing of a file, not even that it exists', async () => {
  const { get, post, house } = await doors()
  const hidden = await get('salim', `grievances/${PUMP}`)
  const absent = await get('salim', `grievances/${NOT_THERE}`)
  assert.equal(hidden.statusCode, 404)
  assert.deepEqual(hidden.json(), absent.json())
  assert.equal((await post('salim', `grievances/${PUMP}/acceptance`, { seq: 3, key: KEY })).statusCode, 404)
  assert.equal((await get('salim', `attachments/${EVIDENCE}`)).statusCode, 404)
  assert.equal((await get('salim', `grievances/${PUMP}/reports/1`)).statusCode, 404)
  assert.deepEqual(house.done, [])
})

test('the officer at whose post it lies sees the file, the number and the buttons', async () => {
  const { get } = await doors()
  const file = (await get('ramesh', `grievances/${PUMP.toLowerCase().replaceAll('-', ' ')}`)).json()
  assert.equal(file.grievance.code, PUMP)
  assert.equal(file.citizen.phone, '919000000421')
  assert.deepEqual(file.may, [
    'transfer',
    'acceptance',
    'return',
    'question',
    'report',
    'interim',
    'note',
    'contact',
  ])
  assert.deepEqual(file.grievance.place, { hi: 'रामपुर, ब्लॉक कटरा', en: 'Rampur, block Katra' })
  assert.equal(file.acts[1].says.en, 'Sent to Post WATER: by subject')
})

test('who need not call the citizen sees the last four digits only', async () => {
  const { get } = await doors()
  assert.equal((await get('aarti', `grievances/${PUMP}`)).json().citizen.phone, '••••••••0421')
  assert.equal((await get('meena', `grievances/${PUMP}`)).json().citizen.phone, '919000000421')
})

test('of a sensitive grievance only the desk reads who complained', async () => {
  const { get, house } = await doors()
  house.held = { ...house.held, grievance: { ...house.held.grievance, sensitive: true } }
  const citizen = async (person: string) => (await get(person, `grievances/${PUMP}`)).json()
  for (const person of ['ramesh', 'aarti']) {
    const file = await citizen(person)
    assert.deepEqual(file.citizen, { name: '', language: 'hi' })
    assert.equal(file.grievance.name, undefined)
  }
  assert.equal((await citizen('meena')).citizen.name, 'सुनीता')
})

test('the list of an officer holds their own posts, whatever is asked', async () => {
  const { get, house } = await doors()
  await get('salim', 'grievances')
  await get('salim', 'grievances?post=WATER')
  await get('meena', 'grievances?post=WATER&place=1&late=1&from=2026-11-01&to=2026-11-02')
  assert.deepEqual(house.asked, [
    { posts: ['ROAD'], notAbout: ['salim', 'ROAD'] },
    {
      posts: ['WATER'],
      notAbout: ['meena', 'DESK'],
      places: [1, 2],
      lateAt: house.now(),
      from: new Date('2026-10-31T18:30:00Z'),
      to: new Date('2026-11-02T18:29:59.999Z'),
    },
  ])
})

test('the inbox and registering are for the desk', async () => {
  const { get, post } = await doors()
  const form = { key: KEY, messages: [], gist: 'चापाकल खराब है', subject: 'pump' }
  assert.equal((await get('ramesh', 'conversations')).statusCode, 403)
  assert.equal((await post('ramesh', 'grievances', form)).statusCode, 403)
  assert.equal((await get('aarti', 'conversations')).statusCode, 200)
  assert.equal((await post('aarti', 'grievances', form)).statusCode, 403)
  assert.equal((await post('meena', 'grievances', form)).statusCode, 201)
})

test('a deed is refused by its reason: the state, the post, or the own work', async () => {
  const { post, house } = await doors()
  const top = { seq: 3, key: KEY }
  const code = async (person: string, deed: string, body: object) =>
    (await post(person, `grievances/${PUMP}/${deed}`, body)).json().code
  assert.equal(await code('ramesh', 'routing', { ...top, post: 'ROAD' }), 'act-not-possible-now')
  assert.equal(await code('ramesh', 'amendment', { ...top, gist: 'सड़क', reason: 'भूल' }), 'act-not-yours')
  assert.equal(await code('meena', 'reopening', { ...top, reason: 'काम नहीं हुआ' }), 'act-not-possible-now')
  house.held = pumpFile([RAMESH, { ...reportedAct(), review: true }])
  house.held = { ...house.held, grievance: { ...house.held.grievance, reports: [own('aarti')] } }
  assert.equal(await code('aarti', 'review', { ...top, seq: 4 }), 'own-work')
  assert.deepEqual(house.done, [])
})

function reportedAct() {
  const act = reportedFile().acts.at(-1)?.act
  assert.ok(act?.kind === 'reported')
  return act
}

function own(person: string) {
  const [report] = reportedFile().grievance.reports
  assert.ok(report?.by.kind === 'officer')
  return { ...report, by: { ...report.by, person: person as typeof report.by.person } }
}

test('a deed that may be done is done once and answered with the file', async () => {
  const { post, house } = await doors()
  const done = await post('ramesh', `grievances/${PUMP}/acceptance`, { seq: 3, key: KEY })
  assert.equal(done.statusCode, 200)
  assert.equal(done.json().grievance.code, PUMP)
  assert.deepEqual(house.done, [{ deed: 'acceptance', who: 'ramesh' }])
})

test('two officers at once: the second is shown what happened meanwhile', async () => {
  const { post, house } = await doors()
  house.held = pumpFile([RAMESH, { kind: 'returned', reason: 'यह सड़क का काम है' }])
  const late = await post('meena', `grievances/${PUMP}/transfer`, {
    seq: 3,
    key: KEY,
    post: 'ROAD',
    reason: 'सड़क विभाग का',
  })
  assert.equal(late.statusCode, 409)
  assert.equal(late.json().code, 'moved-meanwhile')
  assert.deepEqual(
    late.json().meanwhile.map((act: { says: object; by: object }) => [act.by, act.says]),
    [
      [
        { hi: 'रमेश, पद WATER', en: 'Ramesh, Post WATER' },
        { hi: 'डेस्क को लौटाई गई: यह सड़क का काम है', en: 'Returned to the desk: यह सड़क का काम है' },
      ],
    ],
  )
  assert.deepEqual(house.done, [])
})

test('whoever sees every file may see everything here, and nobody else', () => {
  const { grievance } = pumpFile()
  for (const role of ROLES) {
    const who = { person: 'x', posts: [], roles: [role] }
    assert.equal(hasRight(who, 'everything'), maySee(grievance, who), role)
  }
})
