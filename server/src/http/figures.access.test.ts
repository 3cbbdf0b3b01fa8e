import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import type { CitizenId, GrievanceId } from '#core/ids.ts'
import type { GrievanceFilter, GrievanceRow } from '#ports/desk.ts'
import type { Question } from '#ports/figures.ts'
import type { DistrictPaper } from '#ports/papers.ts'
import { buildHttp } from './build.ts'
import { type FakeHouse, fakeHouse } from './fixtures/house.ts'

async function doors() {
  const house = fakeHouse()
  const asked: Question[] = []
  Object.assign(house, {
    figures: {
      ...house.figures,
      counts: async (question: Question) => {
        asked.push(question)
        return [{ key: {}, counts: { received: 3 } }]
      },
    },
  })
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'salim', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const get = (person: string, path: string) =>
    app.inject({ url: `/api/v1/${path}`, headers: { authorization: `Bearer session-of-${person}` } })
  return { app, asked, get, house }
}

/** Makes Salim's post that of an office above the district, for one test. */
function asDivision(t: TestContext, { index }: Pick<FakeHouse, 'index'>): void {
  const code = index.district.charges.find(({ person }) => person === 'salim')?.post
  const post = index.district.posts.find((one) => one.code === code)
  assert.ok(post)
  const { roles, department } = post
  t.after(() => Object.assign(post, { roles, department }))
  Object.assign(post, { roles: ['division'], department: undefined })
}

const FOUND: GrievanceRow = {
  ...{ id: 'g' as GrievanceId, code: 'ABH-PHE-26-00001-K', citizen: 'c' as CitizenId, state: 'with_officer' },
  ...{ gist: 'Hidden words', name: 'Sunita', subject: 'pump', department: 'PHE', place: 2, post: 'WATER' },
  ...{ level: 1, escalated: 0, timeClass: 'B', registeredAt: new Date(0), reopened: 0 },
  ...{ channel: 'whatsapp', sensitive: false },
}

test('figures are for those who are logged in', async () => {
  const { app } = await doors()
  for (const path of ['figures?measures=received', 'figures/district', 'figures/state', 'figures/shapes'])
    assert.equal((await app.inject({ url: `/api/v1/${path}` })).statusCode, 401, path)
})

test('the control room is told of the whole district, and may cut it by anything', async () => {
  const { asked, get } = await doors()
  const answer = await get('meena', 'figures?measures=received&by=subject,day&from=2026-10-01&to=2026-10-31')
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(asked.at(-1)?.where, {})
  assert.deepEqual(asked.at(-1)?.period, { from: '2026-10-01', until: '2026-11-01' })
  assert.equal((await get('meena', 'figures/district')).statusCode, 200)
  assert.equal((await get('meena', 'figures/state')).statusCode, 200)
})

test('an officer is told of their own posts only, whatever the address says', async () => {
  const { asked, get } = await doors()
  const answer = await get('ramesh', 'figures?measures=reported&post=somebody-else')
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(asked.at(-1)?.where?.post, [])
  await get('ramesh', 'figures?measures=reported')
  assert.ok((asked.at(-1)?.where?.post ?? []).length > 0)
  assert.equal((await get('ramesh', 'figures/state')).statusCode, 403)
  assert.equal((await get('ramesh', 'figures/district')).statusCode, 403)
})

test('the district’s page on paper is for whom the page is for, and asks for no words of citizens', async (t) => {
  const { app, get, house } = await doors()
  assert.equal((await app.inject({ url: '/api/v1/figures/district.pdf' })).statusCode, 401)
  assert.equal((await get('ramesh', 'figures/district.pdf')).statusCode, 403)
  const told: DistrictPaper[] = []
  Object.assign(house, {
    districtPaper: async (paper: DistrictPaper) => {
      told.push(paper)
      return Buffer.from('%PDF')
    },
    figures: {
      ...house.figures,
      noes: async () => [
        { code: 'X', day: '2026-11-01', gist: 'g', words: 'told in confidence', post: 'WATER' },
      ],
    },
  })
  asDivision(t, house)
  for (const person of ['meena', 'salim']) {
    const answer = await get(person, 'figures/district.pdf?days=7&lang=hi')
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal(answer.headers['content-type'], 'application/pdf')
  }
  assert.equal(told.length, 2)
  assert.ok(!JSON.stringify(told).includes('told in confidence'))
})

test('a list that is taken away at night bears the day of the district', async () => {
  const { get, house } = await doors()
  const write = () => Readable.from([Buffer.from('Code')])
  Object.assign(house, { now: () => new Date('2026-11-20T19:30:00Z'), sheets: { ...house.sheets, write } })
  const { headers } = await get('meena', 'grievances/export.csv')
  assert.match(String(headers['content-disposition']), /ABH-2026-11-21/)
})

