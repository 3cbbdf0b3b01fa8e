/** Whose it is: numbers that are given out, details and names of persons, members of a family. */
import { lettersOf } from '../text/neutral.ts'
import type { Facts } from './facts.ts'
import { isSamePerson } from './persons-said.ts'
import { type Relation, relationOf } from './relation.ts'

const nothing: ReadonlySet<string> = new Set()

/** Numbers of cards, plots, files, wards; a ward in common says only where. */
export function numberOf(one: Facts, other: Facts): Relation {
  let relation: Relation = 'unknown'
  for (const [noun, left] of one.numbers) {
    const found = relationOf(left, other.numbers.get(noun) ?? nothing)
    if (found === 'other') return 'other'
    if (found === 'same' && noun !== 'ward') relation = 'same'
  }
  if (relation === 'same') return relation
  const [left, right] = [longOf(one), longOf(other)]
  return relationOf(left, right)
}

/** A number so long is the same beside whatever noun. */
const LONG = 4

function longOf({ numbers }: Facts): ReadonlySet<string> {
  return new Set([...numbers.values()].flatMap((all) => [...all].filter((number) => number.length >= LONG)))
}

/** By telephone, account or card; without them by name. */
export function personOf(one: Facts, other: Facts): Relation {
  let relation: Relation = 'unknown'
  for (const [kind, left] of one.details) {
    const found = relationOf(left, other.details.get(kind) ?? nothing)
    if (found === 'same') return 'same'
    if (found === 'other') relation = 'other'
  }
  if (relation === 'other') return relation
  const [left, right] = [one.persons, other.persons]
  if (left.some((here) => right.some((there) => isSamePerson(here, there)))) return 'same'
  if (left.length > 0 && right.length > 0) return 'other'
  const [known, words] = left.length > 0 ? [left, lettersIn(other)] : [right, lettersIn(one)]
  return known.some(({ first }) => words.has(first)) ? 'same' : 'unknown'
}

function lettersIn({ tokens }: Facts): ReadonlySet<string> {
  return new Set(
    tokens.filter(({ place, weight }) => !place && weight > 0).map(({ word }) => lettersOf(word)),
  )
}

/** Asked for different persons of a family; for oneself and for another, half. */
export function kinOf(one: Facts, other: Facts): number {
  const relation = relationOf(one.kin, other.kin)
  if (relation === 'other') return 1
  if (one.kin.size === 0 && other.kin.size === 0) return 0
  const [without, withKin] = one.kin.size === 0 ? [one, other] : [other, one]
  return without.own && without.kin.size === 0 ? (withKin.also ? 1 : 0.7) : 0
}
