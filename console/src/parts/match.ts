/**
 * Finding by a few typed letters, in either script.
 *
 * Every typed word must be found somewhere in the texts of an option; an option ranks by where: at the beginning of
 * a text, at the beginning of a word, inside a word. Spellings of Hindi that people mix are read alike.
 */

/** The options that `search` finds, best first; all of them when nothing is typed. */
export function best<T extends { value: string }>(
  options: readonly T[],
  search: string,
  texts: ReadonlyMap<string, readonly string[]>,
  limit: number,
): T[] {
  const sought = plain(search).split(' ').filter(Boolean)
  if (sought.length === 0) return options.slice(0, limit)
  const ranked: { option: T; rank: number }[] = []
  for (const option of options) {
    const rank = rankOf((texts.get(option.value) ?? []).map(plain), sought)
    if (rank !== undefined) ranked.push({ option, rank })
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option)
}

/** Letters without case, nukta, chandrabindu and stray marks, so that हैण्डपम्प and हैंडपंप meet. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\u093C/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[ङञणनम]्(?=[क-म])/g, '\u0902')
    .replace(/[\u0300-\u036F\u200C\u200D]/g, '')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')
    .trim()
}

function rankOf(texts: readonly string[], sought: readonly string[]): number | undefined {
  let worst = 0
  for (const word of sought) {
    const ranks = texts.map((text, place) => placeOf(text, word) + Math.min(place, 9) / 10)
    const nearest = Math.min(...ranks)
    if (!Number.isFinite(nearest)) return undefined
    worst = Math.max(worst, nearest)
  }
  return worst
}

function placeOf(text: string, word: string): number {
  if (text.startsWith(word)) return 0
  if (text.includes(` ${word}`)) return 1
  return text.includes(word) ? 2 : Number.POSITIVE_INFINITY
}
