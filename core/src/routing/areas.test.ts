import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Area, AreaPlace } from '../district/areas.ts'
import type { Post, RoutingRule } from '../district/district.ts'
import { lineDistrict } from './fixtures/district.ts'
import { postsNamed } from './named.ts'
import { choosePost } from './rules.ts'

const area = (code: string, type: Area['type'], nameHi: string, nameEn: string): Area => ({
  code,
  type,
  nameHi,
  nameEn,
  aliases: [],
})
const AREAS = [
  area('SS-A', 'substation', 'उपकेन्द्र अ', 'Sub-station A'),
  area('SS-B', 'substation', 'उपकेन्द्र ब', 'Sub-station B'),
  area('PS-A', 'police_station', 'थाना अ', 'Thana A'),
]
const engineer = (code: string, over: string): Post => ({
  code,
  nameHi: 'अवर अभियंता',
  nameEn: 'Junior Engineer',
  department: 'PHE',
  office: 'COLL',
  level: 1,
  roles: ['officer'],
  area: over,
})
const posts = [engineer('JE-A', 'SS-A'), engineer('JE-B', 'SS-B')]
const district = (areaPlaces: readonly AreaPlace[], rules: readonly RoutingRule[] = []) =>
  lineDistrict(rules, {}, { areas: AREAS, areaPlaces, posts })
const chosen = (place: number, areaPlaces: readonly AreaPlace[], ...rules: readonly RoutingRule[]) =>
  choosePost(district(areaPlaces, rules), { subject: 'WAT-HP', place, channel: 'phone' })

test('two villages side by side go to two junior engineers, each by the sub-station over it', () => {
  const cover = [
    { area: 'SS-A', place: 11 },
    { area: 'SS-B', place: 12 },
  ]
  assert.equal(chosen(11, cover)?.post.code, 'JE-A')
  const other = chosen(12, cover)
  assert.equal(other?.post.code, 'JE-B')
  assert.match(other?.why.hi ?? '', /यह जगह उपकेन्द्र ब के क्षेत्र में आती है$/)
  assert.match(other?.why.en ?? '', /the place lies in the area of Sub-station B$/)
  assert.equal(chosen(21, cover)?.post.code, 'PHE-JE-02', 'a place in no area goes by its place as before')
})

test('an area covers what lies in its places, but not a village that is named to another', () => {
  const cover = [
    { area: 'SS-A', place: 1 },
    { area: 'SS-B', place: 12 },
  ]
  assert.equal(chosen(12, cover)?.post.code, 'JE-B')
  // over the block sit a post by the place and one by the area; the place itself goes first
  assert.equal(chosen(11, cover)?.post.code, 'PHE-JE-01')
})

test('what the folder says of areas goes before what lists say, however small the place in the list', () => {
  const listed = { area: 'SS-A', place: 11, listed: true } as const
  assert.equal(chosen(11, [listed])?.post.code, 'JE-A', 'without a word of the folder the list counts')
  const cover = [listed, { area: 'SS-B', place: 11 }]
  assert.equal(chosen(11, cover)?.post.code, 'JE-B')
  const wide = [
    { ...listed, area: 'SS-A' },
    { area: 'SS-B', place: 9901 },
  ]
  assert.equal(chosen(11, wide)?.post.code, 'PHE-JE-01', 'of one kind a place lies in one area only')
})

test('a rule may name an area; it goes before the panchayat and after the village', () => {
  const cover = [{ area: 'PS-A', place: 11 }]
  const rules: readonly RoutingRule[] = [
    { area: 'PS-A', post: 'CDO' },
    { place: 1, post: 'DM' },
  ]
  const byArea = chosen(11, cover, ...rules)
  assert.equal(byArea?.post.code, 'CDO')
  assert.match(byArea?.why.hi ?? '', /क्षेत्र थाना अ/)
  assert.equal(chosen(12, cover, ...rules)?.post.code, 'DM')
  assert.equal(chosen(11, cover, ...rules, { place: 11, post: 'PHE-EE' })?.post.code, 'PHE-EE')
})

test('a post that is named in words counts where its area is', () => {
  const index = district([
    { area: 'SS-A', place: 11 },
    { area: 'SS-B', place: 12 },
  ])
  assert.deepEqual(
    postsNamed('अवर अभियंता पैसे माँगते हैं', 12, index).map(({ code }) => code),
    ['JE-B'],
  )
})
