/**
 * Fulfils the port of places over PostgreSQL. The tables are the same for all districts, so walking up needs no
 * district in the statement: over Citus they are reference tables, whole on every node.
 */
import type { Place, PlaceType } from '#core/district/district.ts'
import {
  around,
  climb,
  keyOfPlace,
  numberOf,
  overlays,
  type PlaceRecord,
  type PlaceRef,
  refOfNumber,
  type Tree,
} from '#core/places/land.ts'
import { ranked, readTyped } from '#core/places/typing.ts'
import type { PlaceEntry, PlaceFound, Places, TypeAhead } from '#ports/places.ts'
import { type Pool, statement } from '../connection.ts'
import { hold } from './hold.ts'
import { COLUMNS, PARENTS, type PlaceRow, recordOf } from './rows.ts'
import { candidates, type Reach } from './search.ts'

const PLAIN = statement(
  'places-plain',
  'select type, code from place where folder = $1 and code = $2 order by until is not null limit 1',
)
const SOME = statement(
  'places-some',
  `select ${COLUMNS}, null as parents from unnest($1::text[], $2::bigint[]) as w(type, code)
   join place p using (type, code) where p.until is null`,
)
const UP = statement(
  'places-up',
  `with recursive up(type, code) as (
     select type, code from unnest($1::text[], $2::bigint[]) as w(type, code)
     union
     select h.parent_type, h.parent_code from up join place_parent h using (type, code) where h.until is null)
   select ${COLUMNS}, ${PARENTS} from up join place p using (type, code)`,
)
const BELOW = statement(
  'places-below',
  `select ${COLUMNS}, ${PARENTS} from place p
   where p.until is null and exists (select from place_parent b where b.type = p.type and b.code = p.code
     and b.until is null and ($3::text is null or b.tree = $3) and b.parent_type = $1 and b.parent_code = $2)
   order by p.type, p.name_en, p.code`,
)
const AFTER = statement(
  'places-after',
  `select ${COLUMNS}, ${PARENTS} from place_successor s join place p on p.type = s.into_type and p.code = s.into_code
   where s.type = $1 and s.code = $2 order by p.type, p.code`,
)
const BEYOND = statement(
  'places-beyond',
  `select ${COLUMNS}, ${PARENTS} from place p where p.in_district = $1 and p.until is null
     and p.folder is distinct from $1 and p.type not in ('state', 'police_station', 'substation')
   order by p.type, p.code`,
)
const OVERLAYS = statement(
  'places-overlays',
  `select p.type, p.code, p.folder, h.parent_type, h.parent_code from place p join place_parent h using (type, code)
   where p.in_district = $1 and p.until is null and h.until is null and h.tree = any($2) order by p.type, p.code`,
)
const DISTRICTS = statement(
  'places-districts',
  `select code from place_parent where parent_type = 'state' and parent_code = $1 and type = 'district' and until is null`,
)

interface OverlayRow extends PlaceRef {
  readonly folder: number | null
  readonly parent_type: PlaceRef['type']
  readonly parent_code: number
}

const DEPTH = 60
/** How many are looked at to find those inside an area smaller than a district. */
const DEEP = 2_000

