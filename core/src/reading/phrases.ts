/**
 * Looking for phrases in a text by neutral keys: "काम नहीं हुआ" is found in "kaam nhi hua abhi tak". A phrase is found
 * when its words follow one another with at most one word between.
 */
import { soundsAt } from '../text/neutral.ts'

/** A phrase as it was written, with its keys. */
export interface PhraseKeys {
  readonly text: string
  readonly keys: readonly string[]
}

/** The keys of a text, one for each word. */
export function keysOf(text: string): readonly string[] {
  const there = keyedLately.get(text)
  if (there) return there
  const keys = soundsAt(text).filter((key) => key !== '')
  if (keyedLately.size >= LATELY) keyedLately.clear()
  keyedLately.set(text, keys)
  return keys
}

/** A message is looked at for many lists of phrases: the keys of the last few texts are kept. */
const keyedLately = new Map<string, readonly string[]>()
const LATELY = 16

/** A phrase with its place in the list. */
interface Listed {
  readonly phrase: PhraseKeys
  readonly order: number
}

/** A list of phrases that is looked for. */
export interface Phrases {
  readonly all: readonly PhraseKeys[]
  /** How many words the longest phrase may hold, with those between. */
  readonly longest: number
  /** The phrases by their first key. */
  readonly openings: ReadonlyMap<string, readonly Listed[]>
  /** Every list has its number. */
  readonly number: number
}

/** Phrases divided by `;` or line ends, ready to be looked for. */
export function phrases(list: string): Phrases {
  const all = list
    .split(/[;\n]/)
    .map((text) => ({ text: text.trim(), keys: keysOf(text) }))
    .filter(({ keys }) => keys.length > 0)
  const openings = Map.groupBy(
    all.map((phrase, order) => ({ phrase, order })),
    ({ phrase }) => phrase.keys[0] ?? '',
  )
  const number = lists
  lists += 1
  for (const [key, listed] of openings) {
    const there = everyOpening.get(key)
    if (there) there.push({ number, listed })
    else everyOpening.set(key, [{ number, listed }])
  }
  const longest = all.reduce((most, { keys }) => Math.max(most, 2 * keys.length - 1), 0)
  return { all, longest, openings, number }
}

/** The longest phrase of the list that the keys hold, and where it begins and ends. */
export function findPhrase(
  keys: readonly string[],
  list: Phrases,
): { readonly phrase: PhraseKeys; readonly from: number; readonly to: number } | undefined {
  let best: { phrase: PhraseKeys; order: number; from: number; to: number } | undefined
  for (const { from, listed } of keys.length < MANY
    ? begunIn(keys, list)
    : (begun(keys)[list.number] ?? [])) {
    for (const { phrase, order } of listed) {
      const longer = best === undefined ? 1 : phrase.keys.length - best.phrase.keys.length
      if (best && (longer < 0 || (longer === 0 && order >= best.order))) continue
      const to = phrase.keys.length > keys.length - from ? undefined : follow(keys, phrase.keys, from)
      if (to !== undefined) best = { phrase, order, from, to }
    }
  }
  return best
}

/** Phrases that may begin at one of the keys. */
interface Begun {
  readonly from: number
  readonly listed: readonly Listed[]
}

function begunIn(keys: readonly string[], { openings }: Phrases): readonly Begun[] {
  return keys.flatMap((key, from) => {
    const listed = openings.get(key)
    return listed ? [{ from, listed }] : []
  })
}

let lists = 0
/** Many lists are looked for in one message: by key, what begins so in each of them. */
const everyOpening = new Map<string, { readonly number: number; readonly listed: readonly Listed[] }[]>()
/** From so many keys on it pays to ask all lists at once. */
const MANY = 6
let lately:
  | { readonly keys: readonly string[]; readonly lists: number; readonly begun: Begun[][] }
  | undefined

/** By the number of each list, what of it begins with one of the keys. Worked out for all lists at once. */
function begun(keys: readonly string[]): readonly (readonly Begun[])[] {
  if (lately?.keys === keys && lately.lists === lists) return lately.begun
  const found: Begun[][] = []
  for (let from = 0; from < keys.length; from += 1) {
    const there = everyOpening.get(keys[from] as string)
    if (!there) continue
    for (const { number, listed } of there) {
      const list = found[number]
      if (list) list.push({ from, listed })
      else found[number] = [{ from, listed }]
    }
  }
  lately = { keys, lists, begun: found }
  return found
}

function follow(keys: readonly string[], wanted: readonly string[], from: number): number | undefined {
  let at = from
  for (let on = 1; on < wanted.length; on += 1) {
    if (keys[at + 1] === wanted[on]) at += 1
    else if (keys[at + 2] === wanted[on]) at += 2
    else return undefined
  }
  return at + 1
}
