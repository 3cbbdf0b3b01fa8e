/**
 * What a person's roles make the console offer. The server decides anew on every request; this only spares people
 * the pages and fields that would answer with a no.
 */
import type { Session } from '#contract/session.ts'
import { mayLookAtSettings } from '#core/access/administration.ts'
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

/** Does this person take down what somebody tells? */
export function registersGrievances({ roles }: Roles): boolean {
  return roles.some((role) => REGISTERING.includes(role))
}

/** Does this person write to citizens? */
export function answersCitizens({ roles }: Roles): boolean {
  return roles.some((role) => ANSWERING.includes(role))
}

/** Does this person administer the district, or look on while others do? */
export function administers(me: Roles): boolean {
  return mayLookAtSettings(me)
}

/** Does this person make closed grievances and bulletins public? */
export function publishes(me: Roles): boolean {
  return mayPublish(me)
}
