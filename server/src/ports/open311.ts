/** Open311: clients with their keys, what they send, and what they read of the register. */
import type { Decision } from '#core/decision.ts'
import type { Ground } from '#core/grievance/acts.ts'
import type { State } from '#core/grievance/grievance.ts'
import type { GrievanceId, MessageId } from '#core/ids.ts'
import type { Marks } from '#core/privacy/marks.ts'
import type { HandedFile } from './deeds.ts'
import type { Held } from './register.ts'

/** Somebody else's program that may send us grievances. */
export interface Open311Client {
  readonly id: string
  readonly name: string
}

/**
 * A grievance that came over Open311, or a public record, as strangers' programs are shown it, and what is needed to decide
 * whether they are.
 */
export interface Open311Row {
  readonly id: GrievanceId
  /** Of a public record its public number. */
  readonly code: string
  /** A public record: its moments are days, its words and its place are those that were made public. */
  readonly record?: boolean
  readonly ground?: Ground
  readonly state: State
  readonly gist: string
  /** What a person marked in it. */
  readonly marks?: Marks
  readonly subject?: string
  readonly department: string
  readonly place?: number
  readonly registeredAt: Date
  readonly updatedAt: Date
  readonly closedAt?: Date
  readonly dueAt?: Date
  readonly sensitive: boolean
  /** Kept from the post that it is about. */
  readonly hidden: boolean
  /** When it came over Open311: whose it is, and where it was said to be. */
  readonly sent?: {
    readonly client: string
    readonly address?: string
    readonly lat?: number
    readonly lng?: number
  }
}

export interface Open311Filter {
  readonly from: Date
  readonly to: Date
  readonly states?: readonly State[]
  /** Only these subjects; every one that may be shown is named. */
  readonly subjects: readonly string[]
  readonly updatedAfter?: Date
  readonly updatedBefore?: Date
}

/** Something that was done about a grievance. */
export interface Open311Update {
  readonly grievance: GrievanceId
  readonly code: string
  readonly seq: number
  readonly at: Date
  readonly kind: string
  /** Of a closing. */
  readonly ground?: string
}

/** Reading for strangers' programs, and their keys. */
export interface Open311 {
  clientOf(hash: string): Promise<Open311Client | undefined>
  /** Ends an older key of the same name. */
  makeKey(key: Open311Client & { readonly hash: string; readonly at: Date }): Promise<void>
  /** False when no such key is in use. */
  endKey(name: string, at: Date): Promise<boolean>
  /** Newest registration first: what came over Open311 and is neither sensitive nor about an officer, and public records. */
  list(
    filter: Open311Filter,
    page: {
      readonly skip: number
      readonly limit: number
      /** Only what is older than this one. */
      readonly after?: Pick<Open311Row, 'registeredAt' | 'id'>
    },
  ): Promise<readonly Open311Row[]>
  /** What was done in a span, the oldest first: about what came over Open311, and what this client sent itself. */
  updates(
    asked: {
      readonly from: Date
      readonly to: Date
      readonly kinds: readonly string[]
      readonly subjects: readonly string[]
      readonly client?: string
    },
    limit: number,
  ): Promise<readonly Open311Update[]>
  /** All that was done about these. */
  updatesOf(of: readonly GrievanceId[], kinds: readonly string[]): Promise<readonly Open311Update[]>
  /** What came over Open311 under these codes, and what is public under these numbers, in their order. */
  find(codes: readonly string[]): Promise<readonly Open311Row[]>
  /** The code of the grievance that a client sent under this name. */
  codeOf(token: string, client: string): Promise<string | undefined>
}

/** Inside a transaction. */
export interface Open311In {
  grievanceOf(client: string, token: string): Promise<GrievanceId | undefined>
  /** Did this client send it? */
  sentBy(client: string, grievance: GrievanceId): Promise<boolean>
  /** False when the client sent something under this token before. */
  keep(sent: {
    readonly client: string
    readonly token: string
    readonly grievance: GrievanceId
    readonly at: Date
    readonly lat?: number
    readonly lng?: number
    readonly address?: string
  }): Promise<boolean>
}

/** What a client sends. */
export interface Open311Form {
  readonly token: string
  readonly subject: string
  readonly words: string
  /** Said besides, for the file: an address for mail, answers to questions of others. */
  readonly besides: readonly string[]
  /** Pictures that lie elsewhere. */
  readonly links: readonly string[]
  /** Looked at and kept before. */
  readonly files: readonly HandedFile[]
  readonly place?: number
  readonly placeWords?: string
  readonly location?: { readonly lat: number; readonly lng: number }
  readonly name?: string
  readonly phone?: string
  readonly secret: boolean
  readonly language: 'hi' | 'en'
}

/** Registers what a client sends; sent twice, it answers what is there. */
export type RegisterFromClient = (client: Open311Client, form: Open311Form) => Promise<Decision<Held>>

/** What a client says later about something that it sent. */
export interface Open311Word {
  /** The client's own name for it: said twice it is one. */
  readonly token: string
  readonly code: string
  readonly words: readonly string[]
  readonly links: readonly string[]
  readonly files: readonly HandedFile[]
}

/** Files it under the grievance; answers the message. Only who sent the grievance may. */
export type HearClient = (client: Open311Client, word: Open311Word) => Promise<Decision<MessageId>>
