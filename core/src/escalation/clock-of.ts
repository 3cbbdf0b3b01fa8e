/**
 * The clock of a grievance: what it runs from, its ledger and its ladder, as the register tells them. An act that
 * starts, stops or moves the clock carries the schedule that follows and the rules it follows from, so that a later
 * change of the calendar or of the ladder neither moves what was already promised nor tells another working of it.
 */
import { closing } from '../clock/calendar.ts'
import { classTime } from '../clock/due.ts'
import { type Explained, explainDue } from '../clock/explain.ts'
import type { Running } from '../clock/run.ts'
import type { District } from '../district/district.ts'
import type { Act, ActKind } from '../grievance/acts.ts'
import type { Grievance, State } from '../grievance/grievance.ts'
import { sayMoment } from '../words/say.ts'
import { type Basis, ladderFor, type RungAt, type Schedule, schedule } from './ladder.ts'

type Rules = Pick<District, 'settings' | 'calendar' | 'ladders'>

/** The clock runs for us in these states; afterwards the word is with the citizen. */
const RUNS: readonly State[] = ['new', 'at_desk', 'with_officer', 'awaiting_complainant', 'in_review']

/** Acts after which the clock is worked out anew, whatever else they change. */
const MOVES: readonly ActKind[] = ['registered', 'reopened', 'reclassed', 'interim-approved']

/** The rules by which the deadline was promised; today's where none was promised yet. */
export function basisOf({ clock, timeClass }: Grievance, rules: Pick<Rules, 'settings' | 'calendar'>): Basis {
  return clock?.by ?? todaysBasis(timeClass, rules)
}

function todaysBasis(timeClass: string, { settings, calendar }: Pick<Rules, 'settings' | 'calendar'>): Basis {
  return { time: classTime(settings, timeClass), capDays: settings.pauseCapDays, calendar }
}

/** What the clock of a grievance is made of. */
function runningOf({ clockFrom, pauses, agreed }: Grievance, { time, capDays, calendar }: Basis): Running {
  return {
    from: clockFrom,
    time,
    pauses,
    capDays,
    ...(agreed ? { agreed: closing(agreed, calendar) } : {}),
  }
}

/** Deadline and rungs of a grievance as they follow from the district of today. */
export function scheduleOf(grievance: Grievance, rules: Rules): Schedule {
  const rungs = ladderFor(rules.ladders, grievance.department, grievance.timeClass)
  return schedule(runningOf(grievance, todaysBasis(grievance.timeClass, rules)), rungs, rules.calendar)
}

/** The act with the schedule that follows from it, if it changes the clock; `now` is the grievance after it. */
export function withClock<A extends Act>(
  act: A,
  before: Grievance | undefined,
  now: Grievance,
  rules: Rules,
): A {
  // A pause that ends with the report or the closing moves the deadline too, though nothing runs towards it any more.
  const stood = before !== undefined && before.pauses !== now.pauses
  const moved = MOVES.includes(act.kind) && RUNS.includes(now.state)
  return stood || moved ? { ...act, clock: scheduleOf(now, rules) } : act
}

/** The rung that comes next, or none when all are climbed or the clock does not run. */
export function nextRung({ state, clock, climbed }: Grievance): RungAt | undefined {
  return RUNS.includes(state) ? clock?.rungs.find(({ rung }) => !climbed.includes(rung)) : undefined
}

/**
 * The deadline with its working, for whoever asks: by the rules under which it was promised. A schedule from before
 * they were kept is told by the district of today; where that gives another time, the promise is said to hold.
 */
export function explainClock(grievance: Grievance, rules: Pick<Rules, 'settings' | 'calendar'>): Explained {
  const basis = basisOf(grievance, rules)
  const beginning = grievance.reopened > 0 ? 'reopened' : 'registered'
  const told = explainDue(runningOf(grievance, basis), grievance.timeClass, basis.calendar, beginning)
  const promised = grievance.clock?.due
  if (!promised || promised.getTime() === told.due.getTime()) return told
  const holds = {
    hi: `जिले का कैलेंडर या नियम बाद में बदला; जो समय बताया गया था वही मान्य है: ${sayMoment(promised, 'hi')}`,
    en: `calendar or rules of the district have changed since; what was promised holds: ${sayMoment(promised, 'en')}`,
  }
  return { ...told, due: promised, steps: [...told.steps, holds], working: [...told.working, holds] }
}
