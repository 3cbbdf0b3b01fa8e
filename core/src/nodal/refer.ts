/**
 * Giving it on: down from a nodal officer to one below, or back up to the one from whom it came. Whoever gave it on may
 * take it back and give it to another, for they answer for it; the time that runs is never touched.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { DistrictIndex } from '../district/find.ts'
import { nodalsBelow } from '../district/nodals.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import type { PostCode } from '../ids.ts'
import { isComplainedOf } from '../routing/climb.ts'

/** To whom these posts may give it now, and which way that is. */
export function referable(
  { chain, post }: Pick<Grievance, 'chain' | 'post'>,
  index: DistrictIndex,
  posts: readonly string[],
): readonly { readonly post: PostCode; readonly nodal: PostCode; readonly way: 'down' | 'back' }[] {
  if (!chain || !post) return []
  const back = posts.includes(post) ? chain.at(-1) : undefined
  const mine = [...chain, post].filter((one) => posts.includes(one))
  const down = mine.flatMap((nodal) => nodalsBelow(index, nodal).map((to) => ({ to, nodal })))
  const found = new Map(
    down
      .filter(({ to }) => to !== post && index.posts.has(to))
      .map(({ to, nodal }) => [to, { post: to as PostCode, nodal, way: 'down' as const }]),
  )
  return [...(back ? [{ post: back, nodal: post, way: 'back' as const }] : []), ...found.values()]
}

/** The act, or why not. */
export function refer(
  grievance: Grievance,
  index: DistrictIndex,
  wanted: string,
  how: { readonly posts: readonly string[]; readonly reason: string; readonly day: string },
): Decision<ActOf<'referred'>> {
  const { post: from } = grievance
  const to = index.posts.get(wanted)
  if (!from || !to) return refuse('unknown-post')
  if (to.code === from) return refuse('already-there')
  const open = referable(grievance, index, how.posts).find(({ post }) => post === to.code)
  if (!open) return refuse('not-on-the-chain')
  if (isComplainedOf(index, to.code, grievance.against, how.day)) return refuse('complained-of')
  return accept({
    kind: 'referred',
    way: open.way,
    nodal: open.nodal,
    from,
    to: open.post,
    level: Math.max(to.level, grievance.level),
    why: { hi: how.reason, en: how.reason },
  })
}
