/** The words that stand in both messages, whatever the script and the language. */
import type { Facts, Token } from './facts.ts'

/** Its share of what the shorter tells, the weight of names and spots in it, and one of them. */
export interface SharedWords {
  readonly share: number
  readonly telling: number
  readonly both: string | undefined
}

/** What both tell, rare words counting more. */
export function sharedWords(one: Facts, other: Facts): SharedWords {
  // Who writes is no part of what is told; `samePerson` counts that.
  const named = one.persons.length > 0 && other.persons.length > 0
  const [left, right] = [toldIn(one, named), toldIn(other, named)]
  const [few, many] = left.size <= right.size ? [left, right] : [right, left]
  let [common, telling] = [0, 0]
  let both: string | undefined
  for (const [key, token] of few) {
    const { word, weight, sort, name } = token
    if (!many.has(key) && !(key.startsWith('~') && [...many.keys()].some((there) => near(key, there))))
      continue
    if (one.landmarks.has(key) !== other.landmarks.has(key)) continue
    if (!isWhere(token)) common += weight
    if (!name && many.get(key)?.name !== true && sort !== 'spot' && sort !== 'side' && !one.spots.has(key))
      continue
    telling += weight
    both ??= word
  }
  const least = Math.min(weightOf(left), weightOf(right))
  return { share: common / Math.max(least, FEWEST), telling, both }
}

/** The school and the square tell where, and not what; a tower or a tank is often the matter itself. */
const isWhere = ({ sort, key }: Token) => (sort === 'site' || sort === 'spot') && !built.has(key)
const built: ReadonlySet<string> = new Set(
  'tower watertank factory statue gate ghat kiln graveyard'.split(' '),
)

/** So much weighs at least a message. */
const FEWEST = 4

function toldIn({ tokens }: Facts, named: boolean): ReadonlyMap<string, Token> {
  const told = tokens.filter(({ place, person, weight }) => !place && weight > 0 && !(named && person))
  return new Map(told.map((token) => [token.key, token]))
}

function weightOf(told: ReadonlyMap<string, Token>): number {
  let sum = 0
  for (const token of told.values()) if (!isWhere(token)) sum += token.weight
  return sum
}

/** Spelt a letter apart: फूलमती, phulmti. Keys begin with their mark. */
export function near(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || a[1] !== b[1] || Math.min(a.length, b.length) < 5) return false
  let front = 0
  while (front < a.length && a[front] === b[front]) front += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  return Math.max(a.length, b.length) - front - back <= 1
}
