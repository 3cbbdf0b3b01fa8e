/**
 * Cutting a text into words, and the small repairs that every comparison needs: Unicode written one way, nukta and
 * zero-width characters gone, Devanagari digits as ASCII. Positions are UTF-16 offsets into the text as it came.
 */

/** A word with its place in the text. `text` is cleaned and in small letters. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const marks = /[\u0300-\u036f\u093c]/g

/** The words of a text and where they stand. Letters and digits, or two scripts, never share a word. */
export function wordsAt(text: string): readonly Word[] {
  const there = cutLately.get(text)
  if (there) return there
  const found: Word[] = []
  let start = 0
  let sort = NONE
  for (let at = 0; at <= text.length; ) {
    const sign = at < text.length ? (text.codePointAt(at) as number) : 0
    const next = sortOf(sign)
    if (next !== sort) {
      if (sort !== NONE) {
        const word = clean(text.slice(start, at))
        if (word !== '') found.push({ text: word, start, end: at })
      }
      start = at
      sort = next
    }
    at += sign > 0xffff ? 2 : 1
  }
  if (cutLately.size >= LATELY) cutLately.clear()
  cutLately.set(text, found)
  return found
}

/** Signs of one sort that stand together are a word: letters of Devanagari, letters of any other script, digits. */
const [NONE, NAGARI, LETTER, DIGIT, UNKNOWN] = [0, 1, 2, 3, 4]
const sorts = new Uint8Array(0x10000).fill(UNKNOWN)

function sortOf(sign: number): number {
  if (sign > 0xffff) return sortBy(sign)
  const known = sorts[sign] as number
  if (known !== UNKNOWN) return known
  const made = sortBy(sign)
  sorts[sign] = made
  return made
}

function sortBy(sign: number): number {
  const text = String.fromCodePoint(sign)
  if (/[\u0900-\u0963\u0970-\u097f\u200c\u200d]/.test(text)) return NAGARI
  if (/\p{Nd}/u.test(text)) return DIGIT
  return /[\p{L}\p{M}]/u.test(text) ? LETTER : NONE
}

/** One message is read in many ways, each of which begins with its words: the last few are kept. */
const cutLately = new Map<string, readonly Word[]>()
const LATELY = 16

/** The words of a text, cleaned and in small letters. */
export function words(text: string): readonly string[] {
  return wordsAt(text).map((word) => word.text)
}

/** The text with Devanagari digits as ASCII ones; nothing else is touched. */
export function digits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x966 + 48))
}

/** Is at least a third of its letters Devanagari? */
export function looksDevanagari(text: string): boolean {
  let [letters, nagari] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if ((sign >= 0x904 && sign <= 0x939) || (sign >= 0x958 && sign <= 0x961)) {
      letters += 1
      nagari += 1
    } else if (sign < 0x80) {
      if ((sign | 32) >= 97 && (sign | 32) <= 122) letters += 1
    } else if (letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) letters += 1
  }
  return nagari > 0 && nagari * 3 >= letters
}

const letter = /^\p{L}$/u

/** A language has few words that come often: as they are cleaned they are kept, up to so many. */
const KEPT = 40_000
const cleaned = new Map<string, string>()

function clean(word: string): string {
  const there = cleaned.get(word)
  if (there !== undefined) return there
  const made = makeClean(word)
  if (cleaned.size >= KEPT) cleaned.clear()
  cleaned.set(word, made)
  return made
}

function makeClean(word: string): string {
  if (/^[a-z]+$/.test(word)) return word
  // Decomposing splits the nukta from its letter and an accent from its vowel, so that both can be dropped.
  return digits(word.normalize('NFKD').replace(invisible, '').replace(marks, '').toLowerCase()).normalize(
    'NFC',
  )
}
