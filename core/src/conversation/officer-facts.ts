/** One turn of the talk with an officer: what is known and what may follow. */
import type { EvidenceRule } from '../district/district.ts'
import type { CallOutcome, Why } from '../grievance/acts.ts'
import type { State } from '../grievance/grievance.ts'
import type { GrievanceId, MessageId } from '../ids.ts'
import type { Content } from '../message/content.ts'
import type { Deed, Outgoing } from '../message/outgoing.ts'
import type { Command } from '../reading/officer-words.ts'
import type { Line } from '../words/officer.ts'
import type { Language } from '../words/say.ts'

export interface ReportDraft {
  readonly grievance: GrievanceId
  readonly messages: readonly MessageId[]
  readonly words: readonly string[]
  readonly pictures: number
  readonly documents: number
  readonly recordings: number
  readonly location?: { readonly lat: number; readonly lng: number }
  /** True once the officer was shown it as it now stands. */
  readonly looked: boolean
}

/** A citizen's complaint that an officer brings in (`officer-intake.ts`). */
export interface Intake {
  /** `offered`: asked whether it is one at all. */
  readonly stage: 'offered' | 'gathering'
  readonly messages: readonly MessageId[]
  readonly words: readonly string[]
  /** What came while it is asked about, to be given back whole. */
  readonly contents?: readonly Content[]
  readonly files: number
  readonly phone?: string
  readonly name?: string
  readonly location?: { readonly lat: number; readonly lng: number }
}

/** What needs words besides: a reason, what is wanted, or why it takes longer and until when. */
export type Wanted = 'return' | 'ask' | 'interim'

export interface OfficerTalk {
  readonly draft?: ReportDraft
  readonly intake?: Intake
  /** Messages that wait until the officer says which grievance they are for. */
  readonly waiting: readonly { readonly id: MessageId; readonly content: Content }[]
  /** An order that waits until the officer says which grievance it is for, with the words that came with it. */
  readonly order?: { readonly for: Wanted; readonly said: string }
  /** What came of a call, until the officer says which grievance it was about. */
  readonly called?: { readonly outcome: CallOutcome; readonly said: string }
  /** The next words are the answer to this direction; pictures and voice that came before them are kept. */
  readonly answering?: {
    readonly grievance: GrievanceId
    readonly direction: string
    readonly messages: readonly MessageId[]
  }
  /** The next words are the reason why the new date is refused. */
  readonly refusing?: { readonly grievance: GrievanceId; readonly code: string; readonly newDate: string }
  /** The next words are the reason for returning, or what is wanted of the complainant; `said` is the part told already. */
  readonly wanted?: { readonly for: Wanted; readonly grievance: GrievanceId; readonly said?: string }
}

export const OFFICER_IDLE: OfficerTalk = { waiting: [] }

/** A grievance that lies with this officer. */
export interface Mine extends Line {
  readonly id: GrievanceId
  readonly complainant: string
  readonly evidence: EvidenceRule
  /** The officer is to call the complainant and has not spoken with them yet; so many calls in vain. */
  readonly toCall?: { readonly tries: number }
  /** They spoke. */
  readonly spoke?: boolean
  /** Whose inquiries the report waits for, in words. */
  readonly awaits?: Why
}

/** A direction that waits for this officer's answer. */
export interface Directed {
  readonly id: GrievanceId
  readonly code: string
  readonly direction: string
  readonly words: string
}

/** An interim reply that this officer, one level up, may approve or refuse. */
export interface Judged {
  readonly id: GrievanceId
  readonly code: string
  readonly newDate: string
  /** Who asks, until when and why, in words. */
  readonly words: string
}

export interface OfficerFacts {
  readonly now: Date
  readonly language: Language
  readonly mine: readonly Mine[]
  readonly directed: readonly Directed[]
  /** Of those that are named, replied to or pressed. */
  readonly judged: readonly Judged[]
  readonly codes: readonly {
    readonly code: string
    /** As the officer wrote it. */
    readonly typed: string
    /** `judged`: a new date on it waits for this officer's word. `directed`: it lies elsewhere, but a direction waits for this officer. `past`: it lies with this officer's post, but there is nothing for the officer to do on it now. `handed-on`: it was this officer's until somebody else took over. */
    readonly state:
      | 'mine'
      | 'directed'
      | 'judged'
      | 'past'
      | 'handed-on'
      | 'other-post'
      | 'unknown'
      | 'doubtful'
    readonly grievance?: GrievanceId
    readonly stands?: State
    /** Who has it instead, by name. */
    readonly now?: string
  }[]
  readonly repliedTo?: GrievanceId
  /** The message tells leave; `substitutes` are the persons whom the words `named` may mean. */
  readonly leave?: {
    readonly from: string
    readonly to: string
    readonly named?: string
    readonly substitutes: readonly { readonly id: string; readonly name: string }[]
  }
  /** The button pressed belongs to a grievance that somebody else has taken over. */
  readonly handedOn?: { readonly code: string; readonly now: string }
  /** Is this the number of somebody in the directory? */
  readonly officersPhone?: (phone: string) => boolean
  /** A file of the draft tells by itself where it was made. */
  readonly positioned?: boolean
  /** The office windows that were open when it was written, with their names and ends in words. */
  readonly windows?: readonly { readonly code: string; readonly name: string; readonly until: string }[]
  readonly command: {
    readonly command: Command
    readonly rest?: string
  }
}

export interface OfficerHeard {
  readonly id: MessageId
  /** When it was written; absent: now. */
  readonly at?: Date
  readonly content: Content
  /** It was written by somebody else and sent on. */
  readonly forwarded?: boolean
  readonly deed?: Deed
}

export type OfficerDeed =
  | { readonly do: 'accept'; readonly grievance: GrievanceId }
  | { readonly do: 'return'; readonly grievance: GrievanceId; readonly reason: string }
  | { readonly do: 'ask'; readonly grievance: GrievanceId; readonly what: string }
  | {
      readonly do: 'interim'
      readonly grievance: GrievanceId
      readonly text: string
      readonly newDate: string
    }
  | {
      readonly do: 'contact'
      readonly grievance: GrievanceId
      readonly outcome: CallOutcome
      readonly words?: string
    }
  /** Put through to the complainant: both telephones ring. */
  | { readonly do: 'ring'; readonly grievance: GrievanceId }
  | {
      readonly do: 'judge-interim'
      readonly grievance: GrievanceId
      readonly newDate: string
      /** Why it is refused; absent: approved. */
      readonly reason?: string
    }
  | { readonly do: 'submit'; readonly draft: ReportDraft }
  | { readonly do: 'file'; readonly grievance: GrievanceId; readonly messages: readonly MessageId[] }
  | {
      readonly do: 'comply'
      readonly grievance: GrievanceId
      readonly direction: string
      readonly text: string
      readonly messages: readonly MessageId[]
    }
  | { readonly do: 'rebuff'; readonly code: string }
  | { readonly do: 'bring-in'; readonly intake: Intake }
  | { readonly do: 'leave'; readonly from: string; readonly to: string; readonly substitute?: string }

export interface OfficerTurn {
  readonly talk: OfficerTalk
  readonly say: readonly Outgoing[]
  readonly deeds: readonly OfficerDeed[]
}
