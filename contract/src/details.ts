/** Private details in the words of a grievance: what is covered for those who only look, and what a person says of it. */
import { type Static, Type } from '@sinclair/typebox'
import { PRIVATE_KINDS } from '#core/privacy/private.ts'
import { oneOf } from './shapes.ts'

const Detail = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
  kind: oneOf(PRIVATE_KINDS),
})

/** GET /api/v1/grievances/:code/details */
export const Details = Type.Object({
  seq: Type.Integer(),
  words: Type.String(),
  /** In UTF-16 offsets; `why` as the program says it. */
  private: Type.Array(Type.Object({ ...Detail.properties, why: Type.String() })),
  /** A person has marked something. */
  marked: Type.Boolean(),
})
export type Details = Static<typeof Details>

/** POST /api/v1/grievances/:code/details: these are the private ones, and no others. */
export const MarkDetails = Type.Object({
  seq: Type.Integer({ minimum: 1 }),
  key: Type.String({ minLength: 8, maxLength: 80 }),
  private: Type.Array(Detail, { maxItems: 100 }),
})
export type MarkDetails = Static<typeof MarkDetails>
