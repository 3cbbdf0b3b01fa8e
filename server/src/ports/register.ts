/** The register: acts, their chain, and the row that lists are made of. */

import type { Decision } from '#core/decision.ts'
import type { Act, Actor, Recorded } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { CitizenId, GrievanceId, MessageId } from '#core/ids.ts'

/** A grievance with everything that happened to it. */
export interface Held {
  readonly id: GrievanceId
  readonly grievance: Grievance
  readonly acts: readonly (Recorded & { readonly hash: string })[]
}

/** An act proposed: not yet numbered, not yet in the register. */
export interface Proposed {
  readonly act: Act
  readonly by: Actor
  /** The version of the district under which it is decided. */
  readonly policy?: number
}

/** All of these run inside a transaction. */
export interface Register {
  find(id: GrievanceId): Promise<Held | undefined>
  findByCode(code: string): Promise<Held | undefined>
  /** Open grievances of a citizen and those closed after `closedSince`, newest act first. */
  ofCitizen(citizen: CitizenId, closedSince: Date): Promise<readonly Held[]>
  /** Open grievances that lie with any of these posts, soonest due first. */
  ofPosts(posts: readonly string[]): Promise<readonly Held[]>
  /** Open grievances with a direction that any of these posts has not answered. */
  directedTo(posts: readonly string[]): Promise<readonly Held[]>
  /**
   * Appends acts on top of `expected` (0 for the registration itself). Refused with `moved-meanwhile` when
   * another act came first. The chain, the row of the register and the acts change together. An idempotency
   * `key` that this grievance already holds makes the call answer with what is there, changing nothing.
   */
  append(
    id: GrievanceId,
    expected: number,
    proposed: readonly Proposed[],
    at: Date,
    key?: string,
  ): Promise<Decision<Held>>
  /** Does the grievance already hold acts recorded under this key? */
  holdsKey(id: GrievanceId, key: string): Promise<boolean>
  /** The next serial of a department in a year, from 1; numbers are given in order and are not given back. */
  nextSerial(department: string, year: number): Promise<number>
  /** Which grievance a message lies in. */
  grievanceOf(message: MessageId): Promise<GrievanceId | undefined>
}
