/**
 * What SMS cost. Segments are counted by day and month of India; at 80 % of a limit the administrator is told, at the limit
 * nothing more goes until it begins anew. What waits meanwhile falls to the call list by the district's own rule.
 *
 * Many are sent at once, and each would see the same room under the limit: what is on its way to the gateway counts as sent until
 * it is known whether it was taken.
 */
import type { Budget } from '#ports/channel.ts'
import type { Segments } from '#ports/segments.ts'

const NEAR = 0.8
const IST_MS = 330 * 60_000

/** Segments that may go in a day and in a month. */
export interface Limits {
  readonly day: number
  readonly month: number
}

export type Standing =
  | { readonly level: 'free' }
  | {
      readonly level: 'near' | 'over'
      readonly of: 'day' | 'month'
      readonly sent: number
      readonly limit: number
    }

export interface Guard {
  /** Holds room for so many more unless they are too many; how the account stands with them. */
  reserve(more: number, now: Date): Promise<Standing>
  /** What was held has gone, or not. */
  settle(held: number, wasTaken: boolean, now: Date): Promise<void>
  /** Which part of the nearest limit is spent. */
  share(now: Date): Promise<number>
  /** The figures themselves, of the day and of the month. */
  budgets(now: Date): Promise<readonly Budget[]>
}

/** The guard of one account. */
export function makeGuard(ledger: Segments, account: string, limits: Limits): Guard {
  let held = 0
  const standing = async (more: number, now: Date): Promise<Standing> => {
    const sent = await ledger.of(account, dayIn(now))
    for (const span of ['month', 'day'] as const)
      if (sent[span] + more > limits[span])
        return { level: 'over', of: span, sent: sent[span], limit: limits[span] }
    for (const span of ['month', 'day'] as const)
      if (sent[span] + more >= limits[span] * NEAR)
        return { level: 'near', of: span, sent: sent[span] + more, limit: limits[span] }
    return { level: 'free' }
  }
  const hold = async (more: number, now: Date): Promise<Standing> => {
    const stands = await standing(held + more, now)
    if (stands.level !== 'over') held += more
    return stands
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    reserve(more, now) {
      const mine = last.then(() => hold(more, now))
      last = mine.catch(() => undefined)
      return mine
    },
    async settle(segments, wasTaken, now) {
      try {
        if (wasTaken) await ledger.add(account, dayIn(now), segments)
      } finally {
        held -= segments
      }
    },
    async share(now) {
      const sent = await ledger.of(account, dayIn(now))
      const parts = (['day', 'month'] as const).map((span) =>
        limits[span] > 0 ? sent[span] / limits[span] : 0,
      )
      return Math.max(...parts)
    },
    async budgets(now) {
      const sent = await ledger.of(account, dayIn(now))
      return (['day', 'month'] as const).map((span) => ({
        unit: 'segments',
        span,
        spent: sent[span],
        limit: limits[span],
      }))
    },
  }
}

/** The day in India. */
export function dayIn(now: Date): string {
  return new Date(now.getTime() + IST_MS).toISOString().slice(0, 10)
}

/** Until the limit begins anew. */
export function untilAnew(of: 'day' | 'month', now: Date): number {
  const [year = 0, month = 1, day = 1] = dayIn(now).split('-').map(Number)
  const next = of === 'day' ? Date.UTC(year, month - 1, day + 1) : Date.UTC(year, month, 1)
  return next - IST_MS - now.getTime()
}
