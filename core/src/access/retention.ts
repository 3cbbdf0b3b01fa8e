/** Who sees what is erased and when, and who puts a legal hold on a grievance: the administrator and the District Magistrate. */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const ABOVE: readonly Role[] = ['administrator', 'magistrate']

/** May this person see the schedule, the notices, the holds and the certificates? Oversight reads along. */
export function mayLookAtRetention({ roles }: Pick<Who, 'roles'>): boolean {
  return roles.includes('oversight') || ABOVE.some((role) => roles.includes(role))
}

/** May this person put a legal hold and lift it, on the files that they see? */
export function mayHold({ roles }: Pick<Who, 'roles'>): boolean {
  return ABOVE.some((role) => roles.includes(role))
}
