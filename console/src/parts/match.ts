/**
 * Finding by a few typed letters, in either script: `pani` finds पानी, and बिजली is found by bijlee.
 *
 * Every typed word must be found in the texts of an option, and an option ranks by the word that is found worst:
 *
 *   0  a text begins so        1  a later word of it begins so, or sounds so when it is read on (the neutral key)
 *   2  it stands inside        3  the same sounds, vowels left aside     4  one slip away
 *
 * Of equals the option comes first whose earlier text was found: names stand before the words people use for them.
 */
import { readTyped, slipsOf, type Typed } from '#core/places/typing.ts'

/** A text of an option, ready to be looked through. */
interface Prepared {
  readonly plain: string
  readonly words: readonly Typed[]
}

/** An option, as lists to choose from have them. */
interface Option {
  readonly value: string
}

const NOT_FOUND = Number.POSITIVE_INFINITY
const prepared = new Map<string, Prepared>()
/** A district has fewer names than this; what is more is worked out again. */
const KEPT = 20_000

/** The options that `search` finds, best first; all of them when nothing is typed. */
export function best<T extends Option>(
  options: readonly T[],
  search: string,
  texts: ReadonlyMap<string, readonly string[]>,
  limit: number,
): T[] {
  const sought = soughtIn(search)
  if (sought.length === 0) return options.slice(0, limit)
  const ranked: { option: T; rank: number }[] = []
  for (const option of options) {
    const rank = rankOf(texts.get(option.value) ?? [], sought)
    if (rank < NOT_FOUND) ranked.push({ option, rank })
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option)
}

/** Do these texts hold every typed word? */
export function isFound(texts: readonly string[], search: string): boolean {
  const sought = soughtIn(search)
  return sought.length === 0 || rankOf(texts, sought) < NOT_FOUND
}

interface OfList<T> {
  readonly options: readonly (T | { readonly items: readonly T[] })[]
  readonly search: string
  readonly limit: number
}

/** How a list of named things is searched: by both their names and their code. */
export function byNames(
  list: readonly { readonly code: string; readonly name: { readonly hi: string; readonly en: string } }[],
) {
  const texts = new Map(list.map(({ code, name }) => [code, [name.hi, name.en, code]]))
  return <T extends Option>({ options, search, limit }: OfList<T>): T[] =>
    best(flat(options), search, texts, limit)
}

/** How a list is searched of which nothing is known but what stands in it. */
export function byLabel<T extends Option & { readonly label: string }>({
  options,
  search,
  limit,
}: OfList<T>): T[] {
  const all = flat(options)
  return best(all, search, new Map(all.map(({ value, label }) => [value, [label]])), limit)
}

/** The options of a list, out of their groups. */
export function flat<T>(options: OfList<T>['options']): T[] {
  return options.flatMap((one) =>
    typeof one === 'object' && one !== null && 'items' in one ? [...one.items] : [one as T],
  )
}

/** Letters without case, nukta, chandrabindu and stray marks, so that हैण्डपम्प and हैंडपंप meet. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\u093C/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[ङञणनम]्(?=[क-म])/g, '\u0902')
    .replace(/[\u0300-\u036F\u200C\u200D]/g, '')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')
    .trim()
}

interface Sought extends Pick<Prepared, 'plain'> {
  readonly typed: Typed | undefined
  readonly slips: ReadonlySet<string>
}

function soughtIn(search: string): readonly Sought[] {
  return plain(search)
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const typed = readTyped(word)
      return { plain: word, typed, slips: new Set(typed ? slipsOf(typed.key) : []) }
    })
}

function rankOf(texts: readonly string[], sought: readonly Sought[]): number {
  let worst = 0
  for (const word of sought) {
    let nearest = NOT_FOUND
    for (const [place, text] of texts.entries()) {
      const found = placeOf(prepare(text), word) + Math.min(place, 9) / 10
      if (found < nearest) nearest = found
    }
    if (nearest === NOT_FOUND) return NOT_FOUND
    worst = Math.max(worst, nearest)
  }
  return worst
}

function prepare(text: string): Prepared {
  const there = prepared.get(text)
  if (there) return there
  const even = plain(text)
  const made = { plain: even, words: even.split(' ').flatMap((word) => readTyped(word) ?? []) }
  if (prepared.size >= KEPT) prepared.clear()
  prepared.set(text, made)
  return made
}

/** So few sounds are in too many words. */
const SOUNDS = 2

function placeOf({ plain: text, words }: Prepared, { plain: word, typed, slips }: Sought): number {
  if (text.startsWith(word)) return 0
  if (text.includes(` ${word}`)) return 1
  if (typed && words.some(({ letters }) => typed.letters !== '' && letters.startsWith(typed.letters)))
    return 1
  if (text.includes(word)) return 2
  if (!typed || typed.key.length < SOUNDS) return NOT_FOUND
  if (words.some(({ key }) => key.startsWith(typed.key))) return 3
  const slipped = words.some(({ key }) =>
    [-1, 0, 1].some((more) => slips.has(key.slice(0, typed.key.length + more))),
  )
  return slipped ? 4 : NOT_FOUND
}
