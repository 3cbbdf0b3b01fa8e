/**
 * The outbox: what we have promised to say. At least once to the service, never twice to a person for one intent.
 *
 * A row is written in the transaction of the act that causes it, under an `intent` that is unique for ever, so a
 * repeated cause finds it already there. Within one conversation rows go out in order, one at a time; the next goes
 * when the service has taken the one before, or, if it says so, when the person's phone has.
 */
import type { ConversationId, FileHash, GrievanceId, MessageId } from '#core/ids.ts'
import type { Handle, ReplyTo } from '#core/message/content.ts'
import type { Outgoing, SaidAs } from '#core/message/outgoing.ts'
import type { ChannelName } from './channel.ts'

/** Writing, inside a transaction. */
export interface OutboxIn {
  /**
   * The service had taken the message and says later that it did not arrive: it goes out again at `at`, with
   * `outsideOnly` as the approved template or, without one, when the person writes again. The name the service had
   * given it counts once, so a repeated receipt sends nothing twice. Answers whether there was anything to put back.
   */
  putBack(
    id: MessageId,
    externalId: string,
    again: {
      readonly outsideOnly: boolean
      readonly at: Date
      /** As the plainer template, for its picture did not arrive; nothing is put back when there is none. */
      readonly plainly?: boolean
    },
  ): Promise<boolean>
  /** Our account is in trouble: nothing more goes out from it but a trial now and then. */
  openCircuit(account: string, code: number, why: string, at: Date): Promise<void>

  /** False when this intent was already put. */
  put(item: {
    readonly id: MessageId
    readonly conversation: ConversationId
    readonly intent: string
    readonly outgoing: Outgoing
    readonly grievance?: GrievanceId
    /** For an officer's card: whose reading of it counts as having seen the grievance. */
    readonly at: Date
    readonly notBefore?: Date
    /**
     * The intent of a message put earlier into the same thread, which must have been delivered before this one goes:
     * the service does not keep the order. Waited for only a while after it was sent, and not at all when it does not
     * go now. Not together with `notBefore`.
     */
    readonly after?: string | undefined
    /** The account that says it, when it is another of ours than the thread's: the own one of whoever answers. */
    readonly from?: string | undefined
  }): Promise<boolean>
}

export interface OutboxItem {
  readonly id: MessageId
  readonly conversation: ConversationId
  readonly channel: ChannelName
  readonly account: string
  readonly to: readonly Handle[]
  readonly outgoing: Outgoing
  readonly lastHeardAt?: Date
  /** What the door wrote down to answer the last message where it was said. */
  readonly reply?: ReplyTo
  readonly tries: number
  /** The service said that the window is closed, whatever our own clock says. */
  readonly outsideOnly: boolean
  /** Not the account of the thread, but the own one of whoever answers. */
  readonly ownAccount?: true
  readonly grievance?: GrievanceId
}

/** Draining. Each call is its own short transaction. */
export interface Outbox {
  /** Leases at most one ready item per conversation, oldest first, for accounts whose circuit is closed. */
  claim(limit: number, now: Date): Promise<readonly OutboxItem[]>
  accepted(id: MessageId, externalId: string, said: SaidAs, at: Date): Promise<void>
  /** Sent, perhaps: not tried again before `until` unless a receipt settles it first. */
  unknown(id: MessageId, why: string, until: Date): Promise<void>
  retry(id: MessageId, why: string, at: Date): Promise<void>
  /**
   * Never will work; the thread is flagged for a person. `by-hand`: the words cannot reach them here, so somebody must
   * tell them by telephone or on paper.
   */
  failed(id: MessageId, code: number, why: string, tell?: 'by-hand'): Promise<void>
  /** The own account of whoever answers cannot say it here: the account of the thread does. */
  fromHome(id: MessageId, why: string, at: Date): Promise<void>
  /** Waits for the person to write again, because no approved template fits. */
  waitForWindow(id: MessageId): Promise<void>
  openCircuit(account: string, code: number, why: string, at: Date): Promise<void>
  /** Lets one item through to try; `closeCircuit` follows its success. */
  closeCircuit(account: string): Promise<void>
  circuits(): Promise<
    readonly {
      readonly account: string
      readonly open: boolean
      readonly why?: string
      readonly since?: Date
      readonly waiting: number
    }[]
  >
}

export interface Files {
  put(bytes: Uint8Array): Promise<FileHash>
  /** Throws when the file is not there. */
  get(hash: FileHash): Promise<Uint8Array>
  has(hash: FileHash): Promise<boolean>
}

/** Takes files away for good. */
export interface Shredder {
  /** Takes it from the disk, unless somebody put the same bytes after `before`: then it stays. */
  remove(hash: FileHash, before: Date): Promise<'removed' | 'absent' | 'stays'>
}
