/**
 * The clock of a grievance: what it runs from, its ledger and its ladder, as the register tells them. An act that
 * starts, stops or moves the clock carries the schedule that follows, so that a later change of the calendar or of
 * the ladder moves nothing that was already promised.
 */
import { closing } from '../clock/calendar.ts'
import { classTime } from '../clock/due.ts'
import { type Explained, explainDue } from '../clock/explain.ts'
import type { Running } from '../clock/run.ts'
import type { District } from '../district/district.ts'
import type { Act, ActKind } from '../grievance/acts.ts'
import type { Grievance, State } from '../grievance/grievance.ts'
import { ladderFor, type RungAt, type Schedule, schedule } from './ladder.ts'

type Rules = Pick<District, 'settings' | 'calendar' | 'ladders'>

/** The clock runs for us in these states; afterwards the word is with the citizen. */
const RUNS: readonly State[] = ['new', 'at_desk', 'with_officer', 'awaiting_complainant', 'in_review']

/** Acts after which the clock is worked out anew, whatever else they change. */
const MOVES: readonly ActKind[] = ['registered', 'reopened', 'reclassed', 'interim-approved']

/** What the clock of a grievance is made of. */
export function runningOf(
  { clockFrom, timeClass, pauses, agreed }: Grievance,
  { settings, calendar }: Rules,
): Running {
  return {
    from: clockFrom,
    time: classTime(settings, timeClass),
    pauses,
    capDays: settings.pauseCapDays,
    ...(agreed ? { agreed: closing(agreed, calendar) } : {}),
  }
}

/** Deadline and rungs of a grievance as it now stands. */
export function scheduleOf(grievance: Grievance, rules: Rules): Schedule {
  const rungs = ladderFor(rules.ladders, grievance.department, grievance.timeClass)
  return schedule(runningOf(grievance, rules), rungs, rules.calendar)
}

/** The act with the schedule that follows from it, if it changes the clock; `now` is the grievance after it. */
export function withClock<A extends Act>(
  act: A,
  before: Grievance | undefined,
  now: Grievance,
  rules: Rules,
): A {
  const changed = MOVES.includes(act.kind) || (before !== undefined && before.pauses !== now.pauses)
  return changed && RUNS.includes(now.state) ? { ...act, clock: scheduleOf(now, rules) } : act
}

/** The rung that comes next, or none when all are climbed or the clock does not run. */
export function nextRung({ state, clock, climbed }: Grievance): RungAt | undefined {
  return RUNS.includes(state) ? clock?.rungs.find(({ rung }) => !climbed.includes(rung)) : undefined
}

/** The deadline with its working, for whoever asks. */
export function explainClock(grievance: Grievance, rules: Rules): Explained {
  const beginning = grievance.reopened > 0 ? 'reopened' : 'registered'
  return explainDue(runningOf(grievance, rules), grievance.timeClass, rules.calendar, beginning)
}
