/**
 * Reproduces a bulletin from its open data: the checksums, then every printed number of the bulletin and of its pages
 * again from figures.csv, the records from cases.csv, Parquet and zip entry by entry; and what follows from the rows
 * themselves is worked out anew (`derive.ts`). What does not agree is named.
 */
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { BulletinContent } from '#core/publication/content.ts'
import { HALVES } from '#core/publication/figures.ts'
import { type DataRow, type DataSet, dataSetsOf, rowsOf } from '#core/publication/rows.ts'
import { derived, type TextRow, trendDifferences } from './derive.ts'
import { unzipped } from './unzip.ts'

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

/** What lies beside the package: the list of versions, and figures.csv of an earlier week; undefined where it cannot be had. */
export interface Beside {
  versions(): Promise<Uint8Array | undefined>
  figures(week: string): Promise<Uint8Array | undefined>
  /** A file of all weeks, by its name; a folder has none. */
  all?(file: string): Promise<Uint8Array | undefined>
}

const NO_ROWS: readonly TextRow[] = []
const NOTHING: Beside = { versions: async () => undefined, figures: async () => undefined }

/** Compares everything of one package, and what lies beside it as far as it can be had. */
export async function checkPackage(read: ReadFile, beside: Beside = NOTHING): Promise<Checked> {
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
  const sets = dataSetsOf(content)
  const rows = { figures: NO_ROWS, cases: NO_ROWS, shares: NO_ROWS, times: NO_ROWS }
  for (const set of sets) {
    rows[set] = readRows(await words(`${set}.csv`))
    faults.push(...differences(`${set}.csv`, asText(rowsOf(set, content)), rows[set]))
    faults.push(...differences(`${set}.json`, asText(JSON.parse(await words(`${set}.json`))), rows[set]))
    faults.push(...(await parquetDifferences(`${set}.parquet`, await read(`${set}.parquet`), rows[set])))
  }
  for (const page of ['bulletin.hi.html', 'bulletin.en.html'])
    faults.push(...pageDifferences(page, await words(page), rows))
  faults.push(...derived(rows, content))
  faults.push(...(await zipDifferences(`bulletin-${content.week}.zip`, content.week, sums, read)))
  faults.push(...(await besides(content, sums, rows.figures, beside)))
  // What was taken back since stands in the week, and in no file of all weeks.
  for (const set of sets)
    if (set !== 'cases') faults.push(...(await allWeeksAgree(set, content.week, rows[set], beside)))
  return {
    week: content.week,
    files: sums.length,
    numbers: rows.figures.filter(({ hidden }) => hidden === 'false').length,
    hidden: rows.figures.filter(({ hidden }) => hidden === 'true').length,
    cases: rows.cases.length,
    faults,
  }
}

/** The files of all weeks tell of this one what its own files tell. */
async function allWeeksAgree(
  set: DataSet,
  week: string,
  rows: readonly TextRow[],
  { all }: Beside,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const format of ['csv', 'json', 'parquet'] as const) {
    const bytes = await all?.(`${set}.${format}`)
    if (!bytes) continue
    const own = (await readFormat(format, bytes)).filter((row) => row.week === week)
    faults.push(...differences(`open-data/${set}.${format}`, rows, own))
  }
  return faults
}

async function readFormat(
  format: 'csv' | 'json' | 'parquet',
  bytes: Uint8Array,
): Promise<readonly TextRow[]> {
  const words = () => new TextDecoder().decode(bytes)
  if (format === 'csv') return readRows(words())
  return asText(format === 'json' ? (JSON.parse(words()) as DataRow[]) : await readParquet(bytes))
}

