/**
 * Type-ahead over places: the words typed begin words of the name, in either script, in any order; the last words
 * may name what is around it ("Rampur Katra"). A code finds the one place that has it. Better fits come first, then larger places.
 */
import type { Place, PlaceType } from '#core/district/district.ts'
import { type DistrictIndex, placePath } from '#core/district/find.ts'

const SIZE = {
  district: 0,
  block: 1,
  subdistrict: 2,
  town: 3,
  panchayat: 4,
  village: 5,
  ward: 6,
} as const satisfies Record<PlaceType, number>

const cards = new WeakMap<DistrictIndex, readonly Card[]>()

interface Card {
  readonly place: Place
  readonly own: readonly string[]
  readonly around: readonly string[]
}

/** At most `limit` places that fit what was typed. */
export function findPlaces(index: DistrictIndex, typed: string, limit: number): readonly Place[] {
  const wanted = wordsIn(typed)
  if (wanted.length === 0) return []
  const byCode = index.places.get(Number(wanted.join('')))
  if (byCode) return [byCode]
  return cardsOf(index)
    .flatMap((card) => {
      const fit = fitOf(card, wanted)
      return fit === undefined ? [] : [{ place: card.place, fit }]
    })
    .toSorted((a, b) => a.fit - b.fit || SIZE[a.place.type] - SIZE[b.place.type])
    .slice(0, limit)
    .map((found) => found.place)
}

/** 0 for a whole word of the name, 1 for the beginning of one, 2 more for each word found only around it. */
function fitOf({ own, around }: Card, wanted: readonly string[]): number | undefined {
  let fit = 0
  let named = false
  for (const word of wanted) {
    if (own.includes(word)) named = true
    else if (own.some((one) => one.startsWith(word))) {
      named = true
      fit += 1
    } else if (around.some((one) => one.startsWith(word))) fit += 2
    else return undefined
  }
  return named ? fit : undefined
}

function cardsOf(index: DistrictIndex): readonly Card[] {
  const known = cards.get(index)
  if (known) return known
  const made = index.district.places.map((place) => ({
    place,
    own: namesOf(place),
    around: placePath(index, place.code).slice(1).flatMap(namesOf),
  }))
  cards.set(index, made)
  return made
}

function namesOf(place: Place): readonly string[] {
  return [place.nameHi, place.nameEn, ...place.aliases].flatMap(wordsIn)
}

function wordsIn(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}
