/**
 * What a role may see beside grievances, where `core/src/access` decides. Kept in step with it by a test: whoever
 * sees every file there sees everything here.
 *
 *   everything   every file of the district, and so every event of the live screen
 *   inbox        the threads with citizens and officers
 *   answers      writes into threads, claims them, registers
 *   numbers      telephone numbers in full
 */
import type { Role } from '#core/district/district.ts'

type Right = 'everything' | 'inbox' | 'answers' | 'numbers'

const RIGHTS = {
  operator: ['everything', 'inbox', 'answers', 'numbers'],
  officer: [],
  'department-head': [],
  nodal: ['everything', 'inbox', 'answers', 'numbers'],
  reviewer: ['everything', 'inbox'],
  magistrate: ['everything', 'inbox', 'answers', 'numbers'],
  oversight: ['everything', 'inbox'],
  publisher: ['everything'],
  administrator: ['everything', 'inbox'],
} as const satisfies Record<Role, readonly Right[]>

/** Has any role of this person the right? */
export function hasRight(who: { readonly roles: readonly string[] }, right: Right): boolean {
  return who.roles.some((role) => (RIGHTS as Record<string, readonly Right[]>)[role]?.includes(right))
}
