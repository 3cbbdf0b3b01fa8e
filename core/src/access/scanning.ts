/** Who releases a file in which the virus scanner found something by mistake: the administrator, who answers for the machine. */
import type { Who } from './may.ts'

/** May this person release it? */
export function mayRelease({ roles }: Pick<Who, 'roles'>): boolean {
  return roles.includes('administrator')
}
