/**
 * Changing the roster: two days swapped, somebody put on a day, or a day given back to its turn. What comes out are
 * rows of the roster before and after; they are kept as an act of administration with the reason.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import { answering } from '../district/answering.ts'
import type { PublicHearing, RosterDay } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import { type HearingDay, type PresidedDay, presidingOn } from './roster.ts'

/** A row of the roster taken out, put in, or changed. */
export interface RosterEdit {
  readonly before?: RosterDay
  readonly after?: RosterDay
}

/** Who is wanted on a day; neither: whoever has the turn. */
export interface Wanted {
  readonly post?: string
  readonly person?: string
}

/** Each of two days gets who presides on the other. Nobody is moved to a day on which they are away. */
export function swapDays(
  index: DistrictIndex,
  hearing: PublicHearing,
  days: readonly [string, string],
  why: string,
  presided: readonly PresidedDay[] = [],
): Decision<readonly RosterEdit[]> {
  const [one, other] = days
  const on = (day: string) => presidingOn(index, hearing, day, presided)
  const [first, second] = [on(one), on(other)]
  if (!first || !second || one === other) return refuse('not-a-hearing-day')
  const [who, whom] = [whoIs(first), whoIs(second)]
  if (!who || !whom) return refuse('post-vacant')
  const edits: RosterEdit[] = []
  for (const [day, wanted] of [[one, whom] as const, [other, who] as const]) {
    const put = putOn(index, hearing, day, wanted, why, presided)
    if (!put.ok) return put
    edits.push(...put.value)
  }
  return accept(edits)
}

/** Puts a post or a person on a day, or gives the day back to its turn. */
export function putOn(
  index: DistrictIndex,
  hearing: PublicHearing,
  day: string,
  { post, person }: Wanted,
  why: string,
  presided: readonly PresidedDay[] = [],
): Decision<readonly RosterEdit[]> {
  // What was presided over is past: nobody is put there afterwards.
  if (presided.some((one) => one.day === day) || !presidingOn(index, hearing, day, presided))
    return refuse('not-a-hearing-day')
  if (post !== undefined && !index.posts.has(post)) return refuse('unknown-post')
  if (person !== undefined && !index.persons.has(person)) return refuse('unknown-person')
  if (post !== undefined && answering(index, post, day).persons.length === 0) return refuse('post-vacant')
  if (person !== undefined && isAwayAltogether(index, person, day)) return refuse('away-that-day')
  const before = (index.district.roster ?? []).find((one) => one.hearing === hearing.code && one.date === day)
  const named = person === undefined ? post !== undefined && { post } : { person }
  const after = named ? { date: day, hearing: hearing.code, ...named, why } : undefined
  if (!before && !after) return refuse('not-a-hearing-day')
  return accept([{ ...(before ? { before } : {}), ...(after ? { after } : {}) }])
}

function whoIs({ post, persons }: HearingDay): Wanted | undefined {
  if (post !== undefined) return { post }
  return persons[0] ? { person: persons[0].id } : undefined
}

function isAwayAltogether(index: DistrictIndex, person: string, day: string): boolean {
  return (index.leavesByPerson.get(person) ?? []).some(
    (leave) => leave.post === undefined && leave.from <= day && day <= leave.to,
  )
}
