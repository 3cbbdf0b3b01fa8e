/**
 * Dividing messages into folds so that near-duplicates never straddle two of them: a model is not tried on what it has
 * as good as seen. Messages are alike when they share half of their telling words.
 */

import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { everyday } from './everyday.ts'

const ALIKE = 0.5

/** A fold for each text, in their order. */
export function foldsOf(texts: readonly string[], folds: number): readonly number[] {
  const bags = texts.map(bagOf)
  const withWord = new Map<string, number[]>()
  for (const [at, bag] of bags.entries())
    for (const word of bag) {
      const there = withWord.get(word)
      if (there) there.push(at)
      else withWord.set(word, [at])
    }
  const head = texts.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (head[root] !== root) root = head[root] as number
    return root
  }
  for (const [at, bag] of bags.entries()) {
    const shared = new Map<number, number>()
    for (const word of bag)
      for (const other of withWord.get(word) ?? [])
        if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1)
    for (const [other, count] of shared) {
      const union = bag.size + (bags[other]?.size ?? 0) - count
      if (union > 0 && count / union >= ALIKE) head[rootOf(at)] = rootOf(other)
    }
  }
  const foldOf = new Map<number, number>()
  return texts.map((_, at) => {
    const root = rootOf(at)
    const fold = foldOf.get(root) ?? foldOf.size % folds
    foldOf.set(root, fold)
    return fold
  })
}

function bagOf(text: string): ReadonlySet<string> {
  return new Set(
    words(text)
      .map(soundOf)
      .filter((key) => key !== '' && !everyday.has(key)),
  )
}
