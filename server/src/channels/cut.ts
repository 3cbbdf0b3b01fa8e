/** Words brought into measure, without cutting a letter of a Hindi word in half. */

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/** At most `limit` characters; what is cut ends in an ellipsis and between two whole letters with their signs. */
export function cut(text: string, limit: number): string {
  if (lengthOf(text) <= limit) return text
  let kept = ''
  let length = 0
  for (const { segment } of graphemes.segment(text)) {
    length += lengthOf(segment)
    if (length > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Length as the service counts it, in code points. */
export function lengthOf(text: string): number {
  return [...text].length
}
