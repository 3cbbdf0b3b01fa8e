/**
 * The bulletin of a week as the public reads it: the figures with every small count hidden, also against sums with other
 * tables and with the bulletins printed before (`hide.ts`).
 */
import {
  type FigureRow,
  type FigureTable,
  MEASURES_OF,
  type Measure,
  type TableKey,
  type WeekFigures,
} from './figures.ts'
import { type Cell, hideSmall, type Sum } from './hide.ts'
import { weekBefore } from './week.ts'

/** A table as it is printed; `null` stands for a hidden count. */
export type PrintedTable = FigureTable<number | null>

/** A bulletin printed before: its true figures, and what was shown of them. */
export interface Printed {
  readonly figures: WeekFigures
  readonly tables: readonly PrintedTable[]
}

/** How many weeks back are looked through; at the edge the reader is taken to know everything. */
const WEEKS = 13

/** Hides what must be hidden. `before`: the bulletins already printed. */
export function printedTables(
  figures: WeekFigures,
  before: readonly Printed[] = [],
): readonly PrintedTable[] {
  const earlier = followed(figures.week, before)
  const system = [...earlier.flatMap((one) => cellsOf(one.figures, one.tables)), ...cellsOf(figures)]
  const cells = unique(system.flatMap((part) => part.cells))
  const sums = [
    ...system.flatMap((part) => part.sums),
    ...stocks([...earlier.map((one) => one.figures), figures], cells),
  ]
  const hidden = hideSmall(edgeShown(cells, earlier.at(0)?.figures.week), sums)
  return figures.tables.map((table) => ({
    key: table.key,
    rows: table.rows.map((row) => ({
      ...row,
      counts: Object.fromEntries(
        MEASURES_OF[table.key].map((measure) => [
          measure,
          hidden.has(cellId(figures.week, table.key, row.key, measure)) ? null : (row.counts[measure] ?? 0),
        ]),
      ),
    })),
  }))
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

function cellId(week: string, table: TableKey, row: string, measure: Measure | 'silent' | 'in-time'): string {
  return `${week}/${table}/${row}/${measure}`
}

interface System {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
}

/** Cells and sums of one week; with `shown`, as they were printed. */
function cellsOf(figures: WeekFigures, shown?: readonly PrintedTable[]): readonly System[] {
  const { week } = figures
  const whole = figures.tables.find(({ key }) => key === 'whole')?.rows[0]
  return figures.tables.map((table) => {
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
function stocks(weeks: readonly WeekFigures[], cells: readonly Cell[]): readonly Sum[] {
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

/** Of the oldest week that is looked at the reader is taken to know every stock. */
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
