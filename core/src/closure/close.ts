/**
 * Closure: when a grievance may rest.
 *
 * A report by the officer never closes a grievance; it opens a hearing, in which the citizen is asked. Only one of
 * six grounds ends the matter:
 *
 *   satisfied    the citizen was asked and said it is settled
 *   silent       the citizen was asked and reminded, and the hearing ran out unanswered
 *   withdrawn    the citizen took the grievance back
 *   turned-away  the desk gave a reason and a second officer approved it
 *   answered     a suggestion, to which the citizen was given the answer; nothing is asked
 *   ordered      the last written order of its statutory track gives nothing, and no report waits for the citizen
 *
 * A grievance on a statutory track rests, unless it was taken back, only after the last order or after the time for
 * asking ran out (docs/decisions/0037).
 *
 * A dissatisfied citizen is no ground at all: that road leads to `core/src/feedback`.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { ActOf, Actor, Ground } from '../grievance/acts.ts'
import type { Grievance, State } from '../grievance/grievance.ts'
import { isSuggestion } from '../grievance/nature.ts'
import { isAtRest, stepNow } from '../track/on-track.ts'

/** May `actor` close the grievance at `now`? Answers with the act to append. */
export function close(grievance: Grievance, actor: Actor, now: Date): Decision<ActOf<'closed'>> {
  if (grievance.closed) return refuse('act-not-possible-now')
  if (grievance.turnedAway && sameOfficer(grievance.turnedAway.by, actor)) return refuse('own-work')
  const ground = groundFor(grievance, actor, now)
  if (ground && ground !== 'withdrawn' && !isAtRest(grievance.track, now)) return refuse('track-open')
  return ground ? accept({ kind: 'closed', ground }) : refuse('citizen-not-heard')
}

/** The ground that holds at `now`, or undefined while the citizen is still to be heard. */
function groundFor(grievance: Grievance, actor: Actor, now: Date): Ground | undefined {
  const { withdrawn, turnedAway, hearing, state, reports } = grievance
  if (withdrawn) return 'withdrawn'
  if (turnedAway && actor.kind === 'officer') return 'turned-away'
  if (isSuggestion(grievance) && state === 'awaiting_word' && reports.at(-1)?.standing === 'final')
    return 'answered'
  if (hearing?.answer === 'satisfied') return 'satisfied'
  if (hearing && !hearing.answer && hearing.reminded && now >= hearing.until) return 'silent'
  return isDecided(grievance) ? 'ordered' : undefined
}

/** Nothing of a report waits for an answer in these states. */
const UNANSWERED: readonly State[] = ['new', 'at_desk', 'with_officer', 'awaiting_complainant']

/** Did the last order give nothing? What was opened again after it is another matter. */
function isDecided({ track, state, clockFrom }: Grievance): boolean {
  const order = stepNow(track)?.order
  return order?.outcome === 'rejected' && order.at >= clockFrom && UNANSWERED.includes(state)
}

function sameOfficer(one: Actor, other: Actor): boolean {
  return one.kind === 'officer' && other.kind === 'officer' && one.person === other.person
}
