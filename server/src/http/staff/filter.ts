/**
 * What a list of the register is asked for, as the desk understands it. An officer's list holds what lies with their
 * own posts, or with the department they watch over; the control room may ask for everything. The list behind a number
 * holds for a department's head or nodal officer what the number counts: that department. The division finds a list behind
 * a number only, and searches in no words. Days are days in the district.
 */
import { type Static, Type } from '@sinclair/typebox'
import { readsFigures, readsFiguresOnly } from '#core/access/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { DIMENSIONS } from '#core/figures/measures.ts'
import type { State } from '#core/grievance/grievance.ts'
import { OLD_AFTER_DAYS } from '#core/grievance/old.ts'
import type { GrievanceFilter } from '#ports/desk.ts'
import type { Caller } from '../caller.ts'
import { Problem } from '../problem.ts'
import { hasRight } from '../rights.ts'
import { both, measuresOf, scopeOf, stepsOf, whereOf } from './figures-question.ts'
import { notAbout } from './sight.ts'

const Day = Type.String({ format: 'date' })

/** Yes or no in an address. */
const Flag = (description: string) => Type.String({ pattern: '^(1|0|true|false)$', description })
const isSet = (flag: string | undefined) => flag === '1' || flag === 'true'

export const Asked = Type.Object({
  /** One state, or several with commas between. */
  state: Type.Optional(
    Type.String({ pattern: '^[a-z_]+(,[a-z_]+)*$', description: 'States with commas between' }),
  ),
  department: Type.Optional(Type.String({ maxLength: 20 })),
  subject: Type.Optional(Type.String({ maxLength: 60 })),
  post: Type.Optional(Type.String({ maxLength: 60 })),
  place: Type.Optional(Type.Integer({ description: 'The place and all places within it' })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  mine: Type.Optional(Flag('Only what lies with the posts of the caller')),
  directed: Type.Optional(
    Flag('Only what waits for an answer of the caller to a direction, or for their order by law'),
  ),
  late: Type.Optional(Flag('Only what is past its due date')),
  danger: Type.Optional(Flag('Only what cannot wait')),
  uncalled: Type.Optional(Flag('Only where the officer has not spoken with the complainant in time')),
  /** The list behind a number of the figures; `core/src/figures/behind.ts` writes it. */
  counted: Type.Optional(Type.String({ maxLength: 1000, description: 'Measures with commas between' })),
  counted_from: Type.Optional(Day),
  counted_to: Type.Optional(Day),
  counted_step: Type.Optional(
    Type.String({ maxLength: 20, description: 'Only where the time of this step ended' }),
  ),
  ...Object.fromEntries(
    DIMENSIONS.map((one) => [`of_${one}`, Type.Optional(Type.String({ maxLength: 2000 }))] as const),
  ),
  suggestions: Type.Optional(Flag('Only suggestions')),
  old: Type.Optional(Flag('Only matters that had gone on for long when they came')),
  after: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type Asked = Static<typeof Asked>

const STATES: readonly string[] = [
  'new',
  'at_desk',
  'with_officer',
  'awaiting_complainant',
  'in_review',
  'awaiting_word',
  'closed',
] satisfies readonly State[]

/** The filter for this caller; undefined when nothing can match. */
export function filterFor(
  asked: Asked,
  caller: Caller,
  index: DistrictIndex,
  now: Date,
): GrievanceFilter | undefined {
  const directed = isSet(asked.directed) ? caller.posts : undefined
  const posts = directed ? undefined : postsFor(asked, caller)
  if (posts?.length === 0 || directed?.length === 0) return undefined
  const states = asked.state?.split(',').filter((state) => STATES.includes(state)) as State[] | undefined
  if (states?.length === 0) return undefined
  return {
    notAbout: notAbout(caller),
    ...(states ? { states } : {}),
    ...(asked.department === undefined ? {} : { department: asked.department }),
    ...(asked.subject === undefined ? {} : { subject: asked.subject }),
    ...(posts ? { posts } : {}),
    ...(directed ? { directed } : {}),
    ...(asked.place === undefined ? {} : { places: placesWithin(index, asked.place) }),
    ...(asked.q && !readsFiguresOnly(caller) ? { search: asked.q } : {}),
    ...(asked.from === undefined ? {} : { from: new Date(`${asked.from}T00:00:00.000+05:30`) }),
    ...(asked.to === undefined ? {} : { to: new Date(`${asked.to}T23:59:59.999+05:30`) }),
    ...(isSet(asked.old) ? { oldAfterDays: index.district.settings.oldMatterDays ?? OLD_AFTER_DAYS } : {}),
    ...(isSet(asked.suggestions) ? { suggestions: true } : {}),
    ...(isSet(asked.late) ? { lateAt: now } : {}),
    ...(isSet(asked.danger) ? { danger: true } : {}),
    ...countedIn(asked, caller, index, now),
    ...(isSet(asked.uncalled) ? { uncalledAt: now } : {}),
  }
}

function countedIn(
  asked: Asked,
  caller: Caller,
  index: DistrictIndex,
  now: Date,
): Pick<GrievanceFilter, 'counted'> {
  if (asked.counted === undefined) return {}
  const words = Object.fromEntries(
    DIMENSIONS.map((one) => [one, (asked as Readonly<Record<string, unknown>>)[`of_${one}`]]),
  ) as Parameters<typeof whereOf>[0]
  const period = {
    ...(asked.counted_from ? { from: asked.counted_from } : {}),
    until: dayAfter(asked.counted_to ?? dayOf(now)),
  }
  const measures = measuresOf(asked.counted)
  // Behind how people were treated there is no list: it would tell who said so.
  if (measures.some((one) => one === 'treated-well' || one === 'treated-badly'))
    throw new Problem('not-allowed')
  const where = whereOf(words, index)
  const [step] = stepsOf(asked.counted_step)
  return {
    counted: {
      ...{ measures, period, where: watchesOnly(caller) ? both(where, scopeOf(caller) ?? {}) : where },
      ...(step === undefined ? {} : { step }),
    },
  }
}

/** Is what this person may see beyond their own posts the work of the departments they watch over? */
function watchesOnly(caller: Caller): boolean {
  return !hasRight(caller, 'everything') && (caller.departments ?? []).length > 0
}

function postsFor(asked: Asked, caller: Caller): readonly string[] | undefined {
  const { post, mine, department, counted } = asked
  const watched = department !== undefined && caller.departments?.includes(department)
  // What was counted is narrowed to their departments instead, by the same rule as the number.
  const behind = counted !== undefined && (watchesOnly(caller) || readsFigures(caller))
  const everything = hasRight(caller, 'everything') || watched || behind
  const own = isSet(mine) || !everything ? [...caller.posts, ...(caller.staffOf ?? [])] : undefined
  if (post === undefined) return own
  return own === undefined || own.includes(post) ? [post] : []
}

/** A place with everything that lies in it. */
function placesWithin({ district }: DistrictIndex, code: number): readonly number[] {
  const within = new Set([code])
  for (let size = 0; size !== within.size; ) {
    size = within.size
    for (const place of district.places)
      if (place.parent !== undefined && within.has(place.parent)) within.add(place.code)
  }
  return [...within]
}
