/**
 * Grievances that may be about the same matter, and clusters.
 *   GET  /api/v1/alike?text=&subject=&place=&conversation=&phone=   beside a registration
 *   GET  /api/v1/grievances/:code/alike                      beside a file, with the cluster it is in
 *   POST /api/v1/grievances/:code/clustering                 a person confirms: the report of `with` answers this one too
 *   POST /api/v1/grievances/:code/parting                    a person takes it back
 */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, StateName, Time, Words } from './shapes.ts'

export const AlikeItem = Type.Object({
  code: Type.String(),
  gist: Type.String(),
  state: StateName,
  at: Time,
  /** `citizen`: the same person says it again; `matter`: another tells of the same thing. */
  same: oneOf(['citizen', 'matter'] as const),
  confidence: Type.Number(),
  why: Type.Array(Words),
})
export type AlikeItem = Static<typeof AlikeItem>

const TieItem = Type.Object({
  code: Type.String(),
  /** `follower`: it is answered by the report of that one. */
  as: oneOf(['lead', 'follower'] as const),
})

export const AlikeList = Type.Object({
  items: Type.Array(AlikeItem),
  ties: Type.Array(TieItem),
  /** May the caller tie and part? */
  mayCluster: Type.Boolean(),
})
export type AlikeList = Static<typeof AlikeList>

export const ClusterDeed = Type.Object({
  seq: Type.Integer({ minimum: 1 }),
  with: Type.String({ minLength: 6, maxLength: 60 }),
  reason: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }),
})
export type ClusterDeed = Static<typeof ClusterDeed>
