/** What begins anew when a grievance comes to another post, or to none. */
import type { PostCode } from '../ids.ts'
import type { ActOf } from './acts.ts'

/** A new holder starts unseen and unaccepted. */
export const noOneYet = { holders: [], seenBy: [], acceptedBy: undefined, draft: undefined } as const

/** Nobody has it yet, and calls count anew for whoever gets it. */
export const withNobody = (at: Date) => ({ ...noOneYet, contactFrom: at, contactBy: undefined })

/** Given back, and now sent to another post of no higher level. */
export function movedSideways(
  {
    state,
    post,
    level,
  }: { readonly state: string; readonly post?: PostCode | undefined; readonly level: number },
  act: ActOf<'routed'>,
): boolean {
  return state === 'at_desk' && post !== undefined && act.post !== post && act.level <= level
}
