/**
 * What has come to the end of its time: searched for, made known, erased, and certified.
 *
 *   gathering -> noticed -> erasing -> done       `done` is the certificate
 *             \-> dropped                          nothing fell due
 *   noticed -> dropped                            the district lengthened the time before its hour
 */
import type { Decision } from '#core/decision.ts'
import type { AttachmentId, FileHash, GrievanceId } from '#core/ids.ts'
import type { DataClass, Part, Stop } from '#core/retention/classes.ts'
import type { Facts } from '#core/retention/due.ts'
import type { Officer } from './deeds.ts'
import type { Held } from './register.ts'

export type ErasureState = 'gathering' | 'noticed' | 'erasing' | 'done' | 'dropped'

/** A notice, and later the certificate. */
export interface Erasure {
  readonly id: string
  readonly of: DataClass
  readonly part: Part
  readonly day: string
  readonly state: ErasureState
  readonly days: number
  readonly rule: string
  readonly policy: number
  readonly noticedAt?: Date
  readonly eraseAt?: Date
  /** Loose: what came after this. */
  readonly after?: Date
  readonly until: Date
  /** Loose: how far erasing has come. */
  readonly place?: string
  readonly foreseen: number
  readonly units: number
  readonly erased: number
  readonly files: number
  readonly keptBack: number
  readonly firstAt?: Date
  readonly lastAt?: Date
  readonly batches: number
  readonly digest?: string
  readonly doneAt?: Date
}

/** A class of which something is searched for. */
export interface Search {
  readonly of: DataClass
  readonly part: Part
}

/** How far a search has come; its row is locked until the transaction ends. */
export interface Looked {
  readonly day?: string
  readonly upto?: Date
  readonly place?: string
}

/** A grievance or a call that has come to the end of its time. */
export interface Unit extends Facts {
  readonly id: string
}

/** What one transaction erased. */
export interface ErasedBatch {
  readonly ids: readonly string[]
  /** Of how many grievances, calls, messages or deliveries. */
  readonly units: number
  readonly files: readonly FileHash[]
  readonly firstAt?: Date
  readonly lastAt?: Date
  /** Loose: how far it came. */
  readonly place?: string
}

/** A grievance of which nothing is erased. */
export interface StandingHold {
  readonly grievance: GrievanceId
  readonly code: string
  readonly since: Date
  readonly person: string
  readonly reason: string
}

/** Inside a transaction. */
export interface RetentionIn {
  hold(grievance: GrievanceId, at: Date, person: string, reason: string): Promise<void>
  lift(grievance: GrievanceId, at: Date): Promise<void>

  look(search: Search): Promise<Looked>
  looked(search: Search, looked: Looked): Promise<void>
  /** Puts grievances or calls that began up to `until` on the list of what falls due; answers how far it came. */
  discover(
    of: DataClass,
    from: { readonly upto?: Date; readonly place?: string },
    until: Date,
    limit: number,
  ): Promise<{ readonly found: number; readonly upto?: Date; readonly place?: string }>
  /** Of the list, what was not looked at on this day and is gathered for no erasure. */
  toLook(of: DataClass, day: string, limit: number): Promise<readonly Unit[]>
  gather(of: DataClass, erasure: string, ids: readonly string[], day: string): Promise<void>
  keepBack(
    of: DataClass,
    kept: readonly { readonly id: string; readonly why: Stop }[],
    day: string,
  ): Promise<void>
  /** A reopened grievance; its next closing brings it again. */
  forget(of: DataClass, ids: readonly string[]): Promise<void>

  /** The erasure of this day, made when there is none. */
  begin(
    erasure: Omit<Erasure, 'state' | 'foreseen' | 'units' | 'erased' | 'files' | 'keptBack' | 'batches'>,
  ): Promise<Erasure>
  /** How many fall due by it. */
  count(erasure: Erasure): Promise<number>
  notice(id: string, at: Date, eraseAt: Date, foreseen: number): Promise<void>
  /** Nothing fell due, or its days were lengthened. */
  drop(id: string): Promise<void>
  /** The oldest whose hour has come, locked; undefined when there is none or another process has it. */
  next(now: Date): Promise<Erasure | undefined>
  units(erasure: Erasure, limit: number): Promise<readonly Unit[]>

  /** Takes the recordings of these calls. */
  eraseRecordings(ids: readonly string[], at: Date): Promise<ErasedBatch>
  /** Takes the files of the messages of a grievance but those named. */
  eraseMedia(
    grievance: GrievanceId,
    but: readonly AttachmentId[],
    horizon: Date,
    at: Date,
  ): Promise<ErasedBatch>
  /** Takes just these files. */
  eraseFiles(ids: readonly AttachmentId[], at: Date): Promise<ErasedBatch>
  /** Takes the words of the messages of a grievance. */
  eraseMessages(grievance: GrievanceId, horizon: Date, at: Date): Promise<ErasedBatch>
  /** Takes what belongs to no grievance, the next of it; `over` when that was the last. */
  eraseLoose(erasure: Erasure, limit: number, at: Date): Promise<ErasedBatch & { readonly over: boolean }>

  /** Writes down what a transaction erased and kept back. */
  keepBatch(erasure: Erasure, batch: ErasedBatch, kept: number, at: Date): Promise<void>
  /** Takes what was settled from the list. */
  settle(erasure: Erasure, ids: readonly string[]): Promise<void>
  finish(id: string, at: Date): Promise<Erasure>

  /** Files that rows let go of, the oldest first; locked. */
  leaving(limit: number, now: Date): Promise<readonly FileHash[]>
  /** Does anything still need these bytes? */
  isNeeded(file: FileHash): Promise<boolean>
  gone(file: FileHash): Promise<void>
  lookAgain(file: FileHash, at: Date): Promise<void>
}

/** Legal holds, put and lifted by a person. */
export interface Holding {
  put(who: Officer, code: string, reason: string): Promise<Decision<Held>>
  lift(who: Officer, code: string, reason: string): Promise<Decision<Held>>
}

/** Reading. */
export interface Retention {
  /** What was made known and is not erased yet, the next first. */
  coming(): Promise<readonly Erasure[]>
  /** How many are kept back, by class and reason. */
  keptBack(): Promise<readonly { readonly of: DataClass; readonly why: Stop; readonly count: number }[]>
  certificates(page: { readonly limit: number; readonly before?: string }): Promise<readonly Erasure[]>
  certificate(id: string): Promise<Erasure | undefined>
  /** One row of its list. */
  batch(id: string, nr: number): Promise<readonly string[] | undefined>
  /** Leaves out those about a person or post of `notAbout`. */
  holds(page: {
    readonly limit: number
    readonly before?: string
    readonly notAbout: readonly string[]
  }): Promise<readonly StandingHold[]>
  holdOf(grievance: GrievanceId): Promise<Omit<StandingHold, 'code' | 'grievance'> | undefined>
}
