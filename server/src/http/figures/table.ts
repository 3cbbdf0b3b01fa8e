/**
 * Any cut of the figures as a table: rows of one kind, the columns that the kept sums answer, a total, and what may still
 * be asked beside it. What no kept cut covers is counted from the events, which takes a walk over all of the period: of a
 * month always, of more as long as half a million things happened in it, and no rows instead of a longer walk.
 */
import type { FiguresTable, TableCell, TableRow } from '#contract/figures-table.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { cutFor } from '#core/figures/cut.ts'
import { DIMENSIONS, type Dimension, MEASURES, type Measure, type Step } from '#core/figures/measures.ts'
import { ranked, shareOf } from '#core/figures/statistics.ts'
import type { Answer, By, Where } from '#ports/figures.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName } from '../names.ts'
import { both, narrowed } from '../staff/figures-question.ts'
import { nameOf, timesOf } from './names.ts'
import { type Column, columnsOf, type TableDays, USUAL } from './table-columns.ts'

/** What a row may be. */
export const ROWS = [...DIMENSIONS, 'month', 'day'] as const satisfies readonly By[]

/** So many days are counted from the events where no cut is kept, however much happened in them. */
const WALKED_DAYS = 31
/** Of more days so many events at most. A district with forty grievances a day comes to two years. */
const WALKED_EVENTS = 500_000

/** A question as it was read. */
export interface TableQuestion extends TableDays {
  readonly by: By
  readonly where: Where
  readonly scope: Where
  readonly show: readonly string[]
  readonly sort: string | undefined
  readonly limit: number
  /** Is what no cut keeps counted from the events? */
  readonly walked: boolean
}

type Made = Pick<
  FiguresTable,
  'kept' | 'columns' | 'shown' | 'where' | 'whereAll' | 'sort' | 'total' | 'rows' | 'more'
>

/** The table, or one without rows where the sums do not keep these conditions together. */
export async function figuresTable(house: HttpHouse, asked: TableQuestion): Promise<Made> {
  const { index } = house
  const { by, scope } = asked
  const whereAll = both(asked.where, scope)
  const where = both(narrowed(whereAll, [by], index), by === 'post' ? scope : {})
  // From the events everything is told that a cut without dimensions keeps, also what a kept cut leaves out.
  const cut = asked.walked ? 'all' : cutFor(dimensionsOf(narrowed(whereAll, [by], index), by))
  if (!cut) return { ...NOTHING, where: listed(where), whereAll: listed(whereAll) }
  const columns = columnsOf(cut, by, asked)
  const names = columns.map(({ name }) => name)
  const wanted = asked.show.filter((name) => names.includes(name))
  const shown = wanted.length > 0 ? wanted : USUAL.filter((name) => names.includes(name))
  const chosen = columns.filter(({ name }) => shown.includes(name))
  const [found, [total]] = await Promise.all([
    rowsOf(house, chosen, { where, by: [by] }),
    rowsOf(house, chosen, { where: whereAll, by: [] }),
  ])
  const rows = inOrder(
    withRanks(found, chosen).map((row) => presented(house, row, asked)),
    asked,
  )
  return {
    kept: true,
    columns: [...columns],
    shown: chosen.map(({ name }) => name),
    where: listed(where),
    whereAll: listed(whereAll),
    sort: sortOf(asked),
    total: total?.cells ?? {},
    rows: rows.slice(0, asked.limit),
    more: Math.max(0, rows.length - asked.limit),
  }
}

const NOTHING = { kept: false, columns: [], shown: [], sort: 'name', total: {}, rows: [], more: 0 }

/** Are the days so few, or so quiet, that their events are walked over? How much happened in them the sums tell. */
export async function isWalked(
  { figures }: Pick<HttpHouse, 'figures'>,
  { from, to }: Pick<TableQuestion, 'from' | 'to'>,
): Promise<boolean> {
  if (dayAfter(from, WALKED_DAYS) > to) return true
  const rows = await figures.counts({ period: { from, until: dayAfter(to) }, measures: MEASURES })
  const happened = rows.flatMap(({ counts }) => Object.values(counts)).reduce((sum, n) => sum + n, 0)
  return happened <= WALKED_EVENTS
}

/** What may be chosen beside these conditions so that there is an answer: all of it where the events are walked over. */
export function offeredBeside(
  house: HttpHouse,
  { by, where, scope, walked }: Pick<TableQuestion, 'by' | 'where' | 'scope' | 'walked'>,
): FiguresTable['offered'] {
  if (walked) return { by: rowsFor(scope), where: [...DIMENSIONS] }
  const keeps = (one: By, conditions: Where) =>
    cutFor(dimensionsOf(narrowed(both(conditions, scope), [one], house.index), one)) !== undefined
  const own = (one: Dimension) => Object.fromEntries(Object.entries(where).filter(([name]) => name !== one))
  return {
    by: ROWS.filter((one) => keeps(one, where)),
    where: DIMENSIONS.filter((one) => keeps(by, { ...own(one), [one]: where[one] ?? [''] })),
  }
}

/** An officer's own posts are told apart by nothing that would need the events of others. */
function rowsFor(scope: Where): By[] {
  return scope.post ? ['post', 'month', 'day'] : [...ROWS]
}

function dimensionsOf(where: Where, by: By): ReadonlySet<Dimension> {
  const rows = (DIMENSIONS as readonly By[]).includes(by) ? [by as Dimension] : []
  return new Set([...(Object.keys(where) as Dimension[]), ...rows])
}

