/** Two questions about the service itself: was it easy, what should be better. No name is kept with the answers. */
import type { Role } from '../district/district.ts'

export const EASES = ['easy', 'middling', 'hard'] as const
export type Ease = (typeof EASES)[number]

/** A citizen is asked at most once in so many days. */
export const ASKED_EVERY_DAYS = 90
export const MOST_FEEDBACK = 300

const READS: readonly Role[] = ['administrator', 'nodal', 'magistrate', 'oversight', 'state-nodal']

/** May this person read what people say about the service? */
export function mayReadFeedback({ roles }: { readonly roles: readonly string[] }): boolean {
  return READS.some((role) => roles.includes(role))
}
