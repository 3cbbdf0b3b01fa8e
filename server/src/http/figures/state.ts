/** Districts side by side, fairly: rates to their people, shares with intervals, medians, and ranks only where they hold. */
import type { StatePage } from '#contract/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import { LEAST_SAMPLE, ranked, rateOf, shareOf } from '#core/figures/statistics.ts'
import type { HttpHouse } from '../house.ts'
import { sum } from './frame.ts'
import { timesOf } from './names.ts'

const EVENTS = ['received', ...CLOSED, 'reopened', 'reported', 'reported-late'] as const

/** The page of so many days up to today. */
export async function stateFigures(house: HttpHouse, days: number): Promise<StatePage> {
  const now = house.now()
  const today = dayOf(now)
  const from = dayAfter(today, 1 - days)
  const found = await house.stateFigures.compare({
    measures: EVENTS,
    standing: OPEN,
    steps: ['whole'],
    period: { from, until: dayAfter(today) },
    today,
  })
  const rows = found.map(({ district, nameHi, nameEn, population, counts, bins }) => {
    const closed = sum(counts, CLOSED)
    const reported = counts.reported ?? 0
    const received = counts.received ?? 0
    const { whole } = timesOf(bins)
    return {
      district,
      name: { hi: nameHi, en: nameEn },
      own: district === house.index.district.code,
      ...given({ population, whole, rate: rateOf(received, population) }),
      ...given({
        closedRate: rateOf(closed, population),
        openRate: rateOf(sum(counts, OPEN), population),
        lateRate: rateOf(counts.due ?? 0, population),
      }),
      ...given({
        satisfied: shareOf(counts['closed-satisfied'] ?? 0, closed),
        reopened: shareOf(counts.reopened ?? 0, closed),
      }),
      received,
      closed,
      open: sum(counts, OPEN),
      late: counts.due ?? 0,
      share: shareOf(reported - (counts['reported-late'] ?? 0), reported),
    }
  })
  return {
    asOf: now.toISOString(),
    from,
    to: today,
    leastSample: LEAST_SAMPLE,
    medians: given({
      rate: middle(rows.map(({ rate }) => rate?.rate)),
      closedRate: middle(rows.map(({ closedRate }) => closedRate?.rate)),
      openRate: middle(rows.map(({ openRate }) => openRate?.rate)),
      lateRate: middle(rows.map(({ lateRate }) => lateRate?.rate)),
      inTime: middle(rows.map(({ share }) => share?.share)),
      satisfied: middle(rows.map(({ satisfied }) => satisfied?.share)),
      reopened: middle(rows.map(({ reopened }) => reopened?.share)),
      whole: middle(rows.map(({ whole }) => whole?.median)),
    }),
    rows: ranked(rows).map(({ share, rank, ...row }) => ({ ...row, ...given({ inTime: share, rank }) })),
  }
}

/** The middle of what is known; of an even number the mean of the two in the middle. */
function middle(all: readonly (number | undefined)[]): number | undefined {
  const known = all.filter((one) => one !== undefined).toSorted((a, b) => a - b)
  const [low, high] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** Without what is not known. */
function given<T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
