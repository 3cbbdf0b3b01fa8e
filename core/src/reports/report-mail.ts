/**
 * A report that is mailed by itself to mailboxes of posts. It is due on its days of the week from its hour until midnight,
 * once; a day on which the program slept is not made up for, because the next report says more.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import type { DistrictIndex } from '../district/find.ts'

/** `district`: the district's page on paper; `figures`: the week by departments; `pendency`: what is open in one department; `bulletin`: the latest that was printed. */
export const REPORTS = ['district', 'figures', 'pendency', 'bulletin'] as const
export type ReportKind = (typeof REPORTS)[number]

/** What a person wishes. */
export interface ReportWanted {
  readonly what: ReportKind
  readonly department?: string
  readonly posts: readonly string[]
  /** Monday is 1, Sunday 7. */
  readonly days: readonly number[]
  readonly hour: number
  readonly language: 'hi' | 'en'
}

export interface ReportMail extends ReportWanted {
  readonly id: string
  readonly by: string
  readonly at: Date
}

const IST_MS = 5.5 * 3_600_000

/** The day for which it is due at this moment, if it is. */
export function dueOn({ days, hour, at }: ReportMail, now: Date): string | undefined {
  const local = new Date(now.getTime() + IST_MS)
  if (!days.includes(local.getUTCDay() || 7) || local.getUTCHours() < hour) return undefined
  const day = local.toISOString().slice(0, 10)
  const begins = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+05:30`)
  // What was set up after today's hour begins with the next day.
  return begins < at ? undefined : day
}

/** May it be set up like this? Only posts with an official address get any mail. */
export function wish(wanted: ReportWanted, index: DistrictIndex): Decision<ReportWanted> {
  if (wanted.posts.some((code) => !index.posts.get(code)?.mail)) return refuse('post-without-mail')
  const { what, department, ...rest } = wanted
  if (what !== 'pendency') return accept({ what, ...rest })
  if (department === undefined || !index.departments.has(department)) return refuse('unknown-department')
  return accept({ what, department, ...rest })
}
