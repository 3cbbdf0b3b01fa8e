import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, Place } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import { outlineOf } from './outline.ts'
import { settledBy, speaksFor, spotAt } from './spot.ts'

const place = (
  code: number,
  type: Place['type'],
  parent: number | undefined,
  name: string,
  at?: [number, number],
) => ({
  code,
  type,
  nameHi: name,
  nameEn: name,
  aliases: [],
  ...(parent === undefined ? {} : { parent }),
  ...(at ? { lat: at[0], lng: at[1] } : {}),
})
const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]

/** Two blocks side by side; the second has a hole. One of the villages of each is called Rampur. */
function district(outlines = true) {
  return indexDistrict({
    code: 1,
    nameHi: 'तिलौर',
    nameEn: 'Tilaur',
    places: [
      place(1, 'district', undefined, 'Tilaur'),
      place(10, 'block', 1, 'Purab'),
      place(20, 'block', 1, 'Pachchhim'),
      place(101, 'village', 10, 'Rampur', [18.05, 70.05]),
      place(102, 'village', 10, 'Sonpur', [18.05, 70.07]),
      place(201, 'village', 20, 'Rampur', [18.05, 70.15]),
    ],
    outlines: outlines
      ? [
          outlineOf(10, box(70.0, 18.0, 70.1, 18.1)),
          outlineOf(20, [...box(70.1, 18.0, 70.3, 18.1), ...box(70.2, 18.02, 70.25, 18.08)]),
        ]
      : [],
    departments: [],
    subjects: [],
    posts: [],
    persons: [],
    charges: [],
    templates: [],
  } as unknown as District)
}

test('a pin beside the middle of a village suggests that village, with its block and its distance', () => {
  const spot = spotAt(district(), { lat: 18.051, lng: 70.051 }, 'pin')
  assert.deepEqual([spot?.where, spot?.place, spot?.near], ['near', 101, []])
  assert.match(spot?.why.hi ?? '', /Purab की सीमा में है; Rampur.* लगभग 150 मीटर दूर/)
  assert.match(spot?.why.en ?? '', /lies in Purab, about 150 m from Rampur/)
})

test('a pin between two villages names both, and a village of another block is not believed', () => {
  const between = spotAt(district(), { lat: 18.05, lng: 70.061 }, 'pin')
  assert.deepEqual(between?.near, [102, 101])
  const border = spotAt(district(), { lat: 18.05, lng: 70.101 }, 'pin')
  assert.deepEqual([border?.where, border?.place], ['inside', 20])
})

test('a pin far from every village lies in its block all the same; in a hole of it, outside', () => {
  const far = spotAt(district(), { lat: 18.01, lng: 70.28 }, 'picture')
  assert.deepEqual([far?.where, far?.place], ['inside', 20])
  assert.match(far?.why.hi ?? '', /^फोटो में लिखी लोकेशन/)
  assert.equal(spotAt(district(), { lat: 18.05, lng: 70.22 }, 'pin')?.where, 'outside')
})

test('a pin outside the district is said to be outside, with the nearest place', () => {
  const spot = spotAt(district(), { lat: 18.05, lng: 70.4 }, 'pin')
  assert.deepEqual([spot?.where, spot?.place], ['outside', undefined])
  assert.match(spot?.why.en ?? '', /outside the district Tilaur; the nearest place, Rampur, is 26\.4 km away/)
})

test('without outlines the nearest middle is taken, and nothing is said of what is far from all', () => {
  assert.equal(spotAt(district(false), { lat: 18.051, lng: 70.051 }, 'pin')?.place, 101)
  assert.equal(spotAt(district(false), { lat: 18.05, lng: 70.4 }, 'pin'), undefined)
})

test('of two villages of one name the pin tells which is meant', () => {
  const index = district()
  const pin = { lat: 18.055, lng: 70.16 }
  const spot = spotAt(index, pin, 'pin') ?? assert.fail('the pin lies in the district')
  assert.equal(settledBy(index, pin, spot, [101, 201]), 201)
  assert.equal(settledBy(index, pin, spot, [101, 102]), undefined)
  assert.equal(speaksFor(index, pin, spot, 20), true)
  assert.equal(speaksFor(index, pin, spot, 10), false)
})