function listed(where: Where): Record<string, string[]> {
  return Object.fromEntries(Object.entries(where).map(([name, values]) => [name, [...values]]))
}

interface Found {
  readonly code: string
  readonly cells: Record<string, TableCell>
}

/** Columns of the same days are asked together. */
async function rowsOf(
  { figures }: HttpHouse,
  columns: readonly Column[],
  asked: { readonly where: Where; readonly by: readonly By[] },
): Promise<readonly Found[]> {
  const counting = columns.filter(({ step }) => step === undefined)
  const steps = columns.flatMap(({ step }): Step[] => (step ? [step] : []))
  const spans = Map.groupBy(counting, ({ from, to }) => `${from ?? ''} ${to}`)
  const [answers, times] = await Promise.all([
    Promise.all(
      [...spans.values()].map(async (own) => ({
        own,
        rows: await figures.counts({ ...asked, period: periodOf(own[0]), measures: measuresOf(own) }),
      })),
    ),
    steps.length > 0
      ? figures.times({ ...asked, period: periodOf(columns.find(({ step }) => step)), steps })
      : [],
  ])
  const [by] = asked.by
  const codeOf = (key: Answer['key']) => (by === undefined ? '' : (key[by] ?? ''))
  const found = new Map<string, Record<string, TableCell>>()
  const cellsOf = (code: string) => {
    const cells = found.get(code) ?? {}
    found.set(code, cells)
    return cells
  }
  for (const { own, rows } of answers)
    for (const { key, counts } of rows) Object.assign(cellsOf(codeOf(key)), counted(own, counts))
  for (const { key, bins } of times) {
    const cells = cellsOf(codeOf(key))
    for (const [step, time] of Object.entries(timesOf(bins))) cells[`time-${step}`] = { time }
  }
  return [...found].map(([code, cells]) => ({ code, cells }))
}

function periodOf(column: Column | undefined) {
  return { ...(column?.from ? { from: column.from } : {}), until: dayAfter(column?.to ?? '') }
}

function measuresOf(columns: readonly Column[]): readonly Measure[] {
  return [...new Set(columns.flatMap(({ measures, whole = [] }) => [...measures, ...whole]))] as Measure[]
}

function counted(columns: readonly Column[], counts: Answer['counts']): Record<string, TableCell> {
  const sum = (of: readonly string[]) => of.reduce((all, one) => all + (counts[one as Measure] ?? 0), 0)
  const cells: Record<string, TableCell> = {}
  for (const { name, measures, whole, lacking } of columns) {
    const n = sum(measures)
    if (whole === undefined) {
      if (n !== 0) cells[name] = { n }
      continue
    }
    const of = sum(whole)
    const share = shareOf(lacking ? of - n : n, of)
    if (share) cells[name] = { part: n, share }
  }
  return cells
}

/** A rank for each share, above the least sample only; one row alone has none, nor has the row of what is not known. */
function withRanks(rows: readonly Found[], columns: readonly Column[]): readonly Found[] {
  const shares = columns.filter(({ kind }) => kind === 'share')
  const known = rows.filter(({ code }) => code !== '')
  for (const { name } of shares)
    for (const { row, rank } of ranked(known.map((row) => ({ row, share: row.cells[name]?.share }))))
      if (rank !== undefined && known.length > 1) row.cells[name] = { ...row.cells[name], rank }
  return rows
}

const INTO: Readonly<Partial<Record<By, string>>> = { block: 'panchayat', panchayat: 'village' }

function presented({ index }: HttpHouse, { code, cells }: Found, { by, from, to }: TableQuestion): TableRow {
  const department = by === 'post' ? index.posts.get(code)?.department : undefined
  const into = code === '' ? undefined : INTO[by]
  return {
    code,
    name: nameOf(index, by, code),
    ...(department === undefined ? {} : { under: departmentName(index, department) }),
    ...(into && index.district.places.some(({ parent }) => String(parent) === code) ? { into } : {}),
    ...(by === 'day' ? { from: code, to: code } : by === 'month' ? monthOf(code, from, to) : {}),
    cells,
  }
}

/** The days of a month that lie in the period. */
function monthOf(month: string, from: string, to: string): { readonly from: string; readonly to: string } {
  const first = `${month}-01`
  const next = dayAfter(first, 31).slice(0, 8)
  const last = dayAfter(`${next}01`, -1)
  return { from: first < from ? from : first, to: last > to ? to : last }
}

function sortOf({ sort, by }: TableQuestion): string {
  return sort ?? (by === 'day' || by === 'month' ? '-name' : '-received')
}

/** The largest first with `-`; who has no value, or too few for a rank, stands last either way. */
function inOrder(rows: readonly TableRow[], asked: TableQuestion): readonly TableRow[] {
  const sort = sortOf(asked)
  const down = sort.startsWith('-')
  const name = sort.replace(/^-/, '')
  const byName = (a: TableRow, b: TableRow) =>
    asked.by === 'day' || asked.by === 'month'
      ? compare(a.code, b.code)
      : a.name.hi.localeCompare(b.name.hi, 'hi') || compare(a.code, b.code)
  if (name === 'name') return rows.toSorted((a, b) => (down ? byName(b, a) : byName(a, b)))
  return rows.toSorted((a, b) => {
    const [one, other] = [worth(a.cells[name]), worth(b.cells[name])]
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined) || byName(a, b)
    return (down ? other - one : one - other) || byName(a, b)
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By what a cell is sorted. */
function worth(cell: TableCell | undefined): number | undefined {
  if (cell?.share) return cell.rank === undefined ? undefined : cell.share.share
  return cell?.n ?? cell?.time?.median
}
