/**
 * When something falls due, and what keeps it back. Days are days of 24 hours: nobody waits for a retention by the office
 * calendar. Between the notice and the erasure lie 48 hours at least, in which a hold may still be put.
 */
import { type DataClass, RETENTION, type Stop } from './classes.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Hours between the notice and the erasure. */
export const NOTICE_HOURS = 48

/** The notice is given in office hours: nothing is gathered before this hour of the day in India. */
export const LOOK_HOUR = 10

/** A review that nobody took up for so long keeps nothing back any more. */
export const REVIEW_DAYS = 180

/** When what is noticed now may be erased. */
export function erasedFrom(noticedAt: Date): Date {
  return new Date(noticedAt.getTime() + NOTICE_HOURS * HOUR_MS)
}

/** What began before this moment has come to the end of its days at `at`. */
export function horizon(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS)
}

/** What is known of a grievance, or of the one a call was about. */
export interface Facts {
  /** From when the days count. */
  readonly since: Date
  readonly held: boolean
  readonly open: boolean
  /** Since when a look of the reviewers, or a decision to reopen, waits for it. */
  readonly reviewSince: Date | null
  readonly published: boolean
}

/** What keeps it back at `at`; undefined when nothing does. */
export function stopOf(of: DataClass, facts: Facts, days: number, at: Date): Stop | undefined {
  const stands: Readonly<Record<Exclude<Stop, 'not-yet'>, boolean>> = {
    hold: facts.held,
    open: facts.open,
    review: facts.reviewSince !== null && facts.reviewSince > horizon(at, REVIEW_DAYS),
    published: facts.published,
  }
  const stop = RETENTION[of].stops.find((one) => stands[one])
  return stop ?? (facts.since > horizon(at, days) ? 'not-yet' : undefined)
}

const INDIA_MS = 5.5 * HOUR_MS

/** Is it late enough in the day to gather? */
export function isLookHour(now: Date): boolean {
  return new Date(now.getTime() + INDIA_MS).getUTCHours() >= LOOK_HOUR
}
