import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, climb, keyOfPlace, numberOf, type PlaceRecord, type PlaceRef, refOfNumber } from './land.ts'

const place = (
  type: PlaceRecord['type'],
  code: number,
  parents: PlaceRecord['parents'] = {},
): PlaceRecord => ({
  type,
  code,
  nameEn: `${type} ${code}`,
  aliases: [],
  parents,
  list: 'trial',
})

const land = [
  place('state', 9),
  place('district', 1, { revenue: { type: 'state', code: 9 } }),
  place('subdistrict', 1, { revenue: { type: 'district', code: 1 } }),
  place('block', 1, { panchayat: { type: 'district', code: 1 } }),
  place('panchayat', 70, { panchayat: { type: 'block', code: 1 } }),
  place('police_station', 5, { police: { type: 'district', code: 1 } }),
  place('substation', 6, { electricity: { type: 'district', code: 1 } }),
  place('village', 700, {
    revenue: { type: 'subdistrict', code: 1 },
    panchayat: { type: 'panchayat', code: 70 },
    police: { type: 'police_station', code: 5 },
    electricity: { type: 'substation', code: 6 },
  }),
]
const byKey = new Map(land.map((one) => [keyOfPlace(one), one]))
const look = (ref: PlaceRef) => byKey.get(keyOfPlace(ref))
const names = (places: readonly PlaceRecord[]) => places.map(keyOfPlace)
const village = { type: 'village', code: 700 } as const

test('a village has a way up in each tree', () => {
  assert.deepEqual(names(climb(village, look, 'revenue')), [
    'village 700',
    'subdistrict 1',
    'district 1',
    'state 9',
  ])
  assert.deepEqual(names(climb(village, look)), [
    'village 700',
    'panchayat 70',
    'block 1',
    'district 1',
    'state 9',
  ])
  assert.deepEqual(names(climb(village, look, 'police')), [
    'village 700',
    'police_station 5',
    'district 1',
    'state 9',
  ])
})

test('all that covers a village is found, its police station and its sub-station among it, the nearer first', () => {
  assert.deepEqual(names(around(village, look)), [
    'village 700',
    'police_station 5',
    'substation 6',
    'subdistrict 1',
    'panchayat 70',
    'district 1',
    'block 1',
    'state 9',
  ])
})

test('a place that lies in itself by mistake is not climbed for ever', () => {
  const loop = place('block', 3, { panchayat: { type: 'block', code: 3 } })
  assert.deepEqual(names(climb(loop, () => loop)), ['block 3'])
  assert.deepEqual(names(around(loop, () => loop)), ['block 3'])
})

test('district 1 and block 1 have different numbers, and a number leads back to its place', () => {
  const [district, block] = [numberOf(place('district', 1), 9901), numberOf(place('block', 1), 9901)]
  assert.notEqual(district, block)
  assert.deepEqual(refOfNumber(block), { type: 'block', code: 1 })
  assert.deepEqual(refOfNumber(numberOf(place('panchayat', 2_000_000_000_000), 9901)), {
    type: 'panchayat',
    code: 2_000_000_000_000,
  })
})

test('a place of the own folder bears its plain code', () => {
  assert.equal(numberOf({ ...place('village', 990012), folder: 9901 }, 9901), 990012)
  assert.equal(refOfNumber(990012), undefined)
})
