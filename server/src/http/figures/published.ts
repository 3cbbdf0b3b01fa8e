/**
 * What the public is shown: the whole district as it stands, a few minutes old at most, and places and subjects as the last
 * bulletins print them. Places and subjects by the day would give back what the bulletins hide: two looks a day apart
 * differ by single grievances (docs/decisions/0064).
 */
import type { PublishedFigures } from '#contract/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import { shareOf } from '#core/figures/statistics.ts'
import { type OverWeeks, overWeeks } from '#core/publication/over-weeks.ts'
import type { Bulletin } from '#ports/bulletin.ts'
import type { HttpHouse } from '../house.ts'
import { wordsOf } from '../names.ts'
import { sum } from './frame.ts'
import { timesOf } from './names.ts'
import { trendOf } from './trend.ts'

const DAYS = 30
/** So many printed bulletins are put together. */
const WEEKS = 4
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
  const { figures } = house
  const today = dayOf(house.now())
  const from = dayAfter(today, 1 - DAYS)
  const until = dayAfter(today)
  const period = { from, until }
  const measures = ['received', ...CLOSED, 'reopened', 'false-closing'] as const
  const [counts, ever, open, late, times, days, bulletins] = await Promise.all([
    figures.counts({ measures, period }),
    figures.counts({ measures: ['received', ...CLOSED], period: { until } }),
    figures.counts({ measures: OPEN, period: { until } }),
    figures.counts({ measures: ['due'], period: { until: today } }),
    figures.times({ steps: ['whole'], period }),
    figures.counts({ measures: ['received', ...CLOSED], period, by: ['day'] }),
    house.bulletins.list('published', undefined, WEEKS),
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
    ...printedIn(house, bulletins),
  }
}

/** Places and subjects of the weeks that are printed. */
function printedIn(
  { index }: HttpHouse,
  bulletins: readonly Bulletin[],
): Pick<PublishedFigures, 'printed' | 'subjects' | 'blocks'> {
  const contents = bulletins.flatMap(({ content }) => content ?? [])
  const [newest, oldest] = [contents[0], contents.at(-1)]
  if (!newest || !oldest) return { subjects: [], blocks: [] }
  const rowsOf = (table: 'blocks' | 'panchayats' | 'subjects'): Rows =>
    new Map(overWeeks(contents, table, 'received').map((row) => [row.key, row]))
  const [blocks, panchayats, subjects] = [rowsOf('blocks'), rowsOf('panchayats'), rowsOf('subjects')]
  const hidden = (table: 'blocks' | 'panchayats') =>
    contents.some(({ tables }) => tables.find(({ key }) => key === table)?.withheld === true)
  const counted = (rows: Rows, code: number, table: 'blocks' | 'panchayats') => {
    const count = rows.has(String(code)) ? rows.get(String(code))?.count : hidden(table) ? null : 0
    return typeof count === 'number' ? { received: count } : {}
  }
  const { places } = index.district
  return {
    printed: { from: oldest.from, to: newest.to },
    subjects: [...subjects.values()]
      .flatMap(({ name, count }) =>
        typeof count === 'number' && count > 0 ? [{ name, received: count }] : [],
      )
      .toSorted((a, b) => b.received - a.received)
      .slice(0, SUBJECTS),
    blocks: places
      .filter(({ type }) => type === 'block' || type === 'town')
      .map((block) => ({
        code: String(block.code),
        name: wordsOf(block),
        ...counted(blocks, block.code, 'blocks'),
        within: places
          .filter(({ type, parent }) => parent === block.code && (type === 'panchayat' || type === 'ward'))
          .map((place) => ({
            code: String(place.code),
            name: wordsOf(place),
            ...counted(panchayats, place.code, 'panchayats'),
          })),
      })),
  }
}

type Rows = ReadonlyMap<string, OverWeeks>
