import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Listed, Said } from '#core/places/change.ts'
import type { PlaceRef } from '#core/places/land.ts'
import type { PlaceEntry } from '#ports/places.ts'
import { asOwner, connectOptions } from '../connection.ts'
import { DISTRICT, type Trial, trial } from '../fixtures/trial.ts'

let t: Trial
before(async () => {
  t = await trial()
  const { lacks } = await t.store.places.hold(land, { today: '2026-11-21' })
  assert.deepEqual(lacks, [])
})
after(() => t.end())

const at = { file: 'land.csv', row: 2 }
function said(
  type: Listed['type'],
  code: number,
  nameHi: string,
  nameEn: string,
  rest: Partial<Listed> = {},
): Said {
  const place = { type, code, nameHi, nameEn, aliases: [], parents: {}, list: 'trial', at, ...rest }
  return { say: 'place', place }
}
const under = (type: PlaceRef['type'], code: number): PlaceRef => ({ type, code })
const inTilaur = { district: 71, parents: { panchayat: under('district', 71) } }
const belwan = said('block', 701, 'बेलवन', 'Belwan', inTilaur)
const surjangarh = said('block', 702, 'सुरजनगढ़', 'Surjangarh', inTilaur)
const land: readonly Said[] = [
  said('state', 7, 'प्रदेश', 'Pradesh'),
  said('district', 71, 'तिलौर', 'Tilaur', {
    district: 71,
    parents: { revenue: under('state', 7) },
    aliases: ['Tilor'],
  }),
  said('district', 72, 'हीरापुर', 'Hirapur', { district: 72, parents: { revenue: under('state', 7) } }),
  said('subdistrict', 711, 'तिलौर सदर', 'Tilaur Sadar', {
    district: 71,
    parents: { revenue: under('district', 71) },
  }),
  belwan,
  surjangarh,
  said('panchayat', 770, 'सोनडीह', 'Sondih', { district: 71, parents: { panchayat: under('block', 701) } }),
  said('police_station', 31, 'थाना बेलवन', 'Thana Belwan', {
    district: 71,
    parents: { police: under('district', 71) },
  }),
  said('village', 7001, 'सिकरौल', 'Sikraul', {
    district: 71,
    population: 900,
    parents: {
      panchayat: under('panchayat', 770),
      revenue: under('subdistrict', 711),
      police: under('police_station', 31),
    },
  }),
  said('village', 7002, 'रामपुर', 'Rampur', { district: 71, parents: { panchayat: under('panchayat', 770) } }),
  said('village', 7003, 'रामपुर कलाँ', 'Rampur Kalan', {
    district: 71,
    parents: { revenue: under('subdistrict', 711) },
  }),
  said('village', 7201, 'रामपुर', 'Rampur', {
    district: 72,
    population: 9000,
    parents: { revenue: under('district', 72) },
  }),
]

const codes = (found: readonly PlaceEntry[]) => found.map(({ code }) => code)
const typed = async (query: string, rest = {}) =>
  codes(await t.store.places.typeAhead(query, { limit: 5, ...rest }))

test('a village is offered while its name is typed in either script, with the way up', async () => {
  for (const query of ['sikraul', 'सिकरौल', 'sik', 'सिक', 'sikrol'])
    assert.equal((await typed(query))[0], 7001, query)
  const [found] = await t.store.places.typeAhead('sikraul', { limit: 1 })
  assert.deepEqual(
    found?.path.map(({ nameEn }) => nameEn),
    ['Sondih', 'Belwan', 'Tilaur', 'Pradesh'],
  )
})

test('of places with one name those of the district come first, and only those when only it is asked for', async () => {
  assert.deepEqual(await typed('rampur'), [7201, 7002, 7003])
  assert.deepEqual(await typed('rampur', { near: 71 }), [7002, 7201, 7003])
  for (const query of ['ram', 'राम', 'rampur'])
    assert.deepEqual((await typed(query, { within: under('district', 71) })).sort(), [7002, 7003], query)
  assert.deepEqual(await typed('rampur', { within: under('block', 701) }), [7002])
  assert.deepEqual(await typed('rampur', { within: under('subdistrict', 711) }), [7003])
  assert.deepEqual((await typed('rampur', { within: under('state', 7) })).length, 3)
})

test('a slip of the finger, a later word and a kind of place are found too', async () => {
  assert.equal((await typed('surjanpgarh'))[0], 702)
  assert.equal((await typed('kalan'))[0], 7003)
  assert.deepEqual(await typed('belwan', { types: ['police_station'] }), [31])
  assert.deepEqual(await typed('…'), [])
})

