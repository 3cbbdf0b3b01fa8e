/**
 * Edits to the files of a district. What is not touched stays byte for byte, comments and order included, so that an
 * exported district differs from the imported one by what was decided and by nothing else.
 */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { parse as parseCsv } from 'csv-parse/sync'
import { isScalar, isSeq, parseDocument, type Scalar, stringify } from 'yaml'
import type { Cells, DistrictSources, Edit, FileEdit, RowEdit, ValueEdit } from '#ports/administration.ts'
import { tables } from './schemas.ts'

/** The sources with all edits made, or the first edit that finds something else than it was made for. */
export function editSources(
  sources: DistrictSources,
  edits: readonly Edit[],
): { readonly sources: DistrictSources } | { readonly moved: Edit } {
  const edited = new Map(sources)
  for (const edit of edits) {
    const text = edited.get(edit.file)
    const after = textAfter(text, edit)
    if (after === undefined) return { moved: edit }
    edited.set(edit.file, after)
  }
  return { sources: edited }
}

/** Edits that put the files of `after` in the place of those of `before`; same ones are left out. */
export function replaceSources(before: DistrictSources, after: DistrictSources): readonly FileEdit[] {
  return [...after].flatMap(([file, text]) => {
    const was = before.get(file)
    if (was === text) return []
    return [
      { file, kind: 'file' as const, ...(was === undefined ? {} : { before: textHash(was) }), after: text },
    ]
  })
}

/** Hex SHA-256 of a file's text, by which a whole-file edit names what it replaces. */
function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function textAfter(text: string | undefined, edit: Edit): string | undefined {
  if (edit.kind === 'row') return rowEdited(text ?? headerOf(edit.file), edit)
  if (edit.kind === 'value') {
    const known = text ?? (typeof edit.path[0] === 'number' ? '' : undefined)
    return known === undefined ? undefined : valueEdited(known, edit)
  }
  const now = text === undefined ? undefined : textHash(text)
  return now === edit.before ? edit.after : undefined
}

function headerOf(file: string): string {
  const schema = (tables as Record<string, { properties: object } | undefined>)[file]
  return schema ? `${Object.keys(schema.properties).join(',')}\n` : ''
}

interface RawRow {
  readonly cells: Cells
  readonly raw: string
}

/** Undefined when `before` is not there exactly once, or `after` is there already. */
function rowEdited(text: string, { before, after }: RowEdit): string | undefined {
  const { columns, head, rows } = rawRows(text)
  const at = before ? rows.findIndex(({ cells }) => isSame(cells, before)) : rows.length
  if (at < 0 || (before && rows.some(({ cells }, index) => index > at && isSame(cells, before))))
    return undefined
  if (after && rows.some(({ cells }, index) => index !== at && isSame(cells, after))) return undefined
  const lacking = Object.keys(after ?? {}).filter((column) => after?.[column] && !columns.includes(column))
  if (lacking.length > 0)
    return rowEdited(widened(columns, lacking, rows), {
      file: '',
      kind: 'row',
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    })
  const line = after ? [`${columns.map((column) => cell(after[column] ?? '')).join(',')}\n`] : []
  return [
    head,
    ...rows.slice(0, at).map(({ raw }) => raw),
    ...line,
    ...rows.slice(at + 1).map(({ raw }) => raw),
  ].join('')
}

/** The table with more columns, empty so far. */
function widened(columns: readonly string[], more: readonly string[], rows: readonly RawRow[]): string {
  const all = [...columns, ...more]
  const lines = rows.map(({ cells }) => all.map((column) => cell(cells[column] ?? '')).join(','))
  return `${[all.join(','), ...lines].join('\n')}\n`
}

function rawRows(text: string): { columns: readonly string[]; head: string; rows: readonly RawRow[] } {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const found = parseCsv(whole, { bom: true, trim: true, raw: true, skip_empty_lines: true }) as unknown as {
    record: string[]
    raw: string
  }[]
  const [first, ...others] = found
  const columns = first?.record ?? []
  return {
    columns,
    head: first?.raw ?? '',
    rows: others.map(({ record, raw }) => ({
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
      raw: raw.endsWith('\n') ? raw : `${raw}\n`,
    })),
  }
}

/** The same cells; one that is left out is empty. */
function isSame(cells: Cells, others: Cells): boolean {
  return [...new Set([...Object.keys(cells), ...Object.keys(others)])].every(
    (column) => (cells[column] ?? '').normalize('NFC') === (others[column] ?? '').normalize('NFC'),
  )
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function valueEdited(text: string, { path, before, after }: ValueEdit): string | undefined {
  // A list that the district did without so far begins empty, and is written a line each.
  const document = parseDocument(text === '' && typeof path[0] === 'number' ? '[]\n' : text)
  if (isSeq(document.contents) && document.contents.items.length === 0) document.contents.flow = false
  const whole = document.toJS() as unknown
  if (!isDeepStrictEqual(valueAt(whole, path), before)) return undefined
  if (after === undefined) document.deleteIn(path)
  else {
    const node = document.getIn(path, true)
    if (isScalar(node) && (after === null || typeof after !== 'object')) {
      const inPlace = scalarReplaced(text, node, after)
      node.value = after
      // Only the scalar's own letters change, where it reads back as the same; else the document is written anew.
      if (inPlace !== undefined && isDeepStrictEqual(parseDocument(inPlace).toJS(), document.toJS()))
        return inPlace
    } else document.setIn(path, document.createNode(after))
  }
  return document.toString({ lineWidth: 0 })
}

function scalarReplaced(text: string, { range }: Scalar, after: Scalar['value']): string | undefined {
  const written = stringify(after).trimEnd()
  if (!range || written.includes('\n')) return undefined
  const plain = !/^["']/.test(written) && /[,[\]{}#:]/.test(written) ? JSON.stringify(after) : written
  return `${text.slice(0, range[0])}${plain}${text.slice(range[1])}`
}

function valueAt(whole: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object'
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    whole,
  )
}
