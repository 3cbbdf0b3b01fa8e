/**
 * Places as one types: "kan", "कंच" and "kanchan d" all offer कंचनडीह. The names lie sorted by their bare keys, so a
 * prefix is a stretch of the list, found by halving.
 */
import type { Place, PlaceType } from '../district/district.ts'
import { wordsAt } from '../text/words.ts'
import { bareKey, numbered, type PlaceIndex } from './place-index.ts'

/** No more of the list than this is looked at: a single letter fits a great many names. */
const furthest = 8_000

/** At most `limit` places whose name begins like the query, the likeliest first. */
export function typeAhead(query: string, index: PlaceIndex, limit: number): readonly Place[] {
  const typed = numbered(wordsAt(query))
  const key = bareKey(typed)
  if (key === '') return []
  const letters = typed.map((word) => word.text).join(' ')
  const best: { place: Place; rank: number }[] = []
  const seen = new Set<number>()
  const from = firstAtLeast(key, index)
  for (let at = from; at < index.entries.length && at - from < furthest; at += 1) {
    const entry = index.entries[at]
    if (!entry?.key.startsWith(key)) break
    const place = index.places[entry.at]
    if (!place || seen.has(entry.at)) continue
    seen.add(entry.at)
    keepBest(best, { place, rank: rankOf(place, letters) }, limit)
  }
  return best.map(({ place }) => place)
}

const size = {
  district: 0,
  town: 1,
  block: 1,
  subdistrict: 2,
  panchayat: 3,
  village: 3,
  ward: 4,
} satisfies Record<PlaceType, number>

/** Smaller is better: the very name, then the very letters, then the same sound; among those the larger place. */
function rankOf(place: Place, letters: string): number {
  const names = [place.nameHi, place.nameEn, ...place.aliases].map((name) => name.toLowerCase())
  const likeness = names.includes(letters)
    ? 0
    : names.some((name) => ` ${name}`.includes(` ${letters}`))
      ? 1
      : 2
  const people = Math.min(place.population ?? 0, 9_999_999) / 10_000_000
  return likeness * 10 + size[place.type] + 1 - people
}

function keepBest(
  best: { place: Place; rank: number }[],
  one: { place: Place; rank: number },
  limit: number,
): void {
  const worst = best.at(-1)
  if (best.length >= limit && worst && one.rank >= worst.rank) return
  const before = best.findIndex((other) => other.rank > one.rank)
  best.splice(before < 0 ? best.length : before, 0, one)
  if (best.length > limit) best.pop()
}

function firstAtLeast(key: string, index: PlaceIndex): number {
  let low = 0
  let high = index.entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((index.entries[middle]?.key ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
