/**
 * All events added up at once, cut by cut: the same as the follower adds one by one. Where a cut is kept by days, its
 * months are the sums of those days; the statements stand in that order.
 */
import { CUTS, type Cut, grainsOf, pairedMeasures, TIMED } from '#core/figures/cut.ts'

/** A cut with the statement that adds it up; `$1` is the district. */
export interface SumStatement {
  readonly cut: Cut
  readonly grain: 'd' | 'm'
  readonly into: string
  readonly select: string
  /** Puts the rows down as they are read: those of a measure and a time side by side, not over the whole table. */
  readonly order: string
}

/** The bin of a time, as `core/src/figures/statistics.ts` has it. */
const BIN =
  'case when minutes < 1 then 0 else least(95, 1 + floor(ln(minutes) / ln(2.0::float8) * 4 + 1e-12))::int end'

const INTO = {
  counts: 'insert into figure (district, cut, grain, measure, day, a, b, n)',
  times: 'insert into figure_time (district, cut, grain, step, day, a, bin, n)',
} as const

/** The statements for counts or for times. */
export function sumStatements(of: 'counts' | 'times'): readonly SumStatement[] {
  const cuts = (Object.keys(CUTS) as Cut[]).filter((cut) => of === 'counts' || TIMED.includes(cut))
  return cuts.flatMap((cut) =>
    grainsOf(cut).map((grain) => ({
      cut,
      grain,
      into: INTO[of],
      order: 'order by 4, 5, 6, 7',
      select: grain === 'm' && grainsOf(cut).includes('d') ? ofDays(of, cut) : ofEvents(of, cut, grain),
    })),
  )
}

function ofEvents(of: 'counts' | 'times', cut: Cut, grain: 'd' | 'm'): string {
  const [a = "''", b = "''"] = CUTS[cut] as readonly string[]
  const day = grain === 'd' ? 'day' : `date_trunc('month', day)::date`
  const names = pairedMeasures().map((name) => `'${name}'`)
  const kept = CUTS[cut].length < 2 ? '' : ` and measure in (${names.join(', ')})`
  return of === 'counts'
    ? `select $1::int, '${cut}', '${grain}'::"char", measure, ${day}, ${a}, ${b}, count(*)::int
        from figure_event where district = $1${kept} group by 4, 5, 6, 7`
    : `select $1::int, '${cut}', '${grain}'::"char", step, ${day}, ${a}, ${BIN}, count(*)::int
        from figure_event where district = $1 and step is not null group by 4, 5, 6, 7`
}

function ofDays(of: 'counts' | 'times', cut: Cut): string {
  const [table, name, last] = of === 'counts' ? ['figure', 'measure', 'b'] : ['figure_time', 'step', 'bin']
  return `select $1::int, '${cut}', 'm'::"char", ${name}, date_trunc('month', day)::date, a, ${last}, sum(n)::int
    from ${table} where district = $1 and cut = '${cut}' and grain = 'd' group by 4, 5, 6, 7`
}
