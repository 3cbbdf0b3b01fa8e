/**
 * Until when a grievance must be answered (M55-M58, M81).
 *
 *   A     the end of the office hours of the working day on which it came; of the next one when it came after them
 *   B, C  so many working days later, end of office hours; the day on which it came does not count
 *   H24   so many hours of the wall clock
 *
 * The working calendar is in Asia/Kolkata, which has no summer time: a fixed five and a half hours from UTC.
 * Pauses, the ladder and camp days are not here yet.
 */
import type { Calendar, ClassTime } from '../district/district.ts'

const IST_MINUTES = 330
const DAY_MS = 86_400_000

/** The moment by which a grievance of this class, running from `from`, must be answered. */
export function dueAt(from: Date, time: ClassTime, calendar: Calendar): Date {
  if (time.unit === 'hour') return new Date(from.getTime() + time.amount * 3_600_000)
  let day = dayOf(from)
  if (time.amount <= 1) {
    if (!isWorking(day, calendar) || from > closing(day, calendar)) day = nextWorking(day, calendar)
    return closing(day, calendar)
  }
  for (let left = time.amount; left > 0; left--) day = nextWorking(day, calendar)
  return closing(day, calendar)
}

/** The day in Kolkata, written `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + IST_MINUTES * 60_000).toISOString().slice(0, 10)
}

/** Is this day (`YYYY-MM-DD`) a working day of the district? */
export function isWorking(day: string, calendar: Calendar): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = date.getUTCDay()
  if (calendar.weeklyOff.includes(weekday)) return false
  if (weekday === 6 && calendar.saturdaysOff.includes(Math.ceil(date.getUTCDate() / 7))) return false
  return !calendar.holidays.some((holiday) => holiday.date === day)
}

function nextWorking(day: string, calendar: Calendar): string {
  let next = day
  do next = new Date(Date.parse(`${next}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  while (!isWorking(next, calendar))
  return next
}

function closing(day: string, calendar: Calendar): Date {
  return new Date(`${day}T${calendar.hours.to}:00+05:30`)
}
