/** The bulletins of the weeks: true figures inside, printed content outside, and their corrections. */

import type { Decision } from '#core/decision.ts'
import type { Why } from '#core/grievance/acts.ts'
import type { PersonId } from '#core/ids.ts'
import type { BulletinContent, Erratum, ListedFile } from '#core/publication/content.ts'
import type { Beside, Counted, WeekFigures } from '#core/publication/figures.ts'
import type { TableReview } from '#core/publication/review.ts'
import type { Timed } from '#core/publication/times.ts'
import type { Officer } from './deeds.ts'

/** What counts of a week the register holds. */
export interface WeekCounts {
  /** Flows between two moments, and what stood at the second. */
  counted(from: Date, to: Date): Promise<readonly Counted[]>
  /** Steps that ended between two moments, and how long each took. */
  timed(from: Date, to: Date): Promise<readonly Timed[]>
}

/** Seats of officers in the windows of some days; undefined where the district has none. */
export type CountSeats = (days: {
  readonly from: string
  readonly until: string
}) => Promise<Beside['seats'] | undefined>

/** A bulletin, drafted or published. */
export interface Bulletin {
  readonly week: string
  readonly state: 'draft' | 'published'
  readonly figures: WeekFigures
  readonly comment: { readonly hi: string; readonly en: string }
  readonly draftedAt: Date
  readonly content?: BulletinContent
  readonly files?: readonly ListedFile[]
  readonly publishedAt?: Date
}

export interface Bulletins {
  /** Newest first, before this week. */
  list(state: 'draft' | 'published', before: string | undefined, limit: number): Promise<readonly Bulletin[]>
  find(week: string): Promise<Bulletin | undefined>
  /** The last week that has one. */
  last(): Promise<string | undefined>
  /** When the register began, if it has. */
  began(): Promise<Date | undefined>
  /** A draft is made once; one that stands is left as it is. */
  draft(figures: WeekFigures, at: Date): Promise<void>
  comment(week: string, comment: Bulletin['comment']): Promise<boolean>
  /** Prints the draft; false when somebody else did meanwhile. */
  publish(
    week: string,
    printed: {
      readonly content: BulletinContent
      readonly files: readonly ListedFile[]
      readonly at: Date
      readonly by: PersonId
    },
  ): Promise<boolean>
  errata(weeks: readonly string[]): Promise<readonly (Erratum & { readonly week: string })[]>
  /** Entered since a moment, on any bulletin. */
  errataSince(since: Date): Promise<readonly (Erratum & { readonly week: string })[]>
  correct(week: string, erratum: Erratum & { readonly by: PersonId }): Promise<void>
  /** The root of the register of a day. */
  root(day: string): Promise<{ readonly acts: number; readonly hash: string } | undefined>
}

/** A file of a bulletin as it is handed out. */
export interface PressedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Makes all files of a bulletin; the same content gives the same bytes. */
export type Press = (content: BulletinContent) => Promise<readonly PressedFile[]>

/** What the publisher does with a bulletin. */
export interface Printing {
  /** As it is, or as it would be printed now. */
  preview(week: string): Promise<BulletinContent | undefined>
  /** Of which tables the public will read little or nothing. */
  review(week: string): Promise<readonly TableReview[] | undefined>
  comment(who: Officer, week: string, comment: Why): Promise<Decision<true>>
  print(who: Officer, week: string): Promise<Decision<true>>
  correct(who: Officer, week: string, erratum: Why): Promise<Decision<true>>
}
