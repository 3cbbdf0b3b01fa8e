/** What the officer does with the work besides reporting: saw it, accepts it, gives it back, asks for papers. */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { postsOfPerson } from '#core/district/find.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { PersonId } from '#core/ids.ts'
import type { OfficerDeed, WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** The work `officer-deed`. Only whoever holds the post at which the grievance lies changes anything. */
export async function officerDeed(
  house: House,
  { grievance, person, deed, key }: WorkKinds['officer-deed'],
): Promise<void> {
  await onGrievance(house, grievance, async (held, together) => {
    const post = held.grievance.post
    const posts = postsOfPerson(house.district, person, dayOf(house.now())).map((one) => one.code)
    if (!post || !posts.includes(post) || isHiddenFrom(held.grievance, { person, posts })) return undefined
    const act = actOf(deed, person)
    if (act.kind === 'seen' && held.grievance.seenBy.includes(person)) return undefined
    if (act.kind === 'accepted' && held.grievance.acceptedBy === person) return undefined
    return record(house, together, held, { kind: 'officer', person, post }, [act], key)
  })
}

function actOf(deed: OfficerDeed, person: PersonId): Act {
  switch (deed.do) {
    case 'seen':
      return { kind: 'seen', person }
    case 'accept':
      return { kind: 'accepted', person }
    case 'return':
      return { kind: 'returned', reason: deed.reason }
    case 'ask':
      return { kind: 'asked', what: deed.what }
  }
}
