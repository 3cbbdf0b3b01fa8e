/**
 * What a person's roles make the console offer. The server decides anew on every request; this only spares people
 * the pages and fields that would answer with a no.
 */
import type { Session } from '#contract/session.ts'
import { mayLookAtSettings } from '#core/access/administration.ts'
import { mayTakeCalls } from '#core/access/calls.ts'
import { readsFigures, readsFiguresOnly } from '#core/access/figures.ts'
import { mayPublish } from '#core/access/publication.ts'

const AT_DESK = [
  'operator',
  'call-operator',
  'hearing-clerk',
  'nodal',
  'state-nodal',
  'reviewer',
  'magistrate',
  'oversight',
  'administrator',
]
const ANSWERING = ['operator', 'nodal', 'magistrate']
const REGISTERING = [...ANSWERING, 'call-operator', 'hearing-clerk']

type Roles = Pick<Session, 'roles'>

/** Does this person sit at a desk with the inbox, or do they only have work of their own? */
export function sitsAtDesk({ roles }: Roles): boolean {
  return roles.some((role) => AT_DESK.includes(role))
}

/** May this person sit at a public hearing: at its desk, or presiding? */
export function hearsPublic(me: Roles): boolean {
  return sitsAtDesk(me) || me.roles.includes('department-head')
}

/** Does this person take down what somebody tells? */
export function registersGrievances({ roles }: Roles): boolean {
  return roles.some((role) => REGISTERING.includes(role))
}

/** Does this person sit at the call desk? */
export function takesCalls(me: Roles): boolean {
  return mayTakeCalls(me)
}

/** Does this person write to citizens? */
export function answersCitizens({ roles }: Roles): boolean {
  return roles.some((role) => ANSWERING.includes(role))
}

/** Does this person administer the district, or look on while others do? */
export function administers(me: Roles): boolean {
  return mayLookAtSettings(me)
}

/** Does this person see every file, and so every number? */
export function hasEverything({ roles }: Roles): boolean {
  return roles.some((role) => AT_DESK.includes(role) || role === 'publisher')
}

/** Does this person read the figures of the district and nothing beside them? */
export function readsOnly(me: Roles): boolean {
  return readsFiguresOnly(me)
}

/** Does this person look at the state's districts side by side? */
export function looksAtState(me: Roles): boolean {
  return hasEverything(me) || readsFigures(me)
}

/** Does this person look at the district, or at one department of it? */
export function looksAtDistrict(me: Roles): boolean {
  return (
    readsFigures(me) ||
    hasEverything(me) ||
    me.roles.some((role) => role === 'department-head' || role === 'department-nodal')
  )
}

/** Does this person make closed grievances and bulletins public? */
export function publishes(me: Roles): boolean {
  return mayPublish(me)
}

/** Does a post of this person stand on the nodal chain? */
export function isNodal({ nodal }: Pick<Session, 'nodal'>): boolean {
  return nodal === true
}
