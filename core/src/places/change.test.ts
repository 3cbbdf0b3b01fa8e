import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Changes, changesOf, type Listed, type Said } from './change.ts'
import { keyOfPlace, type PlaceRecord } from './land.ts'

const today = '2026-11-21'
const at = (row: number) => ({ file: 'blocks.csv', row })

function said(place: Partial<Listed> & Pick<Listed, 'type' | 'code'>, row = 2): Said {
  return { say: 'place', place: { aliases: [], parents: {}, list: 'trial', at: at(row), ...place } }
}
const tilaur = said({
  type: 'district',
  code: 1,
  nameHi: 'तिलौर',
  nameEn: 'Tilaur',
  list: 'districts',
  district: 1,
})
const hirapur = said({
  type: 'district',
  code: 2,
  nameHi: 'हीरापुर',
  nameEn: 'Hirapur',
  list: 'districts',
  district: 2,
})
const block = (change: Partial<Listed> = {}, row = 2) =>
  said(
    {
      type: 'block',
      code: 10,
      nameEn: 'Belwan',
      list: 'blocks/9',
      district: 1,
      parents: { panchayat: { type: 'district', code: 1 } },
      ...change,
    },
    row,
  )

function after(known: ReadonlyMap<string, PlaceRecord>, { changes }: Changes): Map<string, PlaceRecord> {
  return new Map([...known, ...changes.map((one) => [keyOfPlace(one.after), one.after] as const)])
}
const land = (...list: readonly Said[]) => after(new Map(), changesOf(new Map(), list, today))
const kinds = ({ changes }: Changes) => changes.map(({ kind, after: { code } }) => `${kind} ${code}`)

test('a list given twice changes nothing the second time', () => {
  const list = [tilaur, hirapur, block()]
  const first = changesOf(new Map(), list, today)
  assert.deepEqual(kinds(first), ['new 1', 'new 2', 'new 10'])
  const second = changesOf(after(new Map(), first), list, '2026-12-01')
  assert.deepEqual([kinds(second), second.unchanged], [[], 3])
})

test('a renamed place is still found by its former name', () => {
  const known = land(tilaur)
  const renamed = changesOf(
    known,
    [said({ type: 'district', code: 1, nameHi: 'तिलपुर', nameEn: 'Tilpur', list: 'districts', district: 1 })],
    today,
  )
  assert.deepEqual(kinds(renamed), ['renamed 1'])
  assert.deepEqual(renamed.changes[0]?.after.aliases, ['तिलौर', 'Tilaur'])
})

test('a block that goes to another district has moved', () => {
  const known = land(tilaur, hirapur, block())
  const moved = changesOf(
    known,
    [block({ parents: { panchayat: { type: 'district', code: 2 } }, district: 2 })],
    today,
  )
  assert.deepEqual(kinds(moved), ['moved 10'])
})

test('only a place of the same list and area ends by being left out', () => {
  const known = land(
    tilaur,
    block(),
    block({ code: 11, nameEn: 'Surjangarh' }),
    block({ code: 12, nameEn: 'Far', list: 'blocks/27' }),
  )
  const ended = changesOf(known, [block()], today)
  assert.deepEqual(kinds(ended), ['ended 11'])
  assert.equal(ended.changes[0]?.after.until, today)
})

test('a place that ended names what came after it', () => {
  const known = land(
    tilaur,
    block(),
    block({ code: 11, nameEn: 'Purab' }),
    block({ code: 12, nameEn: 'Pachchhim' }),
  )
  const split = changesOf(known, [ended(10, [11, 12])], today)
  assert.deepEqual(kinds(split), ['ended 10'])
  assert.deepEqual(
    split.successions.map(({ into, kind, on }) => [into.code, kind, on]),
    [
      [11, 'split', '2026-04-01'],
      [12, 'split', '2026-04-01'],
    ],
  )
  const merge = changesOf(known, [ended(11, [10]), ended(12, [10])], today)
  assert.deepEqual(
    merge.successions.map(({ of, kind }) => [of.code, kind]),
    [
      [11, 'merge'],
      [12, 'merge'],
    ],
  )
})

