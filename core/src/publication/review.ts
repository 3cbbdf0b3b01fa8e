/**
 * What the publisher is told before printing: which tables of the week will not be read as they were counted, and why.
 *
 *   withheld    the whole table is not printed: a small count could be worked out though everything in it were hidden
 *   shortened   the table is printed, what it tells of the work is not, for the same reason
 *   thin        at least half of what it counts is hidden
 */
import type { PrintedTable } from './bulletin.ts'
import { type FigureTable, MEASURES_OF, type Measure, type TableKey, WORK_OF } from './figures.ts'
import { LEAST } from './hide.ts'

/** One table of which the public reads little or nothing. */
export interface TableReview {
  readonly table: TableKey
  readonly state: 'withheld' | 'shortened' | 'thin'
  /** Counts other than zero, how many of them are under five, and how many are not printed. */
  readonly counts: number
  readonly small: number
  readonly hidden: number
}

/** Looks through the tables as they will be printed. */
export function reviewOf(
  tables: readonly FigureTable[],
  printed: readonly PrintedTable[],
): readonly TableReview[] {
  return printed.flatMap((table): readonly TableReview[] => {
    const real = tables.find(({ key }) => key === table.key)
    if (!real || table.key === 'whole') return []
    const { key, withheld, shortened } = table
    const first = countedIn(real, table, MEASURES_OF[key])
    const work = countedIn(real, table, WORK_OF[key])
    const thin = (of: Seen) => of.hidden > 0 && of.hidden * 2 >= of.counts
    const told = (state: TableReview['state'], of: Seen): TableReview => ({ table: key, state, ...of })
    if (withheld) return [told('withheld', together(first, work))]
    return [
      ...(thin(first) ? [told('thin', first)] : []),
      ...(shortened && work.counts > 0 ? [told('shortened', work)] : []),
      ...(!shortened && !thin(first) && thin(work) ? [told('thin', work)] : []),
    ]
  })
}

type Seen = Pick<TableReview, 'counts' | 'small' | 'hidden'>

function countedIn(real: FigureTable, printed: PrintedTable, measures: readonly Measure[]): Seen {
  const seen = { counts: 0, small: 0, hidden: 0 }
  for (const row of real.rows) {
    const shown = printed.rows.find(({ key }) => key === row.key)
    for (const measure of measures) {
      const count = row.counts[measure] ?? 0
      if (count === 0) continue
      seen.counts += 1
      if (count < LEAST) seen.small += 1
      if (typeof shown?.counts[measure] !== 'number') seen.hidden += 1
    }
  }
  return seen
}

function together(one: Seen, other: Seen): Seen {
  return {
    counts: one.counts + other.counts,
    small: one.small + other.small,
    hidden: one.hidden + other.hidden,
  }
}
