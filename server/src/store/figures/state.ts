/**
 * The figures of all districts of the database, side by side. Read by the role that sees every district and can read
 * sums only by what it is asked here: totals of whole districts, no place, no person, no grievance.
 */
import { runsOf } from '#core/figures/cut.ts'
import type { DistrictFigures, StateFigures } from '#ports/figures.ts'
import { type Connection, statement } from '../connection.ts'

const DISTRICTS = statement(
  'figure-districts',
  'select district, name_hi, name_en, population from figure_district order by name_en, district',
)
const COUNTS = statement(
  'figure-state-counts',
  `select d.district, f.measure as name, sum(f.n)::int as n
   from figure_district d
     cross join unnest($2::"char"[], $3::date[], $4::date[]) as r (grain, since, until)
     cross join unnest($1::text[]) as m (name)
     join figure f on f.district = d.district and f.cut = 'all' and f.grain = r.grain and f.measure = m.name
       and f.day >= r.since and f.day < r.until
   group by 1, 2`,
)
const TIMES = statement(
  'figure-state-times',
  `select d.district, f.step as name, f.bin, sum(f.n)::int as n
   from figure_district d
     cross join unnest($2::"char"[], $3::date[], $4::date[]) as r (grain, since, until)
     cross join unnest($1::text[]) as m (name)
     join figure_time f on f.district = d.district and f.cut = 'all' and f.grain = r.grain and f.step = m.name
       and f.day >= r.since and f.day < r.until
   group by 1, 2, 3`,
)

interface Row {
  readonly district: number
  readonly name: string
  readonly n: number
  readonly bin: number
}

/** Fulfils the port; `on` is a connection of the reader. */
export function stateFigures(on: Connection): StateFigures {
  const runs = (period: Parameters<typeof runsOf>[0]) => {
    const all = runsOf(period)
    return [all.map(({ grain }) => grain), all.map(({ from }) => from), all.map(({ until }) => until)]
  }
  return {
    async compare({ measures, standing, steps, period, today }) {
      const [districts, events, open, late, times] = await Promise.all([
        on.run<{ district: number; name_hi: string; name_en: string; population: number | null }>(
          DISTRICTS,
          [],
        ),
        on.run<Row>(COUNTS, [measures, ...runs(period)]),
        on.run<Row>(COUNTS, [standing, ...runs({ until: period.until })]),
        on.run<Row>(COUNTS, [['due'], ...runs({ until: today })]),
        on.run<Row>(TIMES, [steps, ...runs(period)]),
      ])
      return districts.map(({ district, name_hi, name_en, population }): DistrictFigures => {
        const own = (rows: readonly Row[]) => rows.filter((row) => row.district === district)
        const counts = [...events, ...open, ...late].filter((row) => row.district === district)
        return {
          district,
          nameHi: name_hi,
          nameEn: name_en,
          ...(population === null ? {} : { population }),
          counts: Object.fromEntries(counts.map(({ name, n }) => [name, n])),
          bins: Object.fromEntries(
            steps.map((step) => [
              step,
              own(times)
                .filter(({ name }) => name === step)
                .map(({ bin, n }) => ({ bin, n })),
            ]),
          ),
        }
      })
    },
  }
}
