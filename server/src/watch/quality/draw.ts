/**
 * The ticker's look at the week: on Monday morning the fair sample of the week before is drawn, and those of weeks that the
 * program slept through. The seed is the root of the register on the last day, which nobody could know before it was over.
 */
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { beginningOf, daysOfWeek, weekBefore, weekOf } from '#core/publication/week.ts'
import { LOOKS_DRAWN, REPORTS_DRAWN } from '#core/quality/sample.ts'
import type { FiguresReading } from '#ports/figures.ts'
import type { Quality } from '#ports/quality.ts'

/** What drawing is given by `main.ts`. */
export interface Drawer {
  readonly quality: Quality
  readonly figures: Pick<FiguresReading, 'behind'>
  readonly bulletins: { began(): Promise<Date | undefined> }
  /** Writes the root of a day that is over. */
  readonly writeRoot: (day: string) => Promise<string | undefined>
  readonly now: () => Date
}

/** Six in the morning of Monday, when the bulletin is drafted: what the night brought is counted by then. */
const AFTER_MIDNIGHT_MS = 6 * 3_600_000
const MOST_WEEKS = 8

/** Draws what is due; answers how many weeks. */
export async function drawDue(drawer: Drawer): Promise<number> {
  const weeks = await weeksDue(drawer)
  if (weeks.length === 0 || (await drawer.figures.behind()) > 0) return 0
  let drawn = 0
  for (const week of weeks) {
    const days = daysOfWeek(week) as { from: string; to: string }
    const seed = await drawer.writeRoot(days.to)
    if (seed === undefined) continue
    const made = await drawer.quality.draw({
      week,
      days,
      between: { from: beginningOf(days.from), until: beginningOf(dayAfter(days.to)) },
      seed,
      reports: REPORTS_DRAWN,
      looks: LOOKS_DRAWN,
      at: drawer.now(),
    })
    if (made) drawn++
  }
  return drawn
}

/** The weeks that are over and were not drawn, oldest first. */
async function weeksDue({ quality, bulletins, now }: Drawer): Promise<readonly string[]> {
  const [began, [last]] = await Promise.all([bulletins.began(), quality.draws(1)])
  if (!began) return []
  const first = weekOf(dayOf(began))
  const weeks: string[] = []
  let week = weekBefore(weekOf(dayOf(new Date(now().getTime() - AFTER_MIDNIGHT_MS))))
  while (weeks.length < MOST_WEEKS && week >= first && (last === undefined || week > last.week)) {
    weeks.unshift(week)
    week = weekBefore(week)
  }
  return weeks
}
