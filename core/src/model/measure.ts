/** How right a model is, and how well it knows when it is right. */
import { shares } from './linear.ts'

/** One text that the model had not seen: what it is about, and what the model said of each class. */
export interface Trial {
  readonly truth: number
  readonly said: Float32Array
}

/** How often, and how well known. */
export interface Measures {
  readonly count: number
  readonly top1: number
  readonly top3: number
  readonly macroF1: number
  /** Mean distance between how sure it was and how often it was right. */
  readonly ece: number
  /** By how sure it was: how many, how sure on average, how often right. */
  readonly reliability: readonly { readonly count: number; readonly sure: number; readonly right: number }[]
}

const BINS = 10

/** Measures the trials. */
export function measure(trials: readonly Trial[], temperature: number, classes: number): Measures {
  const hits = new Int32Array(classes)
  const given = new Int32Array(classes)
  const there = new Int32Array(classes)
  const bins = Array.from({ length: BINS }, () => ({ count: 0, sure: 0, right: 0 }))
  let [top1, top3] = [0, 0]
  for (const { truth, said } of trials) {
    const parts = shares(said, temperature)
    const [best = 0, second = 0, third = 0] = leading(parts, 3)
    there[truth] = (there[truth] as number) + 1
    given[best] = (given[best] as number) + 1
    if (best === truth) {
      top1 += 1
      hits[truth] = (hits[truth] as number) + 1
    }
    if (best === truth || second === truth || third === truth) top3 += 1
    const sure = parts[best] as number
    const bin = bins[Math.min(BINS - 1, Math.floor(sure * BINS))]
    if (!bin) continue
    bin.count += 1
    bin.sure += sure
    bin.right += best === truth ? 1 : 0
  }
  const count = Math.max(1, trials.length)
  const reliability = bins.map((bin) => ({
    count: bin.count,
    sure: bin.sure / Math.max(1, bin.count),
    right: bin.right / Math.max(1, bin.count),
  }))
  const ece = reliability.reduce((sum, bin) => sum + (bin.count / count) * Math.abs(bin.sure - bin.right), 0)
  return {
    count: trials.length,
    top1: top1 / count,
    top3: top3 / count,
    macroF1: macro(hits, given, there),
    ece,
    reliability,
  }
}

/** The positions of the largest, largest first. */
export function leading(parts: Float32Array, count: number): readonly number[] {
  const best: number[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as number
    let to = best.length
    while (to > 0 && (parts[best[to - 1] as number] as number) < part) to -= 1
    if (to >= count) continue
    best.splice(to, 0, at)
    if (best.length > count) best.pop()
  }
  return best
}

function macro(hits: Int32Array, given: Int32Array, there: Int32Array): number {
  let [sum, count] = [0, 0]
  for (let at = 0; at < there.length; at += 1) {
    if (there[at] === 0) continue
    count += 1
    sum += (2 * (hits[at] as number)) / Math.max(1, (given[at] as number) + (there[at] as number))
  }
  return count === 0 ? 0 : sum / count
}

/** The temperature under which the trials were least surprising. */
export function fitTemperature(trials: readonly Trial[]): number {
  const surprise = (temperature: number) =>
    trials.reduce(
      (sum, { truth, said }) => sum - Math.log(Math.max(1e-9, shares(said, temperature)[truth] as number)),
      0,
    )
  let [low, high] = [0.2, 4]
  // Golden section: the surprise has one valley.
  for (let step = 0; step < 30; step += 1) {
    const near = high - (high - low) * 0.618
    const far = low + (high - low) * 0.618
    if (surprise(near) < surprise(far)) high = far
    else low = near
  }
  return Math.round(((low + high) / 2) * 1000) / 1000
}
