/**
 * The lists that can be read, each known by its columns. They stand in the order in which they build on each other.
 *
 * A list is complete for an area (the districts of India, the blocks of a state, the panchayats of a district), which
 * is what `list` of a place says: only there does a missing row mean that the place is no more.
 */
import { createHash } from 'node:crypto'
import type { Listed, Said } from '#core/places/change.ts'
import { type PlaceKind, placeKinds, type Tree } from '#core/places/land.ts'
import type { Row } from './cells.ts'

/** One kind of list. */
export interface Layout {
  readonly name: string
  /** Columns without which it is another list. */
  readonly columns: readonly string[]
  read(row: Row): readonly Said[]
}

type Names = Pick<Listed, 'nameHi' | 'nameEn' | 'aliases'>

function called(
  row: Row,
  hi: string | undefined,
  en: string | undefined,
  aliases: readonly string[] = [],
): Names {
  if (!hi && !en) row.fault('the place has no name', 'Write its name in Hindi or in Roman letters')
  return { ...(hi ? { nameHi: hi } : {}), ...(en ? { nameEn: en } : {}), aliases }
}

function place(row: Row, rest: Omit<Listed, 'at'>): readonly Said[] {
  return [{ say: 'place', place: { at: row.at, ...rest } }]
}

function people(row: Row): { population?: number } {
  const population = row.count('population')
  return population === undefined ? {} : { population }
}

const states: Layout = {
  name: 'LGD states',
  columns: ['state_code', 'name_en', 'name_hi', 'census2011', 'kind'],
  read: (row) =>
    place(row, {
      type: 'state',
      code: row.code('state_code'),
      ...called(row, row.name('name_hi'), row.name('name_en')),
      parents: {},
      list: 'states',
    }),
}

const districts: Layout = {
  name: 'LGD districts',
  columns: ['state_code', 'district_code', 'name_en', 'name_hi', 'older_name_en_2022'],
  read(row) {
    const code = row.code('district_code')
    const older = row.name('older_name_en_2022')
    return place(row, {
      type: 'district',
      code,
      ...called(row, row.name('name_hi'), row.name('name_en'), older ? [older] : []),
      parents: { revenue: { type: 'state', code: row.code('state_code') } },
      district: code,
      list: 'districts',
    })
  },
}

const subdistricts: Layout = {
  name: 'LGD sub-districts',
  columns: ['state_code', 'district_code', 'subdistrict_code', 'name_en'],
  read(row) {
    const district = row.code('district_code')
    return place(row, {
      type: 'subdistrict',
      code: row.code('subdistrict_code'),
      ...called(row, row.name('name_hi'), row.name('name_en')),
      parents: { revenue: { type: 'district', code: district } },
      district,
      list: `subdistricts/${row.text('state_code')}`,
    })
  },
}

const blocks: Layout = {
  name: 'LGD blocks',
  columns: ['state_code', 'district_code', 'block_code', 'name_en', 'name_hi'],
  read(row) {
    const district = row.code('district_code')
    return place(row, {
      type: 'block',
      code: row.code('block_code'),
      ...called(row, row.name('name_hi'), row.name('name_en')),
      parents: { panchayat: { type: 'district', code: district } },
      district,
      list: `blocks/${row.text('state_code')}`,
    })
  },
}

const towns: Layout = {
  name: 'LGD urban bodies',
  columns: ['state_code', 'localbody_code', 'name_en', 'name_local', 'district_codes'],
  read(row) {
    const [first] = row.parts('district_codes')
    if (first !== undefined && !/^\d+$/.test(first))
      row.fault(`district_codes begins with "${first}"`, 'Write codes divided by semicolons')
    const district = first === undefined ? undefined : Number(first)
    // Where the directory repeats the Roman name as the local one, there is no local name.
    const local = row.name('name_local')
    const hindi = local && /[\u0900-\u097f]/.test(local) ? local : undefined
    return place(row, {
      type: 'town',
      code: row.code('localbody_code'),
      ...called(
        row,
        hindi,
        row.name('name_en'),
        local && !hindi && local !== row.name('name_en') ? [local] : [],
      ),
      parents: {
        urban:
          district === undefined
            ? { type: 'state', code: row.code('state_code') }
            : { type: 'district', code: district },
      },
      ...(district === undefined ? {} : { district }),
      list: `towns/${row.text('state_code')}`,
    })
  },
}

/** Above every code of the directory: panchayats of a list without codes are numbered by what it calls them. */
const UNCODED = 10 ** 12

