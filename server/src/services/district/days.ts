/**
 * Holidays from outside: a CSV (date, name_hi, name_en, kind, in any order; also `date,name`) or an ICS calendar (`ics.ts`).
 * Everything is read before anything is written, and every fault names its row.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import type { Holiday, HolidayKind } from '#core/district/office-time.ts'
import type { Fault } from './faults.ts'
import { type Ics, isIcs, readIcs } from './ics.ts'

/** What a file of holidays held. */
export interface Days {
  readonly holidays: readonly Holiday[]
  /** Events of an iCalendar that were called off; they are no holidays. */
  readonly cancelled: Ics['cancelled']
  readonly faults: readonly Fault[]
}

const KINDS: readonly HolidayKind[] = ['gazetted', 'local', 'camp']

/** Reads the days of a file; `file` is how faults call it. */
export function readDays(file: string, text: string): Days {
  const days = isIcs(text) ? fromIcs(file, text) : fromCsv(file, text)
  const seen = new Map<string, number>()
  const faults = [...days.faults]
  for (const { line, date } of days.rows) {
    const before = seen.get(date)
    if (before !== undefined)
      faults.push(fault(file, line, `${date} stands twice, first in row ${before}`, 'Keep one'))
    else seen.set(date, line)
  }
  const holidays = days.rows.map(({ line: _, ...holiday }) => holiday)
  return { holidays, cancelled: days.cancelled, faults }
}

/** The text of holidays.csv. */
export function writeDays(holidays: readonly Holiday[]): string {
  const rows = holidays
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .map(({ date, nameHi, nameEn, kind }) => [date, nameHi, nameEn, kind].map(cell).join(','))
  return `${['date,name_hi,name_en,kind', ...rows].join('\n')}\n`
}

interface Read {
  readonly rows: readonly (Holiday & { readonly line: number })[]
  readonly cancelled: Ics['cancelled']
  readonly faults: readonly Fault[]
}

function fromCsv(file: string, text: string): Read {
  let records: readonly { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parseCsv(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as never
  } catch (broken) {
    return {
      rows: [],
      cancelled: [],
      faults: [fault(file, 1, `it is not a table (${(broken as Error).message})`, 'Mend the line')],
    }
  }
  const rows: Read['rows'][number][] = []
  const faults: Fault[] = []
  for (const { record, info } of records) {
    const date = dayIn(record['date'] ?? '')
    const nameEn = record['name_en'] || record['name'] || record['name_hi']
    const nameHi = record['name_hi'] || record['name'] || record['name_en']
    const kind = (record['kind'] || 'gazetted').toLowerCase()
    if (!date)
      faults.push(
        fault(file, info.lines, `date "${record['date'] ?? ''}" is no day`, 'Write it as 2026-08-15'),
      )
    if (!nameHi || !nameEn)
      faults.push(fault(file, info.lines, 'the name is missing', 'Fill name_hi and name_en'))
    if (!KINDS.includes(kind as HolidayKind))
      faults.push(fault(file, info.lines, `kind "${kind}" does not fit`, `Write one of ${KINDS.join(', ')}`))
    else if (date && nameHi && nameEn)
      rows.push({
        line: info.lines,
        date,
        nameHi: nfc(nameHi),
        nameEn: nfc(nameEn),
        kind: kind as HolidayKind,
      })
  }
  return { rows, cancelled: [], faults }
}

function fromIcs(file: string, text: string): Read {
  const { days, cancelled, faults } = readIcs(text)
  return {
    rows: days.map(({ line, date, name, kind }) => ({
      line,
      date,
      nameHi: name,
      nameEn: name,
      kind: kind ?? 'gazetted',
    })),
    cancelled,
    faults: faults.map(({ line, what, todo }) => fault(file, line, what, todo)),
  }
}

/** 2026-08-15, 20260815 or 15/08/2026 and 15-08-2026, as India writes it. */
function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text.trim())
  const local = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text.trim())
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : []
  if (!year || !month || !day) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(written)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== written ? undefined : written
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function nfc(text: string): string {
  return text.normalize('NFC')
}

function fault(file: string, where: number, what: string, todo: string): Fault {
  return { file, where, what, todo }
}
