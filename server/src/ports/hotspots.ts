/** Hot spots that were found: kept once while they last, and over when they are over. */
import type { Measured } from '#core/hotspots/effect.ts'
import type { Judged } from '#core/hotspots/rule.ts'
import type { Heard, Voice } from '#core/hotspots/voices.ts'

/** The numbers of the window in which it stood worst; days are both included. */
export interface HotSpotNumbers
  extends Heard,
    Pick<Judged, 'n' | 'expected' | 'usual' | 'rate' | 'elsewhere' | 'chance'> {
  readonly from: string
  readonly to: string
  readonly tests: number
}

export interface HotSpot extends HotSpotNumbers {
  readonly id: string
  readonly place: number
  readonly subject: string
  readonly foundOn: string
  readonly seenOn: string
  readonly endedOn?: string
  /** The newest plan that was opened from it. */
  readonly plan?: string
}

/** What a day's look brings. */
export interface HotSpotLook {
  readonly day: string
  readonly found: readonly (HotSpotNumbers & Pick<HotSpot, 'id' | 'place' | 'subject'>)[]
  /** Those that last; with numbers when it never stood worse. */
  readonly lasting: readonly { readonly id: string; readonly numbers?: HotSpotNumbers }[]
  readonly ended: readonly string[]
}

export interface HotSpots {
  /** The day of the last look. */
  lookedOn(): Promise<string | undefined>
  /** Keeps a look; false, and nothing is kept, when the day was looked at already. */
  keep(look: HotSpotLook): Promise<boolean>
  /** Those that last. */
  lasting(): Promise<readonly HotSpot[]>
  /** Newest first; `before` pages by the id of the last one shown. */
  list(asked: {
    readonly before?: string
    readonly limit: number
    readonly subjects?: readonly string[]
  }): Promise<readonly HotSpot[]>
  find(id: string): Promise<HotSpot | undefined>
  /** Stretches that reach into days from this one on: where a past is none. */
  since(day: string): Promise<readonly Pick<HotSpot, 'place' | 'subject' | 'from' | 'seenOn'>[]>
  /** Who said what there, newest first; `until` is not included. */
  voices(about: {
    readonly place: number
    readonly subject: string
    readonly from: string
    readonly until: string
  }): Promise<readonly (Voice & { readonly code: string })[]>
}

/** Measures one place and subject in the window that ends on a day, by voices or, without that, by grievances. */
export type Measure = (
  place: number,
  subject: string,
  lastDay: string,
  of: Measured['of'],
) => Promise<Measured>
