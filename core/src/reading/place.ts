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
import { wordsAt } from '../text/words.ts'
import { type Mention, mentionsIn } from './mention.ts'
import {
  areas,
  around,
  between,
  type Company,
  companyOf,
  inARow,
  insideOf,
  isCueOfOther,
  isPanchayat,
  othersOf,
  SURE_NAME,
  touch,
} from './place-company.ts'
import { isOfHospital } from './place-context.ts'
import { keyOfWords, type PlaceIndex } from './place-index.ts'
import { headBeside, isAlongside, isOnAWay, officerBeside } from './place-meant.ts'
import type { PlaceSpan } from './place-span.ts'
import { strangersIn } from './place-strangers.ts'

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

/** Finds the places that the text names. */
export function readPlaces(text: string, index: PlaceIndex): PlacesRead {
  const mentions = mentionsIn(text, index)
  const weighed = mentions.map((mention) => weigh(text, mention, mentions, index))
  const candidates = weighed.flat().toSorted((a, b) => standing(b, index) - standing(a, index))
  const asked = choices(weighed, candidates)
  return asked ? { candidates, asked } : { candidates }
}

function weigh(
  text: string,
  found: Mention,
  all: readonly Mention[],
  index: PlaceIndex,
): readonly PlaceGuess[] {
  const outer = new Set(found.places.flatMap((place) => around(place, index)))
  const twin = found.places.some((place) => place.type === 'panchayat' && outer.has(place))
  const head = twin ? headBeside(text, found) : officerBeside(text, found)
  const cue = head ?? (isCueOfOther(text, found, all, index) ? undefined : found.cue)
  const mention = cue === found.cue ? found : { ...found, cue }
  const others = othersOf(text, found, all)
  const company = companyOf(others, all, index)
  const aside = twin && !head && isAside(text, mention, insideOf(found, others, index))
  const fits = mention.places.map((place) => {
    const one = fit(place, mention, outer, company, index)
    if (aside && outer.has(place)) return { place, kin: one.kin, weight: one.weight * ASIDE }
    const near = !one.kin && (!twin || aside) && around(place, index).find((area) => company.outer.has(area))
    return { place, kin: one.kin, weight: near ? one.weight * (neighbour[near.type] ?? 1) : one.weight }
  })
  const total = fits.reduce((sum, one) => sum + one.weight, 0)
  return fits.map(({ place, weight, kin }) => ({
    place: place.code,
    confidence: round(Math.min(0.98, mention.strength + (kin ? 0.15 : 0)) * (weight / total)),
    span: mention.span,
    why: [mention.name, mention.cue?.word, kin?.nameHi].filter((part) => part !== undefined).join(' · '),
  }))
}

/** A panchayat is named right around its village; on a way, or in a sentence of its own, the name is the village again. */
function isAside(text: string, mention: Mention, others: readonly Mention[]): boolean {
  if (mention.cue && mention.cue.cue.types[0] !== 'village') return false
  if (others.some((other) => touch(text, other, mention))) return false
  return (
    isOnAWay(text, mention) ||
    others.some((other) => isAlongside(between(text, other, mention))) ||
    !others.some((other) => inARow(text, other, mention) || !/[.।!?\n]/.test(between(text, other, mention)))
  )
}

const ASIDE = 0.3
/** A village of the same panchayat, block or tehsil is named: it speaks for this one, the more the nearer it is. */
const neighbour: Readonly<Partial<Record<PlaceType, number>>> = { panchayat: 3, block: 1.5, subdistrict: 1.2 }

