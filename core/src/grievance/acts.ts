/**
 * The acts: everything that ever happens to a grievance. Acts are only ever appended; a grievance is what they
 * fold to (`grievance.ts`). Names are past participles of the field's own words and are never re-used or renamed,
 * because the register of years ago must still be read.
 */
import type { ClusterAct } from '../cluster/acts.ts'
import type { Standing } from '../district/answering.ts'
import type { Schedule } from '../escalation/ladder.ts'
import type { EvidenceFlag } from '../evidence/flag.ts'
import type { AttachmentId, CitizenId, ConversationId, MessageId, PersonId, PostCode } from '../ids.ts'
import type { Spot } from '../places/spot-read.ts'
import type { QualityAct } from '../quality/acts.ts'
import type { FallWhy, ReachCallOutcome, ReachStep } from '../reach/chain.ts'
import type { HoldAct } from '../retention/hold.ts'
import type { TurnedAway } from '../words/turned-away.ts'
import type { MarkingAct } from './marking.ts'
import type { Nature } from './nature.ts'
import type { TrackAct } from './track-acts.ts'
import type { Urgent } from './urgent.ts'

/** Who did it. `program` is a rule of the house acting by itself; `part` names which. */
export type Actor =
  | { readonly kind: 'citizen'; readonly citizen: CitizenId }
  | {
      readonly kind: 'officer'
      readonly person: PersonId
      readonly post: PostCode
      /** Who wrote it down for them, at a hearing where they speak and another sits at the keys. */
      readonly hand?: PersonId
    }
  | { readonly kind: 'program'; readonly part: string }
  | { readonly kind: 'stranger'; readonly handle: string }

/** A reason in words, for people, in both languages. */
export interface Why {
  readonly hi: string
  readonly en: string
}

export type TimeClass = string

/** What a senior says to one post. `id` counts from 1 within the grievance. */
export interface DirectionGiven {
  readonly id: string
  readonly post: PostCode
  readonly mode: 'act' | 'inquire'
  readonly words: string
  readonly lead: boolean
}

/** The post that a grievance is about, with whoever held it when that was settled: it is hidden from all of them. */
export interface Against {
  readonly post: PostCode
  readonly persons: readonly PersonId[]
}

/** On what ground a grievance may rest. A report by an officer is none. */
export type Ground = 'satisfied' | 'silent' | 'withdrawn' | 'turned-away' | 'ordered' | 'answered'

/** Why a closed grievance is not made public. */
export type WithholdingReason = 'recognisable' | 'third-person' | 'danger' | 'court' | 'asked' | 'empty'

/** Why a public record is taken back. */
export type RetractionReason = 'reopened' | 'mistake' | 'recognisable' | 'asked' | 'court'

/** What came of a call to the complainant. */
export type CallOutcome = 'spoke' | 'no-answer' | 'wrong-number' | 'refused' | 'unreachable'

/** What the complainant said on the telephone to somebody other than the officer; `unsaid` when it did not come up. */
export interface Answers {
  readonly called: Said
  readonly done: Said
  readonly polite: Said
}
export type Said = 'yes' | 'no' | 'unsaid'

/**
 * `said-spoken`: the file says that the officer spoke with them, they say nobody called; `not-called`: nobody did, and
 * the file says nothing else.
 */
export type Doubt = 'said-spoken' | 'not-called' | 'not-done' | 'impolite'

/** A call of the officer to the complainant. */
export interface Call {
  readonly at: Date
  readonly by: Actor
  readonly outcome: CallOutcome
  readonly words?: string
  /** As long as they spoke, by the service's account. */
  readonly seconds?: number
}

/** A report that the staff of the officer wrote. */
export interface Drafted {
  readonly by: Actor
  readonly at: Date
  readonly text: string
  readonly messages: readonly MessageId[]
}

/** A call by somebody else about a report. */
export interface Confirmed {
  readonly at: Date
  readonly by: Actor
  readonly reached: boolean
  readonly answers?: Answers
  readonly doubts: readonly Doubt[]
  readonly words?: string
}

