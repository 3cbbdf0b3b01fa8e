/** Attendance in the office windows of a period: only windows that were opened, when they are over. */
import { dayAfter } from '#core/clock/calendar.ts'
import { type Attendance, type Attended, attendanceOf, attendedIn } from '#core/window/attended.ts'
import type { Signs } from '#core/window/board.ts'
import { type WindowDay, windowsOn } from '#core/window/window.ts'
import type { Where } from '#ports/figures.ts'
import type { FiguresHouse } from './frame.ts'

/** Days of the period, the last excluded. */
export interface Days {
  readonly from: string
  readonly until: string
}

/** Every seat of every window that was held, of those posts that may be seen. */
export async function attendedSeats(
  { index, windows, now }: Pick<FiguresHouse, 'index' | 'windows' | 'now'>,
  { from, until }: Days,
  where: Where,
): Promise<{ readonly held: readonly WindowDay[]; readonly seats: readonly Attended[] }> {
  const steps = await windows.steps(from)
  const opened = new Set(
    steps
      .filter(({ step, day }) => step === 'opened' && day < until)
      .map(({ day, about }) => `${day} ${about}`),
  )
  const days = [...new Set([...opened].map((one) => one.slice(0, 10)))].toSorted()
  const held = days
    .flatMap((day) => windowsOn(index.district, day))
    .filter(({ day, window, closes }) => opened.has(`${day} window:${window.code}`) && closes <= now())
  if (held.length === 0) return { held, seats: [] }
  const known = new Map<string, Map<string, Signs>>()
  for (const { day, window, ...signs } of await windows.signsBetween(from, until)) {
    const own = known.get(`${day} ${window}`) ?? new Map<string, Signs>()
    known.set(`${day} ${window}`, own.set(signs.person, signs))
  }
  const seats = attendedIn(index, held, ({ day, window }) => known.get(`${day} ${window.code}`) ?? new Map())
  return { held, seats: seats.filter(({ seat: { post } }) => fits(where, post.code, post.department)) }
}

function fits({ post, department }: Where, code: string, of: string | undefined): boolean {
  if (post && !post.includes(code)) return false
  return !department || (of !== undefined && department.includes(of))
}

/** The counts as they are shown. */
export function presentCounts({ called, present, seen, absent, 'on-leave': onLeave, vacant }: Attendance) {
  return { called, present, seen, absent, onLeave, vacant }
}

/** How many seats there were, and how many were taken: of the whole district, for its bulletin. */
export async function countSeats(
  house: Pick<FiguresHouse, 'index' | 'windows' | 'now'>,
  days: Days,
): Promise<{ called: number; attended: number } | undefined> {
  if (house.index.district.settings.officeWindows.length === 0) return undefined
  const { called, present } = attendanceOf((await attendedSeats(house, days, {})).seats)
  return { called, attended: present }
}

/** What the page of the district says of the windows in its period; undefined while the district has none. */
export async function windowsPart(
  house: FiguresHouse,
  where: Where,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ days: number; called: number; present: number } | undefined> {
  if (house.index.district.settings.officeWindows.length === 0) return undefined
  const { held, seats } = await attendedSeats(house, { from, until: dayAfter(to) }, where)
  const { called, present } = attendanceOf(seats)
  return { days: new Set(held.map(({ day }) => day)).size, called, present }
}