function fit(
  place: Place,
  mention: Mention,
  outer: ReadonlySet<Place>,
  company: Company,
  index: PlaceIndex,
): { weight: number; kin: Place | undefined } {
  const announced = mention.cue?.cue.types
  let weight = announced === undefined ? 1 : announced.includes(place.type) ? 3 : 0.4
  // Who writes both names means both.
  if (isMiswritten(place, mention)) weight *= company.written.has(place) ? MISWRITTEN / 4 : MISWRITTEN
  // A panchayat bears the name of its chief village, a tehsil that of its block: the smaller is meant unless said.
  if (outer.has(place) && announced?.[0] !== place.type) weight *= announced?.[0] === 'village' ? 0.1 : 0.25
  if (place.type === 'town' && isShortTown(place, mention, company)) weight *= 0.05
  const own = around(place, index)
  const kin =
    own.find((area) => company.named.has(area)) ??
    company.outer.get(place) ??
    (place.type === 'ward' && company.named.has(place) ? place : undefined)
  // The block speaks for the village as for its panchayat; a village of that panchayat for the panchayat alone.
  if (
    kin &&
    own.some((area) => outer.has(area) && area !== kin && company.outer.has(area) && isPanchayat(area))
  )
    return { weight, kin }
  if (kin) return { weight: weight * 6, kin }
  const elsewhere = company.areas.some((list) => !list.some((area) => area === place || own.includes(area)))
  return { weight: elsewhere ? weight * 0.3 : weight, kin: undefined }
}

/** The short name of a town is its block's, too: the town is meant when it is said, or beside one of its wards. */
function isShortTown(town: Place, { cue, written, places }: Mention, company: Company): boolean {
  if (cue?.cue.types[0] === 'town' || written.size === 0 || written.has(town)) return false
  const rural = places.some((one) => one.type === 'block' && company.outer.has(one))
  return rural || company.outer.get(town)?.type !== 'ward'
}

/** Another place of its kind bears the name as it is written, and this one only one that sounds so. */
function isMiswritten(place: Place, { written }: Mention): boolean {
  if (written.size === 0 || written.has(place)) return false
  for (const { type } of written) if (type === place.type) return true
  return false
}

const MISWRITTEN = 0.4

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

const LONGEST_ENDING = 24
/** Below this a mention is a word like any other. */
const MENTIONED = 0.32
/** Beside another place a word is more likely one: people write village, block, district in a row. */
const BESIDE = 0.2

/** The mentions of a text in their order, each with the place it most likely means; of one district, if it is given. */
export function placeSpans(text: string, index: PlaceIndex, district?: number): readonly PlaceSpan[] {
  const mentions = mentionsIn(text, index)
  const known = mentions.flatMap((mention): readonly PlaceSpan[] => {
    const guesses = weigh(text, mention, mentions, index).filter(
      (guess) => district === undefined || within(guess.place, district, index),
    )
    const follows = mentions.some((other) => other.span[0] < mention.span[0] && inARow(text, other, mention))
    const best = guesses.toSorted((a, b) => rank(b, follows, index) - rank(a, follows, index))[0]
    const place = best && index.byCode.get(best.place)
    const beside = mention.strength < MENTIONED && isBorneOut(text, mention, mentions, index) ? BESIDE : 0
    if (!best || !place || mention.strength + beside < MENTIONED) return []
    if (place.type === 'ward' && isOfVillage(text, mention, mentions)) return []
    const [start, end] = withEnding(text, best.span, mentions, index)
    return [
      {
        text: text.slice(start, end),
        start,
        end,
        type: place.type,
        code: place.code,
        name: place.nameHi,
        confidence: best.confidence,
        why: best.why,
      },
    ]
  })
  const strange = strangersIn(text, index).filter((one) =>
    known.every((other) => one.end <= other.start || other.end <= one.start),
  )
  return [...known, ...strange]
    .filter(({ type, start }) => type !== 'ward' || !isOfHospital(text, start))
    .toSorted((a, b) => a.start - b.start)
}

/** अमिलिया कला is not अमिलिया: what belongs to the name is part of the mention, but not the first word of the next one. */
function withEnding(
  text: string,
  [start, end]: readonly [number, number],
  all: readonly Mention[],
  index: PlaceIndex,
): readonly [number, number] {
  const [next, later] = wordsAt(text.slice(end, end + LONGEST_ENDING))
  if (
    !next ||
    !index.endings.has(soundOf(next.text)) ||
    !/^[\s-]{0,2}$/.test(text.slice(end, end + next.start))
  )
    return [start, end]
  if (later && index.cues.has(keyOfWords([next, later]))) return [start, end]
  return all.some(({ span }) => span[0] === end + next.start) ? [start, end] : [start, end + next.end]
}

