/** Parts of a grievance that several acts make together: the interim reply, the public record. */
import type { PostCode } from '../ids.ts'
import type { ActOf, Actor, DirectionGiven } from './acts.ts'

/** What stays of a grievance as it was registered. */
export type AsRegistered = Pick<
  ActOf<'registered'>,
  'handle' | 'source' | 'sitting' | 'location' | 'spot' | 'since' | 'urgent'
>

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

/** The period in which the citizen is asked whether the report is true. */
export interface Hearing {
  readonly report: number
  readonly until: Date
  readonly reminded: boolean
  readonly answer?: 'satisfied' | 'dissatisfied'
}

/** A direction and what came of it; `report` when the lead answered it by the report of that number. */
export interface Direction extends DirectionGiven {
  readonly by: Actor
  readonly at: Date
  readonly answer?: {
    readonly by: Actor
    readonly at: Date
    readonly text: string
    readonly evidence: ActOf<'reported'>['evidence']
    readonly report?: number
  }
}
