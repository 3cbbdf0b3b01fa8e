import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { changesOf } from '#core/places/change.ts'
import { readPlaceLists } from './read.ts'

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url))
const today = '2026-11-21'

test('every list of a folder is known by its first line, and read in the order in which they build on each other', async () => {
  const { read, skipped, lacks } = await readPlaceLists(fixture('tilaur'))
  assert.deepEqual(lacks, [])
  assert.deepEqual(
    read.map(({ layout, rows }) => [layout, rows]),
    [
      ['LGD states', 1],
      ['LGD districts', 2],
      ['LGD sub-districts', 2],
      ['LGD blocks', 4],
      ['LGD urban bodies', 2],
      ['gram panchayats of Uttar Pradesh, 2015', 4],
      ['gram panchayats with their codes', 1],
      ['villages', 3],
      ['police stations and sub-stations', 2],
      ['other names of districts', 1],
    ],
  )
  assert.deepEqual(skipped, ['pincodes.tsv'])
})

test('what the folder says holds together', async () => {
  const { said } = await readPlaceLists(fixture('tilaur'))
  const { lacks, notes, changes } = changesOf(new Map(), said, today)
  assert.deepEqual(lacks, [])
  assert.deepEqual(notes, [
    'block 703 Sivan stands in two places; row 4 holds, not row 5 (blocks.csv)',
    'no block of district 71 is called खोया खंड; its places hang under district 71',
  ])
  const named = (name: string) => changes.find(({ after }) => after.nameHi === name)?.after
  assert.deepEqual(named('तिलौर')?.aliases, ['Tilor', 'Tilaurgarh'])
  assert.deepEqual(named('कोइलौता')?.parents, { panchayat: { type: 'block', code: 702 } })
  assert.deepEqual(named('भैंसही')?.parents, {
    revenue: { type: 'subdistrict', code: 711 },
    panchayat: { type: 'panchayat', code: 770001 },
    police: { type: 'police_station', code: 31 },
    electricity: { type: 'substation', code: 41 },
  })
})

test('each fault is told with its row and what to do, all of them at once', async () => {
  const { lacks } = await readPlaceLists(fixture('faulty.csv'))
  assert.deepEqual(
    lacks.map(({ at, what, todo }) => [at.file, at.row, what, todo]),
    [
      ['faulty.csv', 3, 'block_code is "7x"', 'Write the code as digits'],
      ['faulty.csv', 4, 'the place has no name', 'Write its name in Hindi or in Roman letters'],
      ['faulty.csv', 5, 'district_code is empty', 'Write the code as digits'],
    ],
  )
})

test('a file that is no list of places is told what lists there are', async () => {
  const { lacks } = await readPlaceLists(fixture('tilaur/pincodes.tsv'))
  assert.match(lacks[0]?.what ?? '', /columns are pincode, place/)
  assert.match(lacks[0]?.todo ?? '', /block_code/)
})
