/**
 * What a person's roles make the console offer. The server decides anew on every request; this only spares people
 * the pages and fields that would answer with a no.
 */
import type { Session } from '#contract/session.ts'

const AT_DESK = ['operator', 'nodal', 'reviewer', 'magistrate', 'oversight', 'administrator']
const ANSWERING = ['operator', 'nodal', 'magistrate']

type Roles = Pick<Session, 'roles'>

/** Does this person sit at a desk with the inbox, or do they only have work of their own? */
export function sitsAtDesk({ roles }: Roles): boolean {
  return roles.some((role) => AT_DESK.includes(role))
}

/** Does this person write to citizens and register? */
export function answersCitizens({ roles }: Roles): boolean {
  return roles.some((role) => ANSWERING.includes(role))
}
