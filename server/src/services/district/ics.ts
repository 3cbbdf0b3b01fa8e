/**
 * Holidays of an iCalendar (RFC 5545): each event gives the days that it touches in India, from DTSTART to before DTEND.
 *
 *   UTC         a moment with Z is the day that it is in India; other time zones are a fault
 *   cancelled   an event with STATUS:CANCELLED is no holiday; it is named, so that nobody misses it
 *   repeated    RRULE, RDATE and RECURRENCE-ID are a fault: holidays are set anew each year, and a rule would shut the
 *               offices on days that no order named
 */
import type { HolidayKind } from '#core/district/office-time.ts'

/** A day of the calendar, with the line of its event. */
export interface IcsDay {
  readonly line: number
  readonly date: string
  readonly name: string
  readonly kind: HolidayKind | undefined
}

/** What is wrong in which line. */
export interface IcsFault {
  readonly line: number
  readonly what: string
  readonly todo: string
}

/** A calendar, read. */
export interface Ics {
  readonly days: readonly IcsDay[]
  readonly cancelled: readonly Omit<IcsDay, 'kind'>[]
  readonly faults: readonly IcsFault[]
}

const KINDS: readonly HolidayKind[] = ['gazetted', 'local', 'camp']
const DAY_MS = 86_400_000
const INDIA_MS = 330 * 60_000
const MOST_DAYS = 366
const INDIAN = ['ASIA/KOLKATA', 'ASIA/CALCUTTA', 'INDIA STANDARD TIME']
const REPEATS = ['RRULE', 'RDATE', 'RECURRENCE-ID']

interface Line {
  readonly line: number
  readonly name: string
  readonly zone: string | undefined
  readonly value: string
}

type Event = { readonly line: number; readonly lines: readonly Line[] }

/** Is this text an iCalendar? */
export function isIcs(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)
}

/** Reads a calendar whole. */
export function readIcs(text: string): Ics {
  const days: IcsDay[] = []
  const cancelled: Ics['cancelled'][number][] = []
  const faults: IcsFault[] = []
  const events = eventsOf(linesOf(text))
  for (const event of events) {
    const read = readEvent(event)
    if ('what' in read) faults.push(read)
    else if (read.off) cancelled.push(...read.days.map(({ kind: _, ...day }) => day))
    else days.push(...read.days)
  }
  if (events.length === 0)
    faults.push({ line: 1, what: 'there is no event in it', todo: 'Export the calendar with its events' })
  return { days, cancelled, faults }
}

function readEvent({ line, lines }: Event): IcsFault | { off: boolean; days: readonly IcsDay[] } {
  const one = (name: string) => lines.find((each) => each.name === name)
  const off = one('STATUS')?.value.toUpperCase() === 'CANCELLED'
  const repeats = lines.find(({ name }) => REPEATS.includes(name))
  if (repeats && !off)
    return {
      line: repeats.line,
      what: `the event repeats (${repeats.name})`,
      todo: 'Write each day as an event of its own',
    }
  const start = one('DTSTART')
  if (!start) return { line, what: 'the event has no DTSTART that is a day', todo: HOW }
  const from = wallOf(start)
  if (typeof from !== 'number') return from
  const end = endOf(from, one('DTEND'), one('DURATION'))
  if (typeof end !== 'number') return end
  const name = unescaped(one('SUMMARY')?.value ?? '')
  if (name === '') return { line, what: 'the event has no SUMMARY', todo: 'Name the holiday' }
  const kind = KINDS.find((each) => one('CATEGORIES')?.value.toLowerCase().includes(each))
  const first = Math.floor(from / DAY_MS)
  const count = Math.max(1, Math.ceil(end / DAY_MS) - first)
  const days = Array.from({ length: count }, (_, at) => dayAt(first + at)).map((date) => ({
    line,
    date,
    name,
    kind,
  }))
  return { off, days }
}

const HOW = 'Write DTSTART;VALUE=DATE:20260815'

/** Before which moment the event ends; a beginning alone is one day. A slip must not shut the offices for years. */
function endOf(from: number, end: Line | undefined, duration: Line | undefined): number | IcsFault {
  const until = end ? wallOf(end) : duration ? lengthOf(from, duration) : from
  if (typeof until !== 'number') return until
  const line = (end ?? duration)?.line ?? 0
  if (until < from) return { line, what: 'the event ends before it begins', todo: 'Mend the two days' }
  return until - from > MOST_DAYS * DAY_MS
    ? { line, what: 'the event is longer than a year', todo: 'Mend the two days' }
    : until
}

/** A moment as the clocks of India show it, in milliseconds. */
function wallOf({ line, name, zone, value }: Line): number | IcsFault {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', utc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i.exec(value) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${year}-${month}-${day}`)
  if (!isDay) return { line, what: `${name} "${value}" is no day`, todo: HOW }
  if (utc) return at + INDIA_MS
  return zone === undefined || INDIAN.includes(zone.toUpperCase())
    ? at
    : { line, what: `${name} is in the time zone ${zone}`, todo: 'Write it in the time of India' }
}

function lengthOf(from: number, { line, value }: Line): number | IcsFault {
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(value)
  if (!found) return { line, what: `DURATION "${value}" is none`, todo: 'Write DURATION:P2D' }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  return from + (weeks * 7 + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000
}

function dayAt(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** The events with their own lines; what stands in a part of an event, such as its alarm, is not the event's. */
function eventsOf(lines: readonly Line[]): readonly Event[] {
  const events: Event[] = []
  let own: Line[] | undefined
  let within: string | undefined
  for (const line of lines) {
    const { name, value } = line
    const part = value.toUpperCase()
    if (name === 'BEGIN' && part === 'VEVENT') {
      own = []
      events.push({ line: line.line, lines: own })
    } else if (name === 'END' && part === 'VEVENT') own = undefined
    else if (own && name === 'BEGIN') within ??= part
    else if (own && name === 'END') within = within === part ? undefined : within
    else if (own && within === undefined) own.push(line)
  }
  return events
}

/** The lines with their names; folded ones are joined first. */
function linesOf(text: string): readonly Line[] {
  const whole: { line: number; text: string }[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const last = whole.at(-1)
    if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1)
    else whole.push({ line: at + 1, text: raw })
  }
  return whole.flatMap(({ line, text: one }) => {
    const match = /^\uFEFF?([A-Z-]+)((?:;[^:;="]+=(?:"[^"]*"|[^:;"]*))*):(.*)$/i.exec(one)
    if (!match) return []
    const zone = /;TZID="?([^";]+)/i.exec(match[2] ?? '')?.[1]
    return [{ line, name: (match[1] ?? '').toUpperCase(), zone, value: (match[3] ?? '').trim() }]
  })
}

function unescaped(text: string): string {
  return text
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .trim()
    .normalize('NFC')
}
