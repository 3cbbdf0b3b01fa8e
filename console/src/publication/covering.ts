/** Covers as a person draws them: by words, by a selection, and away again. */
import type { CoverShown } from '#contract/publication.ts'

/** A stretch of the text: a word, what lies between words, or what is covered. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'word' | 'between' | 'covered'
  readonly cover?: CoverShown
}

/** The text in pieces; a cover is one piece. */
export function piecesOf(text: string, covers: readonly CoverShown[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const plain = (to: number) => {
    for (const match of text.slice(at, to).matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
      const start = at + match.index
      const kind = /^[\p{L}\p{M}\p{N}]/u.test(match[0]) ? 'word' : 'between'
      pieces.push({ start, end: start + match[0].length, text: match[0], kind })
    }
    at = to
  }
  for (const cover of covers.toSorted((a, b) => a.start - b.start)) {
    plain(cover.start)
    const { start, end } = cover
    pieces.push({ start, end, text: text.slice(start, end), kind: 'covered', cover })
    at = end
  }
  plain(text.length)
  return pieces
}

/** With one more cover: those it touches become part of it, and one of its kind beside it joins. */
export function withCover(
  text: string,
  covers: readonly CoverShown[],
  added: CoverShown,
): readonly CoverShown[] {
  let { start, end } = trimmed(text, added)
  if (start >= end) return covers
  const kept: CoverShown[] = []
  for (const one of covers) {
    const touches = one.start < end && start < one.end
    const beside =
      one.kind === added.kind &&
      (text.slice(one.end, start).trim() === '' && one.end <= start
        ? true
        : text.slice(end, one.start).trim() === '' && end <= one.start)
    if (touches || beside) {
      start = Math.min(start, one.start)
      end = Math.max(end, one.end)
    } else kept.push(one)
  }
  return [...kept, { start, end, kind: added.kind }].toSorted((a, b) => a.start - b.start)
}

/** Without the cover that begins there. */
export function withoutCover(covers: readonly CoverShown[], start: number): readonly CoverShown[] {
  return covers.filter((one) => one.start !== start)
}

function trimmed(text: string, { start, end }: CoverShown): { start: number; end: number } {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: end - (part.length - part.trimEnd().length),
  }
}