test('a question that nobody can answer is refused', async () => {
  const { get } = await doors()
  for (const wrong of [
    'measures=bribes',
    'measures=received&by=colour',
    'measures=received&by=block,subject,post',
    'by=day',
  ])
    assert.equal((await get('meena', `figures?${wrong}`)).statusCode, 400, wrong)
})

test('the division reads the district and the state, without words of citizens, and nothing else', async (t) => {
  const { get, house } = await doors()
  asDivision(t, house)
  Object.assign(house, {
    figures: { ...house.figures, noes: async () => [{ code: 'X', words: 'नहीं हुआ' }] },
  })
  const page = await get('salim', 'figures/district')
  assert.equal(page.statusCode, 200)
  assert.deepEqual(page.json().noes, [])
  assert.equal((await get('salim', 'figures/state')).statusCode, 200)
  for (const path of ['conversations', 'health', 'settings', 'bridges', 'publications', 'bulletins'])
    assert.equal((await get('salim', path)).statusCode, 403, path)
  assert.deepEqual((await get('salim', 'plans')).json().items, [])
})

test('the division finds behind a number which grievances it counts, without a word or a name, and lists nothing else', async (t) => {
  const { get, house } = await doors()
  asDivision(t, house)
  Object.assign(house.desk, {
    grievances: async (filter: GrievanceFilter) => {
      house.asked.push(filter)
      return { items: [FOUND, { ...FOUND, code: 'ABH-PHE-26-00002-K', sensitive: true }] }
    },
  })
  const list = await get('salim', 'grievances?counted=due&counted_to=2026-11-21&of_department=PHE&q=hidden')
  assert.equal(list.statusCode, 200)
  assert.equal(house.asked.at(-1)?.posts, undefined, 'whoever has it')
  assert.equal(house.asked.at(-1)?.search, undefined, 'and found by nobody’s words')
  const [open, sensitive] = list.json().items
  assert.equal(open.gist, '')
  assert.equal(open.name, undefined)
  assert.ok(open.place)
  assert.equal(sensitive.place, undefined)
  const file = await get('salim', 'grievances/export.csv?counted=due&counted_to=2026-11-21')
  assert.ok(!/Hidden words|Sunita/.test(file.body))
  house.asked.length = 0
  await get('salim', 'grievances')
  assert.deepEqual(house.asked.at(-1)?.posts, ['ROAD'], 'without a number there is no list')
  const seen = await get('meena', 'grievances?counted=due&counted_to=2026-11-21')
  assert.equal(seen.json().items[0].gist, 'Hidden words')
})

test('the head of a department finds behind a number what it counts, of that department and of nothing else', async (t) => {
  const { get, house, asked } = await doors()
  const post = house.index.district.posts.find(({ code }) => code === 'WATER')
  assert.ok(post)
  const { roles } = post
  t.after(() => Object.assign(post, { roles }))
  Object.assign(post, { roles: ['department-head'] })
  const list = async (query: string) => {
    house.asked.length = 0
    assert.equal(
      (await get('ramesh', `grievances?counted=received&counted_to=2026-11-21&${query}`)).statusCode,
      200,
    )
    return house.asked.at(-1)
  }
  const ofDepartment = await list('of_department=PHE')
  assert.equal(ofDepartment?.posts, undefined, 'not only what lies with the own post')
  assert.deepEqual(ofDepartment?.counted?.where, { department: ['PHE'] })
  assert.deepEqual((await list('of_post=WATER-2'))?.counted?.where, {
    post: ['WATER-2'],
    department: ['PHE'],
  })
  assert.deepEqual((await list('of_block=1'))?.counted?.where, { block: ['1'], department: ['PHE'] })
  assert.deepEqual((await list('of_department=RD'))?.counted?.where, { department: [] })
  assert.deepEqual((await list('of_department=PHE&mine=1'))?.posts, ['WATER'])
  assert.deepEqual((await list('of_department=PHE'))?.notAbout, ['ramesh', 'WATER'], 'nor what is about them')
  await get('ramesh', 'figures/district')
  const byPost = asked.filter(({ by }) => by?.includes('post'))
  assert.ok(byPost.length > 0)
  for (const { where } of byPost)
    assert.deepEqual(where?.department, ['PHE'], 'the number is narrowed like its list')
})

test('an officer who watches over no department finds the own work behind a number, as before', async () => {
  const { get, house } = await doors()
  await get('salim', 'grievances?counted=received&counted_to=2026-11-21&of_department=PHE')
  assert.deepEqual(house.asked.at(-1)?.posts, ['ROAD'])
})
