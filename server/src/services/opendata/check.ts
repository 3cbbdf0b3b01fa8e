/**
 * Reproduces a bulletin from its open data: the checksums, then every printed number of the bulletin and of its pages
 * again from figures.csv, and the records from cases.csv. What does not agree is named.
 */
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { BulletinContent } from '#core/publication/content.ts'
import { DATA_SETS, type DataRow, type DataSet, rowsOf } from '#core/publication/rows.ts'

/** How a file of the package is had: from a folder or over the network. */
export type ReadFile = (name: string) => Promise<Uint8Array>

/** What was compared, and what did not agree. */
export interface Checked {
  readonly week: string
  readonly files: number
  readonly numbers: number
  readonly hidden: number
  readonly cases: number
  readonly faults: readonly string[]
}

/** Compares everything of one package. */
export async function checkPackage(read: ReadFile): Promise<Checked> {
  const faults: string[] = []
  const words = async (name: string) => new TextDecoder('utf-8').decode(await read(name))
  const sums = (await words('SHA256SUMS')).split('\n').filter(Boolean)
  for (const line of sums) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}([\w.-]+)$/.exec(line) ?? []
    if (hash === undefined || name === undefined) faults.push(`SHA256SUMS: ${line}`)
    else if (
      createHash('sha256')
        .update(await read(name))
        .digest('hex') !== hash
    )
      faults.push(`${name}: not the file that was published`)
  }
  const content = JSON.parse(await words('bulletin.json')) as BulletinContent
  const rows = { figures: readRows(await words('figures.csv')), cases: readRows(await words('cases.csv')) }
  for (const set of Object.keys(DATA_SETS) as DataSet[]) {
    faults.push(...differences(`${set}.csv`, asText(rowsOf(set, content)), rows[set]))
    faults.push(...differences(`${set}.json`, asText(JSON.parse(await words(`${set}.json`))), rows[set]))
  }
  for (const page of ['bulletin.hi.html', 'bulletin.en.html'])
    faults.push(...pageDifferences(page, await words(page), rows.figures))
  return {
    week: content.week,
    files: sums.length,
    numbers: rows.figures.filter(({ hidden }) => hidden === 'false').length,
    hidden: rows.figures.filter(({ hidden }) => hidden === 'true').length,
    cases: rows.cases.length,
    faults,
  }
}

type TextRow = Readonly<Record<string, string>>

function readRows(csv: string): readonly TextRow[] {
  return parse(csv, { columns: true, bom: true }) as TextRow[]
}

/** As CSV writes it; a text that a spreadsheet would run stands behind a quote. */
function asText(rows: readonly DataRow[]): readonly TextRow[] {
  const plain = (value: DataRow[string]) => {
    const words = String(value ?? '')
    return typeof value === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(words)
      ? `'${words}`
      : words
  }
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  )
}

function differences(name: string, wanted: readonly TextRow[], found: readonly TextRow[]): readonly string[] {
  if (wanted.length !== found.length) return [`${name}: ${found.length} rows instead of ${wanted.length}`]
  return wanted.flatMap((row, at) =>
    Object.entries(row).flatMap(([column, value]) =>
      found[at]?.[column] === value
        ? []
        : [`${name}, row ${at + 1}, ${column}: ${found[at]?.[column]} instead of ${value}`],
    ),
  )
}

/** Every number that the page shows names its cell. */
function pageDifferences(page: string, markup: string, figures: readonly TextRow[]): readonly string[] {
  const known = new Map(
    figures.map(({ table, row, measure, count = '' }) => [`${table}/${row}/${measure}`, count]),
  )
  const shown = [...markup.matchAll(/data-cell="([^"]+)" value="(\d*)"/g)]
  if (shown.length === 0) return [`${page}: no number`]
  return shown.flatMap(([, id = '', value]) =>
    known.get(id) === value ? [] : [`${page}: ${id} is ${value} and not ${known.get(id)}`],
  )
}
