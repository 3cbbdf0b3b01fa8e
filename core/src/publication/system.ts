/**
 * The cells of a week and all that binds them, as a reader knows it who has every table before him: rows and the row above
 * them, departments and the headings that are theirs, halves of a count, stocks and flows over weeks. With `work`, also the
 * counts of how the work was done, which are hidden after the others.
 */
import {
  type FigureRow,
  type FigureTable,
  HALVES,
  MEASURES,
  MEASURES_OF,
  type Measure,
  type TableKey,
  type WeekFigures,
  WORK_OF,
} from './figures.ts'
import type { Cell, Sum } from './hide.ts'
import { boundPairs } from './pairs.ts'

/** Cells with what binds them. */
export interface System {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
}

/** What was printed of a week; of a table that is not there nothing was. */
export type Shown = readonly FigureTable<number | null>[]

/** The name of a cell. */
export function cellId(week: string, table: TableKey, row: string, measure: string): string {
  return `${week}/${table}/${row}/${measure}`
}

/** How much of a week is looked at: as it was printed, and with the counts of the work, which are still to be decided. */
export interface Sight {
  readonly shown?: Shown
  readonly work?: 'open'
}

/** Cells and sums of one week. */
export function cellsOf(figures: WeekFigures, { shown, work }: Sight = {}): readonly System[] {
  const { week } = figures
  const whole = figures.tables.find(({ key }) => key === 'whole')?.rows[0]
  const tables = figures.tables.map((table) => {
    const printed = shown?.find(({ key }) => key === table.key)
    const cells: Cell[] = []
    const sums: Sum[] = []
    for (const row of table.rows) {
      const before = printed?.rows.find(({ key }) => key === row.key)
      const were = { before, printed: shown !== undefined }
      cells.push(...rowCells(week, table.key, row, MEASURES_OF[table.key], were))
      if (work) cells.push(...rowCells(week, table.key, row, workOf(table.key, row), { printed: false }))
      const inside = insideRow(week, table.key, row, work !== undefined)
      cells.push(...inside.cells)
      sums.push(...inside.sums)
    }
    if (table.key !== 'whole') {
      const above =
        table.key === 'panchayats'
          ? blockRows(figures)
          : whole
            ? [{ table: 'whole' as const, row: whole }]
            : []
      for (const upper of above) {
        const bound = ofUpper(week, table, upper, work !== undefined)
        cells.push(...bound.cells)
        sums.push(...bound.sums)
      }
    }
    return { cells, sums }
  })
  return [...tables, boundPairs(figures, work ? [...MEASURES, ...WORK_OF.departments] : MEASURES)]
}

/** What a row counts of the work; a week counted before this was kept counts nothing. */
function workOf(table: TableKey, { counts }: FigureRow): readonly Measure[] {
  return WORK_OF[table].filter((measure) => counts[measure] !== undefined)
}

function rowCells(
  week: string,
  table: TableKey,
  row: FigureRow,
  measures: readonly Measure[],
  { before, printed }: { readonly before?: FigureRow<number | null> | undefined; readonly printed: boolean },
): readonly Cell[] {
  return measures.map(
    (measure): Cell => ({
      id: cellId(week, table, row.key, measure),
      value: row.counts[measure] ?? 0,
      kind: table === 'whole' ? 'free' : TOTALS.includes(measure) ? 'total' : 'part',
      ...(printed ? { printed: typeof before?.counts[measure] === 'number' ? 'shown' : 'hidden' } : {}),
    }),
  )
}

const TOTALS: readonly Measure[] = ['disposed', 'pending', 'reported']
/** How what is left of a count without its half is called; none of these is ever printed. */
const OTHERS: Readonly<Partial<Record<Measure, string>>> = { satisfied: 'silent', late: 'in-time' }

/** Disposed is satisfied and silent; pending is late and in time; and so on. The second halves are never printed. */
function insideRow(week: string, table: TableKey, { key, counts }: FigureRow, work: boolean): System {
  const cells: Cell[] = []
  const sums: Sum[] = []
  if (table === 'whole' || table === 'channels') return { cells, sums }
  const known = [...MEASURES_OF[table], ...(work ? WORK_OF[table] : [])] as readonly Measure[]
  for (const [half, all] of HALVES) {
    const [whole, part] = [counts[all], counts[half]]
    if (!known.includes(half) || whole === undefined || part === undefined || whole < part) continue
    const id = cellId(week, table, key, OTHERS[half] ?? `without ${half}`)
    cells.push({ id, value: whole - part, kind: 'shadow' })
    sums.push({ more: [cellId(week, table, key, half), id], less: [cellId(week, table, key, all)] })
  }
  return { cells, sums }
}

interface Upper {
  readonly table: TableKey
  readonly row: FigureRow
}

function blockRows(figures: WeekFigures): readonly Upper[] {
  const blocks = figures.tables.find(({ key }) => key === 'blocks')?.rows ?? []
  return blocks.map((row) => ({ table: 'blocks', row }))
}

/** The rows of a table and what they leave over make the row above them. */
function ofUpper(week: string, table: FigureTable, upper: Upper, work: boolean): System {
  const rows =
    upper.table === 'whole' ? table.rows : table.rows.filter(({ under }) => under === upper.row.key)
  const cells: Cell[] = []
  const sums: Sum[] = []
  const measures = [...MEASURES_OF[table.key], ...(work ? workOf(table.key, upper.row) : [])]
  for (const measure of measures) {
    const whole = upper.row.counts[measure] ?? 0
    const left = whole - rows.reduce((sum, row) => sum + (row.counts[measure] ?? 0), 0)
    if (left < 0 || rows.length === 0) continue
    const rest = `${week}/${table.key}/left of ${upper.row.key}/${measure}`
    // What is left over is nobody's row, but follows from the others; of the whole district it is no secret.
    cells.push({ id: rest, value: left, kind: 'shadow' })
    sums.push({
      more: [...rows.map(({ key }) => cellId(week, table.key, key, measure)), ...(left > 0 ? [rest] : [])],
      less: [cellId(week, upper.table, upper.row.key, measure)],
    })
  }
  return { cells, sums }
}

/** Pending before, received and disposed make pending now, where nothing else happened. */
export function stocks(weeks: readonly WeekFigures[], cells: readonly Cell[]): readonly Sum[] {
  const value = new Map(cells.map((cell) => [cell.id, cell.value]))
  const sums: Sum[] = []
  for (const [at, { week, tables }] of weeks.entries()) {
    const last = weeks[at - 1]?.week
    if (last === undefined) continue
    for (const { key, rows } of tables)
      for (const row of rows) {
        const id = (of: string, measure: Measure) => cellId(of, key, row.key, measure)
        for (const more of [
          [id(last, 'pending'), id(week, 'received'), id(week, 'reopened')],
          [id(last, 'pending'), id(week, 'received')],
        ]) {
          const less = [id(week, 'disposed'), id(week, 'pending')]
          if (![...more, ...less].every((one) => value.has(one))) continue
          const total = (ids: readonly string[]) => ids.reduce((sum, one) => sum + (value.get(one) ?? 0), 0)
          if (total(more) === total(less)) sums.push({ more, less })
        }
      }
  }
  return sums
}
