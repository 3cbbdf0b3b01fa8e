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
  const there = keyedLately.get(text)
  if (there) return there
  const keys = words(text)
    .map(soundOf)
    .filter((key) => key !== '')
  if (keyedLately.size >= LATELY) keyedLately.clear()
  keyedLately.set(text, keys)
  return keys
}

/** A message is looked at for many lists of phrases: the keys of the last few texts are kept. */
const keyedLately = new Map<string, readonly string[]>()
const LATELY = 16

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
  const openings = openingsOf(list)
  if (keys.length >= MANY && !opens(keys, list)) return undefined
  let best: { phrase: PhraseKeys; order: number; from: number; to: number } | undefined
  for (let from = 0; from < keys.length; from += 1) {
    for (const { phrase, order } of openings.get(keys[from] as string) ?? []) {
      const longer = best === undefined ? 1 : phrase.keys.length - best.phrase.keys.length
      if (best && (longer < 0 || (longer === 0 && order >= best.order))) continue
      const to = phrase.keys.length > keys.length - from ? undefined : follow(keys, phrase.keys, from)
      if (to !== undefined) best = { phrase, order, from, to }
    }
  }
  return best
}

/** Many lists are looked for in one message: by key, the lists that have a phrase beginning so. */
const listsByKey = new Map<string, (readonly PhraseKeys[])[]>()
/** From so many keys on it pays to ask all lists at once. */
const MANY = 6
let lately:
  | { readonly keys: readonly string[]; readonly lists: number; readonly begun: Set<unknown> }
  | undefined
let lists = 0

/** Does a phrase of the list begin with one of the keys? Worked out for all lists at once. */
function opens(keys: readonly string[], list: readonly PhraseKeys[]): boolean {
  if (lately?.keys !== keys || lately.lists !== lists) {
    const begun = new Set<unknown>()
    for (const key of keys) {
      const there = listsByKey.get(key)
      if (there) for (const one of there) begun.add(one)
    }
    lately = { keys, lists, begun }
  }
  return lately.begun.has(list)
}

type Openings = ReadonlyMap<string, readonly { readonly phrase: PhraseKeys; readonly order: number }[]>
const opened = new WeakMap<readonly PhraseKeys[], Openings>()

/** The phrases of a list by their first key, made once for each list. */
function openingsOf(list: readonly PhraseKeys[]): Openings {
  const there = opened.get(list)
  if (there) return there
  const made = Map.groupBy(
    list.map((phrase, order) => ({ phrase, order })),
    ({ phrase }) => phrase.keys[0] ?? '',
  )
  opened.set(list, made)
  lists += 1
  for (const key of made.keys()) {
    const there = listsByKey.get(key)
    if (there) there.push(list)
    else listsByKey.set(key, [list])
  }
  return made
}

const lengths = new WeakMap<readonly PhraseKeys[], number>()

/** How many words the longest phrase of a list may hold, with those between. */
export function longestOf(list: readonly PhraseKeys[]): number {
  const there = lengths.get(list)
  if (there !== undefined) return there
  const made = list.reduce((most, { keys }) => Math.max(most, 2 * keys.length - 1), 0)
  lengths.set(list, made)
  return made
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
