/** A flag as the act of reporting holds it. */
import type { AttachmentId } from '../ids.ts'

/** Something about a picture of a report that a person should look at (`core/src/evidence`). */
export interface EvidenceFlag {
  readonly kind: 'used-before' | 'complainants-own' | 'taken-before' | 'clock-ahead' | 'taken-elsewhere'
  readonly file: AttachmentId
  readonly why: { readonly hi: string; readonly en: string }
  /** The other grievance in whose file the picture stands. */
  readonly other?: string
}
