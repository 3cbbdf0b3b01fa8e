/** What the position of a location or a picture says (`spot.ts`). */

/** Where the position comes from. */
export type SpotFrom = 'pin' | 'picture'

/** A position as it is read; kept with the grievance. */
export interface Spot {
  readonly from: SpotFrom
  readonly where: 'inside' | 'near' | 'outside'
  /** Absent outside. */
  readonly place?: number
  /** How far the middle of the place is; of the nearest known place, outside. */
  readonly metres?: number
  readonly confidence: number
  /** Places that lie about as near, the nearest first, when more than one does. */
  readonly near: readonly number[]
  readonly why: { readonly hi: string; readonly en: string }
}
