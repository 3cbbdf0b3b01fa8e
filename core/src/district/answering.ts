/**
 * Who answers for a post on a day, so that nothing waits on an empty chair. The terms:
 *
 *   holder       a person with a charge over the post (regular, acting, additional) who is not away that day
 *   substitute   whom the leave of a holder names; or a person with a link charge over the post
 *   link post    the post named for it in posts.csv: its own people answer while the post is vacant, or while all
 *                its holders are away and nobody is named
 *   senior       without a link post the one it reports to, in the same way; new work is not sent to such an empty
 *                chair but up the line (`core/src/routing`)
 *   nobody       no link leads to a person; the ladder counts on and the desk is told
 *
 * A holder on leave keeps the right to act. A day is `YYYY-MM-DD` in Asia/Kolkata.
 */
import type { Person, Post } from './district.ts'
import { chargesOfPerson, chargesOfPost, type DistrictIndex, isOn, linkOf } from './find.ts'

/** In which way the work of a post reaches a person. */
export type Standing = 'holder' | 'substitute' | 'link-post' | 'senior' | 'nobody'

/** The people who get a post's work on a day; `through` is the post whose people they are when it is another. */
export interface Answering {
  readonly persons: readonly Person[]
  readonly standing: Standing
  readonly through?: string
}

/** A chain of vacant posts longer than this leads nowhere. */
const LINKS = 4

/** Who answers for a post on a day. */
export function answering(index: DistrictIndex, post: string, on: string, links = LINKS): Answering {
  const charges = chargesOfPost(index, post, on)
  const present = charges.filter(({ person }) => !isAway(index, person, post, on))
  const holders = present.filter(({ kind }) => kind !== 'link')
  if (holders.length > 0)
    return {
      persons: people(
        index,
        holders.map(({ person }) => person),
      ),
      standing: 'holder',
    }
  const named = charges.flatMap(({ person }) => substitutesOf(index, person, post, on))
  const substitutes = people(index, [...named, ...present.map(({ person }) => person)])
  if (substitutes.length > 0) return { persons: substitutes, standing: 'substitute' }
  const found = index.posts.get(post)
  const link = found && linkOf(found)
  if (link === undefined || link === post || links === 0) return { persons: [], standing: 'nobody' }
  const there = answering(index, link, on, links - 1)
  if (there.standing === 'nobody') return there
  const standing = found?.linkPost === undefined || there.standing === 'senior' ? 'senior' : 'link-post'
  return { ...there, standing, through: there.through ?? link }
}

/** Is the chair empty: nobody holds it, stands in, or is named to answer for it? */
export function isVacant(index: DistrictIndex, post: string, on: string): boolean {
  const { standing } = answering(index, post, on)
  return standing === 'senior' || standing === 'nobody'
}

/** The people who get a post's work on a day; nobody when no link leads to a person. */
export function personsAnswering(index: DistrictIndex, post: string, on: string): readonly Person[] {
  return answering(index, post, on).persons
}

/**
 * The posts a person may act for on a day: those in charge, the regular one first, then those the person stands in for.
 */
export function postsOfPerson(index: DistrictIndex, person: string, on: string): readonly Post[] {
  const own = chargesOfPerson(index, person, on).flatMap((charge) => index.posts.get(charge.post) ?? [])
  const found = new Map(own.map((post) => [post.code, post]))
  for (const post of standsInFor(index, person, on)) found.set(post.code, post)
  // A link post answers for vacant posts, and through those perhaps for others.
  const reached = [...found.values()]
  for (const post of reached) {
    for (const below of index.linkedTo.get(post.code) ?? []) {
      if (found.has(below.code) || !hasPerson(answering(index, below.code, on), person)) continue
      found.set(below.code, below)
      reached.push(below)
    }
  }
  return [...found.values()]
}

function standsInFor(index: DistrictIndex, person: string, on: string): readonly Post[] {
  return (index.leavesBySubstitute.get(person) ?? [])
    .filter((leave) => isOn(leave, on))
    .flatMap((leave) =>
      chargesOfPerson(index, leave.person, on)
        .filter(({ post }) => leave.post === undefined || leave.post === post)
        .flatMap(({ post }) => index.posts.get(post) ?? []),
    )
}

/** Is the person away on this day, for this post? */
export function isAway(index: DistrictIndex, person: string, post: string, on: string): boolean {
  return leavesOn(index, person, post, on).length > 0
}

function leavesOn(index: DistrictIndex, person: string, post: string, on: string) {
  return (index.leavesByPerson.get(person) ?? []).filter(
    (leave) => isOn(leave, on) && (leave.post === undefined || leave.post === post),
  )
}

/** Who stands in for a person at a post; a substitute who is away too stands in for nobody. */
function substitutesOf(index: DistrictIndex, person: string, post: string, on: string): readonly string[] {
  return leavesOn(index, person, post, on).flatMap(({ substitute }) =>
    substitute !== undefined && !isAway(index, substitute, post, on) ? [substitute] : [],
  )
}

function people(index: DistrictIndex, ids: readonly string[]): readonly Person[] {
  return [...new Set(ids)].flatMap((id) => index.persons.get(id) ?? [])
}

function hasPerson({ persons }: Answering, person: string): boolean {
  return persons.some(({ id }) => id === person)
}
