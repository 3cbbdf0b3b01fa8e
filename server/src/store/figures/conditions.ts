/** What a question leaves out, as SQL: names are ours, values are handed over. */
import type { Dimension } from '#core/figures/measures.ts'
import type { Where } from '#ports/figures.ts'
import { keepable } from '../canonical.ts'

/** The conditions, each led by ` and `; their values are put to `values`. */
export function conditionsOf(where: Where, columnOf: (one: Dimension) => string, values: unknown[]): string {
  return (Object.entries(where) as [Dimension, readonly string[]][])
    .map(([dimension, wanted]) => {
      values.push(wanted.map(keepable))
      return ` and ${columnOf(dimension)} = any($${values.length}::text[])`
    })
    .join('')
}
