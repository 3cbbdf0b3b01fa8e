/**
 * One turn of the talk with a citizen: what was heard, what is known, and what follows. Everything here is data;
 * the journey reads the facts before and does the deeds after.
 */
import type { Settings } from '../district/district.ts'
import type { State } from '../grievance/grievance.ts'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import type { Deed, Outgoing } from '../message/outgoing.ts'
import type { Manner } from '../quality/acts.ts'
import type { DangerHeard } from '../reading/danger.ts'
import type { Kind } from '../reading/kind.ts'
import type { Ease } from '../service/feedback.ts'
import type { Language } from '../words/say.ts'
import type { Guess, ToldIssue } from './guess.ts'
import type { Talk } from './talk.ts'

/** A grievance of this citizen, as far as the talk needs it. */
export interface Known {
  readonly id: GrievanceId
  readonly code: string
  readonly state: State
  readonly gist: string
  readonly subject?: string
  readonly place?: number
  readonly postName?: string
  readonly lastActAt: Date
  readonly dueAt?: Date
  /** How the due time came about, in the citizen's language. */
  readonly working?: string
  readonly asked?: string
  /** The name and number are kept from the officer. */
  readonly secret?: true
  /** Closed for longer than the days of reopening: it can still be told, but not opened again. */
  readonly timeOver?: true
  /** Until when an appeal against the last order is possible; absent when none is. */
  readonly appealUntil?: Date
  /** Where it stands on the track of its law, in the citizen's language. */
  readonly onTrack?: string
  /** Set while the citizen is asked about a report and has not answered. */
  readonly hearingUntil?: Date
}

/** A grievance code in the message: whole and ours, whole and not this citizen's, or doubtful. */
export interface QuotedCode {
  readonly code: string
  readonly state: 'own' | 'not-own' | 'doubtful'
  readonly grievance?: GrievanceId
}

export interface PlaceGuess {
  readonly code: number
  readonly confidence: number
  readonly why: string
}

/** What the words seem to say. */
export interface Reading {
  readonly kind: Kind
  readonly subjects: readonly Guess[]
  readonly places: readonly PlaceGuess[]
  /** Like-named places that fit equally well: the citizen is asked which. */
  readonly whichPlace: readonly number[]
  readonly language: Language
  /** The name is to be kept secret. */
  readonly secret: boolean
  /** The words read like a suggestion. */
  readonly suggests?: boolean
  /** Besides the first, another matter of another department is told. */
  readonly also?: string
  /** The matters told, when there are surely several, each in its own words. */
  readonly issues?: readonly ToldIssue[]
  /** Danger that the words tell, and whom to call. */
  readonly danger?: DangerHeard
  /** A person is wanted. */
  readonly person: boolean
}

export interface HeardNow {
  readonly id: MessageId
  readonly at: Date
  readonly content: Content
  /** What the pressed button means, looked up in our own register; absent when nothing (known) was pressed. */
  readonly deed?: Deed
}

export interface Facts {
  readonly now: Date
  readonly language: Language
  readonly district: string
  readonly settings: Settings
  /** The id a new draft gets. */
  readonly newGrievance: GrievanceId
  /** Open grievances, latest act first, and those closed but still within the days of reopening. */
  readonly open: readonly Known[]
  readonly closedLately: readonly Known[]
  readonly codes: readonly QuotedCode[]
  /** The grievance in whose file the message lies that is replied to. */
  readonly repliedTo?: GrievanceId
  /** The citizen's own number came in answer to our question: whose it is by our books. */
  readonly number?: 'kept' | 'elsewhere' | 'unread'
  readonly reading: Reading
  readonly subjectName: (code: string) => string | undefined
  readonly placeName: (code: number) => string | undefined
}

/** Something to be done by a stage; `messages` are those it is about. */
export type CitizenDeed =
  | { readonly do: 'register'; readonly grievance: GrievanceId; readonly at: Date }
  | {
      readonly do: 'join' | 'supply'
      readonly grievance: GrievanceId
      readonly messages: readonly MessageId[]
    }
  | {
      readonly do: 'word'
      readonly grievance: GrievanceId
      readonly word: 'satisfied' | 'dissatisfied' | 'withdrawn' | 'reopen'
      readonly lacking?: string
      readonly messages: readonly MessageId[]
      /** Later than now: taken then, unless the citizen has answered by that time. */
      readonly at: Date
    }
  | {
      readonly do: 'appeal'
      readonly grievance: GrievanceId
      readonly grounds: string
      readonly messages: readonly MessageId[]
    }
  | {
      readonly do: 'manner'
      readonly grievance: GrievanceId
      readonly manner: Manner
      readonly messages: readonly MessageId[]
    }
  | { readonly do: 'service'; readonly ease: Ease }
  | { readonly do: 'rebuff'; readonly code: string }

export interface Turn {
  readonly talk: Talk
  readonly language: Language
  readonly say: readonly Outgoing[]
  readonly deeds: readonly CitizenDeed[]
  /** Why a person should look at the thread. */
  readonly flag?:
    | 'abuse'
    | 'emergency'
    | 'unsupported'
    | 'asked-for-person'
    | 'two-people-one-handle'
    | 'correction'
}

/** The open or lately closed grievance of this id, if it is this citizen's. */
export function findKnown({ open, closedLately }: Facts, id: string): Known | undefined {
  return open.find((known) => known.id === id) ?? closedLately.find((known) => known.id === id)
}
