/** The district in ten minutes a day, as one answer: some twenty questions to the sums, asked at once. */
import type { DistrictPage } from '#contract/figures.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { CLOSED, EVENTS, OPEN, STANDING, STEPS } from '#core/figures/measures.ts'
import { shareOf } from '#core/figures/statistics.ts'
import type { Answer, Where } from '#ports/figures.ts'
import { departmentName, placeName, postName, subjectName } from '../names.ts'
import { windowsPart } from './attendance.ts'
import { type FiguresHouse, type Frame, sum } from './frame.ts'
import { nameOf, timesOf } from './names.ts'
import { placesPart } from './places.ts'
import { postsPart } from './posts.ts'
import { trendOf } from './trend.ts'

/** What is shown, and to whom not. */
export interface DistrictWanted {
  readonly days: number
  /** One department, instead of all that may be seen. */
  readonly department?: string
  /** The departments that the reader watches over; all without. */
  readonly departments?: readonly string[]
  readonly notAbout: readonly string[]
  /** Which rows the reader may see at all. */
  readonly scope?: Where
}

const LATELY_DAYS = 26
const NOES = 8
const RISING = 6
const HEAT_SUBJECTS = 10

/** The page. */
export async function districtFigures(
  house: FiguresHouse,
  { days, department, departments, notAbout, scope = {} }: DistrictWanted,
): Promise<DistrictPage> {
  const now = house.now()
  const today = dayOf(now)
  const from = dayAfter(today, 1 - days)
  const within = department === undefined ? departments : [department]
  const where: Where = within ? { department: within } : {}
  const frame = { house, where, scope, today, tomorrow: dayAfter(today), from, before: dayAfter(from, -days) }
  const { figures, index } = house
  const named = (code: string) => ({ code, name: departmentName(index, code) })
  const period = { from, until: frame.tomorrow }
  const [
    standing,
    counter,
    counts,
    before,
    times,
    trend,
    posts,
    rising,
    heat,
    places,
    noes,
    windows,
    behind,
  ] = await Promise.all([
    nowPart(frame),
    counterPart(frame),
    figures.counts({ measures: EVENTS, period, where }),
    figures.counts({ measures: EVENTS, period: { from: frame.before, until: from }, where }),
    figures.times({ steps: STEPS, period, where }),
    figures.counts({ measures: ['received', ...CLOSED], period, where, by: ['day'] }),
    postsPart(frame),
    risingPart(frame),
    heatPart(frame),
    placesPart(frame),
    figures.noes({ period, where, notAbout, limit: NOES }),
    windowsPart(house, where, { from, to: today }),
    figures.behind(),
  ])
  const own = counts[0]?.counts ?? {}
  const satisfied = shareOf(own['closed-satisfied'] ?? 0, sum(own, CLOSED))
  return {
    asOf: now.toISOString(),
    behind,
    from,
    to: today,
    ...(department === undefined ? {} : { department: named(department) }),
    ...(departments ? { departments: departments.map(named) } : {}),
    now: standing,
    counter,
    counts: { ...own },
    before: { ...before[0]?.counts },
    times: timesOf(times[0]?.bins ?? {}),
    ...(satisfied ? { satisfied } : {}),
    trend: trendOf(trend, from, today),
    posts,
    rising,
    heat,
    places,
    noes: noes.map(({ subject, place, post, ...no }) => ({
      ...no,
      ...(subject === undefined ? {} : { subject: subjectName(index, subject) }),
      ...(place === undefined ? {} : { place: placeName(index, place) }),
      post: postName(index, post),
    })),
    ...(windows ? { windows } : {}),
  }
}

/** From so many days old to so many. */
const AGES = [
  [0, 7],
  [8, 15],
  [16, 30],
  [31, 60],
  [61, undefined],
] as const

