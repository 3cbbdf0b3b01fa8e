/** A track: the way that a law sets for some subjects, step by step, beside the administrative one. */

/** A stretch of time as `core/src/clock` counts it. */
export interface Span {
  readonly unit: 'day' | 'calendar-day' | 'hour'
  readonly amount: number
}

/** What must be put in before a step ends: a notice of the day, the hearing itself, and the order that ends it. */
export type StepNeed = 'notice' | 'hearing' | 'order'

/** A step of a track. The first one opens by itself; every other is asked for. */
export interface TrackStep {
  readonly name: string
  readonly nameHi: string
  readonly nameEn: string
  /** Who decides: the post up the line, the department's nodal post, the magistrate, or a post by its code. */
  readonly by: string
  /** How long after the order before the citizen may ask for this step; the first step has none. */
  readonly ask?: Span
  /** How long the post has for it. */
  readonly within: Span
  readonly needs: readonly StepNeed[]
}

/** A track of the district; a subject names it by its code. */
export interface StatutoryTrack {
  readonly code: string
  readonly nameHi: string
  readonly nameEn: string
  readonly steps: readonly TrackStep[]
}

/** The step of this name, as the district writes it now. */
export function findStep(
  tracks: readonly StatutoryTrack[] | undefined,
  code: string,
  name: string,
): TrackStep | undefined {
  return findTrack(tracks, code)?.steps.find((step) => step.name === name)
}

/** The track of this code. */
export function findTrack(
  tracks: readonly StatutoryTrack[] | undefined,
  code: string | undefined,
): StatutoryTrack | undefined {
  return tracks?.find((one) => one.code === code)
}
