/**
 * Citizens whom a person must tell, because no door reached them.
 *   GET  /api/v1/reach?way=call|slip&after=   the list, what is due longest first
 *   POST /api/v1/reach/:id/taking             takes an entry in hand, for a quarter of an hour
 *   POST /api/v1/reach/:id/outcome            what came of it
 */
import { type Static, Type } from '@sinclair/typebox'
import { CALL_OUTCOMES } from '#core/reach/chain.ts'
import { oneOf, Time, Words } from './shapes.ts'

export const ReachWay = oneOf(['call', 'slip'] as const)
export type ReachWay = Static<typeof ReachWay>

export const ReachItem = Type.Object({
  id: Type.String(),
  way: ReachWay,
  /** Of the grievance, when there is one. */
  code: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  /** Why no door served. */
  why: Words,
  /** What is to be told, the oldest first. */
  words: Type.Array(Type.String()),
  /** Calls in vain so far. */
  tries: Type.Integer(),
  putAt: Time,
  dueAt: Time,
  /** Who has it in hand; `mine`: the person who asks. */
  takenBy: Type.Optional(Words),
  mine: Type.Boolean(),
})
export type ReachItem = Static<typeof ReachItem>

export const ReachPage = Type.Object({
  items: Type.Array(ReachItem),
  next: Type.Optional(Type.String()),
  counts: Type.Object({ call: Type.Integer(), slip: Type.Integer() }),
})
export type ReachPage = Static<typeof ReachPage>

export const ReachOutcome = Type.Object({
  outcome: oneOf(CALL_OUTCOMES),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
})
export type ReachOutcome = Static<typeof ReachOutcome>

/** What became of the entry: done, again later, or on its next way. */
export const ReachDone = Type.Object({ became: oneOf(['done', 'again', 'slip', 'left'] as const) })
export type ReachDone = Static<typeof ReachDone>
