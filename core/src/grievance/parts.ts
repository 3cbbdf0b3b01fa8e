/** Parts of a grievance that several acts make together: the interim reply, the public record. */
import type { PostCode } from '../ids.ts'
import type { Actor } from './acts.ts'

/** An interim reply: why it takes longer, and the new date that somebody one level up must approve. */
export interface Interim {
  readonly text: string
  readonly newDate: string
  readonly by: Actor
  readonly at: Date
  readonly to?: PostCode
  readonly standing: 'asked' | 'approved' | 'refused'
}

/** Where the public record stands; `round`: after how many reopenings. */
export interface Publication {
  readonly standing: 'published' | 'withheld' | 'retracted'
  readonly round: number
  readonly number?: string
  readonly revision: number
}
