/**
 * Words in the measure of X: 280, where a letter of Hindi or English with each of its signs weighs one, an emoji or a
 * letter of the far east two. An address costs thirteen times a post without one and may show who asked, so none is sent but the link that
 * opens once, where the private messages are closed.
 */
export const LONGEST = 280
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
]

/** What a text weighs. */
export function weightOf(text: string): number {
  let weight = 0
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 0
    weight += LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2
  }
  return weight
}

/** An address weighs this, however long it is. */
const LINK_WEIGHT = 23
const ONCE = /\bhttps?:\/\/\S+\/once\/[0-9a-f-]{36}[?]k=[\w-]+/i

/** The link that opens once, if there is one in it. */
export function onceLinkIn(text: string): string | undefined {
  return ONCE.exec(text)?.[0]
}

/** Without addresses. */
export function withoutLinks(text: string): string {
  return text
    .replaceAll(/\bhttps?:\/\/\S+|\bwww[.]\S+/gi, '')
    .replaceAll(/[ \t]{2,}/g, ' ')
    .trim()
}

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/** As much as weighs no more than a post may, cut between two whole letters. */
export function fitted(text: string): string {
  const link = onceLinkIn(text)
  if (link !== undefined && weightOf(text.replace(link, '')) + LINK_WEIGHT <= LONGEST) return text
  const bare = withoutLinks(text)
  if (weightOf(bare) <= LONGEST) return bare
  let kept = ''
  let weight = 2
  for (const { segment } of graphemes.segment(bare)) {
    weight += weightOf(segment)
    if (weight > LONGEST) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
