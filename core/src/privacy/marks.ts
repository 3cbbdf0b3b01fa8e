/**
 * What a person said of the words of a grievance: this stretch is private, that one is not. It stands above what the
 * program finds, wherever the words are shown covered, and teaches nothing else. New words begin without marks.
 */
import { masked, privateIn } from './private.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'

/** A stretch of the words, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What a person marked. */
export interface Marks {
  /** Private, though the program did not find it. */
  readonly closed: readonly (Stretch & { readonly kind: PrivateKind })[]
  /** Not private, though the program found it. */
  readonly open: readonly Stretch[]
}

const SAID = 1

/** The private stretches of the words: what was found and not opened, and what was marked. */
export function spansWith(text: string, marks?: Marks): readonly PrivateSpan[] {
  const found = privateIn(text)
  if (!marks) return found
  const closed = marks.closed.map((one) => ({ ...one, confidence: SAID, why: 'marked by a person' }))
  const left = found.filter((span) => ![...closed, ...marks.open].some((mark) => over(span, mark)))
  return [...left, ...closed].toSorted((a, b) => a.start - b.start)
}

/** The words with what is private covered, as a person corrected it. */
export function coveredWords(text: string, marks?: Marks): string {
  return masked(text, spansWith(text, marks))
}

/** Do two stretches share a sign? */
export function over(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}
