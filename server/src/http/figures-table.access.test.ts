import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FiguresTable } from '#contract/figures-table.ts'
import type { District } from '#core/district/district.ts'
import { indexDistrict } from '#core/district/find.ts'
import type { Question, TimesQuestion } from '#ports/figures.ts'
import { sheets } from '#services/sheets/sheets.ts'
import { buildHttp } from './build.ts'
import { smallDistrict } from './fixtures/district.ts'
import { fakeHouse } from './fixtures/house.ts'

/** A house with a change of posts and charges that no other test sees. */
async function doors(change: (district: District) => Partial<District> = () => ({}), happened = 200_000) {
  const house = fakeHouse()
  Object.assign(house, { sheets, index: indexDistrict({ ...smallDistrict, ...change(smallDistrict) }) })
  const asked: (Question | TimesQuestion)[] = []
  const key = ({ by: [by] = [] }: Question, code: string) => (by ? { [by]: code } : {})
  Object.assign(house, {
    figures: {
      ...house.figures,
      counts: async (question: Question) => {
        if (!question.by) return [{ key: {}, counts: { received: happened } }]
        asked.push(question)
        return [
          { key: key(question, 'PHE'), counts: { received: 3, reported: 40, 'reported-late': 4, given: 5 } },
          { key: key(question, 'RD'), counts: { received: 9, reported: 12, 'reported-late': 0, given: 7 } },
        ]
      },
      times: async (question: TimesQuestion) => {
        asked.push(question)
        return [{ key: key({ ...question, measures: [] }, 'RD'), bins: { whole: [{ bin: 40, n: 6 }] } }]
      },
    },
  })
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'salim', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const get = (person: string, path: string) =>
    app.inject({ url: `/api/v1/${path}`, headers: { authorization: `Bearer session-of-${person}` } })
  const table = async (person: string, query = '') => {
    const answer = await get(person, `figures/table${query}`)
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json() as FiguresTable
  }
  return { app, asked, get, table }
}

test('the table is for those who are logged in', async () => {
  const { app } = await doors()
  for (const path of ['figures/table', 'figures/table.csv', 'figures/table.xlsx'])
    assert.equal((await app.inject({ url: `/api/v1/${path}` })).statusCode, 401, path)
})

test('the control room cuts by anything; rows stand in the order that was asked for, with ranks above the least sample only', async () => {
  const { table } = await doors()
  const page = await table('meena', '?by=department&days=30&show=received,inTime,time-whole')
  assert.deepEqual(page.shown, ['received', 'inTime', 'time-whole'])
  assert.deepEqual(
    page.rows.map(({ code, cells }) => [code, cells.received?.n]),
    [
      ['RD', 9],
      ['PHE', 3],
    ],
  )
  const [rd, phe] = page.rows
  assert.equal(rd?.cells.inTime?.share?.of, 12)
  assert.equal(rd?.cells.inTime?.rank, undefined, 'twelve reports carry no rank')
  assert.equal(phe?.cells.inTime?.rank, 1)
  assert.equal(rd?.cells['time-whole']?.time?.of, 6)
  assert.deepEqual(
    (await table('meena', '?by=department&sort=received&show=received')).rows.map(({ code }) => code),
    ['PHE', 'RD'],
  )
})

test('of a year in which very much happened only what the kept sums answer together is offered; nothing walks over its events', async () => {
  const { table, asked } = await doors(() => ({}), 500_001)
  const page = await table('meena', '?by=channel&days=365')
  assert.ok(!page.offered.where.includes('department'))
  assert.ok(page.offered.where.includes('channel'))
  assert.ok(!page.columns.some(({ kind }) => kind === 'time'), 'times are not kept by door')
  const pair = await table('meena', '?by=subject&department=PHE&days=365')
  assert.ok(!pair.columns.some(({ name }) => name === 'inTime'), 'reports are not kept by two at once')
  asked.length = 0
  const apart = await table('meena', '?by=channel&department=PHE&days=365')
  assert.equal(apart.kept, false)
  assert.deepEqual(apart.rows, [])
  assert.equal(asked.length, 0)
  assert.equal(
    (await table('meena', '?by=day')).columns.some(({ now }) => now),
    false,
    'pending is of now',
  )
  const month = await table('meena', '?by=village&department=PHE&subject=pump&days=31')
  assert.equal(month.kept, true, 'a month is walked over, whatever is asked of it')
  assert.ok(month.columns.some(({ name }) => name === 'inTime'))
  assert.deepEqual(month.offered.where.length, 9)
})

test('a year of a district is cut by anything, as long as half a million things happened in it', async () => {
  const { table } = await doors()
  const apart = await table('meena', '?by=channel&department=PHE&days=365')
  assert.equal(apart.kept, true)
  assert.ok(apart.columns.some(({ kind }) => kind === 'time'))
  assert.equal(apart.offered.where.length, 9)
})

