/** Tails of the distributions of counts, summed term by term from the edge outwards, so that tiny ones stay exact. */

/** Terms smaller than this share of the sum add nothing. */
const ENOUGH = 1e-14

/**
 * How likely it is that a negative binomial count of this mean reaches `least`. The variance is mean + mean²/size; a
 * size without end is Poisson's.
 */
export function upperTail(least: number, mean: number, size = Number.POSITIVE_INFINITY): number {
  if (least <= 0) return 1
  if (mean <= 0) return 0
  const poisson = !Number.isFinite(size)
  const odds = poisson ? 0 : mean / (mean + size)
  let log = poisson ? -mean : size * Math.log(size / (size + mean))
  for (let k = 0; k < least; k++)
    log += poisson ? Math.log(mean / (k + 1)) : Math.log(((size + k) / (k + 1)) * odds)
  let term = Math.exp(log)
  let sum = term
  for (let k = least; term > sum * ENOUGH || k < mean; k++) {
    term *= poisson ? mean / (k + 1) : ((size + k) / (k + 1)) * odds
    sum += term
    if (term === 0 && k >= mean) break
  }
  return Math.min(1, sum)
}

/** How likely it is that of `all` at most `most` fall to a side that takes each with this chance. */
export function lowerBinomial(most: number, all: number, chance: number): number {
  if (most >= all || chance <= 0) return 1
  if (most < 0 || chance >= 1) return 0
  let log = all * Math.log(1 - chance)
  let sum = Math.exp(log)
  for (let k = 0; k < most; k++) {
    log += Math.log(((all - k) / (k + 1)) * (chance / (1 - chance)))
    sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

/**
 * How many of the smallest chances may be called discoveries, when so many tests were made and at most the share `rate`
 * of the discoveries is to be false (Benjamini and Hochberg 1995). Tests whose chance is not handed over count as 1.
 */
export function discoveries(chances: readonly number[], tests: number, rate: number): number {
  const sorted = chances.toSorted((a, b) => a - b)
  let found = 0
  for (const [at, chance] of sorted.entries()) if (chance <= ((at + 1) * rate) / tests) found = at + 1
  return found
}
