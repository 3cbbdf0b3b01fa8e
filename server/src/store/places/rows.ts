/** Places between the tables and the core. */
import type { Parents, PlaceKind, PlaceRecord } from '#core/places/land.ts'

/** A row of `place` as the statements here select it. */
export interface PlaceRow {
  readonly type: PlaceKind
  readonly code: number
  readonly name_hi: string | null
  readonly name_en: string | null
  readonly aliases: readonly string[]
  readonly in_district: number | null
  readonly population: number | null
  readonly lat: number | null
  readonly lng: number | null
  readonly list: string
  readonly folder: number | null
  readonly until: string | null
  readonly parents: Parents | null
}

/** What `recordOf` reads, for `place p`. */
export const COLUMNS = `p.type, p.code, p.name_hi, p.name_en, p.aliases, p.in_district, p.population, p.lat, p.lng, p.list,
  p.folder, p.until::text as until`

/** The parents that hold now, for `place p`. */
export const PARENTS = `(select jsonb_object_agg(h.tree, jsonb_build_object('type', h.parent_type, 'code', h.parent_code))
  from place_parent h where h.type = p.type and h.code = p.code and h.until is null) as parents`

/** The place of a row. */
export function recordOf(row: PlaceRow): PlaceRecord {
  const { type, code, aliases, list, parents } = row
  return {
    type,
    code,
    aliases,
    list,
    parents: parents ?? {},
    ...(row.name_hi === null ? {} : { nameHi: row.name_hi }),
    ...(row.name_en === null ? {} : { nameEn: row.name_en }),
    ...(row.in_district === null ? {} : { district: row.in_district }),
    ...(row.population === null ? {} : { population: row.population }),
    ...(row.lat === null ? {} : { lat: row.lat }),
    ...(row.lng === null ? {} : { lng: row.lng }),
    ...(row.folder === null ? {} : { folder: row.folder }),
    ...(row.until === null ? {} : { until: row.until }),
  }
}

/** The columns of a place, for writing. */
export function columnsOf(place: PlaceRecord) {
  return {
    type: place.type,
    code: place.code,
    name_hi: place.nameHi ?? null,
    name_en: place.nameEn ?? null,
    aliases: place.aliases,
    in_district: place.district ?? null,
    population: place.population ?? null,
    lat: place.lat ?? null,
    lng: place.lng ?? null,
    list: place.list,
    folder: place.folder ?? null,
    until: place.until ?? null,
  }
}
