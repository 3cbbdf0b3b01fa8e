/** The ledger of the clock, as officers and the complainant both read it. */
import type { Counted } from '#core/clock/run.ts'

/** One line of it. */
export function presentPause({ from, to, why, counted, short }: Counted) {
  return {
    from: from.toISOString(),
    ...(to ? { to: to.toISOString() } : {}),
    why,
    countedMinutes: Math.round(counted / 60_000),
    ...(short ? { short } : {}),
  }
}
