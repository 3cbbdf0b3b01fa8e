/** A person as the access tables know them on a day: with the posts they may act for, those in charge, and their roles. */
import { postsOfPerson } from '../district/answering.ts'
import { type DistrictIndex, postsInCharge, reachOf } from '../district/find.ts'
import type { PersonId, PostCode } from '../ids.ts'

/** Whoever speaks in a chat or is logged in. */
export function whoIs(index: DistrictIndex, person: PersonId, day: string) {
  const posts = postsOfPerson(index, person, day)
  const { staffOf, departments } = reachOf(posts)
  return {
    person,
    posts: posts.map((post) => post.code as PostCode),
    inCharge: postsInCharge(index, person, day),
    roles: [...new Set<string>(posts.flatMap((post) => post.roles))],
    ...(staffOf.length > 0 ? { staffOf } : {}),
    ...(departments.length > 0 ? { departments } : {}),
  }
}
