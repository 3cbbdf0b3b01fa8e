/**
 * The age of the matter itself, not of the file: some have wandered for years before they come (M89). `since` is the day that the
 * citizen's words give, or that the desk puts in its place; how long makes an old matter is the district's policy.
 */
import { dayAfter, dayOf } from '../clock/calendar.ts'

/** An old matter has gone on for so many days when it comes, unless the district says otherwise. */
export const OLD_AFTER_DAYS = 365

/** Had the matter gone on for so long when it was registered? */
export function isOldMatter(
  { since, registeredAt }: { readonly since?: string; readonly registeredAt: Date },
  { oldMatterDays = OLD_AFTER_DAYS }: { readonly oldMatterDays?: number },
): boolean {
  return since !== undefined && since <= dayAfter(dayOf(registeredAt), -oldMatterDays)
}

/** A matter cannot have begun on a day that is none, or that is still to come. */
export function mayHaveBegun(day: string, today: string): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day && day <= today
}
