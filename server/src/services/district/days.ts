/**
 * Holidays from outside: a CSV (date, name_hi, name_en, kind, in any order; also `date,name`) or an ICS calendar.
 * Everything is read before anything is written, and every fault names its row.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import type { Holiday, HolidayKind } from '#core/district/office-time.ts'
import type { Fault } from './faults.ts'

/** What a file of holidays held. */
export interface Days {
  readonly holidays: readonly Holiday[]
  readonly faults: readonly Fault[]
}

const KINDS: readonly HolidayKind[] = ['gazetted', 'local', 'camp']

/** Reads the days of a file; `file` is how faults call it. */
export function readDays(file: string, text: string): Days {
  const days = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) ? fromIcs(file, text) : fromCsv(file, text)
  const seen = new Map<string, number>()
  const faults = [...days.faults]
  for (const { line, date } of days.rows) {
    const before = seen.get(date)
    if (before !== undefined)
      faults.push(fault(file, line, `${date} stands twice, first in row ${before}`, 'Keep one'))
    else seen.set(date, line)
  }
  return { holidays: days.rows.map(({ line: _, ...holiday }) => holiday), faults }
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
  return { rows, faults }
}

/** Days of an iCalendar (RFC 5545): all-day events, from DTSTART to before DTEND. Folded lines are joined first. */
function fromIcs(file: string, text: string): Read {
  const rows: Read['rows'][number][] = []
  const faults: Fault[] = []
  let event: { line: number; start?: string; end?: string; name?: string; kind?: string } | undefined
  for (const { line, name, value } of unfolded(text)) {
    if (name === 'BEGIN' && value === 'VEVENT') event = { line }
    else if (event && name === 'DTSTART') event.start = value
    else if (event && name === 'DTEND') event.end = value
    else if (event && name === 'SUMMARY') event.name = unescaped(value)
    else if (event && name === 'CATEGORIES') event.kind = value.toLowerCase()
    else if (event && name === 'END' && value === 'VEVENT') {
      const from = dayIn(event.start ?? '')
      if (!from)
        faults.push(
          fault(
            file,
            event.line,
            'the event has no DTSTART that is a day',
            'Write DTSTART;VALUE=DATE:20260815',
          ),
        )
      else if (!event.name)
        faults.push(fault(file, event.line, 'the event has no SUMMARY', 'Name the holiday'))
      else {
        const kind = KINDS.find((one) => event?.kind?.includes(one)) ?? 'gazetted'
        const end = dayIn(event.end ?? '')
        for (const date of span(from, end))
          rows.push({ line: event.line, date, nameHi: event.name, nameEn: event.name, kind })
      }
      event = undefined
    }
  }
  if (rows.length === 0 && faults.length === 0)
    faults.push(fault(file, 1, 'there is no event in it', 'Export the calendar with its events'))
  return { rows, faults }
}

function unfolded(text: string): readonly { line: number; name: string; value: string }[] {
  const whole: { line: number; text: string }[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const last = whole.at(-1)
    if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1)
    else whole.push({ line: at + 1, text: raw })
  }
  return whole.flatMap(({ line, text: one }) => {
    const match = /^\uFEFF?([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(one)
    return match ? [{ line, name: (match[1] ?? '').toUpperCase(), value: (match[2] ?? '').trim() }] : []
  })
}

function unescaped(text: string): string {
  return nfc(
    text
      .replace(/\\n/gi, ' ')
      .replace(/\\([,;\\])/g, '$1')
      .trim(),
  )
}

/** From a day to before another; a single day without one. A year at most, so that a slip does not shut the offices. */
function span(from: string, end: string | undefined): readonly string[] {
  const days = [from]
  for (
    let at = Date.parse(from) + 86_400_000;
    end && at < Date.parse(end) && days.length < 366;
    at += 86_400_000
  )
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** 2026-08-15, 20260815 (with or without an hour) or 15/08/2026 and 15-08-2026, as India writes it. */
function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?$/.exec(text.trim())
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
