/**
 * Who is present in a window, by the groups it calls. A seat is a post in a group; its states:
 *
 *   present    one who answers for the post gave a sign of life: a message, a button, the app, a call. A call is one
 *              with the complainant that stands in a file, or one with the desk that the desk wrote down
 *   seen       nothing but the receipt that the call was read; weaker, and listed as such
 *   absent     neither
 *   on-leave   all its holders are away and nobody was named in their place: not absent
 *   vacant     nobody holds it: not absent
 *
 * While the holder is away and a substitute is named, the substitute's signs count.
 */
import { answering, isAway } from '../district/answering.ts'
import type { Group, OfficeWindow, Person, Post } from '../district/district.ts'
import { type DistrictIndex, personsOfPost } from '../district/find.ts'
import { groupsOf, membersOf } from '../district/groups.ts'

/** By what somebody was noticed; `read` alone is the weaker `seen`. */
export type SignKind = 'message' | 'button' | 'app' | 'call' | 'read'

/** What is known of one person in one window. */
export interface Signs {
  readonly person: string
  readonly first?: { readonly at: Date; readonly by: SignKind }
  readonly last?: { readonly at: Date; readonly by: SignKind }
  readonly seenAt?: Date
  /** Who at the desk spoke with them by telephone. */
  readonly notedBy?: string
}

export type SeatState = 'present' | 'seen' | 'absent' | 'on-leave' | 'vacant'

export interface Seat {
  readonly post: Post
  readonly state: SeatState
  /** Who answers for it on this day. */
  readonly persons: readonly Person[]
  readonly onLeave: readonly Person[]
  readonly first?: NonNullable<Signs['first']>
  readonly last?: NonNullable<Signs['last']>
  readonly notedBy?: string
}

export interface GroupBoard {
  readonly group: Group
  readonly seats: readonly Seat[]
  readonly counts: Readonly<Record<SeatState, number>>
}

/** The groups that a window calls. */
export function groupsCalled(
  index: DistrictIndex,
  { groups }: Pick<OfficeWindow, 'groups'>,
): readonly Group[] {
  return groupsOf(index).filter(({ code }) => groups === undefined || groups.includes(code))
}

/** Everybody who answers for a post of these groups on a day, each once. */
export function calledTo(
  index: DistrictIndex,
  window: Pick<OfficeWindow, 'groups'>,
  day: string,
): readonly Person[] {
  const seats = groupsCalled(index, window).flatMap((group) => membersOf(index, group))
  return [...new Set(seats.flatMap(({ code }) => ownPeople(index, code, day)))]
}

/** The board of a window. */
export function boardOf(
  index: DistrictIndex,
  window: Pick<OfficeWindow, 'groups'>,
  day: string,
  signs: ReadonlyMap<string, Signs>,
): readonly GroupBoard[] {
  return groupsCalled(index, window).map((group) => {
    const seats = membersOf(index, group).map((post) => seatOf(index, post, day, signs))
    return { group, seats, counts: countsOf(seats) }
  })
}

/** How many seats stand in each state, each post counted once whatever groups it is in. */
export function totalsOf(boards: readonly GroupBoard[]): GroupBoard['counts'] {
  const seats = new Map(boards.flatMap((board) => board.seats.map((seat) => [seat.post.code, seat])))
  return countsOf([...seats.values()])
}

/** Holders and substitutes; who only answers because a chair is empty is called for their own post, not for this one. */
function ownPeople(index: DistrictIndex, post: string, day: string): readonly Person[] {
  const { persons, standing } = answering(index, post, day)
  return standing === 'holder' || standing === 'substitute' ? persons : []
}

function seatOf(index: DistrictIndex, post: Post, day: string, signs: ReadonlyMap<string, Signs>): Seat {
  const persons = ownPeople(index, post.code, day)
  const holders = personsOfPost(index, post.code, day)
  const onLeave = holders.filter(({ id }) => isAway(index, id, post.code, day))
  if (persons.length === 0)
    return { post, state: onLeave.length > 0 ? 'on-leave' : 'vacant', persons, onLeave }
  const known = persons.flatMap(({ id }) => signs.get(id) ?? [])
  const first = known
    .flatMap((one) => one.first ?? [])
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(0)
  const last = known
    .flatMap((one) => one.last ?? [])
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .at(0)
  const notedBy = known.find((one) => one.notedBy !== undefined)?.notedBy
  const seen = known.some(({ seenAt }) => seenAt !== undefined)
  return {
    post,
    state: first ? 'present' : seen ? 'seen' : 'absent',
    persons,
    onLeave,
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    ...(notedBy === undefined ? {} : { notedBy }),
  }
}

function countsOf(seats: readonly Seat[]): GroupBoard['counts'] {
  const count = (state: SeatState) => seats.filter((seat) => seat.state === state).length
  return {
    present: count('present'),
    seen: count('seen'),
    absent: count('absent'),
    'on-leave': count('on-leave'),
    vacant: count('vacant'),
  }
}
