/**
 * The bulletin of a week as the public reads it: the figures with every small count hidden, also against sums with other
 * tables and with the bulletins printed before (`hide.ts`).
 */
import {
  type FigureTable,
  HALVES,
  MEASURES_OF,
  type Measure,
  type TableKey,
  type WeekFigures,
  WORK_OF,
} from './figures.ts'
import { type Cell, hideSmall } from './hide.ts'
import { cellId, cellsOf, stocks } from './system.ts'
import { weekBefore } from './week.ts'

/**
 * A table as it is printed; `null` stands for a hidden count. One that is withheld has no rows: so little was counted
 * that hiding all of it would not keep a small count from being worked out.
 */
export interface PrintedTable extends FigureTable<number | null> {
  readonly withheld?: true
  /** The table stands without its counts of the work, for which the same holds. */
  readonly shortened?: true
}

/** A bulletin printed before: its true figures, and what was shown of them. */
export interface Printed {
  readonly figures: WeekFigures
  readonly tables: readonly PrintedTable[]
}

/** How many weeks back are looked through; where there are more, the reader is taken to know every stock at the edge. */
const WEEKS = 13

/** Hides what must be hidden, of the work after everything else. `before`: the bulletins already printed. */
export function printedTables(
  figures: WeekFigures,
  before: readonly Printed[] = [],
): readonly PrintedTable[] {
  const earlier = followed(figures.week, before)
  return withWork(figures, firstTables(figures, earlier))
}

function firstTables(figures: WeekFigures, earlier: readonly Printed[]): readonly PrintedTable[] {
  const system = [
    ...earlier.flatMap((one) => cellsOf(one.figures, { shown: one.tables })),
    ...cellsOf(figures),
  ]
  const all = unique(system.flatMap((part) => part.cells))
  const sums = [
    ...system.flatMap((part) => part.sums),
    ...stocks([...earlier.map((one) => one.figures), figures], all),
  ]
  const cells = edgeShown(all, earlier.length < WEEKS ? undefined : earlier[0]?.figures.week)
  const { hidden, withheld } = hideTables(figures.week, cells, sums)
  return figures.tables.map((table) =>
    withheld.has(table.key)
      ? { key: table.key, rows: [], withheld: true }
      : {
          key: table.key,
          rows: table.rows.map((row) => ({
            ...row,
            counts: Object.fromEntries(
              MEASURES_OF[table.key].map((measure) => [
                measure,
                hidden.has(cellId(figures.week, table.key, row.key, measure))
                  ? null
                  : (row.counts[measure] ?? 0),
              ]),
            ),
          })),
        },
  )
}

/**
 * The counts of the work, hidden against each other and against what is printed of the week. None is shown where that of
 * which it counts some is hidden, so they say nothing of any count that was hidden before, and nothing binds them over weeks.
 * A table in which one stays bare stands without them; if that does not help, every table does.
 */
function withWork(figures: WeekFigures, first: readonly PrintedTable[]): readonly PrintedTable[] {
  const { week } = figures
  const tables = figures.tables.filter(({ key }) => WORK_OF[key].length > 0)
  const system = cellsOf({ ...figures, tables }, { shown: first, work: 'open' })
  const sums = system.flatMap((part) => part.sums)
  const cells = unique(system.flatMap((part) => part.cells))
  const secret = secretHalves(week, first)
  const without = (keys: ReadonlySet<TableKey>) =>
    cells.map((cell) => {
      if (cell.printed !== undefined || cell.kind === 'free' || cell.kind === 'shadow') return cell
      return keys.has(tableOf(cell.id)) || secret.has(cell.id)
        ? { ...cell, printed: 'hidden' as const }
        : cell
    })
  const parts = new Set<TableKey>(tables.flatMap(({ key }) => (key === 'whole' ? [] : [key])))
  const shortened = new Set<TableKey>(first.flatMap(({ key, withheld }) => (withheld ? [key] : [])))
  const known = new Set(hideSmall(without(parts), sums).bare)
  for (;;) {
    const { hidden, bare } = hideSmall(without(shortened), sums)
    const lit = bare.filter((id) => !known.has(id) || !shortened.has(tableOf(id)))
    if (lit.length === 0) return first.map((table) => addWork(table, figures, hidden, shortened))
    const more = lit.map(tableOf).filter((key) => parts.has(key) && !shortened.has(key))
    for (const key of more.length > 0 ? more : parts) shortened.add(key)
  }
}

