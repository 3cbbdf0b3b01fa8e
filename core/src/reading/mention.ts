/**
 * Finding where a text names a place at all. The longest reading of the words counts, and one that fits exactly goes
 * before one that is a letter off. What is found is a mention: words, and all the places that bear such a name.
 */
import type { Place, PlaceType } from '../district/district.ts'
import { lettersOf, soundOf } from '../text/neutral.ts'
import { type Word, wordsAt } from '../text/words.ts'
import { isEveryday } from './everyday.ts'
import { nearKeys } from './fuzzy.ts'
import { isNamesake, standsAs } from './place-context.ts'
import { type CueFound, cueBeside, type Said, type Stretch } from './place-cue.ts'
import { isElsewhere } from './place-elsewhere.ts'
import { fusedTail } from './place-fused.ts'
import {
  BEGINNING,
  type Bearer,
  beginningOf,
  keyOfWords,
  lettersOfWords,
  type PlaceIndex,
  respelt,
} from './place-index.ts'
import { distance, likelier } from './place-letters.ts'
import { isWardNumber, numbered } from './place-numbers.ts'
import { asWritten, endsLikeName, isHamlet, isOrdinary, isTownHall } from './place-ordinary.ts'

/** Words of the text that name one or more places; `strength` is how sure it is that they do. */
export interface Mention {
  readonly name: string
  readonly span: readonly [start: number, end: number]
  readonly places: readonly Place[]
  readonly cue: CueFound | undefined
  readonly strength: number
  /** Those whose name stands there letter by letter, or is the nearest to it of several. */
  readonly written: ReadonlySet<Place>
}

const longest = 4

/** What a word is in any text. */
interface KnownWord extends Pick<Said, 'sound' | 'small' | 'ordinary' | 'beginning'> {
  /** So little may be a letter of an abbreviation. */
  readonly initial: boolean
  /** Two words in one: so many letters at the end belong to the second. */
  readonly tail: number
}

/** A language has few words that come often: what was worked out once is kept, up to so many. */
const KEPT = 40_000
const kept = new WeakMap<PlaceIndex, Known>()

/** What is known by a word, and by a key: the keys of names that are a letter off. */
interface Known {
  readonly words: Map<string, KnownWord>
  readonly near: Map<string, readonly string[]>
}

function knownOf(index: PlaceIndex): Known {
  const there = kept.get(index)
  if (there) return there
  const known = { words: new Map(), near: new Map() }
  kept.set(index, known)
  return known
}

function nearTo(key: string, index: PlaceIndex): readonly string[] {
  const { near } = knownOf(index)
  const there = near.get(key)
  if (there) return there
  const found = nearKeys(key, index.near)
  if (near.size >= KEPT) near.clear()
  near.set(key, found)
  return found
}

function wordKnown(word: string, known: Map<string, KnownWord>, index: PlaceIndex): KnownWord {
  const there = known.get(word)
  if (there) return there
  const spelt = respelt(word)
  const sound = soundOf(spelt)
  // Hira walia is a village, "wali" a word of every day.
  const small = isEveryday(sound, spelt) && !WALIA.test(word)
  const one = {
    sound,
    small,
    ordinary: small || (index.ordinary.has(lettersOf(spelt)) && !endsLikeName(word)),
    beginning: beginningOf([{ sound }]),
    initial: isShort(word),
    tail: fusedTail(word, (name) => isWritten(name, index) || index.endings.has(soundOf(name))),
  }
  if (known.size >= KEPT) known.clear()
  known.set(word, one)
  return one
}

const WALIA = /^(?:[wvb]aliy?a|वलिया|बलिया)$/

/** Does a place of the lists bear the word letter by letter? */
function isWritten(word: string, index: PlaceIndex): boolean {
  const bearers = index.byKey.get(soundOf(respelt(word)))
  return bearers?.some(({ written }) => written === word) ?? false
}

/** The mentions of a text in the order in which they stand. */
export function mentionsIn(text: string, index: PlaceIndex): readonly Mention[] {
  const known = knownOf(index).words
  const said: Said[] = []
  const say = ({ text: own, start, end }: Word) => {
    const { sound, small, ordinary, beginning, initial, tail } = wordKnown(own, known, index)
    if (tail > 0) {
      say({ text: own.slice(0, -tail), start, end: end - tail })
      say({ text: own.slice(-tail), start: end - tail, end })
    } else
      said.push({
        text: own,
        start,
        end,
        sound,
        small,
        ordinary,
        beginning,
        short: initial && text[end] === '.',
      })
  }
  for (const word of numbered(wordsAt(text))) say(word)
  const taken = new Set<number>()
  const found: Mention[] = []
  const strange = new Set<Mention>()
  for (const [at, most] of [
    [exactly, longest],
    [nearly, 2],
  ] as const) {
    for (let length = Math.min(most, said.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= said.length; from += 1) {
        const to = from + length
        if (anyTaken(taken, from, to)) continue
        const mention = at(said, { from, to }, index, text)
        if (!mention) continue
        found.push(mention)
        if (isElsewhere(said, from, to, index, text) || isOtherDistrict(mention, said[to + 1], index))
          strange.add(mention)
        for (let word = from; word < to; word += 1) taken.add(word)
      }
    }
  }
  const ordered = found.toSorted((a, b) => a.span[0] - b.span[0])
  if (strange.size === 0) return ordered
  return ordered.map((one) => (strange.has(one) && !isInCompany(one, ordered, text) ? abroad(one) : one))
}

