/** Reads one table or YAML file of the folder and reports every cell or value that does not fit its shape. */
import type { Static, TSchema } from '@sinclair/typebox'
import { Kind, OptionalKind } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import type { Report } from './faults.ts'
import { type Row, type TableFile, tables } from './schemas.ts'

/** A row that fits, with the line it stands on. */
export interface Lined<T> {
  readonly line: number
  readonly value: T
}

type Cells = Record<string, string>

/** The rows of a table with their lines, whatever they hold; none when it is no table. */
export function cellsOf(source: string): readonly { readonly line: number; readonly cells: Cells }[] {
  return rowsOf('', source, () => undefined)
}

/** The rows that fit; the others are reported. */
export function readTable<F extends TableFile>(
  file: F,
  source: string,
  report: Report,
): readonly Lined<Row<F>>[] {
  const schema = tables[file]
  const rows = rowsOf(file, source, report)
  const missing = rows[0] ? columnsMissing(schema.properties, rows[0].cells) : []
  for (const column of missing) {
    report({
      file,
      where: 1,
      column,
      what: `the column ${column} is missing`,
      todo: `Add ${column} to the first line`,
    })
  }
  if (missing.length > 0) return []
  return rows.flatMap(({ line, cells }) => {
    const value = cellsToValue(cells, schema.properties)
    return fits(file, line, schema, value, report) ? [{ line, value: value as Row<F> }] : []
  })
}

/** The value of a YAML file (or of a `.geojson`) if it fits; otherwise it is reported. */
export function readValue<S extends TSchema>(
  file: string,
  source: string,
  schema: S,
  report: Report,
): Static<S> | undefined {
  let value: unknown
  try {
    value = file.endsWith('json') ? JSON.parse(source) : parseYaml(source)
  } catch (error) {
    report({ file, what: `it cannot be parsed (${firstLine(error)})`, todo: 'Mend the line named here' })
    return undefined
  }
  return fits(file, undefined, schema, value, report) ? (value as Static<S>) : undefined
}

function rowsOf(file: string, source: string, report: Report): readonly { line: number; cells: Cells }[] {
  try {
    const rows = parseCsv(source, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    })
    return (rows as unknown as { record: Cells; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    report({ file, what: `it is not a table (${firstLine(error)})`, todo: 'Mend the line named here' })
    return []
  }
}

function columnsMissing(properties: Record<string, TSchema>, cells: Cells): readonly string[] {
  return Object.entries(properties)
    .filter(([column, schema]) => !(column in cells) && !(OptionalKind in schema))
    .map(([column]) => column)
}

function cellsToValue(cells: Cells, properties: Record<string, TSchema>): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [column, schema] of Object.entries(properties)) {
    const cell = cells[column] ?? ''
    if (cell !== '') value[column] = cellValue(cell.normalize('NFC'), schema[Kind])
  }
  return value
}

function cellValue(cell: string, kind: string): unknown {
  if (kind === 'Array') {
    return cell
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }
  if (kind === 'Integer' || kind === 'Number') return Number.isNaN(Number(cell)) ? cell : Number(cell)
  return cell
}

function fits(
  file: string,
  line: number | undefined,
  schema: TSchema,
  value: unknown,
  report: Report,
): boolean {
  const seen = new Set<string>()
  for (const { path, schema: part, value: found } of Value.Errors(schema, value)) {
    if (seen.has(path)) continue
    seen.add(path)
    const name = path.slice(1).replaceAll('/', '.')
    const what =
      found === undefined ? `${name} is missing` : `${name || 'the whole'} ${shown(found)} does not fit`
    const todo = part.description ? `Write ${part.description}` : 'Compare it with the practice district'
    report({ file, ...(line === undefined ? {} : { where: line }), column: name, what, todo })
  }
  return seen.size === 0
}

function shown(found: unknown): string {
  const text = JSON.stringify(found)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}