/** Cells that count some of what is hidden. */
function secretHalves(week: string, first: readonly PrintedTable[]): ReadonlySet<string> {
  return new Set(
    first.flatMap(({ key, rows }) =>
      rows.flatMap((row) =>
        HALVES.flatMap(([half, all]) => (row.counts[all] === null ? [cellId(week, key, row.key, half)] : [])),
      ),
    ),
  )
}

function addWork(
  table: PrintedTable,
  { week, tables }: WeekFigures,
  hidden: ReadonlySet<string>,
  shortened: ReadonlySet<TableKey>,
): PrintedTable {
  const { key, rows, withheld } = table
  const real = tables.find((one) => one.key === key)?.rows ?? []
  const kept = WORK_OF[key].filter((measure) => real.some(({ counts }) => counts[measure] !== undefined))
  if (withheld || kept.length === 0) return table
  if (shortened.has(key)) return { ...table, shortened: true }
  const shown = (row: string, measure: Measure) =>
    hidden.has(cellId(week, key, row, measure))
      ? null
      : (real.find((one) => one.key === row)?.counts[measure] ?? 0)
  return {
    ...table,
    rows: rows.map((row) => ({
      ...row,
      counts: {
        ...row.counts,
        ...Object.fromEntries(kept.map((measure) => [measure, shown(row.key, measure)])),
      },
    })),
  }
}

/** Hides; a table in which a small count stays bare is withheld whole, and what is left is hidden anew without it. */
function hideTables(week: string, cells: readonly Cell[], sums: Parameters<typeof hideSmall>[1]) {
  const withheld = new Set<TableKey>()
  for (;;) {
    const isWithheld = ({ id }: Cell) => id.startsWith(`${week}/`) && withheld.has(tableOf(id))
    const { hidden, bare } = hideSmall(
      cells.map((cell) => (isWithheld(cell) && cell.kind !== 'free' ? { ...cell, printed: 'hidden' } : cell)),
      sums,
    )
    // What was bare in an earlier week was so without this one, and its table was not printed.
    const own = bare.filter((id) => id.startsWith(`${week}/`))
    const more = own.map(tableOf).filter((key) => !withheld.has(key))
    if (more.length === 0) return { hidden, withheld }
    for (const key of more) withheld.add(key)
  }
}

/** The table of a cell; what binds departments and headings belongs to the headings. */
function tableOf(id: string): TableKey {
  const [, table = ''] = id.split('/')
  return table in MEASURES_OF ? (table as TableKey) : 'subjects'
}

/** The bulletins that join this one without a gap, oldest first. */
function followed(week: string, before: readonly Printed[]): readonly Printed[] {
  const found: Printed[] = []
  for (let at = weekBefore(week); found.length < WEEKS; at = weekBefore(at)) {
    const one = before.find(({ figures }) => figures.week === at)
    if (!one) break
    found.unshift(one)
  }
  return found
}

/** Where older weeks are left out, the reader is taken to know every stock that they may have told. */
function edgeShown(cells: readonly Cell[], oldest: string | undefined): readonly Cell[] {
  if (oldest === undefined) return cells
  return cells.map((cell) =>
    cell.id.startsWith(`${oldest}/`) && cell.id.endsWith('/pending') && cell.value >= 5
      ? { ...cell, printed: 'shown' }
      : cell,
  )
}

function unique(cells: readonly Cell[]): readonly Cell[] {
  return [...new Map(cells.map((cell) => [cell.id, cell])).values()]
}
