/** What the public is shown: the district by blocks and panchayats, small counts kept back. A few minutes old at most. */
import type { PublishedFigures, PublishedPlace } from '#contract/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import type { Place } from '#core/district/district.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import { shareOf } from '#core/figures/statistics.ts'
import { LEAST_SHOWN, published } from '#core/figures/suppress.ts'
import type { Answer } from '#ports/figures.ts'
import type { HttpHouse } from '../house.ts'
import { subjectName, wordsOf } from '../names.ts'
import { sum } from './frame.ts'
import { timesOf } from './names.ts'
import { trendOf } from './trend.ts'

const DAYS = 30
const SUBJECTS = 10
const FRESH_MS = 300_000

/** Asks the sums once in five minutes, however many read. */
export function rememberedFigures(house: HttpHouse): () => Promise<PublishedFigures> {
  let known: { readonly figures: PublishedFigures; readonly at: number } | undefined
  return async () => {
    const now = house.now().getTime()
    if (!known || Math.abs(now - known.at) >= FRESH_MS)
      known = { figures: await publishedFigures(house), at: now }
    return known.figures
  }
}

async function publishedFigures(house: HttpHouse): Promise<PublishedFigures> {
  const { figures, index } = house
  const today = dayOf(house.now())
  const from = dayAfter(today, 1 - DAYS)
  const until = dayAfter(today)
  const period = { from, until }
  const measures = ['received', ...CLOSED, 'reopened', 'false-closing'] as const
  const [counts, ever, open, late, times, days, subjects, blocks, panchayats] = await Promise.all([
    figures.counts({ measures, period }),
    figures.counts({ measures: ['received', ...CLOSED], period: { until } }),
    figures.counts({ measures: OPEN, period: { until } }),
    figures.counts({ measures: ['due'], period: { until: today } }),
    figures.times({ steps: ['whole'], period }),
    figures.counts({ measures: ['received', ...CLOSED], period, by: ['day'] }),
    figures.counts({ measures: ['received'], period, by: ['subject'] }),
    figures.counts({ measures: ['received'], period, by: ['block'] }),
    figures.counts({ measures: ['received'], period, by: ['panchayat'] }),
  ])
  const own = counts[0]?.counts ?? {}
  const closed = sum(own, CLOSED)
  return {
    from,
    to: today,
    received: own.received ?? 0,
    closed,
    open: sum(open[0]?.counts ?? {}, OPEN),
    late: late[0]?.counts.due ?? 0,
    reopened: own.reopened ?? 0,
    falseClosings: own['false-closing'] ?? 0,
    satisfied: shareOf(own['closed-satisfied'] ?? 0, closed),
    whole: timesOf(times[0]?.bins ?? {})['whole'],
    ever: { received: ever[0]?.counts.received ?? 0, closed: sum(ever[0]?.counts ?? {}, CLOSED) },
    trend: trendOf(days, from, today),
    subjects: subjects
      .map(({ key, counts }) => ({ code: key.subject ?? '', received: counts.received ?? 0 }))
      .filter(
        ({ code, received }) =>
          code !== '' && received >= LEAST_SHOWN && index.subjects.get(code)?.sensitive !== true,
      )
      .toSorted((a, b) => b.received - a.received)
      .slice(0, SUBJECTS)
      .map(({ code, received }) => ({ name: subjectName(index, code), received })),
    blocks: placesOf(index.district.places, blocks, panchayats),
    leastShown: LEAST_SHOWN,
  }
}

function placesOf(
  places: readonly Place[],
  blocks: readonly Answer[],
  panchayats: readonly Answer[],
): PublishedPlace[] {
  const received = (rows: readonly Answer[], by: 'block' | 'panchayat') =>
    new Map(rows.map(({ key, counts }) => [key[by] ?? '', counts.received ?? 0]))
  const [ofBlock, ofPanchayat] = [received(blocks, 'block'), received(panchayats, 'panchayat')]
  const rungs = places.filter(({ type }) => type === 'block' || type === 'town')
  const shown = published(
    rungs.map(({ code }) => ofBlock.get(String(code)) ?? 0),
    true,
  )
  return rungs.map((block, at) => {
    const within = places.filter(
      ({ type, parent }) => parent === block.code && (type === 'panchayat' || type === 'ward'),
    )
    const inside = published(
      within.map(({ code }) => ofPanchayat.get(String(code)) ?? 0),
      shown[at] !== undefined,
    )
    return {
      code: String(block.code),
      name: wordsOf(block),
      ...counted(shown[at]),
      within: within.map((place, nr) => ({
        code: String(place.code),
        name: wordsOf(place),
        ...counted(inside[nr]),
      })),
    }
  })
}

function counted(n: number | undefined): { readonly received?: number } {
  return n === undefined ? {} : { received: n }
}
