/** One round of work at a given concurrency, with the time of each item. */

/** What came of some rounds of one kind. */
export interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Runs `work` for so long, so many at once; answers the milliseconds of each item and of the whole. */
export async function round(
  atOnce: number,
  milliseconds: number,
  work: () => Promise<void>,
): Promise<{ readonly took: readonly number[]; readonly whole: number }> {
  const took: number[] = []
  const began = performance.now()
  const lane = async () => {
    while (performance.now() - began < milliseconds) {
      const at = performance.now()
      await work()
      took.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { took, whole: performance.now() - began }
}

/** All rounds of one kind together. */
export function figures(
  rounds: readonly { readonly took: readonly number[]; readonly whole: number }[],
): Figures {
  const took = rounds.flatMap((one) => [...one.took]).sort((a, b) => a - b)
  const whole = rounds.reduce((sum, one) => sum + one.whole, 0)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0
  return { perSecond: took.length / (whole / 1000), p50: at(0.5), p99: at(0.99) }
}
