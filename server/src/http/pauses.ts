/** The ledger of the clock, as officers and the complainant both read it. */
import type { Told } from '#core/clock/explain.ts'

/** One line of it. */
export function presentPause({ from, to, why, counted, short, says }: Told) {
  return {
    from: from.toISOString(),
    ...(to ? { to: to.toISOString() } : {}),
    why,
    countedMinutes: Math.round(counted / 60_000),
    ...(short ? { short } : {}),
    says: { ...says },
  }
}
