/**
 * Who needs the private details that citizens write (numbers, names, doors): whoever works the grievance, and the control
 * room, which calls and answers citizens. Everybody else who may see a file (heads who watch over a department, oversight,
 * the state, the publisher, the administrator, seniors who were told that it is late) reads it with the details covered.
 */
import { toAnswer } from '../direction/direct.ts'
import type { Role } from '../district/district.ts'
import type { Grievance, State } from '../grievance/grievance.ts'
import { chainPosts } from '../nodal/chain.ts'
import { stepNow } from '../track/on-track.ts'
import { isHiddenFrom, type Who } from './may.ts'

const NEED: readonly Role[] = [
  'operator',
  'call-operator',
  'hearing-clerk',
  'reviewer',
  'nodal',
  'magistrate',
]

/** Does this person need the details of every grievance that they may see? */
export function needsAllDetails({ roles }: Pick<Who, 'roles'>): boolean {
  return NEED.some((role) => roles.includes(role))
}

/** Does this person need the private details of this grievance? */
export function needsDetails(grievance: Grievance, who: Who): boolean {
  if (isHiddenFrom(grievance, who)) return false
  return (
    needsDetailsOfRow(grievance, who) ||
    toAnswer(grievance, who.posts).length > 0 ||
    chainPosts(grievance).some((post) => who.posts.includes(post)) ||
    (stepNow(grievance.track) !== undefined && who.posts.includes(stepNow(grievance.track)?.post ?? '')) ||
    (who.presidesOver ?? []).includes(grievance.code)
  )
}

/** The same of a row of a list, where only the post is known at which it lies. */
export function needsDetailsOfRow(
  { post, state }: { readonly post?: string | undefined; readonly state?: State },
  who: Pick<Who, 'roles' | 'posts' | 'staffOf'>,
): boolean {
  if (needsAllDetails(who)) return true
  if (post === undefined || state === 'at_desk' || state === 'new') return false
  return who.posts.includes(post) || (who.staffOf ?? []).includes(post)
}
