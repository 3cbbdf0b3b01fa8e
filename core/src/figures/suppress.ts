/**
 * Small counts are kept back from the public, so that nobody in a village can be guessed at. A count from 1 to 4 is never
 * shown; where only one of several would be missing from a total that is shown, the next smallest is kept back as well,
 * or the total would give it away.
 */

/** Counts below this are kept back. */
export const LEAST_SHOWN = 5

/** The counts as the public may see them; undefined where one is kept back. `whole`: their total is shown too. */
export function published(
  counts: readonly number[],
  whole: boolean,
  least = LEAST_SHOWN,
): readonly (number | undefined)[] {
  const hidden = new Set(counts.flatMap((n, at) => (n > 0 && n < least ? [at] : [])))
  if (whole && hidden.size === 1) {
    const next = counts
      .map((n, at) => ({ n, at }))
      .filter(({ n, at }) => n > 0 && !hidden.has(at))
      .toSorted((a, b) => a.n - b.n)[0]
    if (next) hidden.add(next.at)
  }
  return counts.map((n, at) => (hidden.has(at) ? undefined : n))
}
