/**
 * What a person typed into a search: words in either script, a code or a part of it, or the last digits of a
 * telephone number. One text may be all three.
 */
import { findCodes } from '#core/grievance/code.ts'
import { neutral } from '#core/text/neutral.ts'
import { keepable } from '../canonical.ts'

/** What to look for. Everything that is there widens the search, except that all words must be found together. */
export interface Sought {
  /** Keys of words, in the form of the column `neutral`. */
  readonly words: readonly string[]
  /** A code, or a piece of one, in capitals. */
  readonly code?: string
  /** The code is a whole one. */
  readonly whole?: boolean
  /** Digits with which a telephone number may end. */
  readonly digits?: string
  /** As typed, for names that services show. */
  readonly plain: string
}

const LONGEST = 200
const MOST_WORDS = 8

/** Understands a search; undefined when nothing was typed. */
export function understand(text: string | undefined): Sought | undefined {
  const plain = keepable(text ?? '')
    .slice(0, LONGEST)
    .trim()
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  if (plain === '') return undefined
  const found = findCodes(plain).find(({ state, typed }) => state === 'whole' || /\d{5}/.test(typed))
  const whole = found?.code
  const squeezed = plain.toUpperCase().replace(/[\s–—_./]+/g, '-')
  const piece = /^[A-Z0-9-]{3,30}$/.test(squeezed) && /\d/.test(squeezed) ? squeezed : undefined
  const digits = /^\+?[\d\s-]{4,20}$/.test(plain) ? plain.replace(/\D/g, '') : undefined
  const code = whole ?? piece
  return {
    plain,
    words: whole || digits ? [] : wordsOf(plain),
    ...(code ? { code } : {}),
    ...(found?.state === 'whole' ? { whole: true } : {}),
    ...(digits ? { digits } : {}),
  }
}

function wordsOf(text: string): readonly string[] {
  return neutral(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

/** A pattern for LIKE that finds `text` itself, whatever signs it holds. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
