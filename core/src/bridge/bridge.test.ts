import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bridge } from '../district/bridges.ts'
import type { Subject } from '../district/district.ts'
import { exportHead, exportRow, plainNumber, readBridgeRow } from './bridge.ts'

const leaf: Subject = {
  code: 'WAT-HP',
  parent: 'WAT',
  departments: ['PHE'],
  nameHi: 'चापाकल खराब',
  nameEn: 'Handpump broken',
  keywords: { hi: [], roman: [], en: [] },
  timeClass: 'B',
  evidence: 'geo_photo',
  sensitive: false,
}
const index = { subjects: new Map([[leaf.code, leaf]]), places: new Map(), district: { places: [] } }
const bridge: Bridge = {
  system: 'CPGRAMS',
  nameHi: 'सीपीग्राम्स',
  nameEn: 'CPGRAMS',
  columns: {
    number: 'No',
    code: 'Ours',
    name: 'Name',
    phone: 'Mobile',
    words: 'Text',
    subject: 'Category',
    place: 'Village',
  },
  subjects: { Water: leaf.code },
  states: { closed: 'Disposed' },
}
const read = (cells: Record<string, string>) => readBridgeRow(bridge, index, cells)
const good = {
  No: 'dopng/e/2026/0001',
  Name: 'सुनीता',
  Mobile: '90000 00777',
  Text: 'पानी नहीं',
  Category: 'Water',
  Village: 'कहीं',
}

test('a number is the same however it was typed', () => {
  assert.equal(plainNumber(' dopng/e/२०२६/0001 '), 'DOPNG/E/2026/0001')
})

test('a row is read by the district’s mapping; a place that is not known stays in their words', () => {
  const got = read(good)
  assert.ok('row' in got)
  assert.equal(got.row.number, 'DOPNG/E/2026/0001')
  assert.equal(got.row.subject, leaf.code)
  assert.equal(got.row.placeWords, 'कहीं')
})

test('all that is wrong with a row is told at once, in both languages', () => {
  const got = read({ No: '', Text: '', Category: 'Moon', Mobile: '12' })
  assert.ok('faults' in got)
  assert.equal(got.faults.length, 4)
  assert.ok(got.faults.every(({ hi, en }) => hi && en))
})

test('the number of a grievance that is ours needs no words and no subject', () => {
  assert.ok('row' in read({ No: 'A1', Ours: 'ABH-PHE-26-00001-X' }))
})

test('a list that goes out says their word for a state, and ours where they have none', () => {
  const one = { number: 'A1', code: 'ABH-1', state: 'closed', registeredAt: new Date(0) } as const
  assert.equal(exportHead(bridge)[0], 'No')
  assert.equal(exportRow(bridge, one)[2], 'Disposed')
  assert.equal(exportRow(bridge, { ...one, state: 'new' })[2], 'new')
})
