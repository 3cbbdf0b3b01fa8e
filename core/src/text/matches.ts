/** Where a pattern is found in a text, without what `matchAll` costs: it copies the pattern for each text. */

const NOWHERE: readonly RegExpExecArray[] = []

/** All matches of a pattern that has the flag g and never matches nothing. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NOWHERE
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) found.push(match)
  return found
}
