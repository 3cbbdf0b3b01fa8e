/**
 * How a clock runs (docs/decisions/0018): from its start to its due moment, with the pauses in between.
 *
 *   start   the registration, or the last reopening (docs/decisions/0011); nothing else starts it
 *   pause   while the complainant owes something. It counts only when it began before the deadline, and all of them
 *           together only up to the cap of the district: then the clock runs on, asked or not. What was paused already
 *           counts once; a line that counts nothing stays in the ledger and says why
 *   moved   the deadline moves by the time that was really paused: working time for classes in days, time of the wall
 *           clock for the others
 *
 * The same shifting moves every rung of the ladder that lies before the deadline.
 */
import type { ClassTime } from '../district/district.ts'
import type { Calendar } from '../district/office-time.ts'
import { afterWorking, workingDay, workingTime } from './calendar.ts'
import { dueAt } from './due.ts'

const DAY_MS = 86_400_000

/** A line of the ledger: the clock stood from then to then. Without `to` it stands still. */
export interface Pause {
  readonly from: Date
  readonly to?: Date
  readonly why: string
}

/**
 * Why less of a pause counts than there was: the cap was reached, it began after the deadline, the clock stood already
 * for another one, or it holds no time that counts (a night, or before the clock began).
 */
export type Short = 'capped' | 'after-deadline' | 'overlap' | 'empty'

/** A pause as it counts. Every pause that was given is one, in order of time. */
export interface Counted extends Pause {
  /** From when it counts: its beginning, or later, where the clock had not begun or stood already. */
  readonly since: Date
  /** When the clock ran on: the end of the pause, or where the cap was reached. */
  readonly until: Date
  /** How much of it counts, in milliseconds. */
  readonly counted: number
  readonly short?: Short
}

/** What a clock is made of. */
export interface Running {
  readonly from: Date
  readonly time: ClassTime
  readonly pauses: readonly Pause[]
  /** The most that all pauses together may count, in days. */
  readonly capDays: number
  /** A deadline that was agreed instead of the class's own: an interim reply that was approved. */
  readonly agreed?: Date
}

/** A clock worked out. */
export interface Run {
  /** The deadline had nothing been paused. */
  readonly bare: Date
  readonly due: Date
  readonly pauses: readonly Counted[]
}

/** Works a clock out. */
export function runOf(running: Running, calendar: Calendar): Run {
  const bare = running.agreed ?? dueAt(running.from, running.time, calendar)
  const pauses = counted(running, bare, calendar)
  return { bare, due: shifted(bare, pauses, running.time, calendar), pauses }
}

/** A moment of the bare clock, moved by the pauses that began before it. */
export function shifted(at: Date, pauses: readonly Counted[], time: ClassTime, calendar: Calendar): Date {
  return pauses.reduce(
    (moved, pause) => (pause.since < moved ? later(moved, pause, time, calendar) : moved),
    at,
  )
}

/** The moment at which this share (in percent) of the bare time has run. */
export function atPercent(
  running: Running,
  { bare, pauses }: Run,
  percent: number,
  calendar: Calendar,
): Date {
  const { from, time } = running
  const at = isWall(time)
    ? new Date(from.getTime() + ((bare.getTime() - from.getTime()) * percent) / 100)
    : afterWorking(from, (workingTime(from, bare, calendar) * percent) / 100, calendar)
  return shifted(at, pauses, time, calendar)
}

/** Does the class count all time alike? */
export function isWall({ unit }: ClassTime): boolean {
  return unit !== 'day'
}

function counted(running: Running, bare: Date, calendar: Calendar): readonly Counted[] {
  const { from: start, time, pauses, capDays } = running
  const done: Counted[] = []
  let left = capDays * (isWall(time) ? DAY_MS : workingDay(calendar))
  let due = bare
  let stoodTo = start.getTime()
  for (const pause of pauses.toSorted((one, other) => one.from.getTime() - other.from.getTime())) {
    const since = new Date(Math.max(pause.from.getTime(), stoodTo))
    const nothing = whyNothing(pause, { start, stoodTo, due, time, calendar })
    if (nothing) done.push({ ...pause, since: pause.from, until: pause.from, counted: 0, short: nothing })
    else {
      const whole = pause.to ? between(since, pause.to, time, calendar) : Number.POSITIVE_INFINITY
      const counts = Math.min(whole, left)
      const until = counts === whole && pause.to ? pause.to : plus(since, counts, time, calendar)
      const stoodAlready = stoodTo > Math.max(start.getTime(), pause.from.getTime())
      const short = counts < whole ? 'capped' : stoodAlready ? 'overlap' : undefined
      const line: Counted = { ...pause, since, until, counted: counts, ...(short ? { short } : {}) }
      done.push(line)
      due = later(due, line, time, calendar)
      left -= counts
    }
    stoodTo = Math.max(stoodTo, pause.to?.getTime() ?? Number.POSITIVE_INFINITY)
  }
  return done
}

interface Standing {
  readonly start: Date
  /** Until when the clock stands by the pauses before this one. */
  readonly stoodTo: number
  readonly due: Date
  readonly time: ClassTime
  readonly calendar: Calendar
}

/** Why a pause counts nothing at all, if it does not. */
function whyNothing(
  { from, to }: Pause,
  { start, stoodTo, due, time, calendar }: Standing,
): Short | undefined {
  if (to && (to <= from || to <= start)) return 'empty'
  if (stoodTo === Number.POSITIVE_INFINITY || (to && to.getTime() <= stoodTo)) return 'overlap'
  const since = new Date(Math.max(from.getTime(), stoodTo))
  if (since >= due) return 'after-deadline'
  return to && between(since, to, time, calendar) === 0 ? 'empty' : undefined
}

function later(at: Date, { counted }: Counted, time: ClassTime, calendar: Calendar): Date {
  return plus(at, counted, time, calendar)
}

function plus(at: Date, milliseconds: number, time: ClassTime, calendar: Calendar): Date {
  return isWall(time) ? new Date(at.getTime() + milliseconds) : afterWorking(at, milliseconds, calendar)
}

function between(from: Date, to: Date, time: ClassTime, calendar: Calendar): number {
  return isWall(time) ? to.getTime() - from.getTime() : workingTime(from, to, calendar)
}