test('by department, post, subject, place, door, source and class the table has every number that tells how the work was done', async () => {
  const { table } = await doors()
  const told = [
    'received',
    'closed',
    'open',
    'late',
    'satisfied',
    'reopened',
    'repeat',
    'falseClosing',
    'spoken',
    'bare',
    'flagged',
  ]
  for (const by of [
    'department',
    'post',
    'subject',
    'block',
    'panchayat',
    'village',
    'channel',
    'source',
    'class',
  ]) {
    const names = (await table('meena', `?by=${by}&days=30`)).columns.map(({ name }) => name)
    for (const one of [...told, 'time-whole', 'time-report', 'age-61'])
      assert.ok(names.includes(one), `${one} by ${by}`)
  }
})

test('a post is told what came to it, because nothing is registered by a post', async () => {
  const { table } = await doors()
  const page = await table('meena', '?by=post&show=received')
  assert.deepEqual(page.columns.find(({ name }) => name === 'received')?.measures, ['given'])
})

test('an officer finds the own posts and is offered nothing beside them', async () => {
  const { table, asked, get } = await doors()
  const page = await table('ramesh')
  assert.equal(page.by, 'post')
  assert.deepEqual(page.offered.by, ['post', 'month', 'day'])
  for (const { where } of asked) assert.ok((where?.post ?? []).length > 0)
  asked.length = 0
  await get('ramesh', 'figures/table?by=post&post=somebody-else')
  for (const { where } of asked) assert.deepEqual(where?.post, [])
})

test('the head of two departments sees both of them and no third', async () => {
  const { table, asked } = await doors(({ posts, charges }) => ({
    posts: posts.map((post) => (post.department ? { ...post, roles: ['department-head'] } : post)),
    charges: charges.map((charge) => (charge.person === 'salim' ? { ...charge, person: 'ramesh' } : charge)),
  }))
  const page = await table('ramesh')
  assert.deepEqual([...(page.departments ?? [])].sort(), ['PHE', 'RD'])
  assert.equal(page.by, 'department', 'two of them are told apart first')
  for (const { where } of asked) assert.deepEqual([...(where?.department ?? [])].sort(), ['PHE', 'RD'])
  asked.length = 0
  await table('ramesh', '?department=BIJ&by=department')
  for (const { where } of asked) assert.deepEqual(where?.department, [])
})

test('the district’s page of a head of two departments is of both, or of the one that is chosen', async () => {
  const { get, asked } = await doors(({ posts, charges }) => ({
    posts: posts.map((post) => (post.department ? { ...post, roles: ['department-head'] } : post)),
    charges: charges.map((charge) => (charge.person === 'salim' ? { ...charge, person: 'ramesh' } : charge)),
  }))
  const page = (await get('ramesh', 'figures/district')).json()
  assert.deepEqual(page.departments.map(({ code }: { code: string }) => code).sort(), ['PHE', 'RD'])
  assert.equal(page.department, undefined)
  assert.ok(asked.some(({ where }) => where?.department?.length === 2))
  asked.length = 0
  assert.equal((await get('ramesh', 'figures/district?department=RD')).json().department.code, 'RD')
  for (const { where } of asked) if (where?.department) assert.deepEqual(where.department, ['RD'])
  assert.equal((await get('ramesh', 'figures/district?department=BIJ')).statusCode, 403)
})

test('the division reads every table', async () => {
  const { table } = await doors(({ posts }) => ({
    posts: posts.map((post) => (post.code === 'ROAD' ? { ...post, roles: ['division'] } : post)),
  }))
  const page = await table('salim', '?by=block')
  assert.equal(page.departments, undefined)
  assert.ok(page.offered.by.includes('department'))
})

test('the file holds just that table, with shares and times in cells of their own', async () => {
  const { get } = await doors()
  const { body } = await get('meena', 'figures/table.csv?by=department&show=received,inTime&lang=en')
  const lines = body.replace('\ufeff', '').trim().split('\r\n')
  assert.equal(
    lines[0],
    ',Received,Reported in time,Reported in time: of,Reported in time: 95 % from,Reported in time: 95 % to',
  )
  assert.equal(lines.length, 4, 'the head, two departments and the total')
  assert.match(lines[2] ?? '', /,3,0\.9,40,/)
})

test('a question that nobody can answer is refused', async () => {
  const { get } = await doors()
  for (const wrong of ['by=colour', 'from=2026-12-01&to=2026-01-01', 'place=777'])
    assert.equal((await get('meena', `figures/table?${wrong}`)).statusCode, 400, wrong)
})

test('attendance in the windows is for each whose posts they are; who sat there is nothing for the division', async () => {
  const { app, get } = await doors(({ posts }) => ({
    posts: posts.map((post) => (post.code === 'ROAD' ? { ...post, roles: ['division'] } : post)),
  }))
  assert.equal((await app.inject({ url: '/api/v1/figures/windows' })).statusCode, 401)
  for (const person of ['meena', 'ramesh', 'salim'])
    assert.equal((await get(person, 'figures/windows?days=30')).statusCode, 200, person)
  assert.equal((await get('salim', 'figures/windows/list')).statusCode, 403)
  assert.equal((await get('ramesh', 'figures/windows/list')).statusCode, 200)
  assert.equal((await get('meena', 'figures/windows?from=2020-01-01&to=2026-01-01')).statusCode, 400)
})
