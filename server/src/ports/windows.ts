/** Office windows and public hearings: signs of life of people, and what was done at its hour, once. */

import type { PresidedDay } from '#core/hearing/roster.ts'
import type { GrievanceId } from '#core/ids.ts'
import type { Marks } from '#core/privacy/marks.ts'
import type { SignKind, Signs } from '#core/window/board.ts'
import type { InWindow } from '#core/window/left.ts'

/** A sign of life of a person in a window. */
export interface Sign {
  readonly day: string
  readonly window: string
  readonly person: string
  readonly by: SignKind
  readonly at: Date
  /** Who spoke with them by telephone and wrote it down. */
  readonly notedBy?: string
}

/** Writing signs, inside a transaction. They may come in any order and twice. */
export interface Presence {
  sign(sign: Sign): Promise<void>
}

/** A step that was taken: of what, on which day, when. */
export interface TakenStep {
  readonly day: string
  /** `window:<code>` or `hearing:<code>`; empty for the first look of all. */
  readonly about: string
  readonly step: string
  readonly at: Date
}

/** Steps that happen once a day, inside a transaction. */
export interface Steps {
  /** False when somebody took it before, or takes it at this moment. */
  take(step: TakenStep): Promise<boolean>
  /** Writes down who presides on a day that has begun; what is written stays. */
  keepPresided(hearing: string, day: PresidedDay): Promise<void>
}

/** A grievance of the same-day classes as boards and lists show it. */
export interface WindowGrievance extends InWindow {
  readonly id: GrievanceId
  readonly gist: string
  /** What a person marked in it. */
  readonly marks?: Marks
  readonly subject?: string
  readonly department: string
  readonly post?: string
  readonly holders: readonly string[]
  readonly channel: string
  readonly hiddenFrom: readonly string[]
}

/** Reading. */
export interface Windows {
  /** When the program first looked; the first caller's hour when nobody did before. */
  since(now: Date): Promise<Date>
  /** Steps of this day and after. */
  steps(from: string): Promise<readonly TakenStep[]>
  /** Signs of a window, one row for a person: strongest first and last, and when something was read. */
  signs(day: string, window: string): Promise<readonly Signs[]>
  /** Signs of all windows from a day up to, but without, another. */
  signsBetween(
    from: string,
    until: string,
  ): Promise<readonly (Signs & { readonly day: string; readonly window: string })[]>
  /** Grievances of these classes registered within the time, the oldest first. */
  grievances(classes: readonly string[], from: Date, to: Date): Promise<readonly WindowGrievance[]>
  /** The days of a hearing that have begun, as they stood then, the oldest first. */
  presided(hearing: string): Promise<readonly PresidedDay[]>
  /** A sign outside of any other transaction: somebody used the app. */
  sign(sign: Sign): Promise<void>
}
