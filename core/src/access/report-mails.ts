/** Who sets up reports that are mailed by themselves: whoever answers for the whole district. */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const SETS_UP: readonly Role[] = ['nodal', 'magistrate', 'administrator']

/** May this person see, begin and end them? */
export function mayMailReports({ roles }: Pick<Who, 'roles'>): boolean {
  return SETS_UP.some((role) => roles.includes(role))
}