/** "Rampur, Belwan, Bihar": what stands beside another place of ours is ours. */
function isInCompany({ span }: Mention, all: readonly Mention[], text: string): boolean {
  return all.some(
    ({ span: other }) =>
      (other[1] < span[0] && /^[\s,]*$/.test(text.slice(other[1], span[0]))) ||
      (span[1] < other[0] && /^[\s,]*$/.test(text.slice(span[1], other[0]))),
  )
}

/** "जिला रामपुर", "Rampur zila me": a district, and none of that name is ours. */
function isOtherDistrict({ cue, places }: Mention, next: Said | undefined, index: PlaceIndex): boolean {
  if (cue?.cue.types[0] !== 'district' || !places.every(({ type }) => SMALL_PLACES.includes(type)))
    return false
  return cue.side === 'before' || !next || standsAs(next) || !(next.ordinary || index.byKey.has(next.sound))
}

const SMALL_PLACES: readonly PlaceType[] = ['village', 'panchayat', 'ward']

/** A name of ours that is said to lie in another district; the district itself is named with its state. */
function abroad(mention: Mention): Mention {
  const own =
    (mention.cue && mention.cue.cue.types[0] !== 'district') ||
    mention.places.some(({ type }) => type === 'district')
  return own ? mention : { ...mention, strength: mention.strength - FOREIGN }
}

const FOREIGN = 0.6

function anyTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if (taken.has(word)) return true
  return false
}

function exactly(
  said: readonly Said[],
  stretch: Stretch,
  index: PlaceIndex,
  text: string,
): Mention | undefined {
  const single = stretch.to - stretch.from === 1
  if (!single && !mayBegin(said, stretch, index)) return undefined
  const name = single ? undefined : said.slice(stretch.from, stretch.to)
  const key = name ? keyOfWords(name) : (said[stretch.from]?.sound ?? '')
  const bearers = index.byKey.get(key)
  if (!bearers || (name && isParted(name, text))) return undefined
  return named(said, stretch, key, bearers, index, text)
}

/** A sign parts two names of one place; and people tell the number of a ward, and then its name: "ward 10 nahariya tola". */
function isParted(name: readonly Said[], text: string): boolean {
  if (name.length > 2 && isWardNumber(name[0] as Said, name[1] as Said)) return true
  for (let at = 1; at < name.length; at += 1) {
    const gap = text.slice((name[at - 1] as Said).end, (name[at] as Said).start)
    if (gap.length > 1 && /[,;।\n]/.test(gap)) return true
  }
  return false
}

/** Does any name begin with the consonants of these words? */
function mayBegin(said: readonly Said[], { from, to }: Stretch, index: PlaceIndex): boolean {
  let beginning = (said[from] as Said).beginning
  for (let at = from + 1; at < to && beginning.length < BEGINNING; at += 1) {
    const next = (said[at] as Said).beginning
    beginning += next[0] === beginning.at(-1) ? next.slice(1) : next
  }
  return index.beginnings.has(beginning.length > BEGINNING ? beginning.slice(0, BEGINNING) : beginning)
}