type Happening =
  // 2-registration
  | {
      readonly kind: 'registered'
      readonly code: string
      readonly nature?: Nature
      readonly citizen: CitizenId
      readonly conversation?: ConversationId
      readonly channel: string
      /** The occasion at which it was taken, a code of the district's: a hearing, a tour. */
      readonly source?: string
      /** The sitting of a public hearing at which it was told. */
      readonly sitting?: string
      /** The official handle that was written to, as the district's table has it. */
      readonly handle?: string
      readonly language: 'hi' | 'en'
      readonly name?: string
      readonly gist: string
      /** The day since which the matter goes on, as near as the words tell. */
      readonly since?: string
      readonly subject?: string
      readonly department: string
      readonly place?: number
      /** The place as the citizen wrote it, when it could not be found in the tree. */
      readonly placeWords?: string
      readonly location?: { readonly lat: number; readonly lng: number }
      /** Where that position lies, or the one in a picture. */
      readonly spot?: Spot
      readonly timeClass: TimeClass
      /** The words tell that it cannot wait. */
      readonly urgent?: Urgent
      readonly messages: readonly MessageId[]
      readonly sensitive: boolean
      readonly against?: Against
      /** How the subject was read: how sure, by which words, and the other likely one of the same department. */
      readonly reading?: { readonly confidence: number; readonly why: string; readonly or?: string }
      /** What the program could not read and a person must complete. */
      readonly lacks: readonly Lack[]
    }
  | { readonly kind: 'joined'; readonly messages: readonly MessageId[]; readonly why: Why }
  | {
      readonly kind: 'amended'
      readonly nature?: Nature
      readonly subject?: string
      readonly place?: number
      readonly gist?: string
      readonly since?: string
      /** `null`: settled that it is about no officer. */
      readonly against?: Against | null
      readonly reason: string
    }
  | ({ readonly kind: 'turned-away' } & TurnedAway)
  | { readonly kind: 'withdrawn'; readonly messages: readonly MessageId[] }
  // 3-routing
  | {
      readonly kind: 'routed'
      readonly post: PostCode
      readonly level: number
      readonly why: Why
      /** To the state's nodal officer, by a handle of the state. */
      readonly nodal?: true
    }
  | {
      /** A nodal officer gave it on to one below, or back up to the one from whom it came. */
      readonly kind: 'referred'
      readonly way: 'down' | 'back'
      /** The post that gives it on; not where it lay when that officer took it back first. */
      readonly nodal: PostCode
      readonly from: PostCode
      readonly to: PostCode
      readonly level: number
      readonly why: Why
    }
  | { readonly kind: 'needs-a-person'; readonly lacks: readonly Lack[]; readonly why: Why }
  // 4-assignment
  | {
      readonly kind: 'assigned'
      readonly post: PostCode
      readonly persons: readonly PersonId[]
      readonly due: Date
      readonly why: Why
      /** Until when the officer speaks with the complainant; absent when that is not asked. */
      readonly contactBy?: Date
    }
  | { readonly kind: 'seen'; readonly person: PersonId }
  | { readonly kind: 'accepted'; readonly person: PersonId }
  | { readonly kind: 'returned'; readonly reason: string }
  | {
      readonly kind: 'transferred'
      readonly from: PostCode
      readonly to: PostCode
      readonly level: number
      readonly reason: string
      /** Absent: sideways, and counted. */
      readonly way?: 'up' | 'directed'
      /** The post that was named when the move was one sideways too many and went up instead. */
      readonly wanted?: PostCode
    }
  | {
      readonly kind: 'handed-over'
      /** The post itself, which keeps the work: other people answer for it from now on. */
      readonly post: PostCode
      readonly from: readonly PersonId[]
      readonly to: readonly PersonId[]
      readonly standing: Standing
      /** The post whose people answer, when it is another. */
      readonly through?: PostCode
      /** The list for signature in which it stands. */
      readonly handover: string
    }
  | { readonly kind: 'asked'; readonly what: string }
  | { readonly kind: 'supplied'; readonly messages: readonly MessageId[] }
  | {
      readonly kind: 'contacted'
      readonly outcome: CallOutcome
      readonly words?: string
      /** How many calls that makes, this one among them. */
      readonly tries: number
      /** The call itself and how long they spoke, when a service of telephony told it. */
      readonly call?: string
      readonly seconds?: number
    }
  | { readonly kind: 'directed'; readonly directions: readonly DirectionGiven[] }
  | {
      readonly kind: 'direction-answered'
      readonly id: string
      readonly text: string
      readonly messages: readonly MessageId[]
      readonly evidence: readonly AttachmentId[]
    }
  // 5-report
  /** The staff of the officer wrote a report, which only the officer hands in. */
  | { readonly kind: 'drafted'; readonly text: string; readonly messages: readonly MessageId[] }
  | {
      readonly kind: 'reported'
      /** 1 for the first report of the grievance, 2 for the next. */
      readonly number: number
      readonly text: string
      readonly messages: readonly MessageId[]
      readonly evidence: readonly AttachmentId[]
      readonly location?: { readonly lat: number; readonly lng: number }
      /** True when the district's rules send it to review first. */
      readonly review: boolean
      /** Why the lead reports before all inquiries are answered. */
      readonly withoutAnswers?: string
      /** The lead of its cluster, whose report it is. */
      readonly answers?: string
      /** What a person should look at in its pictures; no flag stops a report. */
      readonly flags?: readonly EvidenceFlag[]
      /** Pictures that show how it was before: the complainant's, or older ones of the report. */
      readonly before?: readonly AttachmentId[]
    }
  | { readonly kind: 'sent-back'; readonly report: number; readonly lacking: string }
  | { readonly kind: 'reviewed'; readonly report: number; readonly remark?: string }
  // 6-feedback
  | { readonly kind: 'put-to-citizen'; readonly report: number; readonly until: Date }
  | { readonly kind: 'reminded'; readonly report: number }
  | { readonly kind: 'satisfied'; readonly messages: readonly MessageId[] }
  | { readonly kind: 'dissatisfied'; readonly messages: readonly MessageId[]; readonly lacking?: string }
  | { readonly kind: 'reopened'; readonly level: number; readonly ground: 'dissatisfied' | 'after-closure' }
  | {
      readonly kind: 'confirmed'
      /** False when the complainant could not be reached. */
      readonly reached: boolean
      readonly answers?: Answers
      readonly doubts: readonly Doubt[]
      readonly words?: string
      /** The citizen's explicit word; the acts after this one do what it means. */
      readonly word?: 'satisfied' | 'dissatisfied'
    }
  // beside the way: the clock
  | {
      readonly kind: 'prompted'
      /** A rung below the deadline: the holder was reminded or warned. */
      readonly rung: string
      readonly percent: number
      readonly persons: readonly PersonId[]
    }
  | {
      readonly kind: 'escalated'
      readonly rung: string
      readonly level: number
      /** The senior post that was told; absent when nobody of this house stands there. */
      readonly post?: PostCode
      readonly why: Why
    }
  | { readonly kind: 'reclassed'; readonly from: TimeClass; readonly to: TimeClass; readonly reason: string }
  | {
      readonly kind: 'interim'
      readonly text: string
      /** The day by which the officer promises the report, `YYYY-MM-DD`. */
      readonly newDate: string
      /** The post one level up, which approves it. */
      readonly to?: PostCode
      readonly messages: readonly MessageId[]
    }
  | { readonly kind: 'interim-approved'; readonly newDate: string }
  | { readonly kind: 'interim-refused'; readonly reason: string }
  // beside the way: the statutory track
  | TrackAct
  // beside the way: disposals are looked at
  | QualityAct
  // beside the way: several people tell of one matter
  | ClusterAct
  // beside the way: nothing of it is erased
  | HoldAct
  // 7-closure
  | { readonly kind: 'closed'; readonly ground: Ground }
  // beside the way: publication
  | {
      readonly kind: 'published'
      /** Under which the public finds it; never derived from the code. */
      readonly number: string
      /** 1 for the first; a correction of the redaction counts on. */
      readonly revision: number
      /** Both as the public reads them: what is private is covered. */
      readonly gist: string
      readonly report: string
      /** The panchayat or ward, or what lies above. */
      readonly place?: number
      readonly reason?: string
    }
  | { readonly kind: 'withheld'; readonly reason: WithholdingReason; readonly words?: string }
  | {
      readonly kind: 'retracted'
      readonly number: string
      readonly reason: RetractionReason
      readonly words?: string
    }
  // beside the way
  | {
      /** Words to the complainant did not reach them and went another way. */
      readonly kind: 'passed-on'
      readonly message?: MessageId
      /** The door, or the step before. */
      readonly from: string
      readonly to: ReachStep
      readonly why: FallWhy
    }
  | {
      /** A person of ours told the complainant, or tried: by telephone, or by a slip that was handed over or posted. */
      readonly kind: 'told'
      readonly way: 'call' | 'slip'
      readonly outcome: ReachCallOutcome
      readonly words?: string
    }
  | { readonly kind: 'noted'; readonly text: string; readonly messages?: readonly MessageId[] }
  | MarkingAct
  /** Another system knows it under this number. */
  | { readonly kind: 'numbered-elsewhere'; readonly system: string; readonly number: string }
  /** That number was written down by mistake. */
  | {
      readonly kind: 'number-struck'
      readonly system: string
      readonly number: string
      readonly reason: string
    }
  | {
      readonly kind: 'rebuffed'
      readonly who: 'stranger' | 'other-post'
      readonly tried: string
      readonly message: MessageId
    }

/** An act; one that starts, stops or moves the clock carries the schedule that follows from it. */
export type Act = Happening & { readonly clock?: Schedule }

/**
 * `against`: words name a post, and a person must say whether the grievance is about it; `scope`: a person must say whether
 * it is the district's at all.
 */
export type Lack = 'subject' | 'place' | 'words' | 'post' | 'against' | 'nature' | 'scope'
export type ActKind = Act['kind']
export type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>

/** An act as the register holds it: `seq` counts from 1 without a gap within its grievance. */
export interface Recorded<A extends Act = Act> {
  readonly seq: number
  readonly at: Date
  readonly by: Actor
  readonly act: A
  /** The version of the district under which it was decided: the number of its last change. */
  readonly policy?: number
}
