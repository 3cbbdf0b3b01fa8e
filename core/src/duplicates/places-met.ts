/** Where it is: the place by the district's list, and which one there by what people see beside it. */
import type { PlaceSpan } from '../reading/place-span.ts'
import type { Facts } from './facts.ts'
import { type Relation, relationOf } from './relation.ts'
import { isLevel } from './things.ts'
import { near } from './words-met.ts'

/** A block or a district is too wide to tell where. */
const fine: readonly PlaceSpan['type'][] = ['village', 'ward', 'panchayat', 'town']

/** Like-named places are the same unless both say in which block. */
export function groundOf(a: readonly PlaceSpan[], b: readonly PlaceSpan[]): Relation | 'around' {
  const [left, right] = [
    a.filter(({ type }) => fine.includes(type)),
    b.filter(({ type }) => fine.includes(type)),
  ]
  const wide = relationOf(codesOf(a, left), codesOf(b, right))
  if (left.length > 0 && right.length > 0) {
    const codes = new Set(right.flatMap(({ code }) => code ?? []))
    if (left.some(({ code }) => code !== undefined && codes.has(code))) return 'same'
    const names = new Set(right.map(({ name }) => name))
    return left.some(({ name }) => names.has(name)) && wide !== 'other' ? 'same' : 'other'
  }
  if (a.length === 0 || b.length === 0) return 'unknown'
  if (wide === 'same') return 'around'
  return left.length === 0 && right.length === 0 ? 'other' : 'unknown'
}

function codesOf(all: readonly PlaceSpan[], small: readonly PlaceSpan[]): ReadonlySet<number> {
  return new Set(all.filter((one) => !small.includes(one)).flatMap(({ code }) => code ?? []))
}

const nothing: ReadonlySet<string> = new Set()

/** One says that what the other means is not meant: "masjid wali nahi". */
export function deniedIn(one: Facts, other: Facts): boolean {
  return meets(one.denied, other) || meets(other.denied, one)
}

function meets(these: ReadonlySet<string>, { keys, spots }: Facts): boolean {
  return [...these].some(
    (key) =>
      keys.has(key) ||
      spots.has(key) ||
      (key.startsWith('~') && [...keys.keys()].some((one) => near(key, one))),
  )
}

function sidesOf(one: Facts, other: Facts, asked: (side: string) => boolean): Relation {
  const [left, right] = [one, other].map(
    ({ things }) => new Set([...(things.get('side') ?? nothing)].filter(asked)),
  )
  return left && right ? relationOf(left, right) : 'unknown'
}

/** Without the bridge that is no more than a landmark here, and broken there. */
function besides(spots: ReadonlySet<string>, { landmarks }: Facts, other: Facts): ReadonlySet<string> {
  return new Set([...spots].filter((key) => !landmarks.has(key) || other.landmarks.has(key)))
}

/** By what each tells which one is meant: the same, or both tell and nothing of it meets. */
export function spotOf(one: Facts, other: Facts): Relation | 'hinted' {
  if (sidesOf(one, other, isLevel) === 'other' || sidesOf(one, other, (side) => !isLevel(side)) === 'other')
    return 'other'
  const [left, right] = [one.spots, other.spots]
  if (meets(besides(left, one, other), other) || meets(besides(right, other, one), one)) return 'same'
  if (left.size > 0 && right.size > 0) return 'other'
  if (left.size + right.size === 0 && one.hints.size * other.hints.size === 0) return 'unknown'
  if (meets(one.hints, other) || meets(other.hints, one)) return 'unknown'
  return left.size + one.hints.size > 0 && right.size + other.hints.size > 0 ? 'hinted' : 'unknown'
}
