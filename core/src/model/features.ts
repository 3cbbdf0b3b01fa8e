/**
 * What a text looks like to the model: numbered features, the same for both scripts and for careless spelling.
 *
 *   w   a word by its neutral key            b   two telling words that follow one another
 *   s   a word without its last vowel        p   two telling words near one another, in either order
 *   c   three to five letters of a word, so that a word never seen still resembles its kin
 *
 * A feature's number is the hash of its name; two names that share a number are confused, which is rare enough.
 */
import { everyday } from '../reading/everyday.ts'
import { lettersOf, soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { begin, placeOf } from './listing.ts'

/** How many numbers there are. */
export const BUCKETS = 1 << 20

/** Features of one text: numbers, how much of each, and where the letters begin (words come before). */
export interface Features {
  readonly ids: readonly number[]
  readonly values: readonly number[]
  readonly letters: number
}

interface Seen {
  readonly telling: boolean
  readonly sound: string
  readonly stem: string
  /** The names of pairs that begin with this word, mixed so far: its key, and its stem. */
  readonly beforeSound: number
  readonly beforeStem: number
  readonly small: boolean
  readonly word: number
  readonly short: number
  readonly grams: readonly number[]
}

const SMALL = 0.3
const STEM = 0.6
const PAIR = 0.7
/** A word is paired with so many telling words after it. */
const REACH = 3
/** Words of a language are few and come again and again: what was worked out once is kept, up to so many. */
const KEPT = 30_000
const kept = new Map<string, Seen>()

/** The features of a text. */
export function featuresOf(text: string): Features {
  if (lately?.text === text) return lately.features
  const features = featuresOfWords(words(text))
  lately = { text, features }
  return features
}

/** A message is read for its kind, for its subject and for what cannot wait: the last one is kept. */
let lately: { readonly text: string; readonly features: Features } | undefined

/** The features of words that follow one another. */
export function featuresOfWords(said: readonly string[]): Features {
  const seen = said.map(look)
  const ids: number[] = []
  const values: number[] = []
  const telling: Seen[] = []
  begin(ids)
  for (const one of seen) {
    put(ids, values, one.word, one.small ? SMALL : 1)
    if (one.small) continue
    put(ids, values, one.short, STEM)
    telling.push(one)
  }
  for (let at = 0; at < telling.length; at += 1) {
    const one = telling[at] as Seen
    const next = telling[at + 1]
    if (next) put(ids, values, settled(mixed(one.beforeSound, next.sound)), PAIR)
    const last = Math.min(at + REACH, telling.length - 1)
    for (let to = at + 1; to <= last; to += 1) {
      const other = telling[to] as Seen
      const pair =
        one.stem < other.stem ? mixed(one.beforeStem, other.stem) : mixed(other.beforeStem, one.stem)
      put(ids, values, settled(pair), PAIR)
    }
  }
  const letters = ids.length
  begin(ids)
  for (const one of telling) for (const gram of one.grams) put(ids, values, gram, 1)
  return { ids, values, letters }
}

/** The features of one word by itself: its key, its stem, its letters. */
export function featuresOfWord(word: string): {
  readonly names: readonly number[]
  readonly grams: readonly number[]
} {
  const { word: key, short, grams } = look(word)
  return { names: [key, short], grams }
}

/** May the word tell what the matter is? It is neither a number nor a small word. */
export function isTelling(word: string): boolean {
  return look(word).telling
}

function look(word: string): Seen {
  const known = kept.get(word)
  if (known) return known
  const number = /^\d/.test(word)
  const sound = number ? '#' : soundOf(word)
  const small = number || sound === '' || everyday.has(sound)
  const stem = sound.replace(/[iu]+$/, '') || sound
  const made = {
    telling: !number && !everyday.has(sound),
    sound,
    stem,
    beforeSound: mixed(OPEN, `b${sound} `),
    beforeStem: mixed(OPEN, `p${stem} `),
    small,
    word: hash(`w${sound}`),
    short: hash(`s${stem}`),
    grams: small ? [] : gramsOf(lettersOf(word)),
  }
  if (kept.size >= KEPT) kept.clear()
  kept.set(word, made)
  return made
}

function gramsOf(letters: string): readonly number[] {
  const edged = `<${letters}>`
  const grams: number[] = []
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= edged.length; at += 1)
      grams.push(hash(`c${edged.slice(at, at + length)}`))
  return grams
}

/** A seen thing counts once and a little more when it comes again. */
function put(ids: number[], values: number[], id: number, weight: number): void {
  const at = placeOf(id, ids)
  if (at === values.length) values.push(weight)
  else values[at] = (values[at] as number) + weight * 0.3
}

/** The number of a feature by its name. */
function hash(name: string): number {
  return settled(mixed(OPEN, name))
}

/** Nothing mixed yet. */
export const OPEN = 0x811c9dc5

/** More signs of a name mixed in. */
export function mixed(so: number, name: string): number {
  let now = so
  for (let at = 0; at < name.length; at += 1) now = Math.imul(now ^ name.charCodeAt(at), 0x01000193)
  return now
}

/** The number of the name that was mixed. */
export function settled(whole: number): number {
  return Math.imul(whole ^ (whole >>> 15), 0x2c1b3c6d) >>> 12
}
