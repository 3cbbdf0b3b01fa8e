/**
 * The nodal chain of a grievance: the nodal officers who gave it on, the state's first. Whoever has it now is not in it.
 *
 *   absent        it did not come by the state
 *   []            it lies with the state's nodal officer
 *   [state]       with a district's
 *   [state, d]    below a district's: with a department's nodal officer, or whoever has it from there
 *
 * What comes to a post that stands in the chain, on whatever way, has come back up to it. A report from below a district's
 * nodal officer goes to that officer first, who reads it and answers.
 */
import type { ActOf } from '../grievance/acts.ts'
import type { PostCode } from '../ids.ts'

/** Nodal officers above whoever has it now. */
export type Chain = readonly PostCode[]

interface OnChain {
  readonly chain?: Chain | undefined
}

/** The chain after it came to a post by any other way than being referred. */
export function chainAt({ chain }: OnChain, post: PostCode): { readonly chain?: Chain } {
  if (!chain) return {}
  const at = chain.indexOf(post)
  return { chain: at < 0 ? chain : chain.slice(0, at) }
}

/** The chain after it was given on or back. */
export function chainAfter({ chain = [] }: OnChain, { nodal, to, way }: ActOf<'referred'>): Chain {
  if (way === 'back') return chain.slice(0, Math.max(0, chain.indexOf(to)))
  const at = chain.indexOf(nodal)
  return [...(at < 0 ? chain : chain.slice(0, at)), nodal]
}

/** The district's nodal officer to whom a report comes back up first. */
export function receiver({ chain = [] }: OnChain): PostCode | undefined {
  return chain.length >= 2 ? chain.at(-1) : undefined
}

/** The nodal officers on whose list it stands: those who gave it on, and whoever has it. */
export function chainPosts({ chain, post }: OnChain & { readonly post?: PostCode }): readonly PostCode[] {
  return chain ? [...chain, ...(post && !chain.includes(post) ? [post] : [])] : []
}
