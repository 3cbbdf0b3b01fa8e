/**
 * How a clock runs (docs/decisions/0018): from its start to its due moment, with the pauses in between.
 *
 *   start   the registration, or the last reopening (docs/decisions/0011); nothing else starts it
 *   pause   while the complainant owes something. It counts only when it began before the deadline, and all of them
 *           together only up to the cap of the district: then the clock runs on, asked or not
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

/** A pause as it counts. */
export interface Counted extends Pause {
  /** When the clock ran on: the end of the pause, or where the cap was reached. */
  readonly until: Date
  /** How much of it counts, in milliseconds. */
  readonly counted: number
  /** Why less of it counts than there was. */
  readonly short?: 'capped' | 'after-deadline'
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
    (moved, pause) => (pause.from < moved ? later(moved, pause, time, calendar) : moved),
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

function counted(
  { from, time, pauses, capDays }: Running,
  bare: Date,
  calendar: Calendar,
): readonly Counted[] {
  const done: Counted[] = []
  let left = capDays * (isWall(time) ? DAY_MS : workingDay(calendar))
  let due = bare
  for (const pause of inOrder(pauses, from)) {
    if (pause.from >= due) {
      done.push({ ...pause, until: pause.from, counted: 0, short: 'after-deadline' })
      continue
    }
    const whole = pause.to ? between(pause.from, pause.to, time, calendar) : Number.POSITIVE_INFINITY
    const counts = Math.min(whole, left)
    const until = counts === whole && pause.to ? pause.to : plus(pause.from, counts, time, calendar)
    const line = { ...pause, until, counted: counts, ...(counts < whole ? { short: 'capped' as const } : {}) }
    done.push(line)
    due = later(due, line, time, calendar)
    left -= counts
  }
  return done
}

/** Pauses of this clock, oldest first; what overlaps is counted once. */
function inOrder(pauses: readonly Pause[], from: Date): readonly Pause[] {
  const sorted = pauses
    .map((pause) => (pause.from < from ? { ...pause, from } : pause))
    .filter((pause) => !pause.to || pause.to > pause.from)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime())
  const apart: Pause[] = []
  for (const pause of sorted) {
    const last = apart.at(-1)
    if (last && !last.to) break
    if (last?.to && last.to > pause.from) {
      if (!pause.to || pause.to > last.to) apart.push({ ...pause, from: last.to })
    } else apart.push(pause)
  }
  return apart
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
