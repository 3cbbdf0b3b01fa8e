/** From files to what they say of places: the list is known by its first line, and every row is looked at. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Lack, Said } from '#core/places/change.ts'
import { rowOf } from './cells.ts'
import { type Layout, layouts } from './layouts.ts'

/** What was read. With one lack nothing may be imported. */
export interface PlaceLists {
  readonly said: readonly Said[]
  readonly lacks: readonly Lack[]
  readonly read: readonly { readonly file: string; readonly layout: string; readonly rows: number }[]
  /** Files of a folder that are no list we know. */
  readonly skipped: readonly string[]
}

/** Reads a list, or all lists of a folder. */
export async function readPlaceLists(path: string): Promise<PlaceLists> {
  const folder = (await stat(path)).isDirectory()
  const paths = folder
    ? (await readdir(path)).filter((file) => /[.](csv|tsv)$/i.test(file)).map((file) => join(path, file))
    : [path]
  const files = await Promise.all(paths.toSorted().map(async (one) => openFile(one)))
  const known = files
    .flatMap(({ layout, ...file }) => (layout ? [{ ...file, layout }] : []))
    .toSorted((a, b) => layouts.indexOf(a.layout) - layouts.indexOf(b.layout))
  const lacks: Lack[] = []
  if (known.length === 0) lacks.push(noList(path, files[0]?.header))
  const said: Said[] = []
  const read = known.map(({ file, text, layout }) => {
    const rows = rowsOf(text, file, lacks)
    for (const { cells, line } of rows) said.push(...layout.read(rowOf(cells, { file, row: line }, lacks)))
    return { file, layout: layout.name, rows: rows.length }
  })
  return { said, lacks, read, skipped: files.flatMap(({ file, layout }) => (layout ? [] : [file])) }
}

interface Opened {
  readonly file: string
  readonly text: string
  readonly header: readonly string[]
  readonly layout: Layout | undefined
}

async function openFile(path: string): Promise<Opened> {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  const line = text.slice(0, text.search(/\r?\n|$/))
  const header = line.split(divider(line)).map((column) => column.trim().replace(/^"|"$/g, ''))
  const [layout] = layouts
    .filter(({ columns }) => columns.every((column) => header.includes(column)))
    .toSorted((a, b) => b.columns.length - a.columns.length)
  return { file: basename(path), text, header, layout }
}

const divider = (line: string) => (line.includes('\t') ? '\t' : ',')

function noList(path: string, header: readonly string[] = []): Lack {
  const found = header.length === 0 ? 'there is no .csv or .tsv file' : `its columns are ${header.join(', ')}`
  const known = layouts.map(({ name, columns }) => `${name}: ${columns.join(',')}`).join('; ')
  return {
    at: { file: basename(path), row: 1 },
    what: `this is no list of places that can be read (${found})`,
    todo: `Give it the columns of one of these lists: ${known}`,
  }
}

function rowsOf(text: string, file: string, lacks: Lack[]) {
  try {
    const line = text.slice(0, text.search(/\r?\n|$/))
    const rows = parse(text, {
      columns: true,
      delimiter: divider(line),
      trim: true,
      skip_empty_lines: true,
      info: true,
      // In a list divided by tabs a quotation mark is a letter like others.
      quote: divider(line) === '\t' ? null : '"',
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (fault) {
    const { message, lines = 1 } = fault as Error & { lines?: number }
    lacks.push({ at: { file, row: lines }, what: `it is no table (${message})`, todo: 'Mend this line' })
    return []
  }
}
