/**
 * Who reads the figures of the whole district and nothing beside them: the division and the CM's office. They look at the
 * district's page, at the districts side by side, and behind a number at which grievances it counts: code, subject, place,
 * post, state and times. No file opens to them, no word and no name of a citizen.
 */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const READS_FIGURES: Role = 'division'

/** Does this person read the pages of the district and of the state for their office above it? */
export function readsFigures({ roles }: Pick<Who, 'roles'>): boolean {
  return roles.includes(READS_FIGURES)
}

/** And nothing else? */
export function readsFiguresOnly({ roles }: Pick<Who, 'roles'>): boolean {
  return roles.length > 0 && roles.every((role) => role === READS_FIGURES)
}
