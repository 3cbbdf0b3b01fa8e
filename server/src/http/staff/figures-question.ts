/**
 * What somebody asks of the figures, as the reading takes it, and how much of them they may see: the control room and
 * oversight all, a department's head or nodal officer that department, an officer their own posts.
 */
import { readsFigures } from '#core/access/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import {
  DIMENSIONS,
  type Dimension,
  MEASURES,
  type Measure,
  STEPS,
  type Step,
} from '#core/figures/measures.ts'
import type { By, Where } from '#ports/figures.ts'
import type { Caller } from '../caller.ts'
import { Problem } from '../problem.ts'
import { hasRight } from '../rights.ts'

/** Which rows this caller may see at all; undefined when none. */
export function scopeOf(caller: Caller): Where | undefined {
  if (hasRight(caller, 'everything') || readsFigures(caller)) return {}
  if (caller.departments?.length) return { department: caller.departments }
  const posts = [...caller.posts, ...(caller.staffOf ?? [])]
  return posts.length > 0 ? { post: posts } : undefined
}

/** Both conditions at once. */
export function both(one: Where, other: Where): Where {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Dimension[]
  return Object.fromEntries(
    names.map((name) => {
      const [a, b] = [one[name], other[name]]
      return [name, a && b ? a.filter((value) => b.includes(value)) : (a ?? b ?? [])]
    }),
  )
}

type Words = { readonly [D in Dimension | 'place']?: string | number | undefined }

/** The conditions of an address. A heading stands for its subjects, a place for the rung it lies on, `-` for what is not known. */
export function whereOf(asked: Words, { subjects, places }: DistrictIndex): Where {
  const listed = (text: string | number | undefined) =>
    text === undefined
      ? undefined
      : String(text)
          .split(',')
          .map((value) => (value === NOT_KNOWN ? '' : value))
  const where: { [D in Dimension]?: readonly string[] } = {}
  for (const dimension of DIMENSIONS) {
    const values = listed(asked[dimension])
    if (values) where[dimension] = values
  }
  if (where.subject)
    where.subject = where.subject.flatMap((code) => {
      const under = [...subjects.values()].filter(({ parent }) => parent === code)
      return under.length > 0 ? under.map((one) => one.code) : [code]
    })
  if (asked.place !== undefined) {
    const rung = RUNG[places.get(Number(asked.place))?.type ?? '']
    if (!rung && places.get(Number(asked.place))?.type !== 'district') throw new Problem('request-invalid')
    if (rung) where[rung] = [String(asked.place)]
  }
  return where
}

/** How an address writes that a dimension has no value. */
const NOT_KNOWN = '-'

const RUNG: Readonly<Partial<Record<string, Dimension>>> = {
  block: 'block',
  town: 'block',
  panchayat: 'panchayat',
  ward: 'panchayat',
  village: 'village',
}

/** A condition that is implied by a narrower dimension of the same kind is put there, so that a cut covers it. */
export function narrowed(where: Where, by: readonly By[], index: DistrictIndex): Where {
  const { block, panchayat, department, ...rest } = where
  let found: Where = where
  const within = (parents: readonly string[]) =>
    index.district.places
      .filter(({ parent }) => parents.includes(String(parent)))
      .map(({ code }) => String(code))
  if (block && by.includes('panchayat') && !panchayat)
    found = { ...rest, ...keep({ department }), panchayat: within(block) }
  if (panchayat && by.includes('village'))
    found = { ...rest, ...keep({ block, department }), village: within(panchayat) }
  if (department && by.includes('post') && !found.post) {
    const { department: _, ...others } = found
    const posts = index.district.posts.filter(
      (post) => post.department && department.includes(post.department),
    )
    found = { ...others, post: posts.map(({ code }) => code) }
  }
  return found
}

function keep(where: { readonly [D in Dimension]?: readonly string[] | undefined }): Where {
  return Object.fromEntries(Object.entries(where).filter(([, values]) => values !== undefined)) as Where
}

/** The names of measures in an address; a name that nobody knows is a wrong question. */
export function measuresOf(text: string | undefined): readonly Measure[] {
  return known(text, MEASURES)
}

/** The steps in an address. */
export function stepsOf(text: string | undefined): readonly Step[] {
  return known(text, STEPS)
}

/** By what an address tells numbers apart: two dimensions at most, and a day or a month. */
export function byOf(text: string | undefined): readonly By[] {
  const by = known(text, [...DIMENSIONS, 'day', 'month'] as const)
  if (by.filter((one) => one !== 'day' && one !== 'month').length > 2) throw new Problem('request-invalid')
  return by
}

function known<T extends string>(text: string | undefined, names: readonly T[]): readonly T[] {
  const asked = text ? text.split(',') : []
  if (!asked.every((one) => (names as readonly string[]).includes(one))) throw new Problem('request-invalid')
  return [...new Set(asked)] as T[]
}

/** Both days included, thirty days up to today when nothing is said; `until` is the day after the last. */
export function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Date,
): { readonly from: string; readonly to: string; readonly until: string } {
  const last = to ?? dayOf(now)
  const first = from ?? dayAfter(last, -29)
  if (Number.isNaN(Date.parse(first)) || Number.isNaN(Date.parse(last)) || first > last)
    throw new Problem('request-invalid')
  return { from: first, to: last, until: dayAfter(last) }
}
