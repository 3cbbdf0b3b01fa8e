/** Bridges to other systems: their numbers on our grievances, lists that come in and go out. */
import type { BridgedGrievance, BridgeRow } from '#core/bridge/bridge.ts'
import type { Decision } from '#core/decision.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Officer } from './deeds.ts'
import type { Held } from './register.ts'

/** Inside a transaction. */
export interface BridgesIn {
  grievanceOf(system: string, number: string): Promise<GrievanceId | undefined>
  /** False when the number stands somewhere already. */
  keep(system: string, number: string, grievance: GrievanceId, at: Date): Promise<boolean>
  /** False when this grievance does not bear it. */
  strike(system: string, number: string, grievance: GrievanceId): Promise<boolean>
}

/** Reading for lists that go out. */
export interface Bridges {
  /** Grievances with a number of this system, by number; `after` is the last one read. */
  list(system: string, after: string, limit: number): Promise<readonly BridgedGrievance[]>
  /** Which of these numbers are known. */
  known(system: string, numbers: readonly string[]): Promise<ReadonlySet<string>>
}

/** What became of a row: registered anew, entered on a grievance of ours, noted what they say anew, or nothing because it was there. */
export type Bridged = { readonly kind: 'registered' | 'entered' | 'noted' | 'there'; readonly code: string }

/** Takes one row, in a transaction of its own; again, it changes nothing. */
export type TakeBridgeRow = (who: Officer, system: string, row: BridgeRow) => Promise<Decision<Bridged>>

/** A number of another system. */
export interface ForeignNumber {
  readonly system: string
  readonly number: string
}

/** What people do with one number on one file. */
export interface Numbering {
  enter(who: Officer, code: string, entered: ForeignNumber): Promise<Decision<Held>>
  strike(
    who: Officer,
    code: string,
    struck: ForeignNumber & { readonly reason: string },
  ): Promise<Decision<Held>>
}
