/** Differences of a district's files as lines for a person: `+` added, `-` taken out, `~` changed. */
import { columnsChanged, type RowDifference, type ValueDifference } from '#core/district/difference.ts'
import { type FileDifference, keyOf } from '#services/district/compare.ts'
import { settingsBook } from '#services/district/describe.ts'

/** What differs in one file, its name first. */
export function linesOf({
  file,
  rows,
  values,
}: Pick<FileDifference, 'file' | 'rows' | 'values'>): readonly string[] {
  const lines = [...rows.map((row) => rowLine(file, row)), ...values.map(valueLine)]
  return [file, ...(lines.length > 0 ? lines : ['  ~ टिप्पणी या क्रम / comments or order only'])]
}

function rowLine(file: string, { before, after }: RowDifference): string {
  const row = after ?? before ?? {}
  const key = keyOf(file)
    .map((column) => row[column] || '–')
    .join(' · ')
  if (before && after) {
    const changes = columnsChanged(before, after).map(
      (column) => `${column}: ${before[column] || '–'} → ${after[column] || '–'}`,
    )
    return `  ~ ${key}   ${changes.join(', ')}`
  }
  const others = columnsOf(file).filter((column) => row[column] && !keyOf(file).includes(column))
  return `  ${after ? '+' : '-'} ${key}   ${others.map((column) => row[column]).join(', ')}`.trimEnd()
}

function columnsOf(file: string): readonly string[] {
  return settingsBook.files.find((one) => one.file === file)?.fields.map(({ name }) => name) ?? []
}

function valueLine({ path, before, after }: ValueDifference): string {
  const said = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value))
  const sign = before === undefined ? '+' : after === undefined ? '-' : '~'
  return `  ${sign} ${path.join('.') || '(the whole)'}: ${said(before)} → ${said(after)}`
}
