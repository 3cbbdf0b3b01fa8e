/**
 * Printed bulletins put together. Only what they show is added up, so whoever reads the sum learns nothing that they do not
 * tell: a count that is hidden in one week, or whose table was withheld, is hidden in the sum.
 */
import type { BulletinContent } from './content.ts'
import type { FigureRow, Measure, TableKey } from './figures.ts'

/** A row over the weeks; `null` where a count of any week is hidden. */
export type OverWeeks = Pick<FigureRow, 'key' | 'name' | 'under'> & { readonly count: number | null }

/** The rows of a table over the weeks, as the newest names them. A row that a week does not have counted nothing in it. */
export function overWeeks(
  contents: readonly BulletinContent[],
  table: TableKey,
  measure: Measure,
): readonly OverWeeks[] {
  const rows = new Map<string, OverWeeks>()
  const tables = contents.map(({ tables }) => tables.find(({ key }) => key === table))
  const secret = tables.some((one) => one === undefined || one.withheld === true)
  for (const one of tables)
    for (const { key, name, under, counts } of one?.rows ?? []) {
      const known = rows.get(key)
      const [before, now] = [known === undefined ? 0 : known.count, counts[measure] ?? null]
      const count = secret || before === null || now === null ? null : before + now
      rows.set(key, { name, ...(under === undefined ? {} : { under }), ...known, key, count })
    }
  return [...rows.values()]
}
