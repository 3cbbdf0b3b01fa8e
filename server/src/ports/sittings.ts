/** Sittings of public hearings: what the desk enters, what is kept, and what is read. */
import type { Decision } from '#core/decision.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { SittingOutcome } from '#core/hearing/sheet.ts'
import type { Opening, SittingKind } from '#core/hearing/sitting.ts'
import type { Given, Token, TokenStep } from '#core/hearing/token.ts'
import type { GrievanceId, PersonId } from '#core/ids.ts'
import type { Complainant, Officer, WithFiles } from './deeds.ts'

/** A public hearing as it is held. */
export interface Sitting {
  readonly id: string
  readonly day: string
  readonly kind: SittingKind
  readonly hearing?: string
  readonly office?: string
  readonly place?: string
  /** The post that presides. */
  readonly post?: string
  readonly person: string
  readonly openedAt: Date
  readonly openedBy: string
  readonly closedAt?: Date
}

/** Something that is said and written down at the desk. */
export type Entry =
  | { readonly kind: 'token'; readonly given: Given; readonly name?: string; readonly wish?: number }
  | { readonly kind: 'step'; readonly token: number; readonly step: TokenStep }
  | (WithFiles & {
      readonly kind: 'registration'
      readonly token?: number
      readonly gist: string
      readonly subject: string
      readonly place?: number
      readonly placeWords?: string
      readonly urgent?: boolean
      readonly complainant?: Complainant
      /** Settled there and then: what was done, and what the complainant says to it. */
      readonly settled?: WithFiles & { readonly text: string; readonly said: string }
    })
  | (WithFiles & {
      readonly kind: 'joining'
      readonly token?: number
      readonly code: string
      readonly text: string
    })
  | {
      readonly kind: 'direction'
      readonly of: About
      readonly directions: readonly {
        readonly post: string
        readonly mode: 'act' | 'inquire'
        readonly words: string
        readonly lead: boolean
      }[]
    }

export type EntryKind = Entry['kind']

/** The grievance an entry goes on from: by its code, or by the entry that registered it. */
export type About = { readonly code: string } | { readonly entry: string }

/** An entry with the key and the time its browser gave it. */
export interface Entered {
  readonly key: string
  readonly madeAt: Date
  readonly entry: Entry
}

/** What an entry is answered, the first time and every time it comes again. */
export interface Answer {
  readonly token?: number
  readonly code?: string
  readonly outcome?: 'registered' | 'settled' | 'in-review' | 'joined' | 'directed'
  /** Posts that were directed. */
  readonly posts?: readonly string[]
}

/** An entry as it is kept. */
export interface KeptEntry {
  readonly person: string
  readonly key: string
  readonly sitting: string
  readonly at: Date
  readonly madeAt: Date
  readonly kind: EntryKind
  readonly token?: number
  readonly grievance?: GrievanceId
  readonly answer: Answer
}

/** A line of the sheet. */
export interface HeardLine {
  readonly id: GrievanceId
  readonly code: string
  readonly token?: number
  readonly at: Date
  /** When it was told, which is earlier if the line was down. */
  readonly toldAt: Date
  readonly joined: boolean
  readonly outcome: SittingOutcome
  readonly directed: readonly string[]
  readonly gist: string
  readonly name?: string
  readonly state: State
  readonly subject?: string
  readonly place?: number
  readonly placeWords?: string
  readonly department: string
  readonly post?: string
  readonly dueAt?: Date
}

/** Inside a transaction. */
export interface SittingsIn {
  /** Of two who open the same day of a hearing, the first; one that was closed is open again. */
  open(sitting: Sitting): Promise<Sitting>
  /** The sitting, held until the transaction ends: its entries come one after another. */
  lock(id: string): Promise<Sitting | undefined>
  close(id: string, by: PersonId, at: Date): Promise<void>
  tokens(id: string): Promise<readonly Token[]>
  putToken(id: string, token: Token): Promise<void>
  findEntry(person: PersonId, key: string): Promise<KeptEntry | undefined>
  keepEntry(entry: KeptEntry): Promise<void>
  /** Was this grievance heard at the sitting? */
  wasHeard(id: string, grievance: GrievanceId): Promise<boolean>
}

/** Reading. */
export interface Sittings {
  find(id: string): Promise<Sitting | undefined>
  ofDay(day: string): Promise<readonly Sitting[]>
  /** Newest first; `before` is the id of the last one seen. */
  list(options: { readonly limit: number; readonly before?: string }): Promise<readonly Sitting[]>
  tokens(id: string): Promise<readonly Token[]>
  /** What was heard, in the order in which it came; what is about any of `notAbout` is left out. */
  heard(id: string, notAbout: readonly string[]): Promise<readonly HeardLine[]>
}

/** What people do at the desk of a hearing. */
export interface SittingDeeds {
  open(who: Officer, wanted: Opening): Promise<Decision<Sitting>>
  close(who: Officer, id: string): Promise<Decision<Sitting>>
  enter(who: Officer, id: string, entered: Entered): Promise<Decision<Answer>>
}
