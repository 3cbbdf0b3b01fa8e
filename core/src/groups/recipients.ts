/**
 * Who gets what is said in a group today: everybody who answers for a member post, each person once however many of
 * the posts are theirs. Whoever a grievance is about gets nothing of it, by no group (B24).
 */
import { isHiddenFrom } from '../access/may.ts'
import { answering, isAway, type Standing } from '../district/answering.ts'
import type { Group, Person, Post } from '../district/district.ts'
import { type DistrictIndex, personsOfPost, postsInCharge } from '../district/find.ts'
import { membersOf } from '../district/groups.ts'
import type { Grievance } from '../grievance/grievance.ts'

/** A person who is reached, and the first member post by which they are. */
export interface Recipient {
  readonly person: Person
  readonly post: string
}

/** The people a post into the group goes to on a day (`YYYY-MM-DD`). */
export function recipientsOf(
  index: DistrictIndex,
  group: Group,
  day: string,
  about: readonly Pick<Grievance, 'against'>[] = [],
): readonly Recipient[] {
  const found = new Map<string, Recipient>()
  for (const { code } of membersOf(index, group))
    for (const person of answering(index, code, day).persons)
      if (!found.has(person.id) && !isAboutOneOf(index, person.id, day, about))
        found.set(person.id, { person, post: code })
  return [...found.values()]
}

function isAboutOneOf(
  index: DistrictIndex,
  person: string,
  day: string,
  about: readonly Pick<Grievance, 'against'>[],
): boolean {
  if (about.length === 0) return false
  const posts = postsInCharge(index, person, day)
  return about.some((grievance) => isHiddenFrom(grievance, { person, posts }))
}

/** A member post with its people today. */
export interface Member {
  readonly post: Post
  readonly standing: Standing
  readonly persons: readonly Person[]
  /** Who holds it but is on leave. */
  readonly away: readonly Person[]
}

/** All member posts of a group on a day. */
export function membersToday(index: DistrictIndex, group: Group, day: string): readonly Member[] {
  return membersOf(index, group).map((post) => ({
    post,
    ...answering(index, post.code, day),
    away: personsOfPost(index, post.code, day).filter(({ id }) => isAway(index, id, post.code, day)),
  }))
}
