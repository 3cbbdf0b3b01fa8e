import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place, Subject } from '../district/district.ts'
import { placesNear, subjectsNear } from './nearby.ts'

const place = (code: number, type: string, parent?: number) =>
  [code, { code, type, ...(parent === undefined ? {} : { parent }) } as Place] as const
const places = new Map([
  place(1, 'district'),
  place(2, 'block', 1),
  place(3, 'panchayat', 2),
  place(4, 'village', 3),
  place(5, 'village', 3),
  place(6, 'panchayat', 2),
  place(7, 'village', 6),
])
const subject = (code: string, department: string, parent?: string) =>
  [code, { code, departments: [department], ...(parent ? { parent } : {}) } as unknown as Subject] as const
const subjects = new Map([
  subject('WAT', 'PHE'),
  subject('WAT-HP', 'PHE', 'WAT'),
  subject('WAT-DRT', 'PHE', 'WAT'),
  subject('SAN-TOI', 'PHE', 'SAN'),
  subject('RDS-POT', 'PWD', 'RDS'),
])

test('the villages of one panchayat are near each other, those of the next one are not', () => {
  assert.deepEqual(placesNear(4, places), [4, 3, 5])
  assert.deepEqual(placesNear(3, places).toSorted(), [3, 4, 5])
})

test('a block is near nothing: everything lies in it', () => {
  assert.deepEqual(placesNear(2, places), [2])
})

test('the same heading comes first, then the same department, and headings themselves are never meant', () => {
  assert.deepEqual(subjectsNear('WAT-HP', subjects), ['WAT-HP', 'WAT-DRT', 'SAN-TOI'])
})
