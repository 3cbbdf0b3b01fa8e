/**
 * Moving a grievance from post to post, so that it is not passed round for ever.
 *
 *   sideways   to any post that does not stand above the present one; at most three in the life of a grievance,
 *              whether the desk transfers it, an officer does, or one gives it back and the desk names another
 *   up         to a post above; always open, and what a fourth sideways move becomes
 *   directed   a senior gave it to the lead of a direction; no move of the officers, so not counted
 *
 * An officer moves it within the own department only; to another department it goes through the desk. Every move has
 * a reason. No move touches the clock: the time runs from registration, or from the reopening
 * (`docs/decisions/0011`), and a move never lowers the level that the grievance has reached.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { Post } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { PostCode } from '../ids.ts'
import { firstThatMayHold, isComplainedOf } from './climb.ts'

/** Sideways moves that a grievance may have. */
export const SIDEWAYS_MOVES = 3

/** The act that moves the grievance to `wanted`, or up the line when it was passed round often enough. */
export function transfer(
  grievance: Grievance,
  index: DistrictIndex,
  wanted: string,
  how: { readonly reason: string; readonly byDesk: boolean; readonly day: string },
): Decision<ActOf<'transferred'>> {
  const from = grievance.post && index.posts.get(grievance.post)
  const to = index.posts.get(wanted)
  if (!from || !to) return refuse('unknown-post')
  if (to.code === from.code) return refuse('already-there')
  if (isComplainedOf(index, to.code, grievance.against, how.day)) return refuse('complained-of')
  const up = standsAbove(index, to.code, from.code)
  if (!how.byDesk && !up && to.department !== from.department) return refuse('other-department')
  const moved = { kind: 'transferred', from: from.code as PostCode, reason: how.reason } as const
  if (up) return accept({ ...moved, ...placed(grievance, to), way: 'up' })
  if (grievance.transfers < SIDEWAYS_MOVES) return accept({ ...moved, ...placed(grievance, to) })
  const above = oneUp(grievance, index, from.code, how.day)
  return above
    ? accept({ ...moved, ...placed(grievance, above), way: 'up', wanted: to.code as PostCode })
    : refuse('line-ends')
}

/** Would naming this post be one sideways move too many? Then the post above, which takes it instead. */
export function insteadOf(
  grievance: Grievance,
  index: DistrictIndex,
  wanted: string,
  day: string,
): Post | undefined {
  if (grievance.transfers < SIDEWAYS_MOVES || !grievance.post || grievance.post === wanted) return undefined
  if (standsAbove(index, wanted, grievance.post)) return undefined
  return oneUp(grievance, index, grievance.post, day)
}

/** Does a post stand anywhere up the line of another? */
export function standsAbove(index: DistrictIndex, senior: string, post: string): boolean {
  const seen = new Set<string>()
  for (let next = index.posts.get(post)?.reportsTo; next && !seen.has(next); ) {
    if (next === senior) return true
    seen.add(next)
    next = index.posts.get(next)?.reportsTo
  }
  return false
}

function oneUp(grievance: Grievance, index: DistrictIndex, post: string, day: string): Post | undefined {
  const above = index.posts.get(post)?.reportsTo
  return above === undefined ? undefined : firstThatMayHold(index, above, grievance, day)
}

function placed(grievance: Grievance, to: Post) {
  return { to: to.code as PostCode, level: Math.max(to.level, grievance.level) }
}