function ended(code: number, into: readonly number[]): Said {
  return {
    say: 'ended',
    of: { type: 'block', code },
    on: '2026-04-01',
    into: into.map((one) => ({ type: 'block', code: one })),
    at: at(2),
  }
}

test('a row under a parent nobody knows is named with its row and what to do', () => {
  const { lacks } = changesOf(new Map(), [block({}, 7)], today)
  assert.deepEqual(
    lacks.map(({ at, what }) => [at.row, what]),
    [[7, 'district 1 is not known']],
  )
  assert.match(lacks[0]?.todo ?? '', /Import/)
})

test('one code for two places is a fault; one place listed in two districts is told, and its first row holds', () => {
  const two = changesOf(new Map(), [tilaur, hirapur, block({}, 2), block({ nameEn: 'Other' }, 3)], today)
  assert.match(two.lacks[0]?.what ?? '', /already stands in blocks.csv, row 2, as Belwan/)
  const border = changesOf(
    new Map(),
    [tilaur, hirapur, block({}, 2), block({ parents: { panchayat: { type: 'district', code: 2 } } }, 3)],
    today,
  )
  assert.deepEqual(border.lacks, [])
  assert.match(border.notes[0] ?? '', /two places/)
  assert.equal(border.changes[2]?.after.parents.panchayat?.code, 1)
})

test('a panchayat without the code of its block finds it by name, in either script, or hangs under the district', () => {
  const wish = (names: readonly string[]) => ({
    panchayat: { type: 'block', district: 1, names, otherwise: { type: 'district', code: 1 } } as const,
  })
  const list = [
    tilaur,
    block(),
    said({ type: 'panchayat', code: 70, nameHi: 'सोनडीह', parents: wish(['बेलवन']), district: 1 }),
    said({ type: 'panchayat', code: 71, nameHi: 'हरिपुर', parents: wish(['अनजान']), district: 1 }),
  ]
  const { changes, notes, lacks } = changesOf(new Map(), list, today)
  assert.deepEqual(
    changes.slice(2).map((one) => one.after.parents.panchayat),
    [
      { type: 'block', code: 10 },
      { type: 'district', code: 1 },
    ],
  )
  assert.deepEqual([lacks.length, notes.length], [0, 1])
})

test('the folder of the district stands before a list, which only completes it', () => {
  const folder = said({
    type: 'block',
    code: 10,
    nameHi: 'बेलवन',
    nameEn: 'Belvan',
    folder: 1,
    list: 'folder/1',
    district: 1,
  })
  const known = land(tilaur, folder)
  const list = [tilaur, block({ population: 500 })]
  const completed = changesOf(known, list, today)
  assert.deepEqual(kinds(completed), ['completed 10'])
  const now = completed.changes[0]?.after
  assert.deepEqual(
    [now?.nameEn, now?.aliases, now?.population, now?.parents.panchayat?.code],
    ['Belvan', ['Belwan'], 500, 1],
  )
  const both = after(known, completed)
  assert.deepEqual(kinds(changesOf(both, list, today)), [])
  assert.deepEqual(kinds(changesOf(both, [folder], today)), [])
})

test('an overlay covers a village beside its other parents', () => {
  const known = land(
    tilaur,
    said({
      type: 'village',
      code: 700,
      nameHi: 'सोनडीह',
      parents: { revenue: { type: 'district', code: 1 } },
    }),
  )
  const station = said({
    type: 'police_station',
    code: 5,
    nameHi: 'थाना',
    district: 1,
    list: 'police_stations/1',
    parents: { police: { type: 'district', code: 1 } },
  })
  const under: Said = {
    say: 'under',
    of: { type: 'village', code: 700 },
    tree: 'police',
    parent: { type: 'police_station', code: 5 },
    at: at(2),
  }
  const { changes } = changesOf(known, [station, under], today)
  assert.deepEqual(Object.keys(changes.find(({ after: { code } }) => code === 700)?.after.parents ?? {}), [
    'revenue',
    'police',
  ])
})
