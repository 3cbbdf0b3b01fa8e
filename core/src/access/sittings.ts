/**
 * Who does what at a sitting of a public hearing:
 *
 *   runs      opens and closes it, gives tokens, writes down: the hearing clerk and the control room
 *   presides  whoever the roster named: may direct what was heard there, as long as the sitting is open
 *   sees      these two, and whoever watches over the district
 */
import type { Role } from '../district/district.ts'
import type { Who } from './may.ts'

const RUNS: readonly Role[] = ['operator', 'hearing-clerk', 'nodal', 'magistrate']
const SEES: readonly Role[] = [...RUNS, 'state-nodal', 'reviewer', 'oversight', 'administrator']

/** May this person open sittings and write down what is said there? */
export function mayRunSitting(who: Pick<Who, 'roles'>): boolean {
  return who.roles.some((role) => (RUNS as readonly string[]).includes(role))
}

/** Does this person preside at this sitting? */
export function presides(sitting: { readonly person: string }, who: Pick<Who, 'person'>): boolean {
  return sitting.person === who.person
}

/** May this person see the sitting and its sheet? Files in it that they may not see are left out besides. */
export function maySeeSitting(
  sitting: { readonly person: string },
  who: Pick<Who, 'person' | 'roles'>,
): boolean {
  return presides(sitting, who) || who.roles.some((role) => (SEES as readonly string[]).includes(role))
}
