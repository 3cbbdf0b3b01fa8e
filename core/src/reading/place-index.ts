/**
 * The district's places by the sound of their names, for reading running text.
 *
 * The key of a name is the neutral key of its letters written together, so that "Kanchan Dih" and कंचनडीह are one.
 */
import type { Place, PlaceType, PlaceWord } from '../district/district.ts'
import { lettersOf, soundOf } from '../text/neutral.ts'
import { type Word, wordsAt } from '../text/words.ts'
import { type FuzzyIndex, fuzzyIndex } from './fuzzy.ts'
import { numbered } from './place-numbers.ts'
import { variantsOf } from './place-variants.ts'

/** A place that bears a name, with the letters of that name to compare more closely. */
export interface Bearer {
  readonly at: number
  readonly letters: string
  /** The name as it is written, in small letters and in one; empty for a spelling that no list has. */
  readonly written: string
  /** In so many words it is written. */
  readonly words: number
}

/** The tables behind `readPlaces`. */
export interface PlaceIndex {
  readonly places: readonly Place[]
  readonly byCode: ReadonlyMap<number, Place>
  /** Key of a whole name to the places that bear it. */
  readonly byKey: ReadonlyMap<string, readonly Bearer[]>
  /** For misspelt names; empty in an index of more names than a district has. */
  readonly near: FuzzyIndex
  /** Key of a place word ("gram", "block") to the types it announces, and on which side of the name it stands. */
  readonly cues: ReadonlyMap<string, Cue>
  /** Letters of the place words: a name may sound like one (Kalyani, colony). */
  readonly cueLetters: ReadonlySet<string>
  /** The place words as they are written. */
  readonly cueWords: ReadonlySet<string>
  /** Keys of names that are everyday words too (गया, बस्ती). */
  readonly homonyms: ReadonlySet<string>
  /** Keys of what a name ends in: kala, khurd, khas. */
  readonly endings: ReadonlySet<string>
  /** Letters of words that people write of other things than places. */
  readonly ordinary: ReadonlySet<string>
  /** Keys of the names of the district's own state: "Rampur, Bihar" is at home in Bihar. */
  readonly state: ReadonlySet<string>
  /** How the names begin, by consonants: what begins otherwise is not looked up. */
  readonly beginnings: ReadonlySet<string>
}

/** What a place word says about the name beside it. */
export interface Cue {
  readonly types: readonly PlaceType[]
  readonly before: boolean
  readonly after: boolean
}

const mostNames = 100_000

