/**
 * Attendance over many windows: of each post and each window that was held, whether somebody was there. A seat counts as
 * called when somebody answered for it on that day; a post on leave or vacant was not called. Each post counts once in a
 * window, whatever groups it is in, and signs of people who were not called count for nobody.
 */
import type { DistrictIndex } from '../district/find.ts'
import { boardOf, type Seat, type SeatState, type Signs } from './board.ts'
import type { WindowDay } from './window.ts'

/** One post in one window. */
export interface Attended {
  readonly held: WindowDay
  readonly seat: Seat
}

/** How often a post was called and in what state it stood. */
export type Attendance = Readonly<Record<SeatState, number>> & { readonly called: number }

/** Every seat of these windows. `signsOf` gives what is known of people in one of them. */
export function attendedIn(
  index: DistrictIndex,
  held: readonly WindowDay[],
  signsOf: (held: WindowDay) => ReadonlyMap<string, Signs>,
): readonly Attended[] {
  return held.flatMap((one) => {
    const seats = boardOf(index, one.window, one.day, signsOf(one)).flatMap((board) => board.seats)
    const each = new Map(seats.map((seat) => [seat.post.code, seat]))
    return [...each.values()].map((seat) => ({ held: one, seat }))
  })
}

/** The seats added up. */
export function attendanceOf(seats: readonly Attended[]): Attendance {
  const count = (state: SeatState) => seats.filter(({ seat }) => seat.state === state).length
  const [present, seen, absent] = [count('present'), count('seen'), count('absent')]
  return {
    ...{ present, seen, absent, called: present + seen + absent },
    ...{ 'on-leave': count('on-leave'), vacant: count('vacant') },
  }
}
