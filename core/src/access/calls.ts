/**
 * Who may do what at the telephone:
 *
 *   desk   sees who rings, writes down what was said, calls back: whoever takes things down for citizens
 *   ring   has the complainant rung from the file: the officer who owes the call, or who may ask the citizen afterwards
 */
import type { Role } from '../district/district.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { mayDo, type Who } from './may.ts'

const AT_DESK: readonly Role[] = ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate']

/** May this person sit at the call desk? */
export function mayTakeCalls({ roles }: Pick<Who, 'roles'>): boolean {
  return AT_DESK.some((role) => roles.includes(role))
}

/** As what this person may have the complainant rung: for the contact that is owed, to ask about the report, or not at all. */
export function ringsFor(grievance: Grievance, who: Who): 'contact' | 'confirmation' | undefined {
  if (mayDo('contact', grievance, who)) return 'contact'
  return mayDo('confirmation', grievance, who) ? 'confirmation' : undefined
}
