/** Days as the district counts them: in Asia/Kolkata, which has no summer time. */

const AHEAD_MS = 5.5 * 3_600_000
const DAY_MS = 86_400_000

/** The day (`YYYY-MM-DD`) in the district at this moment. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10)
}

/** The first moment of a day in the district. */
export function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00.000+05:30`)
}

/** The last moment of a day in the district. */
export function endOf(day: string): Date {
  return new Date(beginningOf(day).getTime() + DAY_MS - 1)
}
