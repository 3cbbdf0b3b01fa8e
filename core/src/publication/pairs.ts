/**
 * What binds departments and headings. Which heading is whose work is public, and the reader is taken to know it as it was:
 * where some departments and some headings share their grievances with no others, the counts of the ones add up to the
 * counts of the others. How a heading divides among several departments is never printed, and is not guarded by itself.
 */
import {
  type FigureTable,
  MEASURES,
  type Measure,
  type Pair,
  type TableKey,
  type WeekFigures,
} from './figures.ts'
import type { Cell, Sum } from './hide.ts'

interface Link {
  readonly department: string
  readonly heading: string
  readonly count: number
}

/** Cells and sums that follow from how departments share their headings. */
export function boundPairs(
  { week, tables, pairs = [] }: WeekFigures,
  measures: readonly Measure[] = MEASURES,
): {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
} {
  const cells: Cell[] = []
  const sums: Sum[] = []
  for (const measure of measures) {
    const links = linksOf(pairs, measure, tables)
    const nobody = links.reduce((sum, { heading, count }) => (heading === '' ? sum + count : sum), 0)
    if (nobody > 0) cells.push({ id: headingId(week, '', measure), value: nobody, kind: 'shadow' })
    for (const side of sidesOf(links)) sums.push(sumOf(week, measure, side))
  }
  return { cells, sums }
}

function linksOf(pairs: readonly Pair[], measure: Measure, tables: readonly FigureTable[]): readonly Link[] {
  const rows = (key: TableKey) => new Set(tables.find((one) => one.key === key)?.rows.map((row) => row.key))
  const [departments, headings] = [rows('departments'), rows('subjects')]
  return pairs.flatMap(({ department, heading = '', counts }) => {
    const count = counts[measure] ?? 0
    const known = departments.has(department) && (heading === '' || headings.has(heading))
    return count > 0 && known ? [{ department, heading, count }] : []
  })
}

interface Side {
  readonly departments: ReadonlySet<string>
  readonly headings: ReadonlySet<string>
}

function sumOf(week: string, measure: Measure, { departments, headings }: Side): Sum {
  return {
    more: [...headings].map((heading) => headingId(week, heading, measure)),
    less: [...departments].map((department) => `${week}/departments/${department}/${measure}`),
  }
}

function headingId(week: string, heading: string, measure: Measure): string {
  return heading === ''
    ? `${week}/pairs/without a heading/${measure}`
    : `${week}/subjects/${heading}/${measure}`
}

/** Departments and headings that share with no others. */
function sidesOf(links: readonly Link[]): readonly Side[] {
  const sides: Side[] = []
  for (const { department } of links)
    if (!sides.some(({ departments }) => departments.has(department)))
      sides.push(reachedFrom(department, links))
  return sides
}

function reachedFrom(department: string, links: readonly Link[]): Side {
  const departments = new Set([department])
  const headings = new Set<string>()
  for (let grown = true; grown; ) {
    grown = false
    for (const link of links) {
      if (departments.has(link.department) === headings.has(link.heading)) continue
      departments.add(link.department)
      headings.add(link.heading)
      grown = true
    }
  }
  return { departments, headings }
}
