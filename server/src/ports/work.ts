/** Work that waits: what an act causes, put down in the same transaction as the act. */
import type { Draft } from '#core/conversation/talk.ts'
import type { CallOutcome } from '#core/grievance/acts.ts'
import type {
  AttachmentId,
  ConversationId,
  GrievanceId,
  GroupPostId,
  MessageId,
  PersonId,
} from '#core/ids.ts'
import type { Manner } from '#core/quality/acts.ts'
import type { Ease } from '#core/service/feedback.ts'

/** Every kind of work and what it must know. A stage reads the register for the rest. */
export interface WorkKinds {
  /** 2-registration: a conversation is complete, or its time to answer is over. */
  register: { readonly conversation: ConversationId; readonly grievance: GrievanceId }
  /** What an officer brought in for a citizen. */
  'take-in': {
    readonly grievance: GrievanceId
    readonly person: PersonId
    readonly draft: Draft
    readonly name?: string
    readonly phone?: string
  }
  /** A form of the website was filled at once. */
  'register-filed': { readonly conversation: ConversationId; readonly draft: Draft; readonly name?: string }
  join: { readonly grievance: GrievanceId; readonly messages: readonly MessageId[]; readonly key: string }
  /** 3-routing */
  route: { readonly grievance: GrievanceId }
  /** 4-assignment */
  assign: { readonly grievance: GrievanceId }
  direct: { readonly grievance: GrievanceId }
  'officer-deed': {
    readonly grievance: GrievanceId
    readonly person: PersonId
    readonly deed: OfficerDeed
    readonly messages: readonly MessageId[]
    readonly key: string
  }
  /** The time to speak with the complainant is over; `by` is the time that was set. */
  'contact-due': { readonly grievance: GrievanceId; readonly by: string }
  /** The officer called in vain: the complainant is asked for a good time or another number. */
  'ask-for-time': { readonly grievance: GrievanceId }
  /** The officer wants to be put through to the complainant. */
  ring: { readonly grievance: GrievanceId; readonly person: PersonId; readonly key: string }
  /** A call that we asked for is over. */
  'call-ended': { readonly call: string }
  supply: { readonly grievance: GrievanceId; readonly messages: readonly MessageId[]; readonly key: string }
  rebuff: {
    readonly code: string
    readonly who: 'stranger' | 'other-post'
    readonly handle: string
    readonly tried: string
    readonly message: MessageId
  }
  /** Shared in a group: that of the department, or the one that the desk's button meant. */
  share: {
    readonly grievance: GrievanceId
    readonly by?: { readonly person: PersonId; readonly seq: number }
  }
  /** A member's answer by chat; `tell`: nothing else will say that it was heard. */
  'group-answer': {
    readonly post: GroupPostId
    readonly person: PersonId
    readonly message: MessageId
    readonly text: string
    readonly grievance?: GrievanceId
    readonly tell: boolean
  }
  /** watch/charges: leave told in the chat; some of the grievances of a post that changed hands. */
  leave: {
    readonly person: PersonId
    readonly from: string
    readonly to: string
    readonly substitute?: string
    readonly key: string
  }
  'hand-over': { readonly handover: string; readonly grievances: readonly GrievanceId[] }
  /** 5-report: what the staff wrote lies before the officer, to be handed in. */
  'show-draft': { readonly grievance: GrievanceId }
  submit: {
    readonly grievance: GrievanceId
    readonly person: PersonId
    readonly text: string
    readonly messages: readonly MessageId[]
    readonly evidence: readonly AttachmentId[]
    readonly location?: { readonly lat: number; readonly lng: number }
    readonly key: string
  }
  'put-to-citizen': { readonly grievance: GrievanceId }
  /** The report of the lead answers one of its cluster. */
  'answer-cluster': { readonly grievance: GrievanceId; readonly lead: GrievanceId; readonly report: number }
  /** 6-feedback */
  'take-word': {
    readonly grievance: GrievanceId
    readonly word: 'satisfied' | 'dissatisfied' | 'withdrawn' | 'reopen'
    readonly lacking?: string
    readonly messages: readonly MessageId[]
    readonly key: string
  }
  /** The two questions about the service. */
  'offer-service': { readonly grievance: GrievanceId }
  'take-service': {
    readonly conversation: ConversationId
    readonly ease: Ease
    readonly answer: string
    readonly key: string
  }
  /** How were you treated: to be asked, and answered. */
  'ask-manner': { readonly grievance: GrievanceId }
  'take-manner': {
    readonly grievance: GrievanceId
    readonly manner: Manner
    readonly messages: readonly MessageId[]
    readonly key: string
  }
  remind: { readonly grievance: GrievanceId; readonly report: number }
  /** The statutory track: to be put on it, who decides hears of a step, its time is over, an order goes out. */
  track: { readonly grievance: GrievanceId }
  'tell-decider': { readonly grievance: GrievanceId; readonly step: string }
  'step-due': { readonly grievance: GrievanceId; readonly step: string }
  'put-order': { readonly grievance: GrievanceId; readonly number: number }
  appeal: {
    readonly grievance: GrievanceId
    readonly grounds: string
    readonly messages: readonly MessageId[]
    readonly key: string
  }
  /** 7-closure */
  close: { readonly grievance: GrievanceId }
  /** watch/speech: a voice note waits for the service that hears. */
  transcribe: { readonly attachment: AttachmentId; readonly tries: number }
  /** watch/groups: a post into a group, ordered by chat. */
  'group-post': {
    readonly group: string
    readonly person: PersonId
    readonly message: MessageId
    readonly text: string
  }
  /** Its acts give a ground to look at a report of it. */
  'look-at': { readonly grievance: GrievanceId }
  /** watch/publication: closed or reopened. */
  'offer-publication': { readonly grievance: GrievanceId }
  /** watch/notices: tell citizen and officers what happened since they were last told. */
  notify: { readonly grievance: GrievanceId }
}

export type OfficerDeed =
  | { readonly do: 'accept' }
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'ask'; readonly what: string }
  | { readonly do: 'interim'; readonly text: string; readonly newDate: string }
  | { readonly do: 'seen' }
  | { readonly do: 'contact'; readonly outcome: CallOutcome; readonly words?: string }
  | { readonly do: 'judge-interim'; readonly newDate: string; readonly reason?: string }
  | {
      readonly do: 'comply'
      readonly direction: string
      readonly text: string
      readonly messages: readonly MessageId[]
      readonly evidence: readonly AttachmentId[]
    }

export type WorkName = keyof WorkKinds

/** Putting work down, inside a transaction. */
export interface WorkIn {
  /** `key` makes the same work wait only once; `after` delays it. */
  enqueue<N extends WorkName>(
    name: N,
    payload: WorkKinds[N],
    options?: { readonly after?: Date; readonly key?: string },
  ): Promise<void>
}

/** The one who does a kind of work. A throw means: try again later. */
export type Worker<N extends WorkName> = (payload: WorkKinds[N]) => Promise<void>

export type Workers = { readonly [N in WorkName]: Worker<N> }
