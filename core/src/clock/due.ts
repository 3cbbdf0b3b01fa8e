/**
 * Until when a grievance must be answered (M55-M58, M81), without its pauses.
 *
 *   A             the end of the last office window of the working day on which it came; of the next one when it came
 *                 after that (unit `day`, amount 1)
 *   B, C          so many working days later, end of the last window; the day on which it came does not count
 *   calendar-day  the same over all days of the calendar, for a district that counts Sundays and holidays
 *   H24           so many hours of the wall clock
 */
import type { ClassTime, Settings } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import type { Span } from '../district/tracks.ts'
import { closing, dayAfter, dayOf, isWorking, nextWorking } from './calendar.ts'

export { dayOf, isWorking } from './calendar.ts'

const HOUR_MS = 3_600_000

/** The time of a class; of the usual one when the district has given this class up meanwhile. */
export function classTime({ timeClasses, usualClass }: Settings, code: string): ClassTime {
  const time = timeClasses[code] ?? timeClasses[usualClass]
  if (!time) throw new Error(`the district has no time class ${usualClass}`)
  return time
}

/** The moment by which a grievance of this class, running from `from`, must be answered. */
export function dueAt(from: Date, time: Span, calendar: Calendar): Date {
  if (time.unit === 'hour') return new Date(from.getTime() + time.amount * HOUR_MS)
  const came = dayOf(from)
  if (time.amount <= 1) return closing(sameDay(from, came, time, calendar), calendar)
  if (time.unit === 'calendar-day') return closing(dayAfter(came, time.amount), calendar)
  let day = came
  for (let left = time.amount; left > 0; left--) day = nextWorking(day, calendar)
  return closing(day, calendar)
}

/** The day on which work of the same day is still counted, or the next when the offices were shut by then. */
function sameDay(from: Date, came: string, { unit }: Span, calendar: Calendar): string {
  const over = from > closing(came, calendar)
  if (unit === 'calendar-day') return over ? dayAfter(came) : came
  return over || !isWorking(came, calendar) ? nextWorking(came, calendar) : came
}
