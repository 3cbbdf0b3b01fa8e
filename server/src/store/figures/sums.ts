/** All events added up at once, cut by cut: the same as the follower adds one by one. */
import { CUTS, type Cut, TIMED } from '#core/figures/cut.ts'

/** A cut with the statement that adds it up; `$1` is the district. */
export interface SumStatement {
  readonly cut: Cut
  readonly grain: 'd' | 'm'
  readonly into: string
  readonly select: string
}

const DAY = {
  d: 'day',
  m: `date_trunc('month', day)::date`,
} as const

/** The bin of a time, as `core/src/figures/statistics.ts` has it. */
const BIN =
  'case when minutes < 1 then 0 else least(95, 1 + floor(ln(minutes) / ln(2.0::float8) * 4 + 1e-12))::int end'

/** The statements for counts or for times. */
export function sumStatements(of: 'counts' | 'times'): readonly SumStatement[] {
  const cuts = (Object.keys(CUTS) as Cut[]).filter((cut) => of === 'counts' || TIMED.includes(cut))
  return cuts.flatMap((cut) =>
    (['d', 'm'] as const).map((grain) => ({
      cut,
      grain,
      ...(of === 'counts' ? counts(cut, grain) : times(cut, grain)),
    })),
  )
}

function counts(cut: Cut, grain: 'd' | 'm') {
  const [a = "''", b = "''"] = CUTS[cut] as readonly string[]
  return {
    into: 'insert into figure (district, cut, grain, measure, day, a, b, n)',
    select: `select $1::int, '${cut}', '${grain}'::"char", measure, ${DAY[grain]}, ${a}, ${b}, count(*)::int
      from figure_event where district = $1 group by 4, 5, 6, 7`,
  }
}

function times(cut: Cut, grain: 'd' | 'm') {
  const [a = "''"] = CUTS[cut] as readonly string[]
  return {
    into: 'insert into figure_time (district, cut, grain, step, day, a, bin, n)',
    select: `select $1::int, '${cut}', '${grain}'::"char", step, ${DAY[grain]}, ${a}, ${BIN}, count(*)::int
      from figure_event where district = $1 and step is not null group by 4, 5, 6, 7`,
  }
}
