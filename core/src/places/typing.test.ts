import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlaceRecord } from './land.ts'
import { keysOf, ranked, readTyped, slipsOf, type Typed } from './typing.ts'

const place = (
  code: number,
  nameHi: string,
  nameEn: string,
  rest: Partial<PlaceRecord> = {},
): PlaceRecord => ({
  type: 'village',
  code,
  nameHi,
  nameEn,
  aliases: [],
  parents: {},
  list: 'trial',
  ...rest,
})
const typed = (query: string): Typed => {
  const read = readTyped(query)
  assert.ok(read)
  return read
}

test('both scripts of a name are typed by one key, from its first letters on', () => {
  const keys = keysOf(place(1, 'सिकरौल', 'Sikraul'))
  for (const query of ['si', 'sik', 'sikra', 'sikraul', 'सि', 'सिक', 'सिकरौल'])
    assert.ok(
      keys.some(({ letters }) => letters.startsWith(typed(query).letters)),
      query,
    )
})

test('half a name finds the whole one, also where a nasal stands before p or b', () => {
  const rampur = keysOf(place(50, 'रामपुर', 'Rampur'))
  for (const query of ['ra', 'ram', 'ramp', 'rampur', 'रा', 'राम', 'रामप', 'रामपुर'])
    assert.ok(
      rampur.some(({ letters }) => letters.startsWith(typed(query).letters)),
      query,
    )
  const ambari = keysOf(place(51, 'अंबारी', 'Ambari'))
  for (const query of ['am', 'an', 'amb', 'अं', 'अंब', 'अम्ब'])
    assert.ok(
      ambari.some(({ key }) => key.startsWith(typed(query).key)),
      query,
    )
})

test('a name is found by each of its words, and by its aliases', () => {
  const words = keysOf(place(1, 'पलाश गंज', 'Palash Ganj', { aliases: ['Allahabad', 'इलाहाबाद'] }))
  for (const query of ['ganj', 'गंज', 'allah', 'इलाहा'])
    assert.ok(
      words.some(({ key }) => key.startsWith(typed(query).key)),
      query,
    )
})

test('the very name comes first, then the district asked for, then the wider place and the larger one', () => {
  const found = [
    place(1, 'रामपुर कलाँ', 'Rampur Kalan', { district: 5 }),
    place(2, 'रामपुर', 'Rampur', { district: 6 }),
    place(3, 'रामपुर', 'Rampur', { district: 5, population: 40 }),
    place(4, 'रामपुर', 'Rampur', { district: 5, population: 9000 }),
    place(5, 'रामपुर', 'Rampur', { district: 5, type: 'block' }),
  ]
  assert.deepEqual(
    ranked(typed('rampur'), found, 5).map(({ code }) => code),
    [5, 4, 3, 2, 1],
  )
})

test('who types ram is offered रामपुर before राना', () => {
  const found = [place(1, 'राना', 'Rana'), place(2, 'रामपुर', 'Rampur'), place(3, 'राम', 'Ram')]
  for (const query of ['ram', 'राम'])
    assert.deepEqual(
      ranked(typed(query), found, undefined).map(({ code }) => code),
      [3, 2, 1],
      query,
    )
})

test('a key one letter off is among the slips of what was typed', () => {
  const { key } = typed('कंचनडीह')
  for (const wrong of ['kanchandeh', 'kanchndih', 'kachandih', 'kanchadnih'])
    assert.ok(typed(wrong).key === key || slipsOf(typed(wrong).key).includes(key), wrong)
  assert.deepEqual(slipsOf('rm'), [])
})

test('signs and spaces alone look for nothing', () => {
  assert.equal(readTyped(' … !'), undefined)
})
