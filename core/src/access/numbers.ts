/** Who writes a number of another system on a grievance, and strikes it off: whoever takes down what people tell. */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const NUMBERS: readonly Role[] = ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate']

/** May this person, on the files that they see? */
export function mayNumber({ roles }: Pick<Who, 'roles'>): boolean {
  return NUMBERS.some((role) => roles.includes(role))
}
