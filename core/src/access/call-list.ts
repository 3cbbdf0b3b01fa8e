/** Who works off the one list of those who are to be telephoned: whoever may call back and may tell. */
import { mayTakeCalls } from './calls.ts'
import type { Who } from './may.ts'
import { mayTell } from './reach.ts'

/** May this person see the list and telephone from it? */
export function mayWorkCallList(who: Pick<Who, 'roles'>): boolean {
  return mayTakeCalls(who) && mayTell(who)
}
