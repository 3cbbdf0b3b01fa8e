/** What the officer does with the work besides reporting: saw it, accepts it, gives it back, asks for papers. */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { toAnswer } from '#core/direction/direct.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { PersonId } from '#core/ids.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { OfficerDeed, WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'
import { contactAct } from './contact.ts'
import { interim } from './interim.ts'

/** The work `officer-deed`. Only whoever holds the post at which the grievance lies changes anything. */
export async function officerDeed(
  house: House,
  { grievance, person, deed, messages, key }: WorkKinds['officer-deed'],
): Promise<void> {
  await onGrievance(house, grievance, async (held, together) => {
    const { post } = held.grievance
    const day = dayOf(house.now())
    const posts = postsOfPerson(house.district, person, day).map((one) => one.code)
    const who = { person, posts, inCharge: postsInCharge(house.district, person, day) }
    if (deed.do === 'comply') return comply(house, together, held, who, deed, key)
    if (!post || !posts.includes(post) || isHiddenFrom(held.grievance, who)) return undefined
    if (deed.do === 'interim') return interim(house, held, together, { person, post, deed, messages, key })
    if (deed.do === 'contact') {
      const called = contactAct(held.grievance, deed)
      if (!called.ok) return called
      return record(house, together, held, { kind: 'officer', person, post }, [called.value], key)
    }
    const act = actOf(deed, person)
    if (act.kind === 'seen' && held.grievance.seenBy.includes(person)) return undefined
    if (act.kind === 'accepted' && held.grievance.acceptedBy === person) return undefined
    return record(house, together, held, { kind: 'officer', person, post }, [act], key)
  })
}

/** Only a post whose answer to this very direction is awaited adds it. */
async function comply(
  house: House,
  together: Together,
  held: Held,
  who: { readonly person: PersonId; readonly posts: readonly string[]; readonly inCharge: readonly string[] },
  { direction: id, text, messages, evidence }: Extract<OfficerDeed, { do: 'comply' }>,
  key: string,
) {
  const { person } = who
  if (isHiddenFrom(held.grievance, who)) return undefined
  const direction = toAnswer(held.grievance, who.posts).find((one) => one.id === id)
  if (!direction) return undefined
  const act = { kind: 'direction-answered', id, text, messages, evidence } as const
  return record(house, together, held, { kind: 'officer', person, post: direction.post }, [act], key)
}

function actOf(
  deed: Exclude<OfficerDeed, { readonly do: 'comply' | 'interim' | 'contact' }>,
  person: PersonId,
): Act {
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
