/**
 * How many voices a count holds. Each complainant counts once; the same letter in many hands counts three times at most,
 * for a letter that was copied is one opinion and not twenty.
 */
import { LEAST_COMPLAINANTS } from './rule.ts'

/** Who said what. */
export interface Voice {
  readonly citizen: string
  readonly words: string
}

/** Voices after each was counted as it may be. */
export interface Heard {
  readonly counted: number
  readonly complainants: number
}

const COPIES = 3

/** Counts the voices. */
export function heard(voices: readonly Voice[]): Heard {
  const first = new Map<string, string>()
  for (const { citizen, words } of voices) if (!first.has(citizen)) first.set(citizen, letterOf(words))
  const letters = new Map<string, number>()
  for (const letter of first.values()) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  const counted = [...letters.values()].reduce((sum, n) => sum + Math.min(COPIES, n), 0)
  return { counted, complainants: first.size }
}

/** Are there enough different persons? */
export function isManyVoiced({ complainants, counted }: Heard): boolean {
  return complainants >= LEAST_COMPLAINANTS && counted >= LEAST_COMPLAINANTS
}

/** What is left of words without numbers, signs and spaces; a number or a date filled in does not make another letter. */
function letterOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, '')
}
