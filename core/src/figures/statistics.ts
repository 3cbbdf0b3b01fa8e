/**
 * What may be said of numbers. Times are kept in bins, four to each doubling; a quantile is told as the middle of its
 * bin and is wrong by at most nine in a hundred (`QUANTILE_ERROR`). Shares come with the interval of Wilson (1927) at
 * 95 %; rankings leave out who has fewer than the least sample, and who cannot be told apart shares a rank.
 */

/** Bins to a doubling of the time. */
const PER_DOUBLING = 4
const LAST_BIN = 95
/** The largest error of a quantile, as a share of it. */
export const QUANTILE_ERROR = 2 ** (1 / PER_DOUBLING / 2) - 1
/** Fewer than these are never ranked. */
export const LEAST_SAMPLE = 30

/** The bin of a time. */
export function binOf(minutes: number): number {
  return minutes < 1 ? 0 : Math.min(LAST_BIN, 1 + Math.floor(Math.log2(minutes) * PER_DOUBLING))
}

/** The time in the middle of a bin. */
export function middleOf(bin: number): number {
  return bin === 0 ? 0 : 2 ** ((bin - 1 + 0.5) / PER_DOUBLING)
}

/** How many fell into a bin. */
export interface Bin {
  readonly bin: number
  readonly n: number
}

/** The time below which a share of all lies; undefined when there are none. */
export function quantile(bins: readonly Bin[], share: number): number | undefined {
  const all = bins.reduce((sum, { n }) => sum + n, 0)
  if (all <= 0) return undefined
  let seen = 0
  for (const { bin, n } of bins.toSorted((a, b) => a.bin - b.bin)) {
    seen += n
    if (seen >= all * share) return middleOf(bin)
  }
  return undefined
}

/** A share with its interval at 95 %, and of how many it is one. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly of: number
}

const Z = 1.959964

/** Wilson's interval of a share; undefined of none. */
export function shareOf(part: number, of: number): Share | undefined {
  if (of <= 0) return undefined
  const p = Math.min(1, part / of)
  const z2 = (Z * Z) / of
  const middle = (p + z2 / 2) / (1 + z2)
  const half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of))) / (1 + z2)
  return { share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of }
}

/** Events to each ten thousand people, with the interval of Byar for a count. */
export interface Rate {
  readonly rate: number
  readonly low: number
  readonly high: number
}

/** The rate of a count among people; undefined when nobody knows how many they are. */
export function rateOf(count: number, population: number | undefined): Rate | undefined {
  if (!population || population <= 0) return undefined
  const to = 10_000 / population
  const more = count + 1
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3
  const high = more * (1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more))) ** 3
  return { rate: count * to, low: Math.max(0, low) * to, high: high * to }
}

/**
 * Ranks by a share, the best first. Below the least sample there is no rank; whoever's interval reaches into that of the
 * one ranked before shares that rank, because the numbers do not tell them apart.
 */
export function ranked<T extends { readonly share: Share | undefined }>(
  all: readonly T[],
  least = LEAST_SAMPLE,
): readonly (T & { readonly rank?: number })[] {
  const able = all
    .filter(({ share }) => share !== undefined && share.of >= least)
    .toSorted((a, b) => (b.share?.share ?? 0) - (a.share?.share ?? 0))
  let leader = able[0]
  let rank = 1
  const first = able.map((one, at) => {
    if (leader?.share && one.share && one.share.high < leader.share.low) {
      leader = one
      rank = at + 1
    }
    return { ...one, rank }
  })
  return [...first, ...all.filter((one) => !able.includes(one))]
}
