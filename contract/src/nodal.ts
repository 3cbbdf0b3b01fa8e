/**
 * The nodal chain: what reached the state and lies with the caller's posts, came back to them, or was given on.
 *   GET /api/v1/nodal?view=here|back|below&after=   what is due first stands first
 */
import { type Static, Type } from '@sinclair/typebox'
import { GrievanceItem } from './grievances.ts'
import { oneOf, Words } from './shapes.ts'

export const NodalView = oneOf(['here', 'back', 'below'] as const)
export type NodalView = Static<typeof NodalView>

const Counted = Type.Object({ open: Type.Integer(), late: Type.Integer() })

export const NodalPage = Type.Object({
  items: Type.Array(
    Type.Object({
      grievance: GrievanceItem,
      /** The nodal officers who gave it on, the state's first; last who has it. */
      chain: Type.Array(Type.Object({ code: Type.String(), name: Words })),
      /** Who gave it to whom last, when and why, as the register says it. */
      last: Type.Object({ at: Type.String(), says: Words }),
    }),
  ),
  next: Type.Optional(Type.String()),
  counts: Type.Object({ here: Counted, back: Counted, below: Counted }),
  /** How much lies below each post to which the caller gave on. */
  below: Type.Array(
    Type.Object({ post: Type.String(), name: Words, open: Type.Integer(), late: Type.Integer() }),
  ),
})
export type NodalPage = Static<typeof NodalPage>
