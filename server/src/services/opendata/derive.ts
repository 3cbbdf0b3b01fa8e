/**
 * What follows from the rows of a bulletin whoever wrote them: parts make no more than their whole and, where none is
 * hidden and nothing can lie outside, no less; halves are no more than what they are half of; whoever became public was
 * disposed of; nothing under five stands below the whole district.
 */
import type { BulletinContent } from '#core/publication/content.ts'
import { HALVES } from '#core/publication/figures.ts'
import { LEAST } from '#core/publication/hide.ts'
import { LEAST_FOR_SHARE } from '#core/publication/times.ts'

/** A row of a file as text. */
export type TextRow = Readonly<Record<string, string>>

/** What does not follow. */
export function derived(
  {
    figures,
    cases,
    shares,
    times,
  }: Readonly<Record<'figures' | 'cases' | 'shares' | 'times', readonly TextRow[]>>,
  content: BulletinContent,
): readonly string[] {
  const counts = new Map(figures.map((row) => [`${row.table}/${row.row}/${row.measure}`, row]))
  const count = (table: string, row: string, measure: string) =>
    numberOf(counts.get(`${table}/${row}/${measure}`))
  return [
    ...figures.flatMap(soundRow),
    ...partsAgree(figures, content, count),
    ...figures.flatMap(({ table = '', row = '', measure }) =>
      HALVES.flatMap(([half, all]) => {
        const [part, whole] = [count(table, row, half), count(table, row, all)]
        return measure === half && part !== undefined && whole !== undefined && part > whole
          ? [`figures.csv: ${table}/${row}: ${half} ${part} is more than ${all} ${whole}`]
          : []
      }),
    ),
    ...casesAgree(cases, content, count),
    ...sharesFollow(shares, count),
    ...times.flatMap((row) => soundTime(row, count)),
  ]
}

/** A share is that of two counts that are printed, and lies within its interval. */
function sharesFollow(shares: readonly TextRow[], count: Count): readonly string[] {
  return shares.flatMap(({ table = '', row = '', part = '', whole = '', of, percent, low, high }) => {
    const [some, all] = [count(table, row, part), count(table, row, whole)]
    const named = `shares.csv: ${table}/${row}: ${part} of ${whole}`
    if (some === undefined || all === undefined) return [`${named} is told of a hidden count`]
    if (all < LEAST_FOR_SHARE) return [`${named} is told of ${all}`]
    const right =
      Number(of) === all &&
      Number(percent) === Math.round((100 * some) / all) &&
      Number(low) <= Number(percent) &&
      Number(percent) <= Number(high)
    return right ? [] : [`${named} is ${percent} % of ${of} and does not follow`]
  })
}

const ENDS: Readonly<Record<string, string>> = { report: 'reported', whole: 'disposed' }

/** A part tells its time only beside how many there were; the whole district of twenty or more. */
function soundTime(
  { table = '', row = '', step = '', ended, median_hours, p90_hours }: TextRow,
  count: Count,
): readonly string[] {
  const named = `times.csv: ${table}/${row}/${step}`
  if (Number(median_hours) > Number(p90_hours)) return [`${named}: the median is more than nine in ten`]
  if (Number(ended) < LEAST_FOR_SHARE) return [`${named} is told of ${ended}`]
  const printed = count(table, row, ENDS[step] ?? '')
  return table === 'whole' || printed === Number(ended) ? [] : [`${named} is of ${ended} and not ${printed}`]
}

function numberOf(row: TextRow | undefined): number | undefined {
  return row === undefined || row.hidden === 'true' ? undefined : Number(row.count)
}

function soundRow(row: TextRow): readonly string[] {
  const { table, row: key, measure, count = '', hidden } = row
  const named = `figures.csv: ${table}/${key}/${measure}`
  if (hidden === 'true') return count === '' ? [] : [`${named} is hidden and says ${count}`]
  if (!/^\d+$/.test(count)) return [`${named} is no count: ${count}`]
  const small = table !== 'whole' && Number(count) > 0 && Number(count) < LEAST
  return small ? [`${named} is ${count} and not hidden`] : []
}

type Count = (table: string, row: string, measure: string) => number | undefined

/** What is sensitive lies in the whole and in no part, and not all lies in a place: so a part may lack, and never exceed. */
function partsAgree(figures: readonly TextRow[], content: BulletinContent, count: Count): readonly string[] {
  const faults: string[] = []
  const add = (name: string, rows: readonly TextRow[], whole: number | undefined) => {
    const parts = rows.map(numberOf)
    const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    if (whole !== undefined && known > whole)
      faults.push(`figures.csv: ${name}: the parts make ${known}, the whole ${whole}`)
  }
  const groups = Map.groupBy(figures, ({ table, measure }) => `${table}/${measure}`)
  for (const [key, rows] of groups) {
    const [table = '', measure = ''] = key.split('/')
    if (table !== 'whole') add(key, rows, count('whole', 'whole', measure))
  }
  const panchayats = content.tables.find(({ key }) => key === 'panchayats')?.rows ?? []
  for (const [block, within] of Map.groupBy(panchayats, ({ under }) => under ?? ''))
    for (const measure of ['received', 'disposed']) {
      const rows = figures.filter(
        (row) =>
          row.table === 'panchayats' && row.measure === measure && within.some(({ key }) => key === row.row),
      )
      add(`panchayats of ${block}/${measure}`, rows, count('blocks', block, measure))
    }
  return faults
}

/** Of the records that were closed in the week after a report, each was disposed of in its department and panchayat. */
function casesAgree(cases: readonly TextRow[], content: BulletinContent, count: Count): readonly string[] {
  const within = cases.filter(
    ({ closed = '', ground }) => closed >= content.from && closed <= content.to && ground !== 'ordered',
  )
  const faults: string[] = []
  for (const [table, column] of [
    ['departments', 'department'],
    ['panchayats', 'place'],
  ] as const)
    for (const [row, some] of Map.groupBy(within, (one) => one[column] ?? '')) {
      const disposed = count(table, row, 'disposed')
      if (disposed !== undefined && disposed < some.length)
        faults.push(`cases.csv: ${some.length} records of ${table}/${row} and ${disposed} disposed of`)
    }
  const whole = count('whole', 'whole', 'disposed')
  if (whole !== undefined && whole < within.length)
    faults.push(`cases.csv: ${within.length} records closed in the week and ${whole} disposed of`)
  for (const { number, registered = '', closed = '' } of cases)
    if (closed < registered) faults.push(`cases.csv: ${number} was closed before it was registered`)
  return faults
}

/** What the bulletin tells of a week stands in the figures of that week. */
export function trendDifferences(
  week: string,
  rows: readonly TextRow[],
  { trend }: BulletinContent,
): readonly string[] {
  const told = trend.find((one) => one.week === week)
  if (!told) return []
  return (['received', 'disposed', 'pending', 'satisfied'] as const).flatMap((measure) => {
    if (told[measure] === undefined) return []
    const row = rows.find((one) => one.week === week && one.table === 'whole' && one.measure === measure)
    return row && Number(row.count) !== told[measure]
      ? [`bulletin.json: trend of ${week}: ${measure} ${told[measure]} and not ${row.count}`]
      : []
  })
}