/** Prepares the places once. */
export function placeIndex(
  places: readonly Place[],
  placeWords: readonly PlaceWord[],
  ordinary: Iterable<string> = [],
  state: readonly string[] = [],
): PlaceIndex {
  const byKey = new Map<string, Bearer[]>()
  const beginnings = new Set<string>()
  const add = (text: string, at: number, written: (name: readonly Word[]) => string) => {
    const name = numbered(wordsAt(text))
    if (name.length === 0) return
    file(byKey, keyOfWords(name), {
      at,
      letters: lettersOfWords(name),
      written: written(name),
      words: name.length,
    })
    beginnings.add(beginningOf(name.map((word) => ({ sound: soundOf(respelt(word.text)) }))))
  }
  for (const [at, place] of places.entries()) {
    const names = [place.nameHi, place.nameEn, ...place.aliases]
    for (const name of names) {
      add(name, at, (word) => writtenOf(word))
      add(name.replace(/\s*[([].*$/, ''), at, (word) => writtenOf(word))
    }
    if (place.type === 'town') for (const name of names) add(name.replace(MARKET, ''), at, () => '')
    // A variant is no name that anybody registered: nobody wrote it letter by letter.
    for (const name of names) for (const one of variantsOf(name)) add(one, at, () => '')
  }
  const keysOfKind = (kind: string) =>
    new Set(placeWords.filter((one) => one.kind === kind).map((one) => keyOf(one.variant)))
  return {
    places,
    byCode: new Map(places.map((place) => [place.code, place])),
    byKey,
    near: fuzzyIndex(byKey.size <= mostNames ? byKey.keys() : []),
    cues: cuesOf(placeWords),
    cueLetters: new Set(
      placeWords.filter(({ code }) => announces[code]).map(({ variant }) => lettersOfWords(wordsAt(variant))),
    ),
    cueWords: new Set(
      placeWords.filter(({ code }) => announces[code]).map(({ variant }) => writtenOf(wordsAt(variant))),
    ),
    homonyms: keysOfKind('not_a_place'),
    endings: keysOfKind('name_part'),
    ordinary: new Set(ordinary),
    state: new Set(state.map(keyOf)),
    beginnings,
  }
}

/** "Nagar panchayat Palashganj" is the town Palashganj Bazar. */
const MARKET = /\s+(?:bazar|bazaar|bajar|town|बाजार|बाज़ार|कस्बा)$/iu

/** So many consonants are the beginning of a name. */
export const BEGINNING = 4

/** Vowels, and nasals, which change where words meet (Ram Pur, Son Walia). */
const SILENT = 'aiunm'

/** The first consonants of words written together. */
export function beginningOf(words: readonly { readonly sound: string }[]): string {
  let beginning = ''
  for (const { sound } of words) {
    for (const letter of sound) {
      if (SILENT.includes(letter) || letter === beginning.at(-1)) continue
      beginning += letter
      if (beginning.length === BEGINNING) return beginning
    }
  }
  return beginning
}

/** The key of words as one name: letters of one script are joined, digits stay. */
export function keyOfWords(name: readonly Pick<Word, 'text'>[]): string {
  return runs(name).map(soundOf).join('')
}

/** The letters of words as one name, vowels included. */
export function lettersOfWords(name: readonly Pick<Word, 'text'>[]): string {
  return runs(name).map(lettersOf).join('')
}

/** Koraon is कोरांव, as gaon is गाँव; and गाँव is written in many ways. */
export function respelt(word: string): string {
  const last = word.at(-1) ?? ''
  if (last === 'n') return word.replace(/([a-z]{2})aon$/, '$1anv').replace(/(..ga)u+n$/, '$1nv')
  if (last === 'o' || last === 'm' || last === 'u') return word.replace(/(..ga)(?:[ao]?om?|um?)$/, '$1nv')
  return GAON_ENDS.includes(last) ? word.replace(/(..)ग(?:ाओ[ंँ]?|ॉव|ाऊ?ं|ाउँ|ाऊँ)$/, '$1गाँव') : word
}

const GAON_ENDS = 'ओंँव'

function runs(name: readonly Pick<Word, 'text'>[]): readonly string[] {
  if (name.length === 1 && name[0]) return [respelt(name[0].text)]
  const joined: string[] = []
  for (const { text: written } of name) {
    const text = respelt(written)
    const last = joined.at(-1)
    if (last !== undefined && script(last) === script(text)) joined[joined.length - 1] = last + text
    else joined.push(text)
  }
  return joined
}

function file(byKey: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const there = byKey.get(key)
  if (!there) byKey.set(key, [bearer])
  else if (!there.some((one) => alike(one, bearer))) there.push(bearer)
}

function alike(a: Bearer, b: Bearer): boolean {
  return a.at === b.at && a.written === b.written && (a.written !== '' || a.letters === b.letters)
}

/** The words of a name as they stand, written together. */
export function writtenOf(name: readonly Pick<Word, 'text'>[]): string {
  return name.map(({ text }) => text).join('')
}

const announces: Readonly<Record<string, readonly PlaceType[]>> = {
  village: ['village', 'panchayat'],
  hamlet: ['village'],
  village_post: ['village', 'panchayat'],
  post_office: ['village', 'panchayat'],
  resident: ['village', 'panchayat', 'town', 'ward'],
  gram_panchayat: ['panchayat'],
  halka: ['panchayat'],
  block: ['block'],
  janpad_panchayat: ['block'],
  anchal: ['block', 'subdistrict'],
  police_station: ['block'],
  tehsil: ['subdistrict'],
  subdivision: ['subdistrict'],
  district: ['district'],
  urban_body: ['town'],
  ward: ['ward'],
  mohalla: ['ward'],
}

/** Village words that people also write behind the name. */
const AFTER = new Set(['गाँव', 'village'].map((word) => soundOf(word)))

function cuesOf(placeWords: readonly PlaceWord[]): Map<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const { code, variant, position } of placeWords) {
    const types = announces[code]
    const key = keyOf(variant)
    if (!types || key === '' || cues.has(key)) continue
    // A level is written on either side in practice: "block Belwan", "Belwan block", "Rampur gaon"; but "gram" only before.
    const either = position !== 'before' || types[0] !== 'village' || AFTER.has(key)
    cues.set(key, { types, before: true, after: either })
  }
  return cues
}

function keyOf(text: string): string {
  return keyOfWords(numbered(wordsAt(text)))
}

function script(text: string): 'nagari' | 'digits' | 'other' {
  const first = text.charCodeAt(0)
  return first >= 0x900 && first <= 0x97f ? 'nagari' : first >= 48 && first <= 57 ? 'digits' : 'other'
}
