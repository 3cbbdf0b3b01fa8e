/**
 * The ticker's look at the week: on Monday morning the bulletin of the week before is drafted, and those of weeks that the
 * program slept through. A draft is made once, so two tickers or a restart make no second one.
 */
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { figuresOf } from '#core/publication/figures.ts'
import { beginningOf, daysOfWeek, weekBefore, weekOf } from '#core/publication/week.ts'
import type { Bulletins, CountSeats, WeekCounts } from '#ports/bulletin.ts'

/** What drafting is given by `main.ts`. */
export interface Drafter {
  readonly bulletins: Bulletins
  readonly weekCounts: WeekCounts
  readonly district: DistrictIndex
  /** Left out where nobody counts the windows. */
  readonly countSeats?: CountSeats
  /** Writes the root of a day that is over. */
  readonly writeRoot: (day: string) => Promise<string | undefined>
  readonly now: () => Date
}

/** Six in the morning of Monday: what the night brought is read by then. */
const AFTER_MIDNIGHT_MS = 6 * 3_600_000
/** What is older than this is history, and no news. */
const MOST_WEEKS = 8

/** Drafts what is due; answers how many. */
export async function draftDue(drafter: Drafter): Promise<number> {
  const weeks = await weeksDue(drafter)
  for (const week of weeks) {
    const days = daysOfWeek(week) as { from: string; to: string }
    await drafter.writeRoot(days.to)
    const until = dayAfter(days.to)
    const [begin, end] = [beginningOf(days.from), beginningOf(until)]
    const counted = await drafter.weekCounts.counted(begin, end)
    const timed = await drafter.weekCounts.timed(begin, end)
    const seats = await drafter.countSeats?.({ from: days.from, until })
    const figures = figuresOf(week, counted, drafter.district, { timed, ...(seats ? { seats } : {}) })
    await drafter.bulletins.draft(figures, drafter.now())
  }
  return weeks.length
}

/** The weeks that are over and have no bulletin, oldest first. */
async function weeksDue({ bulletins, now }: Drafter): Promise<readonly string[]> {
  const [last, began] = await Promise.all([bulletins.last(), bulletins.began()])
  if (!began) return []
  const first = weekOf(dayOf(began))
  const weeks: string[] = []
  let week = weekBefore(weekOf(dayOf(new Date(now().getTime() - AFTER_MIDNIGHT_MS))))
  while (weeks.length < MOST_WEEKS && week >= first && (last === undefined || week > last)) {
    weeks.unshift(week)
    week = weekBefore(week)
  }
  return weeks
}
