/** Where the position lies that a citizen shared, or that stands in a picture. */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, Words } from './shapes.ts'

export const FileSpot = Type.Object({
  where: oneOf(['inside', 'near', 'outside'] as const),
  why: Words,
  /** Absent where the complainant is not to be found by it. */
  location: Type.Optional(Type.Object({ lat: Type.Number(), lng: Type.Number() })),
})
export type FileSpot = Static<typeof FileSpot>
