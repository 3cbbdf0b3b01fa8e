/**
 * How alike two texts are, and in what they differ. Words are compared by their neutral keys, rare ones count more.
 * Words that nobody's language holds (names of people and places) are looked at apart: a letter copied by many people
 * differs in nothing else.
 */
import { type Features, featuresOf } from '../model/features.ts'
import type { LinearModel } from '../model/linear.ts'
import { everyday } from '../reading/everyday.ts'
import { lettersOf, soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'

/** Cosine of two texts by words and letters, rare ones counting more: 0 nothing in common, 1 the same. */
export function likeness(a: string, b: string, model: LinearModel): number {
  const [one, other] = [vector(featuresOf(a), model), vector(featuresOf(b), model)]
  let dot = 0
  for (const [id, value] of one.values) dot += value * (other.values.get(id) ?? 0)
  return one.length === 0 || other.length === 0 ? 0 : dot / (one.length * other.length)
}

/** Words never met in the lessons count as the rarest. */
const UNKNOWN = 4

function vector(
  { ids, values }: Features,
  model: LinearModel,
): { values: ReadonlyMap<number, number>; length: number } {
  const out = new Map<number, number>()
  let square = 0
  for (const [at, id] of ids.entries()) {
    const row = (model.rows[id] as number) - 1
    const value = (values[at] as number) * (row < 0 ? UNKNOWN : (model.worth[row] as number))
    out.set(id, value)
    square += value * value
  }
  return { values: out, length: Math.sqrt(square) }
}

/** Names and numbers of one text that the other does not have. */
export interface Difference {
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

/** What each text names that the other does not, and the names that stand in both. */
export function differences(
  a: string,
  b: string,
  model: LinearModel,
): { readonly here: Difference; readonly there: Difference; readonly both: readonly string[] } {
  const [one, other] = [wordsOf(a, model), wordsOf(b, model)]
  const here = missing(one, other)
  const both = [...one.names.values()].filter((word) => !here.names.includes(word))
  return { here, there: missing(other, one), both }
}

interface Named {
  readonly names: ReadonlyMap<string, string>
  readonly all: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

function wordsOf(text: string, model: LinearModel): Named {
  const names = new Map<string, string>()
  const all = new Set<string>()
  const numbers = new Set<string>()
  for (const word of words(text)) {
    if (/^\d/.test(word)) {
      numbers.add(word)
      continue
    }
    const key = soundOf(word)
    all.add(lettersOf(word))
    const common = everyday.has(key) || word.length < 3
    if (!common && (model.rows[featuresOf(word).ids[0] ?? 0] as number) === 0)
      names.set(lettersOf(word), word)
  }
  return { names, all, numbers }
}

function missing(here: Named, there: Named): Difference {
  const known = [...there.all]
  return {
    names: [...here.names]
      .filter(([letters]) => !known.some((other) => near(letters, other)))
      .map(([, word]) => word),
    numbers: [...here.numbers].filter((number) => !there.numbers.has(number)),
  }
}

/** Alike, or the one begins as the other and they are a letter apart. */
function near(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0] || Math.min(a.length, b.length) < 4) return false
  let front = 0
  while (front < a.length && a[front] === b[front]) front += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  return Math.max(a.length, b.length) - front - back <= 1
}
