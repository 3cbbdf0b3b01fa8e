/** The data files of a bulletin. Every row of every format says the same; the dictionary says what the columns mean. */
import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { ZipFile } from 'yazl'
import type { BulletinContent } from '#core/publication/content.ts'
import {
  type Column,
  DATA_SETS,
  type DataRow,
  type DataSet,
  DICTIONARY,
  dataSetsOf,
  rowsOf,
} from '#core/publication/rows.ts'
import type { PressedFile } from '#ports/bulletin.ts'

const text = (name: string, mime: string, words: string): PressedFile => ({
  name,
  mime,
  bytes: new TextEncoder().encode(words),
})

/** Figures, cases, shares and times as CSV, JSON and Parquet, the bulletin itself as JSON, the dictionary and the licence. */
export function dataFiles(content: BulletinContent): readonly PressedFile[] {
  return [
    text('bulletin.json', 'application/json', `${JSON.stringify(content, null, 1)}\n`),
    ...dataSetsOf(content).flatMap((set) => formats(set, DATA_SETS[set], rowsOf(set, content))),
    text('dictionary.json', 'application/json', `${JSON.stringify(DICTIONARY, null, 1)}\n`),
    text('dictionary.csv', 'text/csv', dictionary()),
    text('LICENCE.txt', 'text/plain', LICENCE),
  ]
}

/** The list by which anybody checks that the files are as they were published, in the form of sha256sum. */
export function checksums(files: readonly PressedFile[]): PressedFile {
  const lines = files.map(
    ({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  )
  return text('SHA256SUMS', 'text/plain', lines.join(''))
}

/** All files in one folder of one zip, dated as the bulletin so that the same content gives the same bytes. */
export async function zipped(
  folder: string,
  files: readonly PressedFile[],
  day: string,
): Promise<Uint8Array> {
  const zip = new ZipFile()
  const mtime = new Date(`${day}T12:00:00Z`)
  for (const { name, bytes } of files)
    zip.addBuffer(Buffer.from(bytes), `${folder}/${name}`, { mtime, mode: 0o100644 })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Rows as CSV, with the mark by which spreadsheets know Hindi; a text is never run as a formula. */
export function csvOf(
  columns: readonly Pick<Column, 'name'>[],
  rows: readonly DataRow[],
  head = true,
): string {
  return stringify(
    rows.map((row) => columns.map(({ name }) => row[name])),
    {
      bom: head,
      header: head,
      columns: columns.map(({ name }) => name),
      escape_formulas: true,
      cast: { boolean: (value) => (value ? 'true' : 'false') },
    },
  )
}

function formats(set: DataSet, columns: readonly Column[], rows: readonly DataRow[]): readonly PressedFile[] {
  return [
    text(`${set}.csv`, 'text/csv', csvOf(columns, rows)),
    text(`${set}.json`, 'application/json', `${JSON.stringify(rows, null, 1)}\n`),
    { name: `${set}.parquet`, mime: 'application/vnd.apache.parquet', bytes: parquet(columns, rows) },
  ]
}

const TYPES = {
  text: { type: 'STRING', nullable: false },
  'text?': { type: 'STRING', nullable: true },
  day: { type: 'STRING', nullable: false },
  'whole number?': { type: 'INT32', nullable: true },
  number: { type: 'INT32', nullable: false },
  'yes or no': { type: 'BOOLEAN', nullable: false },
} as const satisfies Record<Column['type'], { readonly type: string; readonly nullable: boolean }>

function parquet(columns: readonly Column[], rows: readonly DataRow[]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData: [...columnDataOf(columns, rows)] }))
}

/** Rows as the columns of a Parquet file. */
export function columnDataOf(columns: readonly Column[], rows: readonly DataRow[]) {
  return columns.map(({ name, type }) => ({
    name,
    data: rows.map((row) => row[name] ?? null),
    ...TYPES[type],
  }))
}

function dictionary(): string {
  const columns = ['file', 'column', 'type', 'unit_hi', 'unit_en', 'hi', 'en'].map((name) => ({ name }))
  const rows = Object.entries(DICTIONARY).flatMap(([file, all]) =>
    all.map(({ name, type, unit, hi, en }) => ({
      ...{ file, column: name, type, unit_hi: unit.hi, unit_en: unit.en },
      ...{ hi, en },
    })),
  )
  return csvOf(columns, rows)
}

const LICENCE = `ये आँकड़े सरकारी खुला डेटा लाइसेंस – भारत (GODL-India) के अंतर्गत हैं: https://data.gov.in/government-open-data-license-india
स्रोत बताकर इनका उपयोग, प्रतिलिपि और प्रकाशन किया जा सकता है। किसी व्यक्ति को पहचानने का प्रयास न करें।

These data are under the Government Open Data License – India (GODL-India): https://data.gov.in/government-open-data-license-india
They may be used, copied and published with attribution. Make no attempt to recognise a person.
`
