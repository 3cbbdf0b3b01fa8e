/** What the public reads of closed grievances, and what waits for the publisher. */

import type { Decision } from '#core/decision.ts'
import type { RetractionReason, WithholdingReason } from '#core/grievance/acts.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Confirmed, PublicGround } from '#core/publication/publishable.ts'
import type { PublicationState } from '#core/publication/state.ts'
import type { Officer, OnTop } from './deeds.ts'
import type { Held } from './register.ts'

/** A closed grievance as its row: offered, decided, or taken back. */
export interface Offered {
  readonly grievance: GrievanceId
  /** After how many reopenings it was closed. */
  readonly round: number
  readonly code: string
  readonly closedAt: Date
  readonly registeredAt: Date
  readonly ground: PublicGround
  readonly department: string
  readonly subject?: string
  /** The panchayat or ward, or what lies above. */
  readonly place?: number
}

/** What was decided about it. */
export interface Settled {
  readonly state: Exclude<PublicationState, 'waiting'>
  readonly at: Date
  readonly number?: string
  readonly revision?: number
  readonly gist?: string
  readonly report?: string
  readonly reason?: string
  readonly place?: number
  /** Names of place, subject and department, so that they are found by searching. */
  readonly names?: string
}

/** Beside the acts, in their transaction. */
export interface PublicationsIn {
  /** Into the queue; one that was offered already stays as it is. */
  offer(offered: Offered): Promise<void>
  settle(grievance: GrievanceId, round: number, settled: Settled): Promise<void>
  /** Out of the queue: reopened before anybody decided. */
  drop(grievance: GrievanceId): Promise<void>
}

/** A row as the publisher sees it. */
export interface PublicationRow extends Offered {
  readonly state: PublicationState
  readonly changedAt: Date
  readonly number?: string
  readonly revision: number
  readonly reason?: string
  readonly gist?: string
  readonly report?: string
  readonly publishedAt?: Date
}

/** A record with a number: public, or taken back. */
export type PublicRow = PublicationRow & { readonly number: string; readonly publishedAt: Date }

/** What somebody looks for among the public records. */
export interface PublicSearch {
  readonly words?: string
  readonly department?: string
  /** Any of these places. */
  readonly places?: readonly number[]
  readonly after?: string
  readonly limit: number
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

export interface Publications {
  /** The publisher's list: what waits, longest first; what was decided, latest first. */
  list(state: PublicationState, after: string | undefined, limit: number): Promise<Page<PublicationRow>>
  /** How many wait; counted no further than a few thousand. */
  waiting(): Promise<number>
  search(search: PublicSearch): Promise<Page<PublicRow>>
  /** By the public number, also when it was taken back. */
  find(number: string): Promise<PublicRow | undefined>
  /** Those that became public between two moments, oldest first. */
  between(from: Date, to: Date, limit: number): Promise<readonly PublicRow[]>
  /** Those taken back or corrected between two moments, though they were public before. */
  changedBetween(from: Date, to: Date): Promise<readonly PublicRow[]>
}

/** What the publisher decides at the screen; each answers with the grievance after it, or a refusal. */
export interface Publishing {
  publish(who: Officer, code: string, body: OnTop & Confirmed): Promise<Decision<Held>>
  withhold(
    who: Officer,
    code: string,
    body: OnTop & { readonly reason: WithholdingReason; readonly words?: string },
  ): Promise<Decision<Held>>
  retract(
    who: Officer,
    code: string,
    body: OnTop & { readonly reason: RetractionReason; readonly words?: string },
  ): Promise<Decision<Held>>
}
