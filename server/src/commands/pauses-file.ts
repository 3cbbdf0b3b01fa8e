/**
 * A file of pauses, as it is given to `clock explain`. No row of it is ever passed over in silence: a shape that is
 * not one of these is refused, with the file and the row.
 *
 *   JSON         one pause `{"from": …, "to": …, "why": …}`, a list of them, or `{"pauses": [ … ]}`
 *   JSON Lines   one pause on each line
 *   table        a heading row with `from`, `to` and, if wanted, `why`, in any case and order; cells between `,` `;` or tabs
 *
 * A pause without `to` is still open. A row is the line of the file, in a JSON list the place in it.
 */
import { parse as parseCsv } from 'csv-parse/sync'
import type { Pause } from '#core/clock/run.ts'
import { Plain } from './command.ts'
import { typedMoment } from './moments.ts'

/** The pauses of a file, and whether one of them was written without an offset. */
export interface PausesRead {
  readonly pauses: readonly Pause[]
  readonly assumed: boolean
}

interface Row {
  readonly row: number
  readonly value: unknown
}

const KNOWN = ['from', 'to', 'why'] as const

/** Reads the text of a file; `file` is how faults call it. */
export function readPauses(file: string, text: string): PausesRead {
  const bare = text.replace(/^\uFEFF/, '')
  if (bare.trim() === '')
    throw new Plain(
      `${file}: फ़ाइल खाली है। रुकावट न हो तो --pauses न लिखें।`,
      `${file}: the file is empty. Without pauses leave --pauses out, or write [].`,
      { file },
    )
  const rows = /^\s*[[{]/.test(bare) ? jsonRows(file, bare) : tableRows(file, bare)
  const read = rows.map((row) => pauseOf(file, row))
  return { pauses: read.map(({ pause }) => pause), assumed: read.some(({ assumed }) => assumed) }
}

function jsonRows(file: string, text: string): readonly Row[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (broken) {
    return jsonLines(file, text) ?? notJson(file, broken as Error)
  }
  if (Array.isArray(value)) return numbered(value)
  const one = value as Readonly<Record<string, unknown>>
  if (!Object.hasOwn(one, 'pauses')) return numbered([one])
  if (Array.isArray(one['pauses'])) return numbered(one['pauses'])
  throw new Plain(`${file}: "pauses" सूची नहीं है।`, `${file}: "pauses" is no list; write {"pauses": [ … ]}.`, {
    file,
  })
}

function numbered(values: readonly unknown[]): readonly Row[] {
  return values.map((value, at) => ({ row: at + 1, value }))
}

/** One pause a line; nothing when the first line is no JSON by itself. */
function jsonLines(file: string, text: string): readonly Row[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ row: at + 1, line: line.trim() }))
    .filter(({ line }) => line !== '')
  const rows: Row[] = []
  for (const { row, line } of lines)
    try {
      rows.push({ row, value: JSON.parse(line) })
    } catch (broken) {
      return rows.length === 0 ? undefined : notJson(file, broken as Error, row)
    }
  return rows
}

function notJson(file: string, broken: Error, row?: number): never {
  throw new Plain(
    `${placeHi(file, row)}: यह JSON नहीं है।`,
    `${placeEn(file, row)}: this is no JSON (${broken.message}).`,
    { file, ...(row === undefined ? {} : { row }) },
  )
}

function tableRows(file: string, text: string): readonly Row[] {
  const [heading, ...records] = cellsOf(file, text)
  const names = heading?.cells.map((name) => name.toLowerCase()) ?? []
  const lack = ['from', 'to'].filter((name) => !names.includes(name))
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (lack.length > 0 || twice !== undefined) {
    const found = heading?.cells.join(', ') ?? ''
    throw new Plain(
      `${placeHi(file, 1)}: शीर्षक पंक्ति चाहिए: from, to, why। मिला: ${found}`,
      twice === undefined
        ? `${placeEn(file, 1)}: the heading ${lack.map((name) => `"${name}"`).join(' and ')} is missing; the first row must be from,to,why. It is: ${found}`
        : `${placeEn(file, 1)}: the heading "${twice}" stands twice.`,
      { file, row: 1 },
    )
  }
  return records.map(({ row, cells }) => {
    if (cells.slice(names.length).some((cell) => cell !== ''))
      throw new Plain(
        `${placeHi(file, row)}: शीर्षकों से अधिक खाने हैं।`,
        `${placeEn(file, row)}: it has more cells than there are headings.`,
        { file, row },
      )
    return { row, value: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) }
  })
}

function cellsOf(file: string, text: string): readonly { row: number; cells: readonly string[] }[] {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [',', ';', '\t'].find((one) => first.includes(one)) ?? ','
  try {
    const records = parseCsv(text, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ row: info.lines, cells: record }))
  } catch (broken) {
    throw new Plain(
      `${file}: यह तालिका नहीं है।`,
      `${file}: this is no table (${(broken as Error).message}).`,
      { file },
    )
  }
}

function pauseOf(file: string, { row, value }: Row): { readonly pause: Pause; readonly assumed: boolean } {
  const refuse = (hi: string, en: string): never => {
    throw new Plain(`${placeHi(file, row)}: ${hi}`, `${placeEn(file, row)}: ${en}`, { file, row })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('यह रुकावट नहीं है।', 'this is no pause; write {"from": …, "to": …, "why": …}.')
  const given = value as Readonly<Record<string, unknown>>
  for (const name of KNOWN)
    if (Object.hasOwn(given, name) && given[name] !== null && typeof given[name] !== 'string')
      refuse(`"${name}" पाठ नहीं है।`, `"${name}" is no text; write it between quotation marks.`)
  const cell = (name: string) =>
    Object.hasOwn(given, name) ? ((given[name] as string | null) ?? '').trim() : ''
  const moment = (name: string, text: string) =>
    typedMoment(text) ??
    refuse(
      `${name} “${text}” कोई समय नहीं है।`,
      `${name} "${text}" is no moment; write it as 2026-10-30T10:20+05:30.`,
    )
  if (cell('from') === '') refuse('from नहीं है।', 'from is missing.')
  const from = moment('from', cell('from'))
  if (cell('to') === '') {
    // A slip in the name of the end would make an open pause of one that is over.
    const strange = Object.keys(given).filter(
      (name) => !KNOWN.some((one) => one === name) && given[name] !== '',
    )
    if (strange.length > 0 && !Object.hasOwn(given, 'to'))
      refuse(
        `“${strange.join(', ')}” अनजाना है, और to नहीं है।`,
        `to is missing, and "${strange.join(', ')}" is not known; an open pause has "to": null.`,
      )
    return { pause: { from: from.at, why: cell('why') }, assumed: from.assumed }
  }
  const to = moment('to', cell('to'))
  if (to.at <= from.at)
    refuse('to, from के बाद का नहीं है।', `to (${cell('to')}) is at or before from (${cell('from')}).`)
  return { pause: { from: from.at, to: to.at, why: cell('why') }, assumed: from.assumed || to.assumed }
}

function placeHi(file: string, row?: number): string {
  return row === undefined ? file : `${file}, पंक्ति ${row}`
}

function placeEn(file: string, row?: number): string {
  return row === undefined ? file : `${file}, row ${row}`
}
