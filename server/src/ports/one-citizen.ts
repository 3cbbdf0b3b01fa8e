/** One person behind many doors: who is the same, by what proof, and taking it back. */
import type { Decision } from '#core/decision.ts'
import type { CitizenId, ConversationId, GrievanceId } from '#core/ids.ts'
import type { ChannelName } from './channel.ts'
import type { Officer } from './deeds.ts'

/** A door at which the person was met. */
export interface Face {
  readonly conversation: ConversationId
  readonly citizen: CitizenId
  readonly channel: ChannelName
  readonly name?: string
  /** A number, an address or a name by which the door knows them. */
  readonly handle?: { readonly kind: string; readonly value: string }
  readonly lastAt: Date
}

/** That two were found to be one. */
export interface Joining {
  readonly id: string
  readonly joined: CitizenId
  readonly members: readonly CitizenId[]
  readonly by?: string
  readonly why: string
  readonly at: Date
  readonly parted?: { readonly at: Date; readonly by: string; readonly why: string }
}

/** Inside a transaction. */
export interface CitizensIn {
  isOne(a: CitizenId, b: CitizenId): Promise<boolean>
  /** Makes them one, under whom is known longest; false when they are already. Both are locked. */
  join(joining: {
    readonly id: string
    readonly of: readonly [CitizenId, CitizenId]
    readonly by?: { readonly person: string; readonly post?: string }
    readonly why: string
    readonly at: Date
  }): Promise<boolean>
  /** Takes a joining back; false when there is none, or it was taken back before. */
  part(joining: string, by: string, why: string, at: Date): Promise<CitizenId | undefined>
  /** Their open grievances. */
  open(citizen: CitizenId): Promise<readonly GrievanceId[]>
}

/** Reading for people. */
export interface Citizens {
  faces(conversation: ConversationId): Promise<readonly Face[]>
  /** Newest first. */
  joinings(conversation: ConversationId): Promise<readonly Joining[]>
}

/** What an operator may do. */
export interface CitizenDeeds {
  join(
    who: Officer,
    conversation: ConversationId,
    with_: { readonly conversation?: ConversationId; readonly phone?: string; readonly reason: string },
  ): Promise<Decision<void>>
  part(who: Officer, conversation: ConversationId, joining: string, reason: string): Promise<Decision<void>>
}
