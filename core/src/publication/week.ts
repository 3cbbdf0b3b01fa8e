/** Weeks as bulletins count them: Monday to Sunday in India, named as ISO 8601 does, 2026-W47. */
import { dayAfter } from '../clock/calendar.ts'

const DAY_MS = 86_400_000

/** The week in which a day lies. */
export function weekOf(day: string): string {
  const monday = mondayOf(day)
  // A week belongs to the year of its Thursday.
  const year = Number(dayAfter(monday, 3).slice(0, 4))
  const first = mondayOf(`${year}-01-04`)
  const number = Math.round((Date.parse(monday) - Date.parse(first)) / (7 * DAY_MS)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** First and last day of a week; undefined when the text names none. */
export function daysOfWeek(week: string): { readonly from: string; readonly to: string } | undefined {
  const [, year, number] = /^(20\d\d)-W(\d\d)$/.exec(week) ?? []
  if (!year || !number) return undefined
  const from = dayAfter(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7)
  return weekOf(from) === week ? { from, to: dayAfter(from, 6) } : undefined
}

/** The week before. */
export function weekBefore(week: string): string {
  const days = daysOfWeek(week)
  if (!days) throw new Error(`no week: ${week}`)
  return weekOf(dayAfter(days.from, -7))
}

/** The moment at which a day begins in India. */
export function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+05:30`)
}

function mondayOf(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}
