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

/** The marks that make these stretches the private ones; undefined when they lie over one another or beside the text. */
export function marksFor(
  text: string,
  wanted: readonly (Stretch & { readonly kind: PrivateKind })[],
): Marks | undefined {
  let last = 0
  const sorted = wanted.toSorted((a, b) => a.start - b.start)
  for (const { start, end } of sorted) {
    if (start < last || end <= start || end > text.length) return undefined
    last = end
  }
  const found = privateIn(text)
  const same = (a: Stretch & { kind: PrivateKind }, b: Stretch & { kind: PrivateKind }) =>
    a.start === b.start && a.end === b.end && a.kind === b.kind
  return {
    closed: sorted
      .filter((one) => !found.some((span) => same(span, one)))
      .map(({ start, end, kind }) => ({ start, end, kind })),
    open: found
      .filter((span) => !sorted.some((one) => over(span, one)))
      .map(({ start, end }) => ({ start, end })),
  }
}

/** The same marks on other words in which the same stretches stand: an act that repeats the words, a message, a report. */
export function marksOn(other: string, text: string, { closed, open }: Marks): Marks {
  return {
    closed: closed.flatMap((one) => standing(other, text, one).map((at) => ({ ...at, kind: one.kind }))),
    open: open.flatMap((one) => standing(other, text, one)),
  }
}

/** A single sign stands everywhere and says nothing. */
const LEAST = 2

function standing(other: string, text: string, { start, end }: Stretch): readonly Stretch[] {
  const words = text.slice(start, end)
  const found: Stretch[] = []
  if (words.length < LEAST) return found
  for (let at = other.indexOf(words); at >= 0; at = other.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length })
  return found
}
