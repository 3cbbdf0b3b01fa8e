/** A place that a text names. */
import type { PlaceType } from '../district/district.ts'

/** One mention of a place: where it stands (UTF-16 offsets), the likeliest place, its name there and how sure. */
export interface PlaceSpan {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly type: PlaceType
  /** Absent for a place that is named by a place word and that the district does not know. */
  readonly code?: number
  readonly name: string
  readonly confidence: number
  readonly why: string
}
