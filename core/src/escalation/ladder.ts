/**
 * The ladder (M81, M85): what happens when a grievance is not answered in its time.
 *
 *   50 %, 80 %   the holder is reminded and warned
 *   breach       level 2 is told, then 3 (nodal officer), 4 (District Magistrate), 5 (state), each after its own time
 *
 * The rungs belong to the district, for a department or a class other ones; the most specific ladder wins. Here each
 * rung gets its moment. Whom a rung tells is said in `climb.ts`.
 */
import { afterWorking, closing, dayOf, nextWorking } from '../clock/calendar.ts'
import { atPercent, type Run, type Running, runOf } from '../clock/run.ts'
import type { ClassTime } from '../district/district.ts'
import type { Calendar, Ladder, LadderRung, RungTime } from '../district/office-time.ts'

const HOUR_MS = 3_600_000

/** A rung with its moment, and what it does then, should the district have renamed it or given it up meanwhile. */
export interface RungAt {
  readonly rung: string
  readonly at: Date
  readonly percent?: number
  readonly level?: number
  readonly to?: string
}

/** The rules by which a clock was worked out, as far as it reaches: what is promised can be told by them ever after. */
export interface Basis {
  readonly time: ClassTime
  readonly capDays: number
  readonly calendar: Calendar
}

/** When a clock is due and when each rung of its ladder comes, in order. */
export interface Schedule {
  readonly due: Date
  readonly rungs: readonly RungAt[]
  /** Absent in schedules from before it was kept. */
  readonly by?: Basis
}

/** The ladder for a department and a class: both named beats one, the department beats the class. */
export function ladderFor(
  ladders: readonly Ladder[],
  department: string,
  timeClass: string,
): readonly LadderRung[] {
  const weight = (ladder: Ladder) => (ladder.department ? 2 : 0) + (ladder.class ? 1 : 0)
  const fitting = ladders.filter(
    (ladder) =>
      (ladder.department === undefined || ladder.department === department) &&
      (ladder.class === undefined || ladder.class === timeClass),
  )
  return fitting.toSorted((one, other) => weight(other) - weight(one))[0]?.rungs ?? []
}

/** The moments of every rung of a clock. No rung comes before the one below it. */
export function schedule(running: Running, rungs: readonly LadderRung[], calendar: Calendar): Schedule {
  const run = runOf(running, calendar)
  const done: RungAt[] = []
  let below = running.from
  for (const rung of rungs) {
    const at = momentOf(rung, running, run, below, calendar)
    below = laterOf(at, below)
    const { percent, level, to } = rung
    done.push({
      rung: rung.name,
      at: below,
      ...(percent === undefined ? {} : { percent }),
      ...(level === undefined ? {} : { level }),
      ...(to === undefined ? {} : { to }),
    })
  }
  const { time, capDays } = running
  const until = laterOf(below, run.due)
  return { due: run.due, rungs: done, by: { time, capDays, calendar: within(calendar, running.from, until) } }
}

/** The calendar with those holidays alone that lie between two moments. */
function within(calendar: Calendar, from: Date, to: Date): Calendar {
  const [first, last] = [dayOf(from), dayOf(to)]
  return { ...calendar, holidays: calendar.holidays.filter(({ date }) => date >= first && date <= last) }
}

/** Reminders lie before the deadline by their share, levels after it by their own time. */
function momentOf(rung: LadderRung, running: Running, run: Run, below: Date, calendar: Calendar): Date {
  if (rung.percent !== undefined) return atPercent(running, run, rung.percent, calendar)
  return furtherTime(laterOf(below, run.due), rung.after, calendar)
}

/** Days of a ladder end with the offices; hours are hours of work, or of the wall clock. */
function furtherTime(from: Date, after: RungTime | undefined, calendar: Calendar): Date {
  if (!after || after.amount === 0) return from
  if (after.unit === 'hour') return new Date(from.getTime() + after.amount * HOUR_MS)
  if (after.unit === 'working-hour') return afterWorking(from, after.amount * HOUR_MS, calendar)
  let day = dayOf(from)
  for (let left = after.amount; left > 0; left--) day = nextWorking(day, calendar)
  return closing(day, calendar)
}

function laterOf(one: Date, other: Date): Date {
  return new Date(Math.max(one.getTime(), other.getTime()))
}
