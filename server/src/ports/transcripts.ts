/** What is heard in voice notes: typed by people, suggested by a service. */
import type { Decision } from '#core/decision.ts'
import type { AttachmentId, ConversationId, GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import type { Officer } from './deeds.ts'

/** One writing-down; it is by a person, or by a service that may say how sure it is. */
export interface Transcript {
  readonly id: string
  readonly attachment: AttachmentId
  readonly message: MessageId
  readonly words: string
  readonly person?: PersonId
  readonly service?: string
  readonly confidence?: number
  readonly at: Date
}

/** What counts for a voice note. */
export interface Heard {
  /** The newest that a person typed. */
  readonly typed?: Transcript
  /** The newest that a service suggested. */
  readonly suggested?: Transcript
}

/** Reading for people. */
export interface Transcripts {
  of(attachments: readonly AttachmentId[]): Promise<ReadonlyMap<AttachmentId, Heard>>
}

/** Inside a transaction. */
export interface TranscriptsIn extends Transcripts {
  keep(transcript: Transcript): Promise<void>
  /** Where a voice note lies: its message and thread, and the file if it is in one. */
  whereIs(attachment: AttachmentId): Promise<
    | {
        readonly message: MessageId
        readonly conversation: ConversationId
        readonly grievance?: GrievanceId
      }
    | undefined
  >
}

/** A person listened and typed. */
export type HearOut = (
  who: Officer,
  attachment: AttachmentId,
  words: string,
) => Promise<Decision<{ readonly words: string }>>
