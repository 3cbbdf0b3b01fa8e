/** With whom it is late, and who reports in time: ranked only where there are enough reports to tell. */
import type { DistrictPage } from '#contract/figures.ts'
import { OPEN } from '#core/figures/measures.ts'
import { ranked, shareOf } from '#core/figures/statistics.ts'
import type { Answer } from '#ports/figures.ts'
import { departmentName, postName } from '../names.ts'
import { both, narrowed } from '../staff/figures-question.ts'
import { type Frame, sum } from './frame.ts'

const MOST = 40

/** Posts with open or reported work, the most late ones first. */
export async function postsPart({
  house,
  where,
  scope,
  today,
  tomorrow,
  from,
}: Frame): Promise<DistrictPage['posts']> {
  const { figures, index } = house
  // Another department's grievance that lies with a post of this one is in no list of its head, so in no number either.
  const of = { where: both(narrowed(where, ['post'], index), scope), by: ['post'] as const }
  const [open, late, done] = await Promise.all([
    figures.counts({ ...of, measures: OPEN, period: { until: tomorrow } }),
    figures.counts({ ...of, measures: ['due'], period: { until: today } }),
    figures.counts({
      ...of,
      measures: ['reported', 'reported-late', 'false-closing'],
      period: { from, until: tomorrow },
    }),
  ])
  const counts = (rows: readonly Answer[], code: string) =>
    rows.find(({ key }) => key.post === code)?.counts ?? {}
  const codes = new Set([...open, ...late, ...done].flatMap(({ key }) => key.post || []))
  const rows = [...codes].map((code) => {
    const own = counts(done, code)
    const reported = own.reported ?? 0
    const department = index.posts.get(code)?.department
    return {
      code,
      name: postName(index, code),
      ...(department === undefined ? {} : { department: departmentName(index, department) }),
      open: sum(counts(open, code), OPEN),
      late: counts(late, code).due ?? 0,
      falseClosings: own['false-closing'] ?? 0,
      reported,
      share: shareOf(reported - (own['reported-late'] ?? 0), reported),
    }
  })
  return ranked(rows)
    .toSorted((a, b) => b.late - a.late || b.open - a.open || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ share, rank, ...row }) => ({
      ...row,
      ...(share ? { inTime: share } : {}),
      ...(rank === undefined ? {} : { rank }),
    }))
}
