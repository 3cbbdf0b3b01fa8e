import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheets } from '#services/sheets/sheets.ts'
import { buildHttp } from './build.ts'
import { fakeHouse } from './fixtures/house.ts'

const LISTS = [
  ...[
    'district-posts',
    'district-places',
    'district-heat',
    'state',
    'hot-spots',
    'plans',
    'quality',
    'charges',
    'call-list',
  ],
  ...['windows', 'hearings'],
]

async function doors() {
  const house = fakeHouse()
  Object.assign(house, { sheets })
  const app = buildHttp(house)
  for (const login of ['meena', 'ramesh', 'aarti'])
    await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: 'right' } })
  const get = (person: string, path: string) =>
    app.inject({ url: `/api/v1/${path}`, headers: { authorization: `Bearer session-of-${person}` } })
  return { app, get, house }
}

test('the file of a list is for whom the list itself is for, and answers with the same no', async () => {
  const { app, get } = await doors()
  for (const name of LISTS) {
    assert.equal((await app.inject({ url: `/api/v1/lists/${name}.csv` })).statusCode, 401, name)
    const path =
      { state: 'figures/state', hearings: 'sittings/past' }[name] ??
      name.replace(/^district-.*/, 'figures/district')
    for (const person of ['meena', 'ramesh', 'aarti']) {
      const [list, file] = [await get(person, path), await get(person, `lists/${name}.csv`)]
      assert.equal(file.statusCode, list.statusCode, `${name} for ${person}`)
      if (file.statusCode !== 200) assert.equal(file.json().code, list.json().code)
    }
  }
})

test('the charges go out whole, in the language of the screen, and what nobody lists is not found', async () => {
  const { get } = await doors()
  const { body, headers } = await get('meena', 'lists/charges.csv?lang=en')
  assert.match(String(headers['content-disposition']), /ABH-charges-2026-11-21\.csv/)
  assert.match(body, /^\ufeffPost,Code,Department,/)
  assert.equal(body.trim().split('\r\n').length, 5)
  assert.match((await get('meena', 'lists/charges.csv?lang=hi')).body, /^\ufeffपद,/)
  const book = await get('meena', 'lists/charges.xlsx')
  assert.deepEqual([...book.rawPayload.subarray(0, 2)], [0x50, 0x4b])
  assert.equal((await get('meena', 'lists/everything.csv')).statusCode, 404)
})

test('places and subjects go out as the table of the page shows them: its subjects are the heads', async () => {
  const { get, house } = await doors()
  const counted = [
    { key: { subject: 'pump' }, counts: { received: 7 } },
    { key: { block: '1', subject: 'pump' }, counts: { received: 4 } },
    { key: { block: '2', subject: 'pump' }, counts: { received: 3 } },
  ]
  Object.assign(house, {
    figures: {
      ...house.figures,
      counts: async ({ by = [] }: { by?: readonly string[] }) =>
        counted.filter(({ key }) => Object.keys(key).join() === by.join()),
    },
  })
  const page = (await get('meena', 'figures/district?days=30')).json()
  assert.equal(page.heat.rows.length, 2)
  for (const language of ['hi', 'en'] as const) {
    const { body } = await get('meena', `lists/district-heat.csv?days=30&lang=${language}`)
    const [head, ...rows] = body.replace('\ufeff', '').trim().split('\r\n')
    assert.equal(head, `${language === 'hi' ? 'स्थान' : 'Place'},${page.heat.subjects[0].name[language]}`)
    assert.deepEqual(
      rows.map((row) => row.split(',').at(-1)),
      ['4', '3'],
    )
  }
})

test('page after page is asked until there is none', async () => {
  const { get, house } = await doors()
  const pages: (string | undefined)[] = []
  const row = (code: string) => ({
    ...{ code, report: 1, gist: 'g', post: 'WATER', department: 'PHE', grounds: [] },
    ...{ reportedAt: new Date(0), addedAt: new Date(0) },
  })
  Object.assign(house, {
    quality: {
      ...house.quality,
      list: async ({ after }: { after?: string }) => {
        pages.push(after)
        return after === undefined ? { items: [row('A')], next: 'x' } : { items: [row('B')] }
      },
    },
  })
  const { body } = await get('aarti', 'lists/quality.csv?view=waiting&lang=en')
  assert.deepEqual(pages, [undefined, 'x'])
  assert.deepEqual(
    body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.slice(0, 2)),
    ['A,', 'B,'],
  )
})
