/** Disposals that are looked at afterwards: the queue, the looks, the draws. */
import type { Decision } from '#core/decision.ts'
import type { GrievanceId, PersonId } from '#core/ids.ts'
import type { Checked, LookGround, LookOutcome } from '#core/quality/acts.ts'
import type { Said, ToLookAt } from '#core/quality/look.ts'
import type { LOOKS_DRAWN, REPORTS_DRAWN } from '#core/quality/sample.ts'
import type { Officer, OnTop } from './deeds.ts'
import type { Page } from './publication.ts'
import type { Held } from './register.ts'

/** A report in the queue. */
export interface QualityRow {
  readonly id: string
  readonly grievance: GrievanceId
  readonly report: number
  readonly code: string
  readonly gist: string
  readonly post: string
  readonly department: string
  readonly subject?: string
  readonly reportedAt: Date
  readonly grounds: readonly LookGround[]
  readonly state: 'waiting' | 'looked'
  readonly outcome?: LookOutcome
  readonly second: 'none' | 'wanted' | 'done'
  readonly suggestion?: 'open' | 'taken' | 'declined'
  readonly addedAt: Date
  readonly lookedAt?: Date
  readonly lookedBy?: string
}

export const QUALITY_VIEWS = ['waiting', 'second', 'suggested', 'looked'] as const
export type QualityView = (typeof QUALITY_VIEWS)[number]

/** Which rows, for whom: nothing about this person, no report of a post of theirs, no second look at a first of theirs. */
export interface QualityAsked {
  readonly view: QualityView
  readonly person: string
  readonly posts: readonly string[]
  readonly notAbout: readonly string[]
  readonly ground?: LookGround
  readonly after?: string
  readonly limit: number
}

/** How often two people who looked at the same said the same. */
export interface Agreement {
  readonly outcome: number
  readonly checks: Readonly<Partial<Record<keyof Checked, number>>>
  readonly of: number
}

/** The draw of a week. */
export interface Drawn {
  readonly week: string
  readonly seed: string
  readonly at: Date
  readonly reports: number
  readonly drawn: number
  readonly looks: number
  readonly again: number
}

/** What the fair sample says of a post: looked at, lacking. */
export interface Sampled {
  readonly post: string
  readonly department: string
  readonly looked: number
  readonly lacking: number
}

export interface Quality {
  list(asked: QualityAsked): Promise<Page<QualityRow>>
  counts(
    asked: Pick<QualityAsked, 'person' | 'posts' | 'notAbout'>,
  ): Promise<Readonly<Record<string, number>>>
  find(grievance: GrievanceId, report: number): Promise<QualityRow | undefined>
  agreement(from: Date): Promise<Agreement>
  /** Of the draws from this week on, by post; of these posts or departments alone when some are named. */
  sampled(
    fromWeek: string,
    only?: { readonly posts?: readonly string[]; readonly departments?: readonly string[] },
  ): Promise<readonly Sampled[]>
  draws(limit: number): Promise<readonly Drawn[]>
  /** Draws a week once; answers undefined when it was drawn before. The days are those of the week, both included. */
  draw(order: {
    readonly week: string
    readonly days: { readonly from: string; readonly to: string }
    readonly between: { readonly from: Date; readonly until: Date }
    readonly seed: string
    readonly reports: typeof REPORTS_DRAWN
    readonly looks: typeof LOOKS_DRAWN
    readonly at: Date
  }): Promise<Drawn | undefined>
}

/** Beside the acts, in their transaction. */
export interface QualityIn {
  /** Into the queue with these grounds; a ground that is new brings back what was looked at. */
  note(held: Held, found: readonly ToLookAt[], at: Date): Promise<void>
  find(grievance: GrievanceId, report: number): Promise<QualityRow | undefined>
  look(grievance: GrievanceId, report: number, look: QualityLook): Promise<void>
  decline(grievance: GrievanceId, report: number): Promise<void>
  /** Opened again by an act of this number: what was suggested before it has come about. */
  reopened(grievance: GrievanceId, seq: number): Promise<void>
}

export interface QualityLook {
  readonly seq: number
  readonly second: boolean
  readonly person: PersonId
  readonly at: Date
  readonly outcome: LookOutcome
  readonly checked: Checked
  readonly suggests: boolean
}

/** What people do at the screen. */
export interface QualityDeeds {
  look(
    who: Officer,
    code: string,
    report: number,
    body: OnTop & Said & { readonly second: boolean },
  ): Promise<Decision<Held>>
  decline(
    who: Officer,
    code: string,
    report: number,
    body: OnTop & { readonly reason: string },
  ): Promise<Decision<Held>>
}
