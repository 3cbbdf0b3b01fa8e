import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { groundOf, placePath, postFor } from '#core/district/find.ts'
import type { Said } from '#core/places/change.ts'
import { loadDistrict } from '#services/district/load.ts'
import { type Trial, trial } from '#store/fixtures/trial.ts'
import { districtWithLand } from './land.ts'

const NOW = new Date('2026-11-21T06:00:00Z')
const folder = await loadDistrict(fileURLToPath(new URL('../../districts/abhyas', import.meta.url)))
const block = folder.places.find(({ type }) => type === 'block')

let t: Trial
before(async () => {
  t = await trial({ district: folder.code })
})
after(() => t.end())

test('the places of the folder are found while typing, and a second start changes nothing', async () => {
  const first = await districtWithLand(folder, t.store.places, NOW)
  assert.deepEqual(first.district.places, folder.places)
  const within = { type: 'district', code: folder.code } as const
  for (const query of [block?.nameEn ?? '', block?.nameHi ?? '']) {
    const [found] = await t.store.places.typeAhead(query, { limit: 1, within, types: ['block'] })
    assert.equal(found?.number, block?.code)
  }
  const again = await t.store.places.hold([], { today: '2026-11-22' })
  assert.deepEqual(again.changes, [])
  await districtWithLand(folder, t.store.places, NOW)
})

test('a village that only a list knows is routed like those of the folder', async () => {
  assert.ok(block)
  const village: Said = {
    say: 'place',
    place: {
      type: 'village',
      code: 812345,
      nameHi: 'नयागाँव',
      nameEn: 'Nayagaon',
      aliases: [],
      parents: { panchayat: { type: 'block', code: block.code } },
      district: folder.code,
      list: 'villages/9901',
      at: { file: 'villages.csv', row: 2 },
    },
  }
  await t.store.places.hold([village], { today: '2026-11-21' })
  const index = await districtWithLand(folder, t.store.places, NOW)
  const added = index.district.places.at(-1)
  assert.equal(added?.nameEn, 'Nayagaon')
  const path = placePath(index, added?.code ?? 0).map(({ code }) => code)
  assert.deepEqual(
    path.slice(1),
    placePath(index, block.code).map(({ code }) => code),
  )
  const subject = folder.subjects.find(({ parent }) => parent !== undefined)?.code ?? ''
  assert.equal(
    postFor(index, subject, added?.code)?.post.code,
    postFor(index, subject, block.code)?.post.code,
  )
})

test('what lists know of a sub-station routes too, until the folder says otherwise', async () => {
  const panchayat = folder.places.find(({ type, parent }) => type === 'panchayat' && parent === block?.code)
  assert.ok(panchayat && block)
  const at = { file: 'substations.csv', row: 2 }
  const station = { type: 'substation', code: 990206 } as const
  const listed: Said = {
    say: 'place',
    place: {
      ...station,
      nameHi: 'तिरमोहन उपकेन्द्र',
      nameEn: 'Tirmohan',
      aliases: [],
      parents: {},
      district: folder.code,
      list: 'substations/9901',
      at,
    },
  }
  const under: Said = {
    say: 'under',
    of: { type: 'panchayat', code: panchayat.code },
    tree: 'electricity',
    parent: station,
    at,
  }
  await t.store.places.hold([listed, under], { today: '2026-11-21' })
  const cover = async (places: typeof folder.areaPlaces) => {
    const index = await districtWithLand({ ...folder, areaPlaces: places ?? [] }, t.store.places, NOW)
    return groundOf(index, panchayat.code).filter((one) => typeof one === 'string')
  }
  assert.deepEqual(await cover([]), ['SS-06'], 'from the list')
  assert.deepEqual(await cover(folder.areaPlaces), ['PS-01', 'SS-01'], 'the folder goes first')
})