test('a village is covered by its panchayat, its tehsil and its police station', async () => {
  const cover = await t.store.places.around(under('village', 7001))
  assert.deepEqual(
    new Set(cover.map(({ type }) => type)),
    new Set(['village', 'police_station', 'subdistrict', 'panchayat', 'block', 'district', 'state']),
  )
  assert.deepEqual(codes(await t.store.places.path(under('village', 7001), 'revenue')), [7001, 711, 71, 7])
  assert.deepEqual(codes(await t.store.places.children(under('panchayat', 770))), [7002, 7001])
})

test('a list that is given again changes nothing, and a trial changes nothing at all', async () => {
  const again = await t.store.places.hold(land, { today: '2026-11-22' })
  assert.deepEqual([again.changes, again.unchanged], [[], land.length])
  const renamed = land.map((one) =>
    one === belwan ? said('block', 701, 'बेलवनगंज', 'Belwanganj', inTilaur) : one,
  )
  const trialRun = await t.store.places.hold(renamed, { today: '2026-11-22', trial: true })
  assert.deepEqual(
    trialRun.changes.map(({ kind }) => kind),
    ['renamed'],
  )
  assert.equal((await t.store.places.find(under('block', 701)))?.nameEn, 'Belwan')
})

test('one fault in a list and nothing of it is imported', async () => {
  const orphan = said('village', 7999, 'अनाथ', 'Anath', { parents: { panchayat: under('panchayat', 1) } })
  const good = said('district', 73, 'नया', 'Naya', { list: 'other' })
  const { lacks } = await t.store.places.hold([good, orphan], { today: '2026-11-22' })
  assert.equal(lacks.length, 1)
  assert.equal(await t.store.places.find(under('district', 73)), undefined)
})

test('what was renamed, moved and split is found as it was, and history keeps it', async () => {
  const own = await trial()
  const { places } = own.store
  await places.hold(land, { today: '2026-11-01' })
  const moved = said('block', 701, 'बेलवनगंज', 'Belwanganj', {
    district: 72,
    parents: { panchayat: under('district', 72) },
  })
  await places.hold(
    land.map((one) => (one === belwan ? moved : one)),
    { today: '2026-11-10' },
  )
  const [found] = await places.typeAhead('belwan', { limit: 1, types: ['block'] })
  assert.deepEqual([found?.nameEn, found?.district, found?.aliases], ['Belwanganj', 72, ['बेलवन', 'Belwan']])
  const history = await asOwner(own.url, async (client) => {
    const { rows } = await client.query(
      `select parent_code, since::text, until::text from place_parent where type = 'block' and code = 701 order by since`,
    )
    return rows
  })
  assert.deepEqual(history, [
    { parent_code: 71, since: '-infinity', until: '2026-11-10' },
    { parent_code: 72, since: '2026-11-10', until: null },
  ])
  await places.hold(
    [
      {
        say: 'ended',
        of: under('block', 702),
        on: '2026-11-15',
        into: [under('block', 701), under('panchayat', 770)],
        at,
      },
    ],
    { today: '2026-11-20' },
  )
  assert.equal((await places.find(under('block', 702)))?.until, '2026-11-15')
  assert.deepEqual(codes(await places.successors(under('block', 702))), [701, 770])
  assert.deepEqual(await places.typeAhead('surjangarh', { limit: 5 }), [])
  await own.end()
})

test('the places of the own folder keep their plain numbers, and lists add to them', async () => {
  const own = await trial()
  const { places } = own.store
  const folder = { folder: DISTRICT, list: `folder/${DISTRICT}`, district: DISTRICT }
  const district = said('district', DISTRICT, 'अभ्यास', 'Abhyas', folder)
  const block = said('block', 9900001, 'कंचनडीह', 'Kanchandih', {
    ...folder,
    parents: { panchayat: under('district', DISTRICT) },
  })
  const village = said('village', 5, 'नौटोला', 'Nautola', {
    district: DISTRICT,
    parents: { panchayat: under('block', 9900001) },
  })
  await places.hold([district, block], { today: '2026-11-01' })
  await places.hold([village], { today: '2026-11-01' })
  assert.equal((await places.find(9900001))?.nameEn, 'Kanchandih')
  assert.deepEqual(
    (await places.path(DISTRICT)).map(({ number }) => number),
    [DISTRICT],
  )
  const [beyond, ...others] = await places.beyondFolder()
  assert.deepEqual([beyond?.nameEn, beyond?.parent, others.length], ['Nautola', 9900001, 0])
  assert.deepEqual(
    (await places.path(beyond?.code ?? 0)).map(({ number }) => number),
    [beyond?.code, 9900001, DISTRICT],
  )
  await own.end()
})

test('the running program reads the land and cannot change it', async () => {
  const client = new pg.Client(connectOptions(t.url, 'nivaran_program'))
  await client.connect()
  for (const table of ['place', 'place_parent', 'place_successor', 'place_change', 'place_key']) {
    await client.query(`select count(*) from ${table}`)
    await assert.rejects(client.query(`delete from ${table}`), { code: '42501' }, table)
  }
  await client.end()
})
