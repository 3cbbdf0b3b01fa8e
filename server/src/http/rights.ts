/**
 * What a role may see beside grievances, where `core/src/access` decides. Kept in step with it by a test: whoever
 * sees every file there sees everything here.
 *
 *   everything   every file of the district, and so every event of the live screen
 *   inbox        the threads with citizens and officers
 *   answers      writes into threads, claims them
 *   registers    writes down what somebody tells
 *   numbers      telephone numbers in full
 */
import type { Role } from '#core/district/district.ts'

type Right = 'everything' | 'inbox' | 'answers' | 'registers' | 'numbers'

const RIGHTS = {
  operator: ['everything', 'inbox', 'answers', 'registers', 'numbers'],
  'call-operator': ['everything', 'inbox', 'registers', 'numbers'],
  'hearing-clerk': ['everything', 'inbox', 'registers', 'numbers'],
  officer: [],
  'officer-staff': [],
  'department-head': [],
  'department-nodal': [],
  nodal: ['everything', 'inbox', 'answers', 'registers', 'numbers'],
  'state-nodal': ['everything', 'inbox'],
  reviewer: ['everything', 'inbox'],
  magistrate: ['everything', 'inbox', 'answers', 'registers', 'numbers'],
  oversight: ['everything', 'inbox'],
  division: [],
  publisher: ['everything'],
  administrator: ['everything', 'inbox'],
} as const satisfies Record<Role, readonly Right[]>

/** Has any role of this person the right? */
export function hasRight(who: { readonly roles: readonly string[] }, right: Right): boolean {
  return who.roles.some((role) => (RIGHTS as Record<string, readonly Right[]>)[role]?.includes(right))
}
