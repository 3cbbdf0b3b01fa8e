/** As whom a person at a screen acts. */
import type { Actor } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { PersonId, PostCode } from '#core/ids.ts'
import type { Officer } from '#ports/deeds.ts'

/** The person acts at the post where the grievance lies if it is theirs, else at their first post. */
export function actorFor(who: Officer, lyingWith?: PostCode): Actor & { readonly kind: 'officer' } {
  const post = lyingWith && who.posts.includes(lyingWith) ? lyingWith : (who.posts[0] ?? ('' as PostCode))
  const hand = who.hand && who.hand !== who.person ? { hand: who.hand } : {}
  return { kind: 'officer', person: who.person as PersonId, post, ...hand }
}

/** The post of this person by which the grievance came down the nodal chain, while it lies with another. */
export function nodalOf({ chain = [], post }: Grievance, who: Officer): PostCode | undefined {
  if (post && who.posts.includes(post)) return undefined
  return chain.findLast((one) => who.posts.includes(one))
}
