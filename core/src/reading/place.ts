/**
 * Which places a text names, in either script, misspelt or not, and which of several like-named ones is meant.
 *
 *   mention   words of the text that sound like the name of one or more places; the longest reading of them counts
 *   cue       a place word beside it: after "gram" comes a village, after "block" a block
 *   company   the other mentions: a Rampur beside Belwan is the Rampur in Belwan
 *
 * A mention's strength says how sure it is that a place is named at all; its places share that strength by how well cue
 * and company fit each of them. Where they fit alike the answer is not guessed: `asked` holds the choices.
 */
import type { Place, PlaceType } from '../district/district.ts'
import { soundOf } from '../text/neutral.ts'
import { type Word, wordsAt } from '../text/words.ts'
import { everyday } from './everyday.ts'
import { nearKeys } from './fuzzy.ts'
import {
  type Bearer,
  type Cue,
  keyOfWords,
  lettersOfWords,
  numbered,
  type PlaceIndex,
} from './place-index.ts'

/** One reading of a place. `span` is where its name stands in the text (UTF-16 offsets). */
export interface PlaceGuess {
  readonly place: number
  readonly confidence: number
  readonly span: readonly [start: number, end: number]
  readonly why: string
}

/** All readings, the likeliest and nearest first; `asked` when like-named places fit equally well. */
export interface PlacesRead {
  readonly candidates: readonly PlaceGuess[]
  readonly asked?: readonly number[]
}

interface Mention {
  readonly from: number
  readonly to: number
  readonly places: readonly Place[]
  readonly cue: { readonly cue: Cue; readonly word: string } | undefined
  readonly strength: number
}

/** Finds the places that the text names. */
export function readPlaces(text: string, index: PlaceIndex): PlacesRead {
  const said = numbered(wordsAt(text))
  const mentions = mentionsIn(said, index)
  const weighed = mentions.map((mention) => weigh(mention, mentions, said, index))
  const candidates = weighed.flat().toSorted((a, b) => standing(b, index) - standing(a, index))
  const asked = choices(weighed, candidates)
  return asked ? { candidates, asked } : { candidates }
}

const longest = 4

