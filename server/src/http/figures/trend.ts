/** What came and what went, by days, weeks or months, so that no more than some thirty bars stand side by side. */
import type { DistrictPage } from '#contract/figures.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { CLOSED } from '#core/figures/measures.ts'
import type { Answer } from '#ports/figures.ts'

const BARS = 31

/** The bars of a period; days without a row count as nothing. */
export function trendOf(rows: readonly Answer[], from: string, to: string): DistrictPage['trend'] {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  const wide = days <= BARS ? 1 : days <= BARS * 7 ? 7 : 28
  const bars: DistrictPage['trend'] = []
  // The last bar is whole; the first may be short.
  for (let last = to; last >= from; last = dayAfter(last, -wide)) {
    const first = dayAfter(last, 1 - wide)
    const begin = first < from ? from : first
    const own = rows.filter(({ key: { day = '' } }) => day >= begin && day <= last)
    bars.unshift({
      from: begin,
      to: last,
      days: Math.round((Date.parse(last) - Date.parse(begin)) / 86_400_000) + 1,
      received: own.reduce((all, { counts }) => all + (counts.received ?? 0), 0),
      closed: own.reduce(
        (all, { counts }) => all + CLOSED.reduce((sum, one) => sum + (counts[one] ?? 0), 0),
        0,
      ),
    })
  }
  return bars
}
