/**
 * The line: from a post up to the one it reports to, and on. Nothing waits on an empty chair and nobody decides about
 * themselves, so a post holds a grievance only if
 *
 *   somebody holds the post today,
 *   the grievance is not about the post nor about any of its holders (`grievance.against`), and
 *   not all of its holders are the author whose report the citizen did not believe.
 *
 * One person may hold two posts of a line; then "one level up" passes over them.
 */

import { isVacant, personsAnswering } from '../district/answering.ts'
import type { Post } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import type { Against } from '../grievance/acts.ts'

/** Whom a grievance must not come to. */
export interface Avoided {
  readonly against?: Against | null | undefined
  /** The person whose word is doubted. */
  readonly author?: string | undefined
}

/** The first post up the line whose level is at least `level`; the last one when the line ends below it. */
export function postAbove(index: DistrictIndex, post: string, level: number): Post | undefined {
  let above: Post | undefined
  let next = index.posts.get(post)?.reportsTo
  for (const seen = new Set([post]); next && !seen.has(next); ) {
    seen.add(next)
    above = index.posts.get(next)
    if (!above || above.level >= level) break
    next = above.reportsTo
  }
  return above
}

/** May the post hold the grievance on a day (`YYYY-MM-DD`)? */
export function mayHold(index: DistrictIndex, post: string, avoided: Avoided, day: string): boolean {
  if (isComplainedOf(index, post, avoided.against, day)) return false
  if (isVacant(index, post, day)) return false
  return !personsAnswering(index, post, day).every(({ id }) => id === avoided.author)
}

/** Is the grievance about this post, or about somebody who holds it? */
export function isComplainedOf(
  index: DistrictIndex,
  post: string,
  against: Against | null | undefined,
  day: string,
): boolean {
  if (!against) return false
  if (post === against.post) return true
  return personsAnswering(index, post, day).some(({ id }) =>
    (against.persons as readonly string[]).includes(id),
  )
}

/** The post itself if it may hold the grievance, else the first above it that may; undefined when none may. */
export function firstThatMayHold(
  index: DistrictIndex,
  from: string,
  avoided: Avoided,
  day: string,
): Post | undefined {
  const seen = new Set<string>()
  for (
    let post: string | undefined = from;
    post && !seen.has(post);
    post = index.posts.get(post)?.reportsTo
  ) {
    seen.add(post)
    if (index.posts.has(post) && mayHold(index, post, avoided, day)) return index.posts.get(post)
  }
  return undefined
}