/** Each entry of the zip is the file of the folder. */
async function zipDifferences(
  name: string,
  week: string,
  sums: readonly string[],
  read: ReadFile,
): Promise<readonly string[]> {
  const entries = unzipped(await read(name))
  const listed = sums.map((line) => line.slice(66))
  const wanted = [...listed, 'SHA256SUMS']
  const faults = [...entries.keys()].flatMap((entry) =>
    wanted.includes(entry.replace(`bulletin-${week}/`, ''))
      ? []
      : [`${name}: ${entry} is not of the package`],
  )
  for (const one of wanted) {
    const packed = entries.get(`bulletin-${week}/${one}`)
    if (!packed || !Buffer.from(await read(one)).equals(packed))
      faults.push(`${name}: ${one} is not the same`)
  }
  return faults
}

async function parquetDifferences(name: string, bytes: Uint8Array, rows: readonly TextRow[]) {
  try {
    return differences(name, asText(await readParquet(bytes)), rows)
  } catch (cause) {
    return [`${name}: cannot be read (${String(cause)})`]
  }
}

async function readParquet(bytes: Uint8Array): Promise<readonly DataRow[]> {
  const { parquetReadObjects } = await import('hyparquet')
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return (await parquetReadObjects({ file })) as DataRow[]
}

/** The list of versions bears the same checksums; the weeks before are as this one tells them. */
async function besides(
  content: BulletinContent,
  sums: readonly string[],
  figures: readonly TextRow[],
  beside: Beside,
): Promise<readonly string[]> {
  const faults: string[] = []
  const versions = await beside.versions()
  if (versions) {
    const list = JSON.parse(new TextDecoder().decode(versions)) as {
      readonly versions: readonly { week: string; files: readonly { name: string; sha256: string }[] }[]
    }
    const own = list.versions.find(({ week }) => week === content.week)
    if (!own) faults.push(`versions.json: ${content.week} is not there`)
    for (const { name, sha256 } of own?.files ?? []) {
      const line = sums.find((one) => one.slice(66) === name)
      if (line !== undefined && line.slice(0, 64) !== sha256)
        faults.push(`versions.json: ${name} has another checksum than in SHA256SUMS`)
    }
  }
  for (const week of content.trend.map((one) => one.week)) {
    const bytes = week === content.week ? undefined : await beside.figures(week)
    const rows = week === content.week ? figures : bytes && readRows(new TextDecoder().decode(bytes))
    if (rows) faults.push(...trendDifferences(week, rows, content))
  }
  return faults
}

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

/** Every number that the page shows names its cell, its share or its step. */
function pageDifferences(
  page: string,
  markup: string,
  { figures, times }: Readonly<Record<'figures' | 'times', readonly TextRow[]>>,
): readonly string[] {
  const known = new Map(
    figures.map(({ table, row, measure, count = '' }) => [`${table}/${row}/${measure}`, count]),
  )
  const shown = [...markup.matchAll(/data-cell="([^"]+)" value="(\d*)"/g)]
  if (shown.length === 0) return [`${page}: no number`]
  const shares = [...markup.matchAll(/data-share="([^"]+)" value="(\d*)"/g)]
  return [
    ...shown.flatMap(([, id = '', value]) =>
      known.get(id) === value ? [] : [`${page}: ${id} is ${value} and not ${known.get(id)}`],
    ),
    ...shares.flatMap(([, id = '', value]) => {
      // Bulletins of the first shape told no other share, and did not name it.
      const [table, row, half = 'satisfied'] = id.split('/')
      const all = HALVES.find(([one]) => one === half)?.[1]
      const share = shareOf(known.get(`${table}/${row}/${half}`), known.get(`${table}/${row}/${all}`))
      return share === value ? [] : [`${page}: ${table}/${row} ${half} is ${value} % and not ${share} %`]
    }),
    ...[...markup.matchAll(/data-time="([^"]+)" value="(\d*)"/g)].flatMap(([, id = '', value]) => {
      const [table, row, step, column = ''] = id.split('/')
      const hours = times.find((one) => one.table === table && one.row === row && one.step === step)?.[column]
      return hours === value ? [] : [`${page}: ${id} is ${value} hours and not ${hours}`]
    }),
  ]
}

function shareOf(part: string | undefined, whole: string | undefined): string {
  return part && whole ? String(Math.round((100 * Number(part)) / Number(whole))) : 'hidden'
}