function named(
  said: readonly Said[],
  stretch: Stretch,
  key: string,
  bearers: readonly Bearer[],
  index: PlaceIndex,
  text: string,
): Mention | undefined {
  const name = said.slice(stretch.from, stretch.to)
  if (name.some(({ short }) => short)) return undefined
  const cue = cueBeside(said, stretch, index, text)
  const letters = lettersOfWords(name)
  const written = asWritten(bearers, name)
  // "Block" announces a place and names none.
  if (name.length === 1 && index.cues.has(key) && (!cue || index.cueLetters.has(letters))) {
    const inside = !cue && written.length > 0 && isHamlet(said, stretch, index)
    if (!inside && (!cue || cue.side === 'after')) return undefined
  }
  // Pipra is many things, Pipra Khurd is a village.
  const ended = name.length > 1 && index.endings.has(name.at(-1)?.sound ?? '')
  const [head, tail] = [name[0], name.at(-1)]
  // "Ramchak ka" is Ramchak.
  const loose = head?.small || head?.text.length === 1 || (tail?.small && !ended)
  if (name.length > 1 && written.length === 0 && loose) return undefined
  // Kadam gaon is Kadamgaon, Lal walia Lalwalia; gaon by itself names nothing.
  const apart = name.length > 1 && written.length > 0 && bearers.some((one) => one.words < name.length)
  const small = apart ? 0 : name.filter((word, at) => word.small && !(ended && at === name.length - 1)).length
  const told = cue !== undefined && written.length > 0
  if (small === name.length && !told && (cue?.side !== 'before' || letters.length < 3))
    return faint(name, written, index)
  if (!cue && (letters.length < 3 || (small > 0 && (name.length > 1 || small === name.length))))
    return name.length > 1 ? mentionOf(name, written, undefined, FAINT, index, written) : undefined
  const town = bearers.some(({ at }) => index.places[at]?.type === 'town')
  const hall = apart && !town && isTownHall(name.at(-1), said[stretch.to], index)
  const ordinary = hall || (!ended && isOrdinary(said, stretch, bearers, index, text))
  const limit = name.length > 1 && small > 0 ? 0 : room(name.length, key, cue, ordinary)
  const { positions, off } = closest(bearers, letters, limit)
  const alsoWord = ordinary || index.homonyms.has(key) || isNamesake(said, stretch.from, stretch.to)
  const doubt = (key.length < 4 ? 0.15 : 0) + (alsoWord ? doubtOf(cue, written.length > 0) : 0)
  const meant = written.length > 0 ? written : likelier(bearers, positions, name)
  return mentionOf(name, positions, cue, 0.75 - off * 0.1 - doubt, index, meant)
}

const LONG_ENOUGH = 4
const FAINT = 0.15

/** It sounds like an everyday word but is written like a place (Hiya, है): only its company can speak for it. */
function faint(name: readonly Said[], written: readonly number[], index: PlaceIndex): Mention | undefined {
  const [only, ...more] = name
  if (!only || more.length > 0 || only.text.length < LONG_ENOUGH) return undefined
  return mentionOf(name, written, undefined, FAINT, index, written)
}

/** A word that has other uses is a name beside a place word; with "gaon" behind it only as it is written. */
function doubtOf(cue: CueFound | undefined, written: boolean): number {
  if (!cue) return 0.45
  return cue.side === 'before' || cue.cue.types[0] !== 'village' ? 0 : written ? 0.3 : 0.45
}

/** One letter in front of a dot, as of g.p. and ग्रा.पं. */
function isShort(word: string): boolean {
  return /^[a-z]{1,2}$/.test(word) || word.replace(/.्/gu, '').replace(/\p{M}/gu, '').length === 1
}

/** How many letters may differ: more beside a place word and in long names, none in a word that has other uses. */
function room(words: number, key: string, cue: CueFound | undefined, ordinary: boolean): number {
  if (cue) return ordinary ? 1 : key.length < 3 ? 1 : 3
  return words > 1 || ordinary || key.length < 3 ? 0 : 1
}

/** Names a letter off; short ones, numbers and everyday words are taken as they are. */
function nearly(
  said: readonly Said[],
  stretch: Stretch,
  index: PlaceIndex,
  text: string,
): Mention | undefined {
  const name = said.slice(stretch.from, stretch.to)
  if (name.length > 2 || name.some(({ sound, ordinary, short }) => ordinary || short || /\d/.test(sound)))
    return undefined
  // Most words are near no name: that is known without looking around.
  if (name.length === 1 && nearTo(name[0]?.sound ?? '', index).length === 0) return undefined
  const cue = cueBeside(said, stretch, index, text)
  // Two words that only together resemble a name need a place word beside them.
  if (name.length === 2 && !cue) return undefined
  const key = keyOfWords(name)
  if (key.length < 5) return undefined
  // Rampuri is what comes from Rampur.
  const near = nearTo(key, index).filter((one) => cue || `${one}i` !== key)
  const bearers = near.flatMap((one) => index.byKey.get(one) ?? [])
  const { positions } = closest(bearers, lettersOfWords(name), 1)
  return mentionOf(name, positions, cue, 0.45, index, likelier(bearers, positions, name))
}

function mentionOf(
  name: readonly Said[],
  positions: readonly number[],
  cue: CueFound | undefined,
  strength: number,
  index: PlaceIndex,
  written: readonly number[] = [],
): Mention | undefined {
  const first = name[0]
  const last = name.at(-1)
  if (!first || !last || positions.length === 0) return undefined
  return {
    name: name.map((word) => word.text).join(' '),
    span: [first.start, last.end],
    places: positions.flatMap((at) => index.places[at] ?? []),
    cue,
    strength: strength + (cue ? 0.15 : 0),
    written: new Set(written.flatMap((at) => index.places[at] ?? [])),
  }
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
    if (apart > off || (apart > 0 && bearer.written === '')) continue
    if (apart < off) positions = new Set()
    off = apart
    positions.add(bearer.at)
  }
  return { positions: [...positions], off }
}
