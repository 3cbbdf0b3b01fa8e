/**
 * The places of the districts whose examples are tried, from public lists that lie beside the program and are not part of
 * it: blocks, tehsils and towns of the Local Government Directory, panchayats of 2015, places of the postal gazetteer.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Place, PlaceWord } from '#core/district/district.ts'
import { loadWords } from '#services/district/words.ts'

const DISTRICTS: ReadonlySet<string> = new Set('640 120 194 67 63 73 387 604 66 64 74 59'.split(' '))
/** Codes are unique in one list only: each list gets a range of its own. */
const RANGE = { district: 5_000_000, subdistrict: 6_000_000, town: 7_000_000, uncoded: 10_000_000 }

type Row = Readonly<Record<string, string>>

/** The land of the examples; nothing when the lists are not there. */
export async function examplesPlaces(root: string): Promise<
  | {
      readonly places: readonly Place[]
      readonly placeWords: readonly PlaceWord[]
      districtCode(lgd: number): number
    }
  | undefined
> {
  // Beside the program, or beside the folder of its working copies.
  const folder = ['..', '../..'].map((up) => join(root, up, 'shared/data/places')).find(existsSync)
  if (folder === undefined) return undefined
  const list = async (file: string, delimiter = ','): Promise<readonly Row[]> =>
    parse(await readFile(join(folder, file), 'utf8'), {
      columns: true,
      bom: true,
      delimiter,
      ...(delimiter === ',' ? {} : { quote: null }),
    })
  const { placeWords } = await loadWords(join(root, 'districts/abhyas'))
  const places = [
    ...(await list('lgd_districts.csv')).flatMap(districtOf),
    ...(await list('lgd_subdistricts.csv')).flatMap(subdistrictOf),
    ...(await list('lgd_blocks.csv')).flatMap(blockOf),
    ...(await list('lgd_urban_local_bodies.csv')).flatMap(townOf),
    ...(await list('up_gram_panchayats_2015_hi.csv')).flatMap(panchayatOf),
    ...(await list('pincode_gazetteer_geonames.tsv', '\t')).flatMap(postalOf),
  ]
  const numbered = places.map((one, at) => (one.code === 0 ? { ...one, code: RANGE.uncoded + at } : one))
  return { places: numbered, placeWords, districtCode: (lgd) => RANGE.district + lgd }
}

function place(
  row: Row,
  type: Place['type'],
  code: number,
  parent: number | undefined,
  names: readonly (string | undefined)[],
): readonly Place[] {
  if (!DISTRICTS.has(row.district_code ?? row.district_codes?.split(';')[0] ?? '')) return []
  const [hi, en = '', alias] = names
  return [
    {
      type,
      code,
      ...(parent === undefined ? {} : { parent }),
      nameHi: hi || en,
      nameEn: en,
      aliases: alias ? [alias] : [],
    },
  ]
}

const inDistrict = (row: Row) => RANGE.district + Number(row.district_code)

function districtOf(row: Row): readonly Place[] {
  return place(row, 'district', inDistrict(row), undefined, [
    row.name_hi,
    row.name_en,
    row.older_name_en_2022,
  ])
}

function subdistrictOf(row: Row): readonly Place[] {
  return place(row, 'subdistrict', RANGE.subdistrict + Number(row.subdistrict_code), inDistrict(row), [
    '',
    row.name_en,
  ])
}

function blockOf(row: Row): readonly Place[] {
  return place(row, 'block', Number(row.block_code), inDistrict(row), [row.name_hi, row.name_en])
}

function townOf(row: Row): readonly Place[] {
  const local = /[\u0900-\u097f]/.test(row.name_local ?? '') ? row.name_local : ''
  const district = RANGE.district + Number(row.district_codes?.split(';')[0])
  return place(row, 'town', RANGE.town + Number(row.localbody_code), district, [local, row.name_en])
}

function panchayatOf(row: Row): readonly Place[] {
  const block = Number(row.block_code)
  return place(row, 'panchayat', 0, block > 0 ? block : inDistrict(row), [row.gp_hi, row.gp_en_translit])
}

/** Where there is no list of panchayats the post offices stand for the villages. */
function postalOf(row: Row): readonly Place[] {
  if (['640', '120'].includes(row.district_code ?? '')) return []
  return place(row, 'village', 0, inDistrict(row), ['', row.place_en])
}
