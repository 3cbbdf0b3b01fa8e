/** What the rule of the hot spots is given: counts by panchayat and subject of the window and of the whole months before. */
import { dayAfter } from '#core/clock/calendar.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import {
  type Counts,
  type Judged,
  judgeOne,
  type Observed,
  PAST_MONTHS,
  WINDOW_DAYS,
} from '#core/hotspots/rule.ts'
import { type Heard, heard } from '#core/hotspots/voices.ts'
import type { Answer, FiguresReading } from '#ports/figures.ts'
import type { HotSpots, Measure } from '#ports/hotspots.ts'

/** What observing needs. */
export interface Observer {
  readonly figures: Pick<FiguresReading, 'counts'>
  readonly hotSpots: Pick<HotSpots, 'since' | 'voices'>
  readonly district: DistrictIndex
}

/** The window that ends on this day, as its first day and the day after its last. */
export function windowTo(lastDay: string): { readonly from: string; readonly until: string } {
  const until = dayAfter(lastDay)
  return { from: dayAfter(until, -WINDOW_DAYS), until }
}

/** Subjects that can be a hot spot: a few grievances on a sensitive one would point at persons. */
export function subjectsOf({ district }: DistrictIndex): readonly string[] {
  return district.subjects
    .filter(({ sensitive, departments }) => !sensitive && departments.length > 0)
    .map(({ code }) => code)
}

/** Observes all places and these subjects up to a day. */
export async function observe(
  { figures, hotSpots, district }: Observer,
  lastDay: string,
  subjects = subjectsOf(district),
): Promise<Observed> {
  const window = windowTo(lastDay)
  const end = `${window.from.slice(0, 8)}01`
  const months = monthsBefore(end, PAST_MONTHS)
  const first = months[0] ?? end
  const where = { subject: subjects }
  const measures = ['received'] as const
  const [now, before, spans] = await Promise.all([
    figures.counts({ measures, period: window, where, by: ['panchayat', 'subject'] }),
    figures.counts({
      measures,
      period: { from: first, until: end },
      where,
      by: ['panchayat', 'subject', 'month'],
    }),
    hotSpots.since(first),
  ])
  const byMonth = Map.groupBy(before, ({ key }) => key.month ?? '')
  // Months before the first grievance of all are not quiet; nobody listened then.
  const begun = months.filter((month) => [...byMonth.keys()].some((heard) => heard <= month.slice(0, 7)))
  return {
    people: peopleOf(district),
    subjects,
    window: countsOf(now),
    past: begun.map((month) => ({
      month: month.slice(0, 7),
      days: daysBetween(month, monthsAfter(month, 1)),
      counts: countsOf(byMonth.get(month.slice(0, 7)) ?? []),
    })),
    hot: (place, subject, month) =>
      spans.some(
        (one) =>
          String(one.place) === place &&
          one.subject === subject &&
          one.from.slice(0, 7) <= month &&
          month <= one.seenOn.slice(0, 7),
      ),
  }
}

/** One place and subject, by the same rule. */
export function measuring(observer: Observer): Measure {
  return async (place, subject, lastDay, of) => {
    const judged = judgeOne(await observe(observer, lastDay, [subject]), String(place), subject)
    const { n, expected, chance } = judged
    if (of === undefined) return { n, expected, chance }
    const { counted, chance: heard } = await hearOut(observer, judged, lastDay)
    return { n: counted, expected, chance: heard, of }
  }
}

/** Judges by voices instead of grievances. */
export async function hearOut(
  { hotSpots }: Pick<Observer, 'hotSpots'>,
  one: Judged,
  lastDay: string,
): Promise<Judged & Heard> {
  const window = windowTo(lastDay)
  const count = heard(await hotSpots.voices({ ...window, place: Number(one.place), subject: one.subject }))
  return { ...one, ...count, chance: one.chanceOf(count.counted) }
}

function peopleOf({ district }: DistrictIndex): Observed['people'] {
  return new Map(
    district.places
      .filter(({ type }) => type === 'panchayat' || type === 'ward')
      .map(({ code, population }) => [String(code), population]),
  )
}

function countsOf(answers: readonly Answer[]): Counts {
  const counts = new Map<string, Map<string, number>>()
  for (const { key, counts: own } of answers) {
    const row = counts.get(key.panchayat ?? '') ?? new Map<string, number>()
    row.set(key.subject ?? '', own.received ?? 0)
    counts.set(key.panchayat ?? '', row)
  }
  return counts
}

function monthsBefore(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => monthsAfter(first, at - count))
}

function monthsAfter(first: string, count: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
}
