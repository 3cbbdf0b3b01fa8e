/** Where it is, as a file shows it: the place, the citizen's own words, and where the position lies that came with it. */
import { type Static, Type } from '@sinclair/typebox'
import { oneOf, Words } from './shapes.ts'

const FileSpot = Type.Object({
  where: oneOf(['inside', 'near', 'outside'] as const),
  why: Words,
  /** Absent where the complainant is not to be found by it. */
  location: Type.Optional(Type.Object({ lat: Type.Number(), lng: Type.Number() })),
})
export type FileSpot = Static<typeof FileSpot>

export const whereabouts = {
  placeCode: Type.Optional(Type.Integer()),
  placeWords: Type.Optional(Type.String()),
  spot: Type.Optional(FileSpot),
}
