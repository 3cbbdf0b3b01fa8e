/** Were the officers there in the hours of the office windows? Persons called on each day, and those who gave a sign. */
import type { DistrictPage } from '#contract/figures.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { calledTo } from '#core/window/board.ts'
import { windowsOn } from '#core/window/window.ts'
import type { Frame } from './frame.ts'

/** Whole days before today. */
const DAYS = 7

/** Undefined while the district has no window, or for one department, whose board shows it better. */
export async function windowsPart({ house, where, today }: Frame): Promise<DistrictPage['windows']> {
  const { index, figures } = house
  if (where.department) return undefined
  const from = dayAfter(today, -DAYS)
  const held = Array.from({ length: DAYS }, (_, nr) => dayAfter(from, nr)).flatMap((day) =>
    windowsOn(index.district, day),
  )
  if (held.length === 0) return undefined
  const signs = await figures.attended({ from, until: today })
  const called = held.map(({ day, window }) => calledTo(index, window, day).length).reduce((a, b) => a + b, 0)
  const present = signs.reduce((all, { persons }) => all + persons, 0)
  return { days: new Set(held.map(({ day }) => day)).size, called, present: Math.min(called, present) }
}
