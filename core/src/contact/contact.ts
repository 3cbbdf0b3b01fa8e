/**
 * The officer calls the complainant (M84, M90, B6). The terms:
 *
 *   needed    the class has a time for it in the settings, a number is known, the identity is not kept back, and the
 *             grievance is not about an officer; the time runs from the giving of the work
 *   spoke     one call in which they spoke settles it
 *   tries     every other call: not answered, wrong number, refused, not reachable
 *   asked     after three tries in vain the complainant is asked by message for a good time or another number
 *
 * A new holder of the work, and a reopening, begin anew. Calls stay in the file for good.
 */
import type { Settings } from '../district/district.ts'
import type { Call, CallOutcome } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'

const HOUR = 3_600_000
/** So many calls in vain, and the complainant is asked. */
export const TRIES = 3

/** Until when the officer must have spoken with the complainant, when the work is given at `at`. */
export function contactBy(
  grievance: Pick<Grievance, 'timeClass' | 'sensitive' | 'against'>,
  { contactHours = {} }: Pick<Settings, 'contactHours'>,
  phone: string | undefined,
  at: Date,
): Date | undefined {
  const hours = contactHours[grievance.timeClass]
  if (hours === undefined || phone === undefined || !mayBeCalled(grievance)) return undefined
  return new Date(at.getTime() + hours * HOUR)
}

/** Nobody calls a complainant whose identity is kept back, or who complains about an officer: the control room does. */
export function mayBeCalled({ sensitive, against }: Pick<Grievance, 'sensitive' | 'against'>): boolean {
  return !sensitive && !against
}

/** The calls since the work was given to whoever has it. */
export function callsNow({ calls, contactFrom }: Pick<Grievance, 'calls' | 'contactFrom'>): readonly Call[] {
  return calls.filter(({ at }) => contactFrom === undefined || at >= contactFrom)
}

export type ContactStanding = 'not-needed' | 'awaited' | 'overdue' | 'spoke' | 'tried'

/** Where the call stands. `tried`: often enough in vain that the complainant was asked. */
export function contactStanding(
  grievance: Pick<Grievance, 'calls' | 'contactFrom' | 'contactBy' | 'sensitive' | 'against'>,
  now: Date,
): ContactStanding {
  if (hasSpoken(grievance)) return 'spoke'
  if (grievance.contactBy === undefined || !mayBeCalled(grievance)) return 'not-needed'
  if (callsNow(grievance).length >= TRIES) return 'tried'
  return now >= grievance.contactBy ? 'overdue' : 'awaited'
}

/** Has whoever has the work spoken with the complainant? */
export function hasSpoken(grievance: Pick<Grievance, 'calls' | 'contactFrom'>): boolean {
  return callsNow(grievance).some(({ outcome }) => outcome === 'spoke')
}

/** Is the complainant to be asked for a good time or another number, after this very call? */
export function isLastTry(grievance: Pick<Grievance, 'calls' | 'contactFrom'>): boolean {
  return !hasSpoken(grievance) && callsNow(grievance).length === TRIES
}

/** A call in vain. */
export function isInVain(outcome: CallOutcome): boolean {
  return outcome !== 'spoke'
}
