/**
 * Looking for phrases by key and by letter. A key is one for many spellings, and now and then for two words: "kill" and
 * "call", फांसी and फंसे. Where that does harm each word of a phrase must agree by its letters, too:
 *
 *   both in Hindi letters   by its vowels, too, but for their length and nasal signs: मर is not मार
 *   both in Roman letters   by its letters without a, of which careless typing keeps none
 *   one in each             the same; a word of four consonants or more may have other vowels. A phrase of one word is
 *                           looked for in its own script alone
 *
 * One word may stand between two of a phrase, but no denial.
 */
import { lettersOf, soundOf, soundsAt } from '../text/neutral.ts'
import { words } from '../text/words.ts'

/** The words of a text: as cleaned, and by key. How they are spelt is asked only of those whose key is looked for. */
export interface Spelling {
  readonly words: readonly string[]
  readonly keys: readonly string[]
}

/** A phrase found, and which words of the text it holds. */
export interface SpeltHit<T> {
  readonly text: string
  readonly of: T
  readonly from: number
  readonly to: number
}

interface Spelt<T> extends Spelling {
  readonly text: string
  readonly of: T
  readonly letters: readonly string[]
  /** Hindi words with their vowels; empty for words in other letters. */
  readonly vowels: readonly string[]
  /** By word: may its vowels be wrong? */
  readonly lax: readonly boolean[]
}

/** Phrases by the key of their first word. */
export type SpeltPhrases<T> = ReadonlyMap<string, readonly Spelt<T>[]>

const LAX = 4

let lately: { readonly text: string; readonly spelling: Spelling } | undefined

/** The words of a text that have a key. The last text is kept: one message is asked many things. */
export function spellingOf(text: string): Spelling {
  if (lately?.text === text) return lately.spelling
  const sounds = soundsAt(text)
  const list = words(text).filter((_, at) => sounds[at] !== '')
  const spelling = {
    words: list,
    keys: sounds.filter((sound) => sound !== ''),
  }
  lately = { text, spelling }
  return spelling
}

/** Phrases divided by `;`, each belonging to something. */
export function speltPhrases<T>(
  lists: readonly { readonly of: T; readonly list: string }[],
): SpeltPhrases<T> {
  const all = lists.flatMap(({ of, list }) =>
    list.split(';').flatMap((text): readonly Spelt<T>[] => {
      const spelling = spellingOf(text.trim())
      if (spelling.keys.length === 0) return []
      const letters = spelling.words.map(lettersOf)
      const lax = letters.map((one) => letters.length > 1 && consonants(one) >= LAX)
      return [{ ...spelling, text: text.trim(), of, letters, vowels: spelling.words.map(vowelsOf), lax }]
    }),
  )
  const longest = all.toSorted((a, b) => b.keys.length - a.keys.length)
  return Map.groupBy(longest, ({ keys }) => keys[0] ?? '')
}

/** What people confuse in Hindi letters is one: lengths, nasal signs, half letters, ए and ये, श and स. */
function vowelsOf(word: string): string {
  const there = vowelled.get(word)
  if (there !== undefined) return there
  const made = makeVowels(word)
  if (vowelled.size >= KEPT) vowelled.clear()
  vowelled.set(word, made)
  return made
}

/** A language has few words that come often: up to so many are kept. */
const KEPT = 40_000
const vowelled = new Map<string, string>()

function makeVowels(word: string): string {
  if (!/^[\u0900-\u097f]/.test(word)) return ''
  return word
    .replace(/[ंँ्]/g, '')
    .replace(/य(?=[ेी])/g, '')
    .replace(/[ीईइूऊैऐएौऔशषण]/g, (sign) => ALIKE[sign] ?? sign)
}

const ALIKE: Readonly<Record<string, string>> = {
  'ी': 'ि', ई: 'ि', इ: 'ि', 'ू': 'ु', ऊ: 'उ', 'ै': 'े', ऐ: 'े', ए: 'े', 'ौ': 'ो', औ: 'ओ', श: 'स', ष: 'स', ण: 'न',
} // biome-ignore format: a table

function consonants(letters: string): number {
  return letters.replace(/[aiu]|(?<=[kgjtdb])h/g, '').length
}

/** Every phrase that the words hold, in the order of the text; of those that begin together the longest first. */
export function findSpelt<T>(said: Spelling, phrases: SpeltPhrases<T>): readonly SpeltHit<T>[] {
  const hits: SpeltHit<T>[] = []
  for (let from = 0; from < said.keys.length; from += 1) {
    const there = phrases.get(said.keys[from] as string)
    if (!there) continue
    for (const phrase of there) {
      const to = follow(said, phrase, from)
      if (to !== undefined) hits.push({ text: phrase.text, of: phrase.of, from, to })
    }
  }
  return hits
}

function follow<T>(said: Spelling, phrase: Spelt<T>, from: number): number | undefined {
  if (!agrees(said, from, phrase, 0)) return undefined
  let at = from
  for (let on = 1; on < phrase.keys.length; on += 1) {
    if (agrees(said, at + 1, phrase, on)) at += 1
    else if (agrees(said, at + 2, phrase, on) && !denials.has(said.keys[at + 1] ?? '')) at += 2
    else return undefined
  }
  return at + 1
}

function agrees<T>(said: Spelling, at: number, phrase: Spelt<T>, on: number): boolean {
  if (said.keys[at] !== phrase.keys[on]) return false
  const word = said.words[at] as string
  const [here, there] = [vowelsOf(word), phrase.vowels[on]]
  if (here && there) return here === there
  if (lettersOf(word) === phrase.letters[on]) return phrase.keys.length > 1 || !here === !there
  return phrase.lax[on] === true && !here !== !there
}

const denials: ReadonlySet<string> = new Set(['नहीं', 'मत', 'no', 'not', 'never'].map(soundOf))
