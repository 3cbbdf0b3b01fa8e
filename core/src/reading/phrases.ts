/**
 * Looking for phrases in a text by neutral keys: "काम नहीं हुआ" is found in "kaam nhi hua abhi tak". A phrase is found
 * when its words follow one another with at most one word between.
 */
import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'

/** A phrase as it was written, with its keys. */
export interface PhraseKeys {
  readonly text: string
  readonly keys: readonly string[]
}

/** The keys of a text, one for each word. */
export function keysOf(text: string): readonly string[] {
  return words(text)
    .map(soundOf)
    .filter((key) => key !== '')
}

/** Phrases divided by `;` or line ends, ready to be looked for. */
export function phrases(list: string): readonly PhraseKeys[] {
  return list
    .split(/[;\n]/)
    .map((text) => ({ text: text.trim(), keys: keysOf(text) }))
    .filter(({ keys }) => keys.length > 0)
}

/** The longest phrase of the list that the keys hold, and where it begins and ends. */
export function findPhrase(
  keys: readonly string[],
  list: readonly PhraseKeys[],
): { readonly phrase: PhraseKeys; readonly from: number; readonly to: number } | undefined {
  let best: { phrase: PhraseKeys; from: number; to: number } | undefined
  for (const phrase of list) {
    if (best && best.phrase.keys.length >= phrase.keys.length) continue
    const found = locate(keys, phrase.keys)
    if (found) best = { phrase, ...found }
  }
  return best
}

function locate(
  keys: readonly string[],
  wanted: readonly string[],
): { from: number; to: number } | undefined {
  for (let from = 0; from <= keys.length - wanted.length; from += 1) {
    if (keys[from] !== wanted[0]) continue
    const to = follow(keys, wanted, from)
    if (to !== undefined) return { from, to }
  }
  return undefined
}

function follow(keys: readonly string[], wanted: readonly string[], from: number): number | undefined {
  let at = from
  for (const key of wanted.slice(1)) {
    if (keys[at + 1] === key) at += 1
    else if (keys[at + 2] === key) at += 2
    else return undefined
  }
  return at + 1
}
