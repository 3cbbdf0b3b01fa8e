/**
 * Whom the call desk must telephone, as one list: who rang and spoke with nobody, and who is to be told what no door brought.
 *   GET  /api/v1/call-list?after=      both by the time at which they are due
 *   POST /api/v1/reach/:id/call        rings who asks, then who is to be told; the entry is theirs from then on
 * What came of it is written down where each kind has its deed: `call-backs/:id/try` and `reach/:id/outcome`.
 */
import { type Static, Type } from '@sinclair/typebox'
import { CallBackItem } from './calls.ts'
import { ReachItem } from './reach.ts'

export const CallLine = Type.Union([
  Type.Object({ kind: Type.Literal('missed'), missed: CallBackItem }),
  Type.Object({ kind: Type.Literal('tell'), tell: ReachItem }),
])
export type CallLine = Static<typeof CallLine>

export const CallList = Type.Object({
  items: Type.Array(CallLine),
  next: Type.Optional(Type.String()),
  /** Can calls be put through from here? */
  rings: Type.Boolean(),
  counts: Type.Object({ missed: Type.Integer(), call: Type.Integer(), slip: Type.Integer() }),
})
export type CallList = Static<typeof CallList>
