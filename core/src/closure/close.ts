/**
 * Closure: when a grievance may rest.
 *
 * A report by the officer never closes a grievance; it opens a hearing, in which the citizen is asked. Only one of
 * four grounds ends the matter:
 *
 *   satisfied    the citizen was asked and said it is settled
 *   silent       the citizen was asked and reminded, and the hearing ran out unanswered
 *   withdrawn    the citizen took the grievance back
 *   turned-away  the desk gave a reason and a second officer approved it
 *
 * A dissatisfied citizen is no ground at all: that road leads to `core/src/feedback`.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { ActOf, Actor, Ground } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'

/** May `actor` close the grievance at `now`? Answers with the act to append. */
export function close(grievance: Grievance, actor: Actor, now: Date): Decision<ActOf<'closed'>> {
  if (grievance.closed) return refuse('act-not-possible-now')
  if (grievance.turnedAway && sameOfficer(grievance.turnedAway.by, actor)) return refuse('own-work')
  const ground = groundFor(grievance, actor, now)
  return ground ? accept({ kind: 'closed', ground }) : refuse('citizen-not-heard')
}

/** The ground that holds at `now`, or undefined while the citizen is still to be heard. */
function groundFor(
  { withdrawn, turnedAway, hearing }: Grievance,
  actor: Actor,
  now: Date,
): Ground | undefined {
  if (withdrawn) return 'withdrawn'
  if (turnedAway && actor.kind === 'officer') return 'turned-away'
  if (hearing?.answer === 'satisfied') return 'satisfied'
  if (hearing && !hearing.answer && hearing.reminded && now >= hearing.until) return 'silent'
  return undefined
}

function sameOfficer(one: Actor, other: Actor): boolean {
  return one.kind === 'officer' && other.kind === 'officer' && one.person === other.person
}
