/**
 * Numbers as people write them: in the digits of any script, in groups, spelt in words (नौ आठ सात, nine eight, double
 * five), or all of it mixed. A run is what could be one number or several in a row; its groups keep their places.
 */
import { soundsAt } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'

/** Digits that were written together. */
export interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** Spelt in words and not in digits. */
  readonly spelt: boolean
}

/** Groups with nothing between them but what people put between the digits of one number. */
export type Run = readonly Group[]

const spelling: Readonly<Record<string, string>> = {
  0: 'शून्य जीरो zero shunya shoonya sunya nil oh',
  1: 'एक one ek',
  2: 'दो two do',
  3: 'तीन three teen tin',
  4: 'चार four char chaar',
  5: 'पांच पाँच five paanch panch',
  6: 'छह छः छै छे छ: six chhah chhe chah che',
  7: 'सात seven saat sat',
  8: 'आठ eight aath ath',
  9: 'नौ nine nau no',
}

const digitOf = new Map<string, string>()
for (const [digit, list] of Object.entries(spelling))
  for (const word of list.split(' ')) digitOf.set(word, digit)

const times = new Map<string, number>([
  ['double', 2],
  ['dabal', 2],
  ['डबल', 2],
  ['triple', 3],
  ['tripal', 3],
  ['ट्रिपल', 3],
])

/** What may stand between groups: signs and blanks, never words, never a full stop with a blank after it. */
const between = /^(?:[\s\u200b-\u200f\u2060]|[-–—‐‑().+/,_*]|[.](?!\s)){0,4}$/u
/** So many digit words in a row are a number; fewer are a count of something. */
const SPELT = 4

/** The runs of a text, in their order. */
export function runsIn(text: string): readonly Run[] {
  const groups = groupsIn(text)
  const runs: Group[][] = []
  for (const group of groups) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && between.test(text.slice(before.end, group.start))) last.push(group)
    else runs.push([group])
  }
  return runs.flatMap(countsOut)
}

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = []
  let many = 1
  let from: number | undefined
  const sounds = soundsAt(text)
  for (const [at, { text: word, start, end }] of wordsAt(text).entries()) {
    const value = asciiOf(word)
    if (value === '0' && isSign(text, start)) continue
    if (value !== undefined) {
      groups.push({ digits: value, start, end, spelt: false })
      many = 1
      from = undefined
      continue
    }
    const multiple = times.get(word)
    if (multiple !== undefined) {
      many = multiple
      from = start
      continue
    }
    const digit = digitOf.get(word) ?? (word.length > 2 ? digitOf.get(sounds[at] ?? '') : undefined)
    if (digit !== undefined)
      groups.push({ digits: digit.repeat(many), start: from ?? start, end, spelt: true })
    many = 1
    from = undefined
  }
  return groups
}

/** "सं०", "मो0": a nought that shortens a word of Devanagari. */
function isSign(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return before >= 0x900 && before <= 0x963
}

/** The value of digits in any script; undefined when the word is none. */
function asciiOf(word: string): string | undefined {
  if (/^[a-z\u0900-\u097f]/.test(word) || !/^\p{Nd}+$/u.test(word)) return undefined
  return Array.from(word, (one) => String(valueOfDigit(one.codePointAt(0) ?? 0))).join('')
}

/** Decimal digits of every script stand in rows of ten, zero first. */
function valueOfDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}

/** A few digit words are counts ("दो तीन दिन"): they go, unless enough of them stand in a row. */
function countsOut(run: Run): readonly Run[] {
  const parts: Group[][] = [[]]
  let at = 0
  while (at < run.length) {
    const group = run[at] as Group
    if (!group.spelt) {
      parts.at(-1)?.push(group)
      at += 1
      continue
    }
    let to = at
    while (run[to]?.spelt) to += 1
    const amount = run.slice(at, to).reduce((sum, one) => sum + one.digits.length, 0)
    const numbersAround = parts.at(-1)?.length !== 0 || to < run.length
    if (to - at >= SPELT || (numbersAround && amount >= 3)) parts.at(-1)?.push(...run.slice(at, to))
    else parts.push([])
    at = to
  }
  return parts.filter((part) => part.length > 0)
}
