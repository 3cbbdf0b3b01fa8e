/**
 * One citizen behind many doors.
 *   GET  /api/v1/conversations/:id/citizen                        CitizenFaces
 *   POST /api/v1/conversations/:id/citizen                        this and that are the same person
 *   POST /api/v1/conversations/:id/citizen/:joining/parting       they are not after all
 *   POST /api/v1/grievances/:code/moving                          messages belong to another grievance
 */
import { type Static, Type } from '@sinclair/typebox'
import { Time, Words } from './shapes.ts'

const Reason = Type.String({ minLength: 3, maxLength: 500 })
const Uuid = Type.String({ format: 'uuid' })

export const CitizenFaces = Type.Object({
  /** The doors at which this person was met. */
  faces: Type.Array(
    Type.Object({
      conversation: Type.String(),
      channel: Type.String(),
      name: Type.Optional(Type.String()),
      /** Masked unless the caller may see numbers. */
      handle: Type.Optional(Type.String()),
      lastAt: Time,
    }),
  ),
  /** How they came to be one, newest first. */
  joinings: Type.Array(
    Type.Object({
      id: Type.String(),
      /** Absent: a one-time code proved it. */
      by: Type.Optional(Words),
      why: Type.String(),
      at: Time,
      parted: Type.Optional(Type.Object({ at: Time, by: Words, why: Type.String() })),
    }),
  ),
})
export type CitizenFaces = Static<typeof CitizenFaces>

export const SameCitizen = Type.Object({
  conversation: Type.Optional(Uuid),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
  reason: Reason,
})
export type SameCitizen = Static<typeof SameCitizen>

export const Parting = Type.Object({ reason: Reason })
