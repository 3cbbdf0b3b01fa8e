/**
 * The time of the offices: which days and hours count, and who is told as time passes. Dates are days in Asia/Kolkata
 * written `YYYY-MM-DD`; hours of the day are written `HH:MM`.
 */

/** Which clock a subject runs on, by its code in the district's table of classes: A, B, C, H24, and what it adds. */
export type TimeClass = string

/** How a day differs from the week: shut by the state's order, shut by the district's, or a camp that works though off. */
export type HolidayKind = 'gazetted' | 'local' | 'camp'

/** A day on which the offices are shut, or work though they would be. */
export interface Holiday {
  readonly date: string
  readonly nameHi: string
  readonly nameEn: string
  readonly kind: HolidayKind
}

/** A stretch of the day in which the offices work. */
export interface OfficeHours {
  readonly from: string
  readonly to: string
}

/** Which days and hours count as working ones. Weekdays: 0 Sunday to 6 Saturday. */
export interface Calendar {
  /** One or more a day; deadlines in days end with the last. */
  readonly windows: readonly OfficeHours[]
  readonly weeklyOff: readonly number[]
  /** Saturdays of the month that are off besides, such as the second. */
  readonly saturdaysOff: readonly number[]
  readonly holidays: readonly Holiday[]
}

/** How much later than the rung below: working days, working hours, or hours of the wall clock. */
export interface RungTime {
  readonly unit: 'day' | 'working-hour' | 'hour'
  readonly amount: number
}

/** One rung: a reminder at a share of the time, or a level after the deadline. */
export interface LadderRung {
  readonly name: string
  readonly nameHi: string
  readonly nameEn: string
  /** A reminder to the holder, at this share of the time. */
  readonly percent?: number
  /** The level that is told; absent on a reminder. */
  readonly level?: number
  readonly after?: RungTime
  /** Who is told: the post up the line, the department's nodal post, a role, or a post by its code. */
  readonly to?: string
}

/** The rungs for everything, or for a department, a class, or both. */
export interface Ladder {
  readonly department?: string
  readonly class?: TimeClass
  readonly rungs: readonly LadderRung[]
}