/** Opens the port; `url` is the owner's, for imports. */
export function places({ pool, url, district }: { pool: Pool; url: string; district: number }): Places {
  const entry = <P extends PlaceRecord>(place: P) => ({ ...place, number: numberOf(place, district) })
  const entries = (rows: readonly PlaceRow[]): readonly PlaceEntry[] =>
    rows.map((row) => entry(recordOf(row)))
  const refOf = async (place: number | PlaceRef): Promise<PlaceRef | undefined> =>
    typeof place === 'number'
      ? (refOfNumber(place) ?? (await pool.run<PlaceRef>(PLAIN, [district, place]))[0])
      : place
  const upFrom = async (refs: readonly PlaceRef[]) => {
    const rows = await pool.run<PlaceRow>(UP, [refs.map(({ type }) => type), refs.map(({ code }) => code)])
    const byKey = new Map(entries(rows).map((one) => [keyOfPlace(one), one]))
    return (ref: PlaceRef) => byKey.get(keyOfPlace(ref))
  }
  const at = async <T>(place: number | PlaceRef, look: (ref: PlaceRef) => Promise<readonly T[]>) => {
    const ref = await refOf(place)
    return ref ? look(ref) : []
  }

  const typeAhead = async (query: string, options: TypeAhead): Promise<readonly PlaceFound[]> => {
    const typed = readTyped(query)
    if (!typed) return []
    const reach = await reachOf(pool, options)
    const refs = await candidates(pool, typed, reach, options.limit)
    const some = await pool.run<PlaceRow>(SOME, [refs.map(({ type }) => type), refs.map(({ code }) => code)])
    const order = ranked(typed, some.map(recordOf), options.near)
    const area = options.within && !reach.exact ? keyOfPlace(options.within) : undefined
    const look = await upFrom(area === undefined ? order.slice(0, options.limit) : order)
    return order
      .flatMap((place) => {
        const [self, ...path] = climb(place, look)
        const inside = area === undefined || around(place, look).some((one) => keyOfPlace(one) === area)
        return self && inside ? [{ ...self, path }] : []
      })
      .slice(0, options.limit)
  }

  return {
    typeAhead,
    find: async (place) => {
      const ref = await refOf(place)
      return ref && (await upFrom([ref]))(ref)
    },
    path: (place, tree?: Tree) => at(place, async (ref) => climb(ref, await upFrom([ref]), tree)),
    around: (place) => at(place, async (ref) => around(ref, await upFrom([ref]))),
    children: (place, tree) =>
      at(place, async ({ type, code }) => entries(await pool.run(BELOW, [type, code, tree ?? null]))),
    successors: (place) => at(place, async ({ type, code }) => entries(await pool.run(AFTER, [type, code]))),
    beyondFolder: async () => {
      const beyond = entries(await pool.run(BEYOND, [district]))
      const look = await upFrom(beyond)
      return beyond.map((one) => inFolderForm(one, climb(one, look)[1]))
    },
    overlays: async () => {
      const rows = await pool.run<OverlayRow>(OVERLAYS, [district, overlays])
      return rows.map(({ folder, parent_type, parent_code, ...place }) => ({
        place: numberOf({ ...place, ...(folder === null ? {} : { folder }) }, district),
        area: { type: parent_type, code: parent_code },
      }))
    },
    hold: (said, holding) => hold(url, said, holding),
  }
}

/** Where to look for it; `exact` when the districts alone are the area asked for. */
async function reachOf(
  pool: Pool,
  { within, near, types }: TypeAhead,
): Promise<Reach & { readonly exact: boolean }> {
  const rest = { ...(near === undefined ? {} : { near }), ...(types ? { types } : {}) }
  if (!within) return { ...rest, depth: DEPTH, exact: true }
  if (within.type === 'district') return { ...rest, districts: [within.code], depth: DEPTH, exact: true }
  if (within.type === 'state') {
    const found = await pool.run<{ code: number }>(DISTRICTS, [within.code])
    return { ...rest, districts: found.map(({ code }) => code), depth: DEPTH, exact: true }
  }
  const [row] = await pool.run<PlaceRow>(SOME, [[within.type], [within.code]])
  return { ...rest, districts: row?.in_district == null ? [] : [row.in_district], depth: DEEP, exact: false }
}

/** A place in the form of a district's folder. */
function inFolderForm(one: PlaceEntry, parent: PlaceEntry | undefined): Place {
  const { number, nameHi, nameEn, aliases, population, lat, lng } = one
  return {
    code: number,
    type: one.type as PlaceType,
    nameHi: nameHi ?? nameEn ?? '',
    nameEn: nameEn ?? nameHi ?? '',
    aliases,
    ...(parent ? { parent: parent.number } : {}),
    ...(population === undefined ? {} : { population }),
    ...(lat === undefined || lng === undefined ? {} : { lat, lng }),
  }
}
