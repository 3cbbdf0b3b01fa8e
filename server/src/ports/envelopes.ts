/** Where deliveries wait between the door and the reader. */
import type { EnvelopeId } from '#core/ids.ts'
import type { ChannelName, Envelope } from './channel.ts'

export interface StoredEnvelope extends Envelope {
  readonly id: EnvelopeId
}

/** One thing inside an envelope that the program could not read; a person sees it at the desk. */
export interface Unreadable {
  readonly part: string
  readonly why: string
  readonly raw: string
}

export interface Envelopes {
  /** Resolves when the envelope is durable. Throws when it could not be made so; then the door must not say yes. */
  store(envelope: Envelope): Promise<void>
  /** Leases up to `limit` unread envelopes, oldest first. A lease that is not settled runs out and is given again. */
  claim(limit: number, now: Date): Promise<readonly StoredEnvelope[]>
  /** Whoever had leased envelopes is dead: they are given again at once, in their order. */
  takeBack(): Promise<void>
  /** The envelope was read to its end. */
  settle(id: EnvelopeId, unreadable: readonly Unreadable[], now: Date): Promise<void>
  /** Reading failed by our own fault; it is tried again after `retryAt`, and shown at the desk after many tries. */
  postpone(id: EnvelopeId, why: string, retryAt: Date): Promise<void>
  /** What lies at the desk unread by the program, newest first. */
  listUnreadable(
    limit: number,
    before?: string,
  ): Promise<readonly (Unreadable & { id: string; at: Date; channel: ChannelName })[]>
}
