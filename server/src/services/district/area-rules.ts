/** Checks areas: every name leads somewhere, a place lies in one area of a kind, a territory is a place or an area. */
import type { Report } from './faults.ts'
import type { Row, TableFile } from './schemas.ts'
import type { Lined } from './table.ts'

type Tables = { readonly [F in 'areas.csv' | 'area_places.csv' | 'places.csv']: readonly Lined<Row<F>>[] }

/** Reports areas that stand twice, places that are not there, and places with two areas of one kind. */
export function checkAreas(tables: Tables, report: Report): void {
  const areas = new Map(tables['areas.csv'].map(({ value }) => [value.code, value]))
  const places = new Set(tables['places.csv'].map(({ value }) => value.code))
  const listed = new Map<string, string>()
  for (const { line: where, value } of tables['areas.csv']) {
    const key = `${value.type} ${value.list_code}`
    const before = value.list_code === undefined ? undefined : listed.get(key)
    if (before === undefined) listed.set(key, value.code)
    else
      report({ file: 'areas.csv', where, column: 'list_code', what: `${key} stands twice`, todo: 'Keep one' })
  }
  const found = new Map<string, string>()
  for (const { line: where, value } of tables['area_places.csv']) {
    const file = 'area_places.csv'
    const area = areas.get(value.area)
    if (!area) lost(file, where, 'area', value.area, 'areas.csv', report)
    if (!places.has(value.place)) lost(file, where, 'place', String(value.place), 'places.csv', report)
    if (!area) continue
    const before = found.get(`${area.type} ${value.place}`)
    found.set(`${area.type} ${value.place}`, area.code)
    if (before === undefined) continue
    const what = `the place ${value.place} lies in ${before} and in ${area.code}, both of one kind`
    report({ file, where, column: 'place', what, todo: 'Keep the one it lies in' })
  }
}

/** The area of a post or a rule is there, and is its only territory. */
export function checkTerritory(
  file: TableFile,
  where: number,
  { place, area }: { readonly place?: number; readonly area?: string },
  tables: Tables,
  report: Report,
): void {
  if (area === undefined) return
  if (!tables['areas.csv'].some(({ value }) => value.code === area))
    lost(file, where, 'area', area, 'areas.csv', report)
  if (place === undefined) return
  const what = 'it names a place and an area'
  report({ file, where, column: 'area', what, todo: 'Keep the one that is its territory' })
}

function lost(
  file: string,
  where: number,
  column: string,
  code: string,
  target: string,
  report: Report,
): void {
  const what = `${column} ${code} is not in ${target}`
  report({ file, where, column, what, todo: `Mend it, or add ${code} there` })
}
