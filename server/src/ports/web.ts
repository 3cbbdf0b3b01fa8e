/** The web form between two looks at it: drafts, files in pieces, and one-time codes. */
import type { GrievanceId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import type { FiledFile } from './filing.ts'

/** What was typed, as it was typed. */
export interface WebForm {
  readonly language?: 'hi' | 'en'
  readonly words?: string
  readonly place?: string
  /** The number of a place that was chosen. */
  readonly placeCode?: number
  readonly contact?: string
  readonly name?: string
  readonly secret?: boolean
  /** Filled for somebody else, by whom, and with their consent. */
  readonly forOther?: boolean
  readonly by?: string
  readonly consent?: boolean
  /** Opened by the link of a public answer: it adds to this grievance. */
  readonly joins?: GrievanceId
}

/** A grievance while it is typed. */
export interface WebDraft {
  readonly id: string
  readonly grievance: GrievanceId
  readonly form: WebForm
  readonly files: readonly FiledFile[]
  readonly filedAt?: Date
}

export interface WebDrafts {
  find(id: string): Promise<WebDraft | undefined>
  /** Keeps what was typed; one that was filed stays as it is. */
  save(id: string, form: WebForm, at: Date): Promise<WebDraft>
  /** Adds a file unless it is there or there are `most`; false when there are. */
  addFile(id: string, file: FiledFile, most: number): Promise<boolean>
  dropFile(id: string, hash: string): Promise<void>
  filed(id: string, at: Date): Promise<void>
  /** Keeps a piece and answers how much of the file is here without a gap. */
  keepPiece(id: string, file: string, start: number, bytes: Uint8Array): Promise<number>
  have(id: string, file: string): Promise<number>
  /** The file as far as it is here; its pieces are gone afterwards. */
  takePieces(id: string, file: string): Promise<Uint8Array>
  /** Erases what was never sent and not changed since. */
  erase(before: Date): Promise<void>
}

/** A code that was sent. */
export interface Proof {
  readonly id: string
  readonly handle: Handle
  readonly endsAt: Date
  readonly tries: number
}

/** Inside a transaction. */
export interface Proofs {
  make(proof: {
    readonly id: string
    readonly handle: Handle
    readonly purpose: string
    readonly at: Date
    readonly endsAt: Date
  }): Promise<void>
  /** How many were sent to this handle since then. */
  sentTo(handle: Handle, since: Date): Promise<number>
  /** The newest for this purpose that was neither used nor is over, locked. */
  open(purpose: string, now: Date): Promise<Proof | undefined>
  tried(id: string): Promise<void>
  proven(id: string, at: Date): Promise<void>
}

/** What came of asking for a code. */
export type CodeSent = 'sent' | 'too-many' | 'no-door'
/** What came of typing one. */
export type CodeTried =
  | { readonly ok: true; readonly handle: Handle }
  | { readonly ok: false; readonly why: 'wrong' | 'over' }

/** Codes, for who stands at a page. */
export interface Proving {
  send(handle: Handle, purpose: string, language: 'hi' | 'en'): Promise<CodeSent>
  try(purpose: string, typed: string): Promise<CodeTried>
}
