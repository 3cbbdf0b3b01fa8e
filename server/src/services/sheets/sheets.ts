/** Lists as CSV and XLSX, read whole and written as a stream. */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import type exceljs from 'exceljs'
import yazl from 'yazl'
import type { SheetRow, Sheets } from '#ports/sheets.ts'
import { Sheaf, workbook } from './xlsx.ts'

/** Fulfils the port. */
export const sheets: Sheets = {
  async read(bytes, most) {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    const lines = isZip ? await readXlsx(bytes, most) : readCsv(bytes)
    const [head, ...rows] = lines ?? []
    if (!head || rows.length > most) return undefined
    return rows.filter(({ cells }) => cells.some(Boolean)).map((row) => underHead(head.cells, row))
  },
  write(kind, head, rows) {
    return kind === 'csv' ? csvOf(head, rows) : xlsxOf(head, rows)
  },
}

const TOGETHER = 200
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const QUOTED = /[",\r\n]/

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

function underHead(head: readonly string[], { line, cells }: Line): SheetRow {
  return { line, cells: Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])) }
}

function readCsv(bytes: Uint8Array): readonly Line[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const rows: unknown = parse(text, { bom: true, relax_column_count: true, info: true, trim: true })
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch {
    return undefined
  }
}

async function readXlsx(bytes: Uint8Array, most: number): Promise<readonly Line[] | undefined> {
  const lines: Line[] = []
  try {
    // A heavy part, and few ever hand a sheet in: it is loaded when one comes.
    const { default: reader } = await import('exceljs')
    const book = new reader.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'ignore',
      hyperlinks: 'ignore',
      entries: 'ignore',
    })
    for await (const sheet of book) {
      for await (const row of sheet) {
        const cells: string[] = []
        row.eachCell({ includeEmpty: true }, (cell, at) => {
          cells[at - 1] = textOf(cell.value)
        })
        lines.push({ line: row.number, cells: Array.from(cells, (cell) => cell ?? '') })
        if (lines.length > most + 1) return undefined
      }
      break
    }
    return lines
  } catch {
    return undefined
  }
}

function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if ('text' in value) return String(value.text).trim()
  return 'result' in value ? String(value.result ?? '').trim() : ''
}

/** With the sign by which Excel knows UTF-8; what would be a formula is text. Made by the hundred: a write for each row costs more than the row. */
function csvOf(head: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  const pieces = async function* () {
    let lines = [head]
    yield '\ufeff'
    for await (const row of rows) {
      lines.push(row)
      if (lines.length < TOGETHER) continue
      yield csvText(lines)
      lines = []
    }
    if (lines.length > 0) yield csvText(lines)
  }
  return Readable.from(pieces(), { objectMode: false })
}

function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** By hand: the library took ten times as long for a million rows. */
function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** As many sheets as the rows need; how many that were is written behind them. */
export function xlsxOf(
  head: readonly string[],
  rows: AsyncIterable<readonly string[]>,
  most?: number,
): Readable {
  const zip = new yazl.ZipFile()
  const out = zip.outputStream as Readable
  const sheaf = new Sheaf(head, rows, most)
  const next = async (number: number): Promise<void> => {
    const sheet = Readable.from(sheaf.sheet())
    const ended = once(sheet, 'end')
    zip.addReadStream(sheet, `xl/worksheets/sheet${number}.xml`)
    await ended
    if (await sheaf.hasMore()) return next(number + 1)
    for (const [path, text] of Object.entries(workbook(number))) zip.addBuffer(Buffer.from(text), path)
    zip.end()
  }
  next(1).catch((fault: unknown) => out.destroy(fault as Error))
  return out
}
