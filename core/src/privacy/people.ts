/**
 * People named in a text without a "my name is": each stretch of words that may be a name is weighed. What the words
 * are borne as (`bearing.ts`), what stands before and behind them (`standing.ts`), whether they are written as a name
 * and whether they stand by themselves, as a signature does, all speak for it; what is named after people speaks against it.
 */

import { matchesIn } from '../text/matches.ts'
import { lettersOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { BOTH, FAINT, GIVEN, isPlaced, PLAIN, SECOND, SHAPE, SURNAME } from './bearing.ts'
import type { Said } from './name-words.ts'
import { endsName } from './name-words.ts'
import { type Page, pageOf } from './page.ts'
import type { PrivateSpan } from './span.ts'
import {
  elders,
  linking,
  many,
  mine,
  peopled,
  persons,
  places,
  posts,
  ranks,
  servants,
  titles,
  villages,
} from './standing.ts'
import { CUE, cueBefore, goesOn, weigh } from './weighing.ts'

/** So much must speak for a name. */
const ENOUGH = 4
const MOST = 4

/** "D'Souza", "O'Brien": two words as words are cut, and one surname. */
const souzas = /^\s[DO]['’]\p{Lu}\p{L}+/u

/** The people of a text, by their words. */
export function peopleIn(text: string, said: readonly Said[]): readonly PrivateSpan[] {
  const page = pageOf(text, said)
  const found: PrivateSpan[] = []
  for (let at = 0; at < said.length; at += 1) {
    if (!begins(page, at)) continue
    const [first, to] = stretch(page, at)
    const last = found.at(-1)
    const start = (said[first] as Said).start
    if (last && start < last.end) continue
    const behindIt = (said[to - 1] as Said).end
    const souza = souzas.exec(text.slice(behindIt, behindIt + 20))?.[0].length ?? 0
    const score =
      weigh(page, first, to) +
      (goesOn(text, start, last) ? (goesOn(text, last?.start ?? 0, found.at(-2)) ? 2.5 : 2) : 0) +
      (souza > 0 ? 2 : 0)
    if (score >= ENOUGH) {
      const end = behindIt + souza
      found.push({ kind: 'name', start, end, confidence: sure(score), why: 'stands as the name of a person' })
    }
    at = Math.max(at, to - 1)
  }
  if (found.length > 0 || text.includes('’') || text.includes("'")) found.push(...souzaIn(text, found))
  return found.length === 0
    ? found
    : [...found, ...again(page, found), ...misspelt(text, found)].toSorted((a, b) => a.start - b.start)
}

/** "Mrs D'Souza": the surname alone. */
function souzaIn(text: string, found: readonly PrivateSpan[]): readonly PrivateSpan[] {
  return matchesIn(text, souzaAlone)
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end))
    .map(({ start, end }) => ({ kind: 'name', start, end, confidence: AGAIN, why: 'a surname by its shape' }))
}
const souzaAlone = /\b[DO]['’]\p{Lu}\p{Ll}{2,}/gu

/** "नाम हरदयाल की जगह हरदयालु": the same name as it was written wrongly, of as many words. */
function misspelt(text: string, found: readonly PrivateSpan[]): readonly PrivateSpan[] {
  if (!/की जगह|के बजाय|ki jagah|instead of|in place of/iu.test(text)) return []
  return found.flatMap(({ start, end }) => {
    const link = instead.exec(text.slice(end, end + 20))?.[0]
    if (link === undefined) return []
    const from = end + link.length
    const size = wordsAt(text.slice(start, end)).length
    const wrong = wordsAt(text.slice(from, from + 60)).slice(0, size)
    const last = wrong.at(-1)
    if (!last || text.slice(start, start + 2).toLowerCase() !== text.slice(from, from + 2).toLowerCase())
      return []
    if (found.some((one) => one.start < from + last.end && from < one.end)) return []
    return [
      { kind: 'name', start: from, end: from + last.end, confidence: AGAIN, why: 'the name written wrongly' },
    ]
  })
}
const instead = /^\s(?:की जगह|के बजाय|ki jagah|instead of|in place of)\s/iu

/** Who was named once is named wherever their own name stands again, spelt otherwise too. */
function again({ said, borne }: Page, found: readonly PrivateSpan[]): readonly PrivateSpan[] {
  const inside = ({ start, end }: Said) => found.some((one) => start >= one.start && end <= one.end)
  const own = (at: number) => ((borne[at] as number) & (SECOND | SURNAME | BOTH | PLAIN)) === 0
  const names = new Set(
    said
      .filter((word, at) => own(at) && word.text.length > 3 && inside(word))
      .map(({ text }) => lettersOf(text)),
  )
  return said
    .filter((word, at) => own(at) && word.text.length > 3 && !inside(word) && names.has(lettersOf(word.text)))
    .map(({ start, end }) => ({ kind: 'name', start, end, confidence: AGAIN, why: 'named before' }))
}
const AGAIN = 0.7

function sure(score: number): number {
  return Math.min(0.9, Math.round((0.5 + 0.05 * score) * 100) / 100)
}

/** Does a name begin, or show itself, with this word? */
function begins(page: Page, at: number): boolean {
  const bits = page.borne[at] as number
  if (places.has((page.said[at] as Said).text) && !(bits & BOTH)) return false
  if (!page.capital(at) && persons.has((page.said[at] as Said).text)) return false
  if (bits & (GIVEN | SURNAME | BOTH | SHAPE)) return true
  if (bits & FAINT) return !titles.has((page.said[at] as Said).text)
  if (!page.capital(at) || bits & PLAIN || !isUnknown(page, at)) return false
  if (isPlaced((page.said[at] as Said).text)) return false
  return cueBefore(page, at) >= CUE || isSigned(page, at) || behindInitial(page, at)
}

/** "… since Diwali. - Cheryl": a word by itself behind a dash at the end is whoever wrote. */
function isSigned({ text, said }: Page, at: number): boolean {
  const before = text.slice(said[at - 1]?.end ?? 0, said[at]?.start)
  if (many.test(said[at]?.text ?? '')) return false
  return /[।.!?\n]\s*[-–—]{1,2}\s?$/u.test(before) && at === said.length - 1
}

/** "K. Zothanpuia": an initial makes a name of a word that nobody knows. */
function behindInitial(page: Page, at: number): boolean {
  const { text, said } = page
  const [initial, word] = [said[at - 1], said[at] as Said]
  if (!initial || !/^[a-z]$/.test(initial.text) || word.text.length < 4) return false
  return isInitial(page, at - 1) && /^[.] ?$/.test(text.slice(initial.end, word.start))
}

/** The words before and behind that belong to the same name. */
function stretch(page: Page, seed: number): readonly [first: number, to: number] {
  let first = seed
  let to = seed + 1
  while (to - first < MOST && joins(page, to) && follows(page, first, to)) to += 1
  while (to - first < MOST && joins(page, first) && leads(page, first, to)) first -= 1
  const sikh = page.said.slice(first, to).some(({ text }) => /^(?:singh|सिंह)$/u.test(text))
  while (first > 0 && isInitial(page, first - 1) && joinsInitial(page, first)) {
    // "S. Kuldeep Singh" is Sardar Kuldeep Singh.
    if (sikh && /^(?:s|एस)$/u.test(page.said[first - 1]?.text ?? '')) break
    first -= 1
  }
  while (first < to - 1 && isTitle(page, first) && !heads(page, first)) first += 1
  return [first, to]
}

/** Only a blank lies before this word, or the full stop of an initial. */
function joins(page: Page, at: number): boolean {
  const { text, said } = page
  const [before, word] = [said[at - 1], said[at]]
  if (before === undefined || word === undefined) return false
  const gap = text.slice(before.end, word.start)
  return /^[ \t\u00a0]{1,2}$/.test(gap) || (/^[.] ?$/.test(gap) && isInitial(page, at - 1))
}

function joinsInitial({ text, said }: Page, at: number): boolean {
  return /^[.]?\s{0,2}$/.test(text.slice((said[at - 1] as Said).end, (said[at] as Said).start))
}

const lettersSpelt = /^(?:ए|बी|सी|डी|ई|एफ|जी|एच|आई|जे|के|एल|एम|एन|ओ|पी|क्यू|आर|एस|टी|यू|वी|वाई|मो|मु|शे)$/u

function isInitial({ text, said }: Page, at: number): boolean {
  const { text: word, start, end } = said[at] as Said
  if (/^[a-z]$/.test(word))
    return (
      /[A-Z]/.test(text[start] ?? '') &&
      (text[end] === '.' || (!'ai'.includes(word) && /^ \p{Lu}\p{Ll}{3}/u.test(text.slice(end, end + 6))))
    )
  if (/^(?:md|sk|th|mohd|kh|mst|mo|kr|pd|prd)$/.test(word))
    return text[end] === '.' || text[start] !== word[0]
  return lettersSpelt.test(word) && text[end] === '.'
}

function isTitle({ said, capital, borne }: Page, at: number): boolean {
  const { text } = said[at] as Said
  if (!titles.has(text)) return false
  return !(capital(at) && (borne[at] as number) & (BOTH | SECOND))
}

/** "ठाकुर प्रसाद": a title that is a name before a second part. */
function heads({ borne }: Page, at: number): boolean {
  return ((borne[at] as number) & BOTH) > 0 && ((borne[at + 1] ?? 0) & SECOND) > 0
}

/** A word that no list has and that is no word of everyday. */
function isUnknown({ borne, said }: Page, at: number): boolean {
  const word = said[at] as Said
  return (
    (borne[at] === 0 || borne[at] === SHAPE || borne[at] === FAINT) &&
    /^\p{L}[\p{L}\p{M}]+$/u.test(word.text) &&
    !endsName(word) &&
    !isCue(word.text)
  )
}

function isCue(word: string): boolean {
  return (
    titles.has(word) ||
    persons.has(word) ||
    posts.has(word) ||
    places.has(word) ||
    villages.has(word) ||
    mine.has(word)
  )
}

/** May this word go on with a name begun before it? */
function follows(page: Page, first: number, at: number): boolean {
  const bits = page.borne[at] as number
  const word = page.said[at] as Said
  if (!page.capital(at) && elders.test(word.text)) return false
  if (places.has(word.text) && !(bits & SECOND)) return peopled.has(word.text)
  if (bits & (SURNAME | SECOND)) return true
  const given = ((page.borne[at - 1] as number) & GIVEN) > 0
  if (given && ranks.has(word.text)) return true
  if (/^(?:kr|pd|prd)$/.test(word.text)) return page.text[word.end] === '.'
  if (linking.has(word.text)) return given && page.capital(at) && page.capital(at + 1)
  if (bits & GIVEN) return !isCue(word.text)
  if (bits & SHAPE) return true
  if (bits & FAINT && servants.test(page.said[at - 1]?.text ?? '')) return true
  if (bits & BOTH) return !places.has(word.text)
  return page.capital(at) && page.capital(first) && isUnknown(page, at) && !isPlaced(word.text)
}

/** "आकर", "karke": no word of a name. */
const verbal = /(?:कर|के|ते|ता|ती|या|गे|गी|ना|ने|नी|ों|ें|kar|ke|te|ta|ti|ya|ge|na|ne|on|en)$/u

/** May the word before this one begin the name? */
function leads(page: Page, first: number, to: number): boolean {
  const at = first - 1
  const bits = page.borne[at] as number
  const word = page.said[at] as Said
  // "Lakshmi puja": a feast.
  if (bits & BOTH && places.has(page.said[first]?.text ?? '')) return false
  if (bits & PLAIN || endsName(word) || (!page.capital(at) && persons.has(word.text))) return false
  if (bits & GIVEN) return !isCue(word.text) || (bits & GIVEN && page.capital(at)) === true
  if (bits & (SURNAME | BOTH | SHAPE)) return !isCue(word.text) || page.capital(at)
  if (!isUnknown(page, at)) return false
  const named = page.borne.slice(first, to).some((one) => one & GIVEN)
  if (named) return false
  const own = page.borne[first] as number
  if (
    own & SECOND ||
    ((own & (SURNAME | BOTH)) === SURNAME && !page.capital(first) && !verbal.test(word.text))
  )
    return true
  return page.capital(at) && page.capital(first) && own !== BOTH
}
