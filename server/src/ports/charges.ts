/** Charges that change: who answered for each post when last looked, the lists of what went over, and the orders. */

import type { Decision } from '#core/decision.ts'
import type { ChargeOrder } from '#core/district/charging.ts'
import type { Hands, HandsKind, Holding } from '#core/district/hands.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { GrievanceId, PersonId } from '#core/ids.ts'
import type { DistrictFault } from './administration.ts'
import type { Officer } from './deeds.ts'

/** The last look at the charges. */
export interface ChargesLook {
  readonly version: number
  readonly at: Date
}

/** An open grievance as it stood when it went over. */
export interface HandoverLine {
  readonly grievance: GrievanceId
  readonly code: string
  readonly gist: string
  readonly subject?: string
  readonly place?: number
  readonly placeWords?: string
  readonly registeredAt: Date
  readonly timeClass: string
  readonly dueAt?: Date
  readonly state: State
  /** Only the answer to a direction is awaited of the post. */
  readonly directed: boolean
  /** Posts and persons it is about. */
  readonly hiddenFrom: readonly string[]
}

/** A change of hands over a post. */
export interface Handover {
  readonly id: string
  readonly post: string
  readonly kind: HandsKind
  readonly day: string
  readonly at: Date
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly standing: Holding['standing']
  readonly through?: string
  readonly version: number
  readonly grievances: number
  readonly late: number
}

/** Inside a transaction, for whoever looks. */
export interface ChargesIn {
  /** The last look; locked until the transaction ends, also when there was none. */
  lockLook(): Promise<ChargesLook | undefined>
  setLook(look: ChargesLook): Promise<void>
  holdings(): Promise<ReadonlyMap<string, Holding>>
  setHolding(holding: Holding): Promise<void>
  /** Keeps a change of hands with everything open that went over, soonest due first. */
  keep(
    id: string,
    hands: Hands,
    look: ChargesLook & { readonly day: string },
  ): Promise<{ readonly handover: Handover; readonly lines: readonly HandoverLine[] }>
  handover(id: string): Promise<Handover | undefined>
}

/** For reading at screens. */
export interface Handovers {
  /** Newest first; of one post or of all. */
  list(about: {
    readonly post?: string
    readonly before?: string
    readonly limit: number
  }): Promise<readonly Handover[]>
  /** With what went over, soonest due first; lines about any of `notAbout` are not there. */
  find(
    id: string,
    notAbout: readonly string[],
  ): Promise<{ readonly handover: Handover; readonly lines: readonly HandoverLine[] } | undefined>
  /** Open grievances by the post where they lie. */
  openByPost(
    now: Date,
    notAbout: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly open: number; readonly late: number }>>
}

/** What an order would move: one line for each post that gets other people. */
export interface Foreseen {
  readonly moves: readonly {
    readonly post: string
    readonly kind: HandsKind
    readonly day: string
    readonly from: readonly string[]
    /** Persons whom the order itself enters are named, not yet known. */
    readonly to: readonly { readonly id: string; readonly nameHi: string; readonly nameEn: string }[]
    readonly standing: Holding['standing']
    readonly open: number
    readonly late: number
  }[]
  /** What would be wrong with the district's tables. */
  readonly faults: readonly DistrictFault[]
}

/** Orders about charges, as people at screens give them. */
export interface Charging {
  foresee(who: Officer, order: ChargeOrder): Promise<Decision<Foreseen>>
  /** Answers with the number of the change. */
  order(
    who: Officer & { readonly person: PersonId },
    order: ChargeOrder,
    why: string,
  ): Promise<Decision<{ readonly version: number }>>
}
