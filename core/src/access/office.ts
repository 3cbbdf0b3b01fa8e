/**
 * Who may do what beside grievances, at the office's hours:
 *
 *   board          whose presence somebody sees: all groups for the control room, the hearing and who watches over the
 *                  district; those of their departments for heads and nodal officers; a steward the own groups
 *   roster         who presides at hearings is arranged by nodal officer, magistrate and administrator
 *   call to them   that an officer was spoken with by telephone is written down by the desks and who arranges the hearing
 *   confirmation   the queue of confirmation calls is open to those who may make them
 */
import type { Group, Role } from '../district/district.ts'
import type { Who } from './may.ts'

const SEES_BOARDS: readonly Role[] = [
  'operator',
  'hearing-clerk',
  'reviewer',
  'nodal',
  'state-nodal',
  'magistrate',
  'oversight',
  'administrator',
]
const ARRANGES: readonly Role[] = ['nodal', 'magistrate', 'administrator']
const CONFIRMS: readonly Role[] = [
  'operator',
  'call-operator',
  'hearing-clerk',
  'reviewer',
  'nodal',
  'magistrate',
]

const NOTES_CALLS: readonly Role[] = ['operator', 'call-operator', 'hearing-clerk', 'nodal', 'magistrate']

/** The groups whose presence this person sees. */
export function groupsSeen<G extends Pick<Group, 'steward' | 'department'>>(
  groups: readonly G[],
  who: Pick<Who, 'posts' | 'roles' | 'departments'>,
): readonly G[] {
  if (has(who, SEES_BOARDS)) return groups
  const { posts, departments = [] } = who
  return groups.filter(
    ({ steward, department = '' }) => posts.includes(steward) || departments.includes(department),
  )
}

/** May this person change who presides at a hearing? */
export function mayArrangeRoster(who: Pick<Who, 'roles'>): boolean {
  return has(who, ARRANGES)
}

/** May this person write down that an officer was spoken with by telephone? */
export function mayNoteCall(who: Pick<Who, 'roles'>): boolean {
  return has(who, NOTES_CALLS)
}

/** May this person make confirmation calls? */
export function mayConfirm(who: Pick<Who, 'roles'>): boolean {
  return has(who, CONFIRMS)
}

function has(who: Pick<Who, 'roles'>, roles: readonly Role[]): boolean {
  return roles.some((role) => who.roles.includes(role))
}
