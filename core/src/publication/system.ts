/**
 * The cells of a week and all that binds them, as a reader knows it who has every table before him: rows and the row above
 * them, departments and the headings that are theirs, halves of a count, stocks and flows over weeks.
 */
import {
  type FigureRow,
  type FigureTable,
  MEASURES_OF,
  type Measure,
  type TableKey,
  type WeekFigures,
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
export function cellId(
  week: string,
  table: TableKey,
  row: string,
  measure: Measure | 'silent' | 'in-time',
): string {
  return `${week}/${table}/${row}/${measure}`
}

/** Cells and sums of one week; with `shown`, as they were printed. */
export function cellsOf(figures: WeekFigures, shown?: Shown): readonly System[] {
  const { week } = figures
  const whole = figures.tables.find(({ key }) => key === 'whole')?.rows[0]
  const tables = figures.tables.map((table) => {
    const printed = shown?.find(({ key }) => key === table.key)
    const cells: Cell[] = []
    const sums: Sum[] = []
    for (const row of table.rows) {
      const before = printed?.rows.find(({ key }) => key === row.key)
      cells.push(...rowCells(week, table.key, row, before, shown !== undefined))
      const inside = insideRow(week, table.key, row)
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
        const bound = ofUpper(week, table, upper)
        cells.push(...bound.cells)
        sums.push(...bound.sums)
      }
    }
    return { cells, sums }
  })
  return [...tables, boundPairs(figures)]
}

function rowCells(
  week: string,
  table: TableKey,
  row: FigureRow,
  before: FigureRow<number | null> | undefined,
  wasPrinted: boolean,
): readonly Cell[] {
  return MEASURES_OF[table].map(
    (measure): Cell => ({
      id: cellId(week, table, row.key, measure),
      value: row.counts[measure] ?? 0,
      kind: table === 'whole' ? 'free' : measure === 'disposed' || measure === 'pending' ? 'total' : 'part',
      ...(wasPrinted ? { printed: before?.counts[measure] === null || !before ? 'hidden' : 'shown' } : {}),
    }),
  )
}

/** Disposed is satisfied and silent; pending is late and in time. The second halves are never printed. */
function insideRow(week: string, table: TableKey, { key, counts }: FigureRow): System {
  const cells: Cell[] = []
  const sums: Sum[] = []
  if (table === 'whole' || table === 'channels') return { cells, sums }
  const halves = [
    ['disposed', 'satisfied', 'silent'],
    ['pending', 'late', 'in-time'],
  ] as const
  for (const [all, half, other] of halves) {
    const [whole, part] = [counts[all], counts[half]]
    if (whole === undefined || part === undefined || whole < part) continue
    const id = cellId(week, table, key, other)
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
function ofUpper(week: string, table: FigureTable, upper: Upper): System {
  const rows =
    upper.table === 'whole' ? table.rows : table.rows.filter(({ under }) => under === upper.row.key)
  const cells: Cell[] = []
  const sums: Sum[] = []
  for (const measure of MEASURES_OF[table.key]) {
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
