/**
 * Finding a place while its name is typed, in either script.
 *
 * Each name is filed under itself and under each later word of it ("Ganj" of "Palash Ganj"), twice: by its letters
 * (vowels kept, but for a) and by its bare key (no vowels, one nasal), which forgives more. What is typed is looked for
 * by letters first, then by key, then by keys one slip away; what was found is ranked here:
 *
 *   the very name · a name that begins so · a later word that begins so · the same letters · the same sound · a slip
 *   then the places of the district asked for, then the wider kind, then the more people
 */
import { lettersOfWords } from '../reading/place-index.ts'
import { numbered } from '../reading/place-numbers.ts'
import { soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { type PlaceKind, type PlaceRecord, placeKinds } from './land.ts'

/** One way in which a place can be typed. `word` is 0 for the whole name, else the word at which it begins. */
export interface TypedKey {
  readonly key: string
  readonly letters: string
  readonly word: number
}

/** What somebody typed, ready for looking up. */
export interface Typed {
  readonly text: string
  readonly key: string
  readonly letters: string
  /** The letters with m and n apart. */
  readonly sharp: string
}

/** The keys of something typed; undefined when there is nothing to look for in it. */
export function readTyped(query: string): Typed | undefined {
  const words = numbered(wordsAt(query))
  const key = bareKey(words)
  return key === ''
    ? undefined
    : {
        text: words.map(({ text }) => text).join(' '),
        key,
        letters: typedLetters(words),
        sharp: lettersOfWords(words),
      }
}

/** All keys of a place, each once. */
export function keysOf({ nameHi, nameEn, aliases }: Pick<PlaceRecord, 'nameHi' | 'nameEn' | 'aliases'>) {
  const keys = new Map<string, TypedKey>()
  for (const name of [nameHi, nameEn, ...aliases]) {
    const words = numbered(wordsAt(name ?? ''))
    for (const word of words.keys()) {
      const rest = words.slice(word)
      const one = { key: bareKey(rest), letters: typedLetters(rest), word: Math.min(word, 9) }
      const there = keys.get(`${one.key} ${one.letters}`)
      if (one.key !== '' && (!there || there.word > one.word)) keys.set(`${one.key} ${one.letters}`, one)
    }
  }
  return [...keys.values()]
}

/**
 * The sounds without vowels but for the first, because half a word has no last vowel yet; and m is n, because the
 * sound of a nasal hangs on the letter after it, which may not be typed yet: राम of रामपुर (Ranpur, Rampur).
 */
function bareKey(words: Parameters<typeof lettersOfWords>[0]): string {
  const key = words.map(({ text }) => soundOf(text)).join('')
  return (key.slice(0, 1) + key.slice(1).replace(/[aiu]/g, '')).replaceAll('m', 'n')
}

/** The nasal before p and b is n in letters; before it is typed, m stands alone. */
function typedLetters(words: Parameters<typeof lettersOfWords>[0]): string {
  return lettersOfWords(words).replaceAll('m', 'n')
}

const sizes: Readonly<Record<PlaceKind, number>> = {
  state: 0,
  district: 0,
  town: 1,
  block: 1,
  subdistrict: 2,
  panchayat: 3,
  village: 3,
  police_station: 3,
  substation: 4,
  ward: 4,
}

/** How far back a place stands among equals: the wider kind first, then the more people. */
export function weightOf({ type, population = 0 }: Pick<PlaceRecord, 'type' | 'population'>): number {
  return sizes[type] * 100 + 99 - Math.round(Math.log2(1 + Math.min(population, 2 ** 40)) * 2)
}

/** Found places, the likeliest first. `near` is the district that comes before others. */
export function ranked<P extends PlaceRecord>(
  typed: Typed,
  found: readonly P[],
  near: number | undefined,
): readonly P[] {
  const order = (place: P): readonly number[] => [
    likeness(typed, place),
    near === undefined || place.district === near ? 0 : 1,
    weightOf(place),
    placeKinds.indexOf(place.type),
    place.code,
  ]
  return found
    .map((place) => ({ place, order: order(place) }))
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ place }) => place)
}

/** Vowels written long, or double letters. */
const ROOM = 4

function likeness(typed: Typed, place: PlaceRecord): number {
  const called = [place.nameHi, place.nameEn, ...place.aliases].map((name) => numbered(wordsAt(name ?? '')))
  const names = called.map((words) => words.map(({ text }) => text).join(' '))
  if (names.includes(typed.text)) return 0
  // Here m is not n: who typed "ram" does not mean राना. A much longer name cannot have the same letters.
  const longest = typed.text.length + ROOM
  if (
    called.some((words, at) => (names[at]?.length ?? 0) <= longest && lettersOfWords(words) === typed.sharp)
  )
    return 0.5
  if (names.some((name) => name.startsWith(typed.text))) return 1
  if (names.some((name) => name.includes(` ${typed.text}`))) return 2
  // Spelling out every name is what costs most, so it is done only for what the looks of the names did not settle.
  const keys = keysOf(place)
  if (keys.some(({ letters, word }) => word === 0 && letters.startsWith(typed.letters))) return 2.5
  if (keys.some(({ letters }) => letters.startsWith(typed.letters))) return 3
  return keys.some(({ key }) => key.startsWith(typed.key)) ? 4 : 5
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - (b[at] ?? 0)
  return 0
}

const LETTERS = 'bcdfghjklnprstv'
/** Shorter keys are not forgiven a slip: one letter is too much of them. */
const SHORTEST = 4

/** All keys one slip away from a key: a letter left out, put in, taken for another, or two that changed places. */
export function slipsOf(key: string): readonly string[] {
  if (key.length < SHORTEST || !/^[a-z]+$/.test(key)) return []
  const slips = new Set<string>()
  for (let at = 1; at <= key.length; at++) {
    const [head, one, two] = [key.slice(0, at), key[at] ?? '', key[at + 1] ?? '']
    const tail = key.slice(at + 1)
    slips.add(head + tail)
    if (two !== '') slips.add(head + two + one + key.slice(at + 2))
    for (const letter of LETTERS) {
      slips.add(head + letter + one + tail)
      slips.add(head + letter + tail)
    }
  }
  slips.delete(key)
  return [...slips]
}
