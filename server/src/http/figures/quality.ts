/**
 * What looking after disposals tells: of a post or department only above the least sample, of one's own posts above a
 * smaller one, and never who said it. Reviews are counted from the fair sample alone: what is looked at because something
 * speaks against it would make every post look bad.
 */
import type { QualityFigures } from '#contract/quality.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { LEAST_SAMPLE, type Share, shareOf } from '#core/figures/statistics.ts'
import { LEAST_SHOWN } from '#core/figures/suppress.ts'
import { weekOf } from '#core/publication/week.ts'
import type { Where } from '#ports/figures.ts'
import type { Sampled } from '#ports/quality.ts'
import type { Caller } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { departmentName, postName } from '../names.ts'
import { hasRight } from '../rights.ts'

const MEASURES = ['treated-well', 'treated-badly'] as const
const DAY_MS = 86_400_000

/** Everything this caller may know of the last days. */
export async function qualityFigures(
  house: HttpHouse,
  caller: Caller,
  days: number,
): Promise<QualityFigures> {
  const to = dayOf(house.now())
  const from = dayAfter(to, 1 - days)
  const all = hasRight(caller, 'everything')
  const departments = all ? undefined : (caller.departments ?? [])
  const period: Period = { from, until: dayAfter(to) }
  const wide = all || (departments ?? []).length > 0
  const where: Where = departments?.length ? { department: departments } : {}
  const [posts, byDepartment, own, whole, agreement] = await Promise.all([
    wide ? rowsBy(house, 'post', where, period, LEAST_SAMPLE) : [],
    wide ? rowsBy(house, 'department', where, period, LEAST_SAMPLE) : [],
    caller.posts.length > 0 ? rowsBy(house, 'post', { post: caller.posts }, period, LEAST_SHOWN) : [],
    all ? wholeOf(house, period) : undefined,
    all ? house.quality.agreement(new Date(house.now().getTime() - days * DAY_MS)) : undefined,
  ])
  return {
    from,
    to,
    leastSample: LEAST_SAMPLE,
    leastOwn: LEAST_SHOWN,
    posts,
    departments: byDepartment,
    own,
    ...(whole ? { whole } : {}),
    ...(agreement
      ? { agreement: { ...agreement, checks: { ...agreement.checks } as Record<string, number> } }
      : {}),
  }
}

interface Period {
  readonly from: string
  readonly until: string
}

async function rowsBy(
  { figures, quality, index }: HttpHouse,
  by: 'post' | 'department',
  where: Where,
  period: Period,
  least: number,
): Promise<QualityFigures['posts']> {
  const only = {
    ...(where.post ? { posts: where.post } : {}),
    ...(where.department ? { departments: where.department } : {}),
  }
  const [told, sampled] = await Promise.all([
    figures.counts({ measures: MEASURES, period, where, by: [by] }),
    quality.sampled(weekOf(period.from), only),
  ])
  const codes = new Set([...told.flatMap(({ key }) => key[by] || []), ...sampled.map((row) => row[by])])
  const name = (code: string) => (by === 'post' ? postName(index, code) : departmentName(index, code))
  return [...codes].toSorted().flatMap((code) => {
    const counts = told.find(({ key }) => key[by] === code)?.counts ?? {}
    const well = counts['treated-well'] ?? 0
    const treated = above(shareOf(well, well + (counts['treated-badly'] ?? 0)), least)
    const mine = sampled.filter((row) => row[by] === code)
    const lacking = above(shareOf(sum(mine, 'lacking'), sum(mine, 'looked')), least)
    if (!treated && !lacking) return []
    const department = by === 'post' ? index.posts.get(code)?.department : undefined
    return [
      {
        code,
        name: name(code),
        ...(department ? { department: departmentName(index, department) } : {}),
        ...(lacking ? { lacking } : {}),
        ...(treated ? { treated } : {}),
      },
    ]
  })
}

async function wholeOf({ figures }: HttpHouse, period: Period): Promise<QualityFigures['whole']> {
  const [row] = await figures.counts({
    measures: [...MEASURES, 'examined', 'examined-lacking'],
    period,
    by: [],
  })
  const counts = row?.counts ?? {}
  return {
    examined: counts.examined ?? 0,
    lacking: counts['examined-lacking'] ?? 0,
    treatedWell: counts['treated-well'] ?? 0,
    treatedBadly: counts['treated-badly'] ?? 0,
  }
}

function sum(rows: readonly Sampled[], of: 'looked' | 'lacking'): number {
  return rows.reduce((all, row) => all + row[of], 0)
}

function above(share: Share | undefined, least: number): Share | undefined {
  return share && share.of >= least ? share : undefined
}
