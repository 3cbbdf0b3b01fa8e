/**
 * What X costs. Each reading and writing is counted in the ledger of the month; near the cap a person is told, at the cap
 * nothing more is looked for. Answers go on: people who spoke to us are answered, and these cost least.
 */
import type { Budget } from '#ports/channel.ts'
import type { Spending } from '#ports/spending.ts'

/** Prices in millionths of a dollar, of February to April 2026. */
export const PRICES = {
  ownedRead: 1000,
  postRead: 5000,
  userRead: 10_000,
  reply: 10_000,
  replyWithLink: 200_000,
  directMessage: 15_000,
} as const
const NEAR = 0.8

export type Level = 'free' | 'near' | 'over'

/** How much of the month's cap is spent. */
export interface Standing {
  readonly month: string
  readonly level: Level
  readonly spent: number
}

export interface Meter {
  readonly capUsd: number
  count(price: number, times: number, now: Date): Promise<void>
  standing(now: Date): Promise<Standing>
  /** Which part of the cap is spent. */
  share(now: Date): Promise<number>
  /** The sums themselves. */
  budgets(now: Date): Promise<readonly Budget[]>
}

/** The meter of one account. */
export function makeMeter(spending: Spending, account: string, capUsd: number): Meter {
  const monthOf = (now: Date) => now.toISOString().slice(0, 7)
  return {
    capUsd,
    async count(price, times, now) {
      if (times > 0) await spending.add(account, monthOf(now), price * times)
    },
    async share(now) {
      const spent = (await spending.of(account, monthOf(now))) / 1_000_000
      return capUsd > 0 ? spent / capUsd : 0
    },
    async budgets(now) {
      const spent = (await spending.of(account, monthOf(now))) / 1_000_000
      return [{ unit: 'usd', span: 'month', spent, limit: capUsd }]
    },
    async standing(now) {
      const month = monthOf(now)
      const spent = (await spending.of(account, month)) / 1_000_000
      const level = spent >= capUsd ? 'over' : spent >= capUsd * NEAR ? 'near' : 'free'
      return { month, level, spent }
    },
  }
}
