/** Who works off the call list and the slips: whoever telephones, sits at the desk or stands above it. */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const TELLS: readonly Role[] = ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate']

/** May this person tell citizens by telephone or on paper? */
export function mayTell(who: Pick<Who, 'roles'>): boolean {
  return TELLS.some((role) => who.roles.includes(role))
}