function mentionsIn(said: readonly Word[], index: PlaceIndex): readonly Mention[] {
  const taken = new Set<number>()
  const found: Mention[] = []
  for (const exact of [true, false]) {
    for (let length = Math.min(longest, said.length); length >= 1; length -= 1) {
      for (let from = 0; from + length <= said.length; from += 1) {
        const to = from + length
        if (Array.from({ length }, (_, step) => from + step).some((at) => taken.has(at))) continue
        const mention = mentionAt(said, from, to, exact, index)
        if (!mention) continue
        found.push(mention)
        for (let at = from; at < to; at += 1) taken.add(at)
      }
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}

function mentionAt(
  said: readonly Word[],
  from: number,
  to: number,
  exact: boolean,
  index: PlaceIndex,
): Mention | undefined {
  const name = said.slice(from, to)
  const keys = name.map((word) => soundOf(word.text))
  const key = keyOfWords(name)
  const cue = cueBeside(said, from, to, index)
  const everydayWord = keys.every((one) => everyday.has(one))
  if (!cue && (everydayWord || key.length < 3 || (to - from > 1 && keys.some((one) => everyday.has(one)))))
    return undefined
  // Two words that only together resemble a name need a place word beside them.
  const guessing = !exact && (to - from === 1 || (to - from === 2 && cue))
  const bearers = exact ? (index.byKey.get(key) ?? []) : guessing ? nearby(key, keys, index) : []
  const { positions, off } = closest(
    bearers,
    lettersOfWords(name),
    exact && cue ? 3 : exact && to - from > 1 ? 0 : 1,
  )
  if (positions.length === 0) return undefined
  const homonym = everydayWord || index.homonyms.has(key)
  const strength =
    (exact ? 0.75 - off * 0.1 : 0.45) -
    (key.length < 4 ? 0.15 : 0) -
    (homonym && !cue ? 0.35 : 0) +
    (cue ? 0.15 : 0)
  return { from, to, cue, strength, places: positions.flatMap((at) => index.places[at] ?? []) }
}

/** The places whose letters are nearest, if no more than `limit` letters off. Keys alone are too forgiving in a text. */
function closest(
  bearers: readonly Bearer[],
  letters: string,
  limit: number,
): { positions: readonly number[]; off: number } {
  let off = limit
  let positions = new Set<number>()
  for (const bearer of bearers) {
    const apart = distance(bearer.letters, letters, off)
    if (apart > off) continue
    if (apart < off) positions = new Set()
    off = apart
    positions.add(bearer.at)
  }
  return { positions: [...positions], off }
}

/** Letters to change, leave out or put in to come from one to the other; anything over `limit` counts as over it. */
function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The place word right before or after the name; the one before is nearer to how people write. */
function cueBeside(said: readonly Word[], from: number, to: number, index: PlaceIndex): Mention['cue'] {
  for (const length of [2, 1]) {
    const before = from >= length ? said.slice(from - length, from) : []
    const cue = before.length > 0 ? index.cues.get(keyOfWords(before)) : undefined
    if (cue?.before) return { cue, word: before.map((word) => word.text).join(' ') }
  }
  for (const length of [2, 1]) {
    const after = said.slice(to, to + length)
    const cue = after.length === length ? index.cues.get(keyOfWords(after)) : undefined
    if (cue?.after) return { cue, word: after.map((word) => word.text).join(' ') }
  }
  return undefined
}

/** Bearers of names whose key is one letter off; short keys, numbers and everyday words are taken as they are. */
function nearby(key: string, keys: readonly string[], index: PlaceIndex): readonly Bearer[] {
  if (key.length < 5 || keys.some((one) => everyday.has(one) || /\d/.test(one))) return []
  return nearKeys(key, index.near).flatMap((near) => index.byKey.get(near) ?? [])
}

function weigh(
  mention: Mention,
  all: readonly Mention[],
  said: readonly Word[],
  index: PlaceIndex,
): readonly PlaceGuess[] {
  const company = companyOf(
    all.filter((other) => other !== mention),
    index,
  )
  const outer = new Set(mention.places.flatMap((place) => around(place, index)))
  const fits = mention.places.map((place) => ({ place, ...fit(place, mention, outer, company, index) }))
  const total = fits.reduce((sum, one) => sum + one.weight, 0)
  const first = said[mention.from]
  const last = said[mention.to - 1]
  if (!first || !last) return []
  const name = said.slice(mention.from, mention.to).map((word) => word.text)
  return fits.map(({ place, weight, kin }) => ({
    place: place.code,
    confidence: round(Math.min(0.98, mention.strength + (kin ? 0.15 : 0)) * (weight / total)),
    span: [first.start, last.end],
    why: [name.join(' '), mention.cue?.word, kin?.nameHi].filter((part) => part !== undefined).join(' · '),
  }))
}

/** The other places of a text: those named, those around them (with the one named inside), and areas named for sure. */
interface Company {
  readonly named: ReadonlySet<Place>
  readonly outer: ReadonlyMap<Place, Place>
  readonly areas: readonly (readonly Place[])[]
}

function companyOf(others: readonly Mention[], index: PlaceIndex): Company {
  const named = new Set(others.flatMap((other) => other.places).filter((place) => place.type !== 'district'))
  const outer = new Map<Place, Place>()
  for (const place of named) for (const area of around(place, index)) outer.set(area, place)
  const sure = others
    .map((other) => other.places)
    .filter((list) => list.every((one) => areas.includes(one.type)))
  return { named, outer, areas: sure }
}

function fit(
  place: Place,
  mention: Mention,
  outer: ReadonlySet<Place>,
  company: Company,
  index: PlaceIndex,
): { weight: number; kin: Place | undefined } {
  const announced = mention.cue?.cue.types
  let weight = announced === undefined ? 1 : announced.includes(place.type) ? 3 : 0.4
  // A panchayat bears the name of its chief village, a tehsil that of its block: the smaller is meant unless said.
  if (outer.has(place) && announced?.[0] !== place.type) weight *= 0.25
  const own = around(place, index)
  const kin = own.find((area) => company.named.has(area)) ?? company.outer.get(place)
  if (kin) return { weight: weight * 6, kin }
  const elsewhere = company.areas.some((list) => !list.some((area) => area === place || own.includes(area)))
  return { weight: elsewhere ? weight * 0.3 : weight, kin: undefined }
}

const areas: readonly PlaceType[] = ['block', 'subdistrict', 'town']

function around(place: Place, index: PlaceIndex): readonly Place[] {
  const path: Place[] = []
  let next = place.parent === undefined ? undefined : index.byCode.get(place.parent)
  while (next && path.length < 10) {
    path.push(next)
    next = next.parent === undefined ? undefined : index.byCode.get(next.parent)
  }
  return path
}

const nearness = {
  village: 1,
  ward: 1,
  panchayat: 0.95,
  town: 0.85,
  block: 0.75,
  subdistrict: 0.5,
  district: 0.2,
} satisfies Record<PlaceType, number>

/** The nearest place is what the desk needs; the block beside it only tells which one is meant. */
function standing(guess: PlaceGuess, index: PlaceIndex): number {
  const place = index.byCode.get(guess.place)
  return guess.confidence * (place ? nearness[place.type] : 0)
}

/** Places of the leading mention that are nearly as likely as its best one, when there are several. */
function choices(
  weighed: readonly (readonly PlaceGuess[])[],
  candidates: readonly PlaceGuess[],
): readonly number[] | undefined {
  const best = candidates[0]
  const leading = best && weighed.find((guesses) => guesses.includes(best))
  const alike = best ? (leading ?? []).filter((guess) => guess.confidence >= best.confidence * 0.6) : []
  return alike.length > 1 ? alike.map((guess) => guess.place) : undefined
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