const panchayatsOf2015: Layout = {
  name: 'gram panchayats of Uttar Pradesh, 2015',
  columns: ['district_code', 'block_code', 'block_en', 'block_hi', 'gp_no', 'gp_hi', 'gp_en_translit'],
  read(row) {
    const district = row.code('district_code')
    const digest = createHash('sha256')
      .update(['up-2015', district, row.text('block_hi'), row.code('gp_no')].join('\0'))
      .digest()
    const block = row.count('block_code')
    const otherwise = { type: 'district', code: district } as const
    const named = [row.text('block_hi'), row.text('block_en')].filter((name) => name !== '')
    return place(row, {
      type: 'panchayat',
      code: UNCODED + digest.readUIntBE(0, 5),
      ...called(row, row.name('gp_hi'), row.name('gp_en_translit')),
      parents: {
        panchayat:
          block === undefined
            ? { type: 'block', district, names: named, otherwise }
            : { type: 'block', code: block },
      },
      district,
      list: `panchayats-2015/${district}`,
    })
  },
}

const panchayats: Layout = {
  name: 'gram panchayats with their codes',
  columns: ['panchayat_code', 'block_code', 'district_code', 'name_en', 'name_hi', 'population'],
  read(row) {
    const district = row.code('district_code')
    return place(row, {
      type: 'panchayat',
      code: row.code('panchayat_code'),
      ...called(row, row.name('name_hi'), row.name('name_en'), row.parts('aliases')),
      parents: { panchayat: { type: 'block', code: row.code('block_code') } },
      district,
      list: `panchayats/${district}`,
      ...people(row),
    })
  },
}

const villages: Layout = {
  name: 'villages',
  columns: [
    'village_code', 'district_code', 'subdistrict_code', 'panchayat_code', 'name_en', 'name_hi', 'population',
  ], // biome-ignore format: one line of a table
  read(row) {
    const district = row.code('district_code')
    const panchayat = row.count('panchayat_code')
    return place(row, {
      type: 'village',
      code: row.code('village_code'),
      ...called(row, row.name('name_hi'), row.name('name_en'), row.parts('aliases')),
      parents: {
        revenue: { type: 'subdistrict', code: row.code('subdistrict_code') },
        ...(panchayat === undefined ? {} : { panchayat: { type: 'panchayat', code: panchayat } }),
      },
      district,
      list: `villages/${district}`,
      ...people(row),
    })
  },
}

const treeOf: Readonly<Record<string, Tree>> = { police_station: 'police', substation: 'electricity' }

const overlays: Layout = {
  name: 'police stations and sub-stations',
  columns: ['type', 'code', 'district_code', 'name_en', 'name_hi', 'covers_type', 'covers_codes'],
  read(row) {
    const type = row.text('type') as PlaceKind
    const tree = treeOf[type]
    const covers = kind(row, 'covers_type')
    if (!tree) row.fault(`type is "${type}"`, 'Write police_station or substation')
    if (!tree || !covers) return []
    const district = row.code('district_code')
    const parent = { type, code: row.code('code') }
    const covered = codes(row, 'covers_codes')
    return [
      ...place(row, {
        ...parent,
        ...called(row, row.name('name_hi'), row.name('name_en')),
        parents: { [tree]: { type: 'district', code: district } },
        district,
        list: `${type}s/${district}`,
      }),
      ...covered.map(
        (code) => ({ say: 'under', of: { type: covers, code }, tree, parent, at: row.at }) as const,
      ),
    ]
  },
}

const variants: Layout = {
  name: 'other names of districts',
  columns: ['district_code', 'name_en', 'variant'],
  read: (row) => {
    const name = row.name('variant')
    if (name)
      return [{ say: 'alias', of: { type: 'district', code: row.code('district_code') }, name, at: row.at }]
    row.fault('variant is empty', 'Write the other name, or remove the row')
    return []
  },
}

const endings: Layout = {
  name: 'places that ended, and what came after them',
  columns: ['type', 'code', 'ended_on', 'into_type', 'into_codes'],
  read(row) {
    const type = kind(row, 'type')
    const into = kind(row, 'into_type')
    const on = row.text('ended_on')
    const real = /^\d{4}-\d{2}-\d{2}$/.test(on) && new Date(`${on}T00:00:00Z`).toJSON()?.startsWith(on)
    if (!real) row.fault(`ended_on is "${on}"`, 'Write a day as 2026-04-30')
    if (!type || !into || !real) return []
    const successors = codes(row, 'into_codes').map((code) => ({ type: into, code }))
    return [{ say: 'ended', of: { type, code: row.code('code') }, on, into: successors, at: row.at }]
  },
}

function kind(row: Row, column: string): PlaceKind | undefined {
  const found = placeKinds.find((one) => one === row.text(column))
  if (!found) row.fault(`${column} is "${row.text(column)}"`, `Write one of ${placeKinds.join(', ')}`)
  return found
}

function codes(row: Row, column: string): readonly number[] {
  const parts = row.parts(column)
  const wrong = parts.find((part) => !/^\d{1,12}$/.test(part))
  if (wrong !== undefined || parts.length === 0)
    row.fault(`${column} is "${row.text(column)}"`, 'Write codes divided by semicolons')
  return wrong === undefined ? parts.map(Number) : []
}

/** All layouts, those first on which others build. */
export const layouts: readonly Layout[] = [
  states, districts, subdistricts, blocks, towns, panchayatsOf2015, panchayats, villages, overlays, variants, endings,
] // biome-ignore format: one line of a list
