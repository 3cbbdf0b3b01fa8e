/** Whether somebody answers at a line: in its hours on working days, or always; at one for missed calls never. */
import { dayOf, isWorking } from '../clock/calendar.ts'
import type { Calendar } from '../district/office-time.ts'
import type { Line } from './lines.ts'

const IST_MS = 330 * 60_000

/** Is somebody there to answer at this hour? */
export function isStaffed(line: Line | undefined, calendar: Calendar, at: Date): boolean {
  if (line?.use === 'missed') return false
  if (!line?.from || !line.to) return true
  if (!isWorking(dayOf(at), calendar)) return false
  const hour = new Date(at.getTime() + IST_MS).toISOString().slice(11, 16)
  return hour >= line.from && hour < line.to
}
