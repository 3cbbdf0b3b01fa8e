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
      ...given({ population, rate: rateOf(received, population), whole }),
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
    rows: ranked(rows).map(({ share, rank, ...row }) => ({ ...row, ...given({ inTime: share, rank }) })),
  }
}

/** Without what is not known. */
function given<T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
