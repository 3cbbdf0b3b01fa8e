/** Who makes closed grievances and bulletins public: the publisher (PRO), and the magistrate above them. */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const PUBLISHES: readonly Role[] = ['publisher', 'magistrate']

/** May this person look into the queue, confirm what is covered, publish, withhold and take back? */
export function mayPublish({ roles }: Pick<Who, 'roles'>): boolean {
  return PUBLISHES.some((role) => roles.includes(role))
}