async function nowPart({ house, where, today, tomorrow }: Frame): Promise<DistrictPage['now']> {
  const { figures } = house
  const open = STANDING.filter((one) => one !== 'due')
  const [all, late, due, byDay] = await Promise.all([
    figures.counts({ measures: open, period: { until: tomorrow }, where }),
    figures.counts({ measures: ['due'], period: { until: today }, where }),
    figures.counts({ measures: ['due'], period: { from: today, until: tomorrow }, where }),
    figures.counts({ measures: OPEN, period: { until: tomorrow }, where, by: ['day'] }),
  ])
  return {
    counts: { ...all[0]?.counts },
    late: late[0]?.counts.due ?? 0,
    dueToday: due[0]?.counts.due ?? 0,
    ages: AGES.map(([least, most]) => {
      const to = dayAfter(today, -least)
      const from = most === undefined ? undefined : dayAfter(today, -most)
      const n = byDay
        .filter(({ key }) => (key.day ?? '') <= to && (from === undefined || (key.day ?? '') >= from))
        .reduce((all, { counts }) => all + sum(counts, OPEN), 0)
      return { ...(from === undefined ? {} : { from }), to, least, n }
    }),
  }
}

async function counterPart({ house, where, today, tomorrow }: Frame): Promise<DistrictPage['counter']> {
  const measures = ['received', ...CLOSED] as const
  const since = dayAfter(today, 1 - LATELY_DAYS)
  const [ever, now, lately] = await Promise.all([
    house.figures.counts({ measures, period: { until: tomorrow }, where }),
    house.figures.counts({ measures, period: { from: today, until: tomorrow }, where }),
    house.figures.counts({ measures: CLOSED, period: { from: since, until: tomorrow }, where }),
  ])
  const of = ([row]: readonly Answer[]) => ({
    received: row?.counts.received ?? 0,
    closed: sum(row?.counts ?? {}, CLOSED),
  })
  return {
    ...of(ever),
    today: of(now),
    lately: { days: LATELY_DAYS, from: since, closed: of(lately).closed },
  }
}

/** Subjects of which more is heard than in a usual week of the four before. */
async function risingPart({ house, where, today, tomorrow }: Frame): Promise<DistrictPage['rising']> {
  const week = dayAfter(today, -6)
  const measures = ['received'] as const
  const [now, usual] = await Promise.all([
    house.figures.counts({ measures, period: { from: week, until: tomorrow }, where, by: ['subject'] }),
    house.figures.counts({
      measures,
      period: { from: dayAfter(week, -28), until: week },
      where,
      by: ['subject'],
    }),
  ])
  const weekly = new Map(usual.map(({ key, counts }) => [key.subject, (counts.received ?? 0) / 4]))
  return now
    .map(({ key: { subject: code = '' }, counts }) => ({
      code,
      name: nameOf(house.index, 'subject', code),
      week: counts.received ?? 0,
      usual: weekly.get(code) ?? 0,
    }))
    .filter((one) => one.code !== '' && one.week > one.usual)
    .toSorted((a, b) => b.week - b.usual - (a.week - a.usual))
    .slice(0, RISING)
}

async function heatPart({ house, where, from, tomorrow }: Frame): Promise<DistrictPage['heat']> {
  const period = { from, until: tomorrow }
  const measures = ['received'] as const
  const all = await house.figures.counts({ measures, period, where, by: ['subject'] })
  const subjects = all
    .flatMap(({ key: { subject }, counts }) => (subject ? { code: subject, n: counts.received ?? 0 } : []))
    .toSorted((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1))
    .slice(0, HEAT_SUBJECTS)
    .map(({ code }) => code)
  if (subjects.length === 0) return { subjects: [], rows: [] }
  const rows = await house.figures.counts({
    measures,
    period,
    where: { ...where, subject: subjects },
    by: ['block', 'subject'],
  })
  const blocks = new Map<string, Map<string, number>>()
  for (const { key, counts } of rows) {
    if (!key.block) continue
    const row = blocks.get(key.block) ?? new Map<string, number>()
    blocks.set(key.block, row.set(key.subject ?? '', counts.received ?? 0))
  }
  return {
    subjects: subjects.map((code) => ({ code, name: subjectName(house.index, code) })),
    rows: [...blocks]
      .map(([code, row]) => ({
        code,
        name: nameOf(house.index, 'block', code),
        counts: subjects.map((subject) => row.get(subject) ?? 0),
      }))
      .toSorted((a, b) => total(b.counts) - total(a.counts)),
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((all, n) => all + n, 0)
}
