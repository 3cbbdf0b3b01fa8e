/**
 * The office window (M49-M54): a stretch of the working day in which every member of the groups must be present.
 *
 *   opened     at its opening everybody was called, once; late when the program woke within it
 *   missed     it passed while nobody called: that is written down, and nobody is called afterwards
 *   reminded   shortly before its end, whoever still has a grievance of the window
 *   ended      the list of the absent and of what stays open went to the senior officer
 *
 * Each step is taken once for each window and day, whoever takes it and however often the hour is looked at. What lies
 * before the first look of the program at all is nobody's to call. Working days and camps are those of the calendar.
 */
import { dayAfter, dayOf, isWorking } from '../clock/calendar.ts'
import type { District, OfficeWindow, Settings } from '../district/district.ts'
import type { TimeClass } from '../district/office-time.ts'

/** A window on one day. */
export interface WindowDay {
  readonly window: OfficeWindow
  readonly day: string
  readonly opens: Date
  readonly closes: Date
}

export type WindowStep = 'opened' | 'missed' | 'reminded' | 'ended'

/** What is to be done now; `late` when it should have been done before. */
export interface StepDue {
  readonly step: WindowStep
  readonly late: boolean
}

const MINUTE = 60_000
/** Whoever is called after this long is told that the window has been open for a while. */
const LATE_MS = 10 * MINUTE
/** So long before the end whoever still has a grievance of the window is reminded. */
const REMIND_MS = 20 * MINUTE
/** A program that was away for longer says nothing about windows of long ago. */
const LOOK_BACK_DAYS = 3

/** The windows of a day (`YYYY-MM-DD`), the earliest first; none when nothing works. */
export function windowsOn(
  { settings, calendar }: Pick<District, 'settings' | 'calendar'>,
  day: string,
): readonly WindowDay[] {
  if (!isWorking(day, calendar)) return []
  return settings.officeWindows
    .map((window) => ({ window, day, opens: momentOf(day, window.from), closes: momentOf(day, window.to) }))
    .toSorted((one, other) => one.opens.getTime() - other.opens.getTime())
}

/** The windows of this day and of the few before it, the oldest first. */
export function windowsLately(
  district: Pick<District, 'settings' | 'calendar'>,
  day: string,
): readonly WindowDay[] {
  return Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, back) =>
    dayAfter(day, back - LOOK_BACK_DAYS),
  ).flatMap((one) => windowsOn(district, one))
}

/** Is this moment inside the window? */
export function isOpenAt({ opens, closes }: WindowDay, at: Date): boolean {
  return opens <= at && at < closes
}

/** The windows that are open at this moment. */
export function windowsAt(district: Pick<District, 'settings' | 'calendar'>, at: Date): readonly WindowDay[] {
  return windowsOn(district, dayOf(at)).filter((one) => isOpenAt(one, at))
}

/** The next step of a window, given those taken; `since` is when the program first looked at all. */
export function stepDue(
  { opens, closes }: WindowDay,
  taken: ReadonlySet<string>,
  now: Date,
  since: Date,
): StepDue | undefined {
  if (now < opens || opens < since || taken.has('missed') || taken.has('ended')) return undefined
  if (!taken.has('opened'))
    return now < closes
      ? { step: 'opened', late: now.getTime() - opens.getTime() >= LATE_MS }
      : { step: 'missed', late: true }
  if (now >= closes) return { step: 'ended', late: now.getTime() - closes.getTime() >= LATE_MS }
  const almost = now.getTime() >= closes.getTime() - REMIND_MS
  return almost && !taken.has('reminded') ? { step: 'reminded', late: false } : undefined
}

/** A class that must be done on the same working day, and so leave the window disposed. */
export function isSameDay({ timeClasses }: Pick<Settings, 'timeClasses'>, code: TimeClass): boolean {
  const time = timeClasses[code]
  return time?.unit === 'day' && time.amount === 1
}

/** A moment of a day in Kolkata, given as `HH:MM`. */
export function momentOf(day: string, hour: string): Date {
  return new Date(`${day}T${hour}:00+05:30`)
}
