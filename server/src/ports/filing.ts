/** What the web door brings: a whole grievance at once, and what is written at the tracking page. Stored first, as JSON. */
import type { FileHash, GrievanceId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import type { Manner } from '#core/quality/acts.ts'

/** A file that was taken before; it is in our store. */
export interface FiledFile {
  readonly file: FileHash
  readonly mime: string
  readonly bytes: number
  readonly filename?: string
  readonly taken?: { readonly at?: string; readonly lat?: number; readonly lng?: number }
}

/** A filled form. `key` names it for ever: sent twice it is one grievance. */
export interface Filing {
  readonly key: string
  readonly grievance: GrievanceId
  readonly at: string
  readonly language: 'hi' | 'en'
  /** Proven by a one-time code. */
  readonly handle: Handle
  readonly words: string
  readonly place?: number
  readonly placeWords?: string
  /** Whose grievance it is. */
  readonly name?: string
  /** Who filled it for them, with their consent. */
  readonly by?: string
  readonly secret?: boolean
  /** Told by a link that opens once: it adds to this grievance and is none of its own. */
  readonly joins?: GrievanceId
  readonly files: readonly FiledFile[]
}

/** What the complainant writes at the page of a grievance. */
export interface Written {
  readonly key: string
  readonly grievance: GrievanceId
  readonly at: string
  readonly language: 'hi' | 'en'
  /** How they were treated. */
  readonly manner?: Manner
  readonly word?: 'satisfied' | 'dissatisfied'
  readonly words: string
  readonly files: readonly FiledFile[]
}
