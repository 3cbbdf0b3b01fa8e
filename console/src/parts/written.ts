/** A text cut where a messenger marks it: *bold*, _slanted_, ~struck~, and web addresses. */
export interface Piece {
  readonly kind: 'plain' | 'bold' | 'slanted' | 'struck' | 'address'
  readonly text: string
}

const MARKED =
  /(?<address>https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]।])|(?<![\p{L}\p{N}])(?:\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*|_(?<slanted>[^\s_](?:[^_\n]*[^\s_])?)_|~(?<struck>[^\s~](?:[^~\n]*[^\s~])?)~)(?![\p{L}\p{N}])/gu

/** The pieces of a text, in order; together they say all of it but the marks. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) pieces.push({ kind: 'plain', text: text.slice(from, match.index) })
    const [kind, marked] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? []
    pieces.push({ kind: (kind ?? 'plain') as Piece['kind'], text: marked ?? match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'plain', text: text.slice(from) })
  return pieces
}

/** The text in one line, without its marks. */
export function unmarked(text: string): string {
  return piecesOf(text)
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
}
