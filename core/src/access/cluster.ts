/** Who says that two grievances are one matter: the desk, which sees the files of all departments. */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const TIES: readonly Role[] = ['operator', 'nodal', 'magistrate']

/** May this person tie and part grievances? */
export function mayCluster(who: Pick<Who, 'roles'>): boolean {
  return TIES.some((role) => who.roles.includes(role))
}
