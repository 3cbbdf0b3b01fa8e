/**
 * The two buckets of the service: per pair of number and person (45 at once, then one in 6 s) and per number
 * (80 a second, both ways). Refilled by the world's clock or by real time, whichever is further on, so that
 * a test may stop the clock or move it without meeting a limit no real conversation would meet.
 */
import type { Limits } from './options.ts'

interface Bucket {
  level: number
  clockAt: number
  tickAt: number
}

/** The buckets of one business number. */
export class Rates {
  readonly #limits: Limits
  readonly #clock: () => Date
  readonly #ticks: () => number
  readonly #pairs = new Map<string, Bucket>()
  readonly #addressed = new Map<string, number>()
  readonly #number: Bucket

  constructor(limits: Limits, clock: () => Date, ticks: () => number) {
    this.#limits = limits
    this.#clock = clock
    this.#ticks = ticks
    this.#number = this.#full(limits.perSecond)
  }

  /** May one more go to this person? Takes from the bucket if so. */
  takeForPair(person: string): boolean {
    const { pairBurst, pairSeconds } = this.#limits
    const bucket = this.#pairs.get(person) ?? this.#full(pairBurst)
    this.#pairs.set(person, bucket)
    return this.#take(bucket, pairBurst, pairSeconds * 1000)
  }

  /** May the number send one more? Takes from the bucket if so. */
  takeForNumber(): boolean {
    return this.#take(this.#number, this.#limits.perSecond, 1000 / this.#limits.perSecond)
  }

  /** A message came in: it uses the number's bucket but is never refused. */
  countInbound(): void {
    this.takeForNumber()
  }

  /** May the business address this person first, within the 24-hour tier of the number? */
  mayAddressFirst(person: string): boolean {
    const now = this.#clock().getTime()
    for (const [who, at] of this.#addressed) if (now - at >= 86_400_000) this.#addressed.delete(who)
    if (this.#addressed.has(person)) return true
    if (this.#addressed.size >= this.#limits.addressedFirst) return false
    this.#addressed.set(person, now)
    return true
  }

  #full(level: number): Bucket {
    return { level, clockAt: this.#clock().getTime(), tickAt: this.#ticks() }
  }

  #take(bucket: Bucket, size: number, msForOne: number): boolean {
    if (!Number.isFinite(size)) return true
    const clock = this.#clock().getTime()
    const tick = this.#ticks()
    const passed = Math.max(clock - bucket.clockAt, tick - bucket.tickAt, 0)
    bucket.level = Math.min(size, bucket.level + (msForOne > 0 ? passed / msForOne : size))
    bucket.clockAt = clock
    bucket.tickAt = tick
    if (bucket.level < 1) return false
    bucket.level -= 1
    return true
  }
}
