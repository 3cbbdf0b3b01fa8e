/**
 * Areas: what covers places for one department and is no part of their address: a police station, an electricity
 * sub-station. A post has a place or an area as its territory, and so may a rule of routing.
 *
 *   who says it    `area_places.csv` of the folder, and lists imported into the land; the folder goes first, whole
 *   what it covers each place named, with everything in it, save what is itself named to another area of the kind
 *   one of a kind  a place lies in at most one area of a kind: the one named to the smallest place around it
 *
 * Areas are looked through where they are named: the place itself, its areas, the place around it, its areas, …
 * (docs/decisions/0038).
 */

/** The kinds of area. A place lies in at most one of each. */
export const AREA_TYPES = [
  'police_station',
  'substation',
  'health_centre',
  'works_division',
  'irrigation_division',
] as const

/** An area, by a code of its own. `listCode` is its number in imported lists, where these know it. */
export interface Area {
  readonly code: string
  readonly type: (typeof AREA_TYPES)[number]
  readonly nameHi: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly listCode?: number
}

/** A place that lies in an area, with everything within it. `listed`: an imported list says so, not the folder. */
export interface AreaPlace {
  readonly area: string
  readonly place: number
  readonly listed?: true
}

/** The areas that are named to a place, by who says it. */
export interface AreaTables {
  readonly inFolder: ReadonlyMap<number, readonly Area[]>
  readonly inLists: ReadonlyMap<number, readonly Area[]>
}

/** Made once of the district. */
export function areaTables(areas: readonly Area[], places: readonly AreaPlace[]): AreaTables {
  const known = new Map(areas.map((area) => [area.code, area]))
  const tables = { inFolder: new Map<number, Area[]>(), inLists: new Map<number, Area[]>() }
  for (const { area: code, place, listed } of places) {
    const area = known.get(code)
    const table = listed ? tables.inLists : tables.inFolder
    if (area) table.set(place, [...(table.get(place) ?? []), area])
  }
  return tables
}

/**
 * All over which a post may sit, the nearest first, by what posts and rules name it: the number of a place, or the code
 * of an area, which is no number. `path` is the place with what lies around it, smallest first.
 */
export function groundKeys(
  tables: AreaTables,
  path: readonly { readonly code: number }[],
): readonly (number | string)[] {
  const over = areasOver(tables, path)
  const keys: (number | string)[] = []
  for (const place of path) {
    keys.push(place.code)
    for (const { area, at } of over) if (at === place) keys.push(area.code)
  }
  return keys
}

/** One area of each kind, with the place of the path that is named to it. */
function areasOver<P extends { readonly code: number }>(
  { inFolder, inLists }: AreaTables,
  path: readonly P[],
): readonly { readonly area: Area; readonly at: P }[] {
  const over: { readonly area: Area; readonly at: P }[] = []
  for (const table of [inFolder, inLists]) {
    if (table.size === 0) continue
    for (const at of path)
      for (const area of table.get(at.code) ?? [])
        if (!over.some((one) => one.area.type === area.type)) over.push({ area, at })
  }
  return over
}
