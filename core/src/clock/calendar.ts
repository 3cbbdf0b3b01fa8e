/**
 * The working calendar, in Asia/Kolkata, which has no summer time: a fixed five and a half hours from UTC.
 *
 *   window       a stretch of the day in which offices work; a day may have several (M51)
 *   working day  no weekly off, no Saturday that is off, no holiday; or a camp day, which works though it is off
 *   working time the time that lies inside the windows of working days; everything else does not count
 */
import type { Calendar } from '../district/office-time.ts'

const IST_MS = 330 * 60_000
const DAY_MS = 86_400_000
/** A calendar in which nothing ever works would be searched for ever. */
const MOST_DAYS = 3_660

/** The day in Kolkata, written `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + IST_MS).toISOString().slice(0, 10)
}

/** Is this day (`YYYY-MM-DD`) a working day of the district? */
export function isWorking(day: string, calendar: Calendar): boolean {
  const { working } = daysOf(calendar)
  let works = working.get(day)
  if (works === undefined) {
    works = whyOff(day, calendar) === undefined
    working.set(day, works)
  }
  return works
}

/** Why nothing works on this day, or undefined when it is a working day. */
export type Off = 'weekly' | 'saturday' | Named

/** The reason for which a day does not count. */
export function whyOff(day: string, calendar: Calendar): Off | undefined {
  return daysOf(calendar).camps.has(day) ? undefined : usuallyOff(day, calendar)
}

function usuallyOff(day: string, calendar: Calendar): Off | undefined {
  const holiday = daysOf(calendar).holidays.get(day)
  if (holiday) return holiday
  const date = new Date(Date.parse(day))
  const weekday = date.getUTCDay()
  if (calendar.weeklyOff.includes(weekday)) return 'weekly'
  const which = Math.ceil(date.getUTCDate() / 7)
  return weekday === 6 && calendar.saturdaysOff.includes(which) ? 'saturday' : undefined
}

/** What a day of the calendar is called. */
export interface Named {
  readonly nameHi: string
  readonly nameEn: string
}

/** The camp for which offices work on a day that is off otherwise. */
export function campOn(day: string, calendar: Calendar): Named | undefined {
  const camp = daysOf(calendar).camps.get(day)
  return camp && usuallyOff(day, calendar) ? camp : undefined
}

/** The calendar day that lies so many days after this one. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The first working day after this one. */
export function nextWorking(day: string, calendar: Calendar): string {
  const { following } = daysOf(calendar)
  const before = following.get(day)
  if (before) return before
  let next = dayAfter(day)
  for (let tries = 0; !isWorking(next, calendar); next = dayAfter(next))
    if (++tries > MOST_DAYS) throw new Error('the calendar has no working day')
  following.set(day, next)
  return next
}

/** The end of the last office window of a day, whether it is a working one or not. */
export function closing(day: string, calendar: Calendar): Date {
  const last = windowsOf(calendar).at(-1)
  if (!last) throw new Error('the calendar has no office window')
  return new Date(beginOf(day) + last.closes)
}

/** The working time between two moments, in milliseconds. */
export function workingTime(from: Date, to: Date, calendar: Calendar): number {
  let sum = 0
  let day = dayOf(from)
  if (!isWorking(day, calendar)) day = nextWorking(day, calendar)
  for (let begins = beginOf(day); begins < to.getTime(); begins = beginOf(day)) {
    for (const window of windowsOf(calendar)) {
      const opens = Math.max(begins + window.opens, from.getTime())
      sum += Math.max(0, Math.min(begins + window.closes, to.getTime()) - opens)
    }
    day = nextWorking(day, calendar)
  }
  return sum
}

/** The moment at which so much working time has gone by since `from`; `from` itself when it is none. */
export function afterWorking(from: Date, milliseconds: number, calendar: Calendar): Date {
  let left = milliseconds
  if (left <= 0) return from
  let day = dayOf(from)
  if (!isWorking(day, calendar)) day = nextWorking(day, calendar)
  for (; ; day = nextWorking(day, calendar)) {
    const begins = beginOf(day)
    for (const window of windowsOf(calendar)) {
      const opens = Math.max(begins + window.opens, from.getTime())
      const has = Math.max(0, begins + window.closes - opens)
      if (left <= has) return new Date(opens + left)
      left -= has
    }
  }
}

/** How long the offices work on a usual day. */
export function workingDay(calendar: Calendar): number {
  return windowsOf(calendar).reduce((sum, { opens, closes }) => sum + closes - opens, 0)
}

/** Midnight in Kolkata, as the time of a moment. */
function beginOf(day: string): number {
  return Date.parse(day) - IST_MS
}

/** A window as time since midnight. */
interface Window {
  readonly opens: number
  readonly closes: number
}

function sinceMidnight(hour: string): number {
  return Date.parse(`1970-01-01T${hour}:00Z`)
}

interface Days {
  readonly holidays: ReadonlyMap<string, Named>
  readonly camps: ReadonlyMap<string, Named>
  readonly windows: readonly Window[]
  /** What was found out about a day before. */
  readonly working: Map<string, boolean>
  readonly following: Map<string, string>
}

/** A calendar is asked thousands of times; its tables are made once. */
const known = new WeakMap<Calendar, Days>()

function daysOf(calendar: Calendar): Days {
  const before = known.get(calendar)
  if (before) return before
  const days = {
    holidays: new Map(
      calendar.holidays.filter((one) => one.kind !== 'camp').map((one) => [one.date, one] as const),
    ),
    camps: new Map(
      calendar.holidays.filter((one) => one.kind === 'camp').map((one) => [one.date, one] as const),
    ),
    windows: calendar.windows
      .map(({ from, to }) => ({ opens: sinceMidnight(from), closes: sinceMidnight(to) }))
      .toSorted((one, other) => one.opens - other.opens),
    working: new Map<string, boolean>(),
    following: new Map<string, string>(),
  }
  known.set(calendar, days)
  return days
}

function windowsOf(calendar: Calendar): readonly Window[] {
  return daysOf(calendar).windows
}
