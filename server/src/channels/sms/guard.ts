/**
 * What SMS cost. Segments are counted by day and month of India; at 80 % of a limit the administrator is told, at the limit
 * nothing more goes until it begins anew. What waits meanwhile falls to the call list by the district's own rule.
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
  /** How the account stands when so many more go. */
  standing(more: number, now: Date): Promise<Standing>
  count(segments: number, now: Date): Promise<void>
  /** Which part of the nearest limit is spent. */
  share(now: Date): Promise<number>
  /** The figures themselves, of the day and of the month. */
  budgets(now: Date): Promise<readonly Budget[]>
}

/** The guard of one account. */
export function makeGuard(ledger: Segments, account: string, limits: Limits): Guard {
  return {
    async standing(more, now) {
      const sent = await ledger.of(account, dayIn(now))
      for (const span of ['month', 'day'] as const)
        if (sent[span] + more > limits[span])
          return { level: 'over', of: span, sent: sent[span], limit: limits[span] }
      for (const span of ['month', 'day'] as const)
        if (sent[span] + more >= limits[span] * NEAR)
          return { level: 'near', of: span, sent: sent[span] + more, limit: limits[span] }
      return { level: 'free' }
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
    count: (segments, now) => ledger.add(account, dayIn(now), segments),
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
