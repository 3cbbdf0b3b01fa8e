/**
 * Finding keys that are one letter off. Each known key is filed under itself with each single letter left out; a key
 * and its misspelling then meet in at least one drawer. Short keys are not filed: one letter is too much of them.
 */

const shortest = 4

/** The drawers: a key with a letter left out, to the keys it came from. */
export type FuzzyIndex = ReadonlyMap<string, readonly string[]>

/** Files every key. */
export function fuzzyIndex(keys: Iterable<string>): FuzzyIndex {
  const drawers = new Map<string, string[]>()
  for (const key of keys) {
    if (key.length < shortest) continue
    for (const short of new Set(shortened(key))) {
      const drawer = drawers.get(short)
      if (drawer) drawer.push(key)
      else drawers.set(short, [key])
    }
  }
  return drawers
}

/** The known keys at most one letter away (left out, put in, or another instead); the first letter must agree. */
export function nearKeys(key: string, index: FuzzyIndex): readonly string[] {
  if (key.length < shortest) return []
  const found = new Set<string>()
  for (const short of shortened(key)) {
    for (const known of index.get(short) ?? []) {
      if (known[0] === key[0] && oneApart(key, known)) found.add(known)
    }
  }
  return [...found]
}

function shortened(key: string): readonly string[] {
  return [key, ...[...key].map((_, at) => key.slice(0, at) + key.slice(at + 1))]
}

function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let front = 0
  while (front < a.length && front < b.length && a[front] === b[front]) front += 1
  let back = 0
  while (back < a.length - front && back < b.length - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  return Math.max(a.length, b.length) - front - back <= 1
}
