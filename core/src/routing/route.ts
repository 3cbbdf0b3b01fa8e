/**
 * Routing: which post a grievance goes to, and why, in words.
 *
 *   first time   the post of the subject's department over the place (`core/src/district/find.ts`)
 *   reopened     up the line of the post that held it, until the level asked for is reached; where the line ends it
 *                stays, and never falls back to the bottom
 *   no subject   a person at the desk must read it
 *
 * Nothing is guessed silently: when the program is not sure, `needs-a-person` says what is lacking.
 */
import type { Post } from '../district/district.ts'
import { type DistrictIndex, postFor } from '../district/find.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { PostCode } from '../ids.ts'

/** The act that finds the post, or hands the grievance to a person. */
export function route(grievance: Grievance, index: DistrictIndex): ActOf<'routed'> | ActOf<'needs-a-person'> {
  const senior =
    grievance.reopened > 0 && grievance.post ? above(index, grievance.post, grievance.level) : undefined
  if (senior)
    return {
      kind: 'routed',
      post: senior.code as PostCode,
      level: Math.max(senior.level, grievance.level),
      why: {
        hi: `आवेदक संतुष्ट नहीं, इसलिए एक स्तर ऊपर: ${senior.nameHi}`,
        en: `the citizen is not satisfied, so one level up: ${senior.nameEn}`,
      },
    }
  if (!grievance.subject || grievance.lacks.includes('words'))
    return {
      kind: 'needs-a-person',
      lacks: ['subject'],
      why: {
        hi: 'विषय साफ नहीं है, एक व्यक्ति पढ़कर तय करे',
        en: 'the subject is not clear; a person must read it',
      },
    }
  const choice = postFor(index, grievance.subject, grievance.place)
  if (!choice)
    return {
      kind: 'needs-a-person',
      lacks: ['post'],
      why: { hi: 'इस विषय का कोई पद तय नहीं है', en: 'no post is set for this subject' },
    }
  return { kind: 'routed', post: choice.post.code as PostCode, level: choice.post.level, why: choice.why }
}

function above(index: DistrictIndex, post: PostCode, level: number): Post | undefined {
  return postAbove(index, post, level) ?? index.posts.get(post)
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
