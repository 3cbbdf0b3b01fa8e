/** Telephone calls as they are kept, and whom to call back. */
import type { Call, CallTold } from '#core/calls/call.ts'
import type { CallBackEnd } from '#core/calls/call-back.ts'
import type { Decision } from '#core/decision.ts'
import type { CallOutcome } from '#core/grievance/acts.ts'
import type { FileHash, GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import type { Officer } from './deeds.ts'

/** What was done in a call. */
export type CallPurpose = 'registered' | 'joined' | 'status' | 'word' | 'contact' | 'call-back'

/** Where its recording is. */
export type RecordingState = 'none' | 'expected' | 'kept' | 'lost' | 'erased'

/** A call with what we know beside the service. */
export interface StoredCall extends Omit<Call, 'recording'> {
  readonly id: string
  readonly person?: PersonId
  readonly post?: PostCode
  readonly grievance?: GrievanceId
  readonly purpose?: CallPurpose
  readonly recording: RecordingState
  readonly recordingUrl?: string
  /** When it was erased under the retention schedule. */
  readonly erasedAt?: Date
  readonly file?: FileHash
  readonly mime?: string
}

/** Who asked for a call or took it, and about what. */
export interface CallAbout {
  readonly person?: PersonId
  readonly post?: PostCode
  readonly grievance?: GrievanceId
  readonly purpose?: CallPurpose
}

/** A wish to be called, with who rang. */
export interface StoredCallBack {
  readonly id: string
  readonly number: string
  readonly line?: string
  readonly firstAt: Date
  readonly lastAt: Date
  readonly missed: number
  readonly tries: number
  readonly dueAt: Date
  readonly settledAt?: Date
  readonly ending?: CallBackEnd
}

/** Calls inside a transaction. */
export interface CallsIn {
  /** The call that is told of, under a lock until the transaction ends; by the service's id, else by ours. */
  lock(told: Pick<CallTold, 'account' | 'externalId' | 'asked'>): Promise<StoredCall | undefined>
  find(id: string): Promise<StoredCall | undefined>
  /** Keeps the call as it now stands, and the telling; false when that very telling is there already. */
  keep(
    id: string,
    call: Call,
    event: {
      readonly source: 'service' | 'asked' | 'hand'
      readonly name: string
      readonly told: unknown
      readonly at: Date
    },
  ): Promise<boolean>
  /** Writes down what it was about; only what is named changes. */
  about(id: string, about: CallAbout): Promise<void>
  /** The service has named a call that we asked for. */
  named(id: string, externalId: string): Promise<void>
  /** How many calls this person asked for since then. */
  askedBy(person: PersonId, since: Date): Promise<number>
  /** Did anybody of ours speak with this number after that? */
  spokeSince(number: string, at: Date): Promise<boolean>
  /** The newest wish of this number, locked. */
  wishOf(number: string): Promise<StoredCallBack | undefined>
  /** A missed call as a wish of its own, or counted for one; a call counts once. */
  wish(call: string, wish: { readonly id: string; readonly fresh: boolean } & MissedCall): Promise<void>
  /** Settled already, it stays as it is. */
  settle(wish: string, ending: CallBackEnd, at: Date): Promise<void>
  /** A try; one by a call that is counted already changes nothing. */
  tried(
    wish: StoredCallBack,
    tried: {
      readonly at: Date
      readonly person?: PersonId
      readonly outcome: CallOutcome
      readonly words?: string
      readonly dueAt?: Date
      readonly call?: string
    },
  ): Promise<void>
  wishById(id: string): Promise<StoredCallBack | undefined>
}

interface MissedCall {
  readonly number: string
  readonly line?: string
  readonly at: Date
}

/** A recording that is to be fetched. */
export interface RecordingDue {
  readonly id: string
  readonly account: string
  readonly url: string
  readonly tries: number
  readonly beganAt: Date
}

/** Reading calls, and the recordings that wait. */
export interface Calls {
  /** Those going on now, the newest first. */
  live(now: Date): Promise<readonly StoredCall[]>
  /** The newest that are over; `before` pages on. */
  list(options: { readonly before?: string; readonly limit: number }): Promise<readonly StoredCall[]>
  ofGrievance(grievance: GrievanceId, limit: number): Promise<readonly StoredCall[]>
  /** The newest of a number. */
  ofNumber(number: string, limit: number): Promise<readonly StoredCall[]>
  find(id: string): Promise<StoredCall | undefined>
  /** Whom to call back, the one that waits longest first; `after` pages on. */
  callBacks(options: { readonly after?: string; readonly limit: number }): Promise<readonly StoredCallBack[]>
  /** How many wait to be called back. */
  callBacksOpen(): Promise<number>
  /** What came of each try of these. */
  tries(wishes: readonly string[]): Promise<
    readonly {
      readonly wish: string
      readonly at: Date
      readonly outcome: CallOutcome
      readonly person?: PersonId
    }[]
  >
  claimRecordings(limit: number, now: Date, until: Date): Promise<readonly RecordingDue[]>
  recordingKept(
    id: string,
    file: { readonly hash: FileHash; readonly mime: string; readonly bytes: number },
  ): Promise<void>
  recordingLater(id: string, why: string, at: Date): Promise<void>
  recordingLost(id: string, why: string): Promise<void>
}

/** What people do at the call desk. */
export interface CallDeeds {
  /** Whoever sits at the desk speaks with them. */
  take(who: Officer, call: string): Promise<Decision<StoredCall>>
  link(
    who: Officer,
    call: string,
    about: { readonly grievance: GrievanceId; readonly purpose: CallPurpose },
  ): Promise<Decision<StoredCall>>
  /** A call that no service told of; asked twice with the same key it is one. */
  byHand(
    who: Officer,
    call: {
      readonly key: string
      readonly number?: string
      readonly line?: string
      readonly grievance: GrievanceId
      readonly purpose: CallPurpose
    },
  ): Promise<Decision<{ readonly call: string }>>
  tried(
    who: Officer,
    wish: string,
    came: { readonly outcome: CallOutcome; readonly words?: string },
  ): Promise<Decision<StoredCallBack>>
  /** Rings who asks, then the citizen. */
  ring(
    who: Officer,
    to: {
      readonly number: string
      readonly grievance?: GrievanceId
      readonly purpose?: CallPurpose
      readonly post?: PostCode
    },
  ): Promise<Decision<{ readonly call: string }>>
  /** The same for whoever waits to be called back. */
  ringBack(who: Officer, wish: string): Promise<Decision<{ readonly call: string }>>
  /** Can it ring at all? */
  readonly rings: boolean
}
