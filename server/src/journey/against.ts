/** Whom a grievance is about: the post, and everybody who holds it on the day when that is settled. */
import { type DistrictIndex, personsOfPost } from '#core/district/find.ts'
import type { Against } from '#core/grievance/acts.ts'
import type { PersonId, PostCode } from '#core/ids.ts'

/** What the act says of a post on a day (`YYYY-MM-DD`). */
export function againstOf(district: DistrictIndex, post: string, day: string): Against {
  const persons = personsOfPost(district, post, day).map(({ id }) => id as PersonId)
  return { post: post as PostCode, persons }
}