/** What comes after another place is the area around it; of several areas of one name the block is meant. */
function rank(guess: PlaceGuess, follows: boolean, index: PlaceIndex): number {
  const type = index.byCode.get(guess.place)?.type
  if (!type) return 0
  const area = areas.includes(type) || type === 'district'
  return guess.confidence * (follows && area ? 3 : 1) * order[type]
}

const order = {
  block: 1,
  village: 0.99,
  ward: 0.99,
  town: 0.98,
  panchayat: 0.97,
  subdistrict: 0.9,
  district: 0.7,
} satisfies Record<PlaceType, number>

/** Does the company of a doubtful mention speak for it? */
function isBorneOut(text: string, mention: Mention, all: readonly Mention[], index: PlaceIndex): boolean {
  return all.some(
    (other) =>
      other !== mention &&
      (inARow(text, other, mention) ||
        isFromTo(text, other, mention) ||
        (isArea(mention, other, index) && (other.strength >= MENTIONED || touch(text, mention, other))) ||
        (touch(text, mention, other) && isArea(other, mention, index)) ||
        (isNamedWard(mention) && other.strength >= MENTIONED && isArea(other, mention, index))),
  )
}

/** "Narang Mau ward 3": the wards of a panchayat are on no list, and a town's ward of that number is another. */
function isOfVillage(text: string, mention: Mention, all: readonly Mention[]): boolean {
  if (!/^\S+ \d+$/.test(mention.name) || all.some(isTown)) return false
  const beside = all.filter((other) => other !== mention && touch(text, mention, other))
  const ofTown = beside.some(({ places }) => places.every(({ type }) => type === 'ward'))
  return !ofTown && beside.some(({ places }) => places.every(({ type }) => rural.includes(type)))
}

function isTown({ places, written }: Mention): boolean {
  return places.some((place) => place.type === 'town' && (written.size === 0 || written.has(place)))
}

const rural: readonly PlaceType[] = ['village', 'panchayat']

/** "Purani Mandi ... Abhyas Nagar": ordinary words, and a ward of the town that is named. */
function isNamedWard({ name, places }: Mention): boolean {
  return name.includes(' ') && places.every(({ type }) => type === 'ward')
}

/** Is the one an area around the other, both by name? Beside a doubtful one it must stand right there. */
function isArea(area: Mention, inner: Mention, index: PlaceIndex): boolean {
  return area.places.some(
    (place) => areas.includes(place.type) && inner.places.some((one) => around(one, index).includes(place)),
  )
}

/** "बाबरपुर से थरिया तक", "... to ... road", "... और ...": the two ends of a way, or two of one kind, are both places. */
function isFromTo(text: string, a: Mention, b: Mention): boolean {
  if (Math.max(a.strength, b.strength) < SURE_NAME) return false
  const gap = between(text, a, b)
  if (/^\s+to\s+$/iu.test(gap) || isAlongside(gap)) return true
  if (!/^\s+(?:से|se)\s+(?:(?:लेकर|होकर|le ?kar|ho ?kar)\s+)?$/iu.test(gap)) return false
  return WAY_ON.test(text.slice(Math.max(a.span[1], b.span[1])))
}

const WAY_ON =
  /^\s*(?:तक|जाने|जाते|जाती|आने|आते|को जोड़|की ओर|की तरफ|tak|jane|jaane|jate|jaate|jati|aane|aate|ki or|ki taraf)/iu

/** Is it that district, in it, or in a tree that does not have that district at all? */
function within(code: number, district: number, index: PlaceIndex): boolean {
  const place = index.byCode.get(code)
  const own = index.byCode.get(district)
  return !place || !own || own.type !== 'district' || place === own || around(place, index).includes(own)
}
