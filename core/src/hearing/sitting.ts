/**
 * A sitting: one public hearing as it is really held, on a day and at a place (M52, M86, M91).
 *
 *   kind      jan-milan and jan-darshan are days of a hearing of the district's, a tour has no roster
 *   presides  on a hearing's day whoever the roster says; on a tour the post that is named
 *   open      entries are taken; closed, only what was written down before the closing and came late
 *   token     numbered from 1 in each sitting; given at the counter, or ahead to whoever asked for a turn
 *
 * What is heard becomes grievances like all others; a sitting keeps which they were, and in what order people came.
 */
import { accept, type Decision, refuse } from '../decision.ts'
import { answering } from '../district/answering.ts'
import type { Person } from '../district/district.ts'
import type { DistrictIndex } from '../district/find.ts'
import { type PresidedDay, presidingOn } from './roster.ts'

export const SITTING_KINDS = ['jan-milan', 'jan-darshan', 'tour'] as const
export type SittingKind = (typeof SITTING_KINDS)[number]

/** What somebody asks for who opens a sitting. */
export interface Opening {
  readonly kind: SittingKind
  /** The public hearing whose day it is. */
  readonly hearing?: string
  /** Where a tour stops, in words. */
  readonly place?: string
  /** Who presides on a tour. */
  readonly post?: string
}

/** A sitting as it begins. */
export interface Begun {
  readonly kind: SittingKind
  readonly hearing?: string
  readonly office?: string
  readonly place?: string
  readonly post?: string
  readonly person: Person['id']
}

/** Who presides, and where; or why it cannot begin. `presided`: who did on days that have begun. */
export function openSitting(
  index: DistrictIndex,
  wanted: Opening,
  day: string,
  presided: readonly PresidedDay[] = [],
): Decision<Begun> {
  return wanted.kind === 'tour' ? openTour(index, wanted, day) : openHearing(index, wanted, day, presided)
}

function openHearing(
  index: DistrictIndex,
  { kind, hearing: code }: Opening,
  day: string,
  presided: readonly PresidedDay[],
): Decision<Begun> {
  const hearing = (index.district.hearings ?? []).find((one) => one.code === code)
  if (!hearing) return refuse('unknown-hearing')
  const presiding = presidingOn(index, hearing, day, presided)
  if (!presiding) return refuse('not-a-hearing-day')
  const [person] = presiding.persons
  if (!person) return refuse('nobody-presides')
  return accept({
    kind,
    hearing: hearing.code,
    office: hearing.office,
    person: person.id,
    ...(presiding.post === undefined ? {} : { post: presiding.post }),
  })
}

function openTour(index: DistrictIndex, { kind, place = '', post }: Opening, day: string): Decision<Begun> {
  if (place.trim() === '') return refuse('unknown-place')
  if (post === undefined || !index.posts.has(post)) return refuse('unknown-post')
  const [person] = answering(index, post, day).persons
  return person ? accept({ kind, place: place.trim(), post, person: person.id }) : refuse('nobody-presides')
}

/** The occasion that stands on its grievances; a district names those that it knows. */
export const SOURCE_OF = {
  'jan-milan': 'janmilan',
  'jan-darshan': 'jandarshan',
  tour: 'tour',
} as const satisfies Record<SittingKind, string>

/** May an entry still be taken: made while the sitting was open, whenever it comes? */
export function takesEntry(sitting: { readonly closedAt?: Date }, madeAt: Date): boolean {
  return sitting.closedAt === undefined || madeAt <= sitting.closedAt
}
