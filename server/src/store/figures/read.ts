/**
 * Reading the figures. A question whose dimensions are those of a cut is answered from the sums: a few months and a few
 * days of one index. Any other is answered from the events of the period.
 */
import { CUTS, type Cut, cutFor, type Run, runsOf, TIMED } from '#core/figures/cut.ts'
import { DIMENSIONS, type Dimension, type Measure, type Step } from '#core/figures/measures.ts'
import { binOf } from '#core/figures/statistics.ts'
import type { Answer, By, FiguresReading, Question, TimesAnswer, TimesQuestion } from '#ports/figures.ts'
import { type Connection, statement } from '../connection.ts'
import { conditionsOf } from './conditions.ts'
import { noesOf } from './noes.ts'

const BEHIND = statement('figure-behind', 'select count(*) as n from figure_due where district = $1')

const ATTENDED = statement(
  'figure-attended',
  `select to_char(day, 'YYYY-MM-DD') as day, "window", count(*)::int as persons from attendance
   where district = $1 and day >= $2::date and day < $3::date and first_at is not null group by 1, 2`,
)

/** Fulfils the port over one district. */
export function figuresReading(on: Connection, district: number): FiguresReading {
  return {
    async counts(question) {
      const rows = await ask(on, district, { ...question, names: question.measures, of: 'measure' })
      return gathered(rows, question.by ?? [], (counts: Record<string, number>, { name, n }) => {
        counts[name] = (counts[name] ?? 0) + n
      }).map(({ key, value }): Answer => ({ key, counts: value as { [M in Measure]?: number } }))
    },
    async times(question: TimesQuestion) {
      const rows = await ask(on, district, { ...question, names: question.steps, of: 'step' })
      return gathered(rows, question.by ?? [], (bins: Record<string, { bin: number; n: number }[]>, row) => {
        bins[row.name] ??= []
        bins[row.name]?.push({ bin: row.bin ?? 0, n: row.n })
      }).map(({ key, value }): TimesAnswer => ({ key, bins: value as { [S in Step]?: [] } }))
    },
    async behind() {
      const [row] = await on.run<{ n: number }>(BEHIND, [district])
      return row?.n ?? 0
    },
    noes: (asked) => noesOf(on, district, asked),
    attended: ({ from, until }) => on.run(ATTENDED, [district, from, until]),
  }
}

interface Asked extends Pick<Question, 'period' | 'by' | 'where'> {
  readonly names: readonly string[]
  readonly of: 'measure' | 'step'
}

interface Row {
  readonly name: string
  readonly n: number
  readonly bin?: number
  readonly [key: `k${number}`]: string
}

async function ask(on: Connection, district: number, asked: Asked): Promise<readonly Row[]> {
  if (asked.names.length === 0) return []
  const cut = cutFor(dimensionsOf(asked))
  return cut !== undefined && (asked.of === 'measure' || TIMED.includes(cut))
    ? fromSums(on, district, asked, cut)
    : fromEvents(on, district, asked)
}

function dimensionsOf({ by = [], where = {} }: Pick<Asked, 'by' | 'where'>): ReadonlySet<Dimension> {
  return new Set([...by.filter(isDimension), ...(Object.keys(where) as Dimension[])])
}

function isDimension(by: By): by is Dimension {
  return (DIMENSIONS as readonly string[]).includes(by)
}

/** By months where only months are told apart, by days where days are. */
function runsFor({ period, by = [] }: Asked): readonly Run[] {
  return by.includes('day')
    ? [{ grain: 'd', from: period.from ?? '2000-01-01', until: period.until }]
    : runsOf(period)
}

const SHOWN = { day: `to_char(f.day, 'YYYY-MM-DD')`, month: `to_char(f.day, 'YYYY-MM')` } as const

/** Names of the statement come from our own tables; what was asked for is handed over as values. */
async function fromSums(on: Connection, district: number, asked: Asked, cut: Cut): Promise<readonly Row[]> {
  const { by = [], where = {}, of, names } = asked
  const runs = runsFor(asked)
  const places: readonly Dimension[] = CUTS[cut]
  const columnOf = (dimension: Dimension) => `f.${['a', 'b'][places.indexOf(dimension)]}`
  const keys = by.map((one) => (isDimension(one) ? columnOf(one) : SHOWN[one]))
  const values: unknown[] = [
    district,
    cut,
    names,
    runs.map(({ grain }) => grain),
    runs.map(({ from }) => from),
    runs.map(({ until }) => until),
  ]
  const conditions = conditionsOf(where, columnOf, values)
  const table = of === 'measure' ? 'figure' : 'figure_time'
  const bin = of === 'measure' ? [] : ['f.bin']
  const groups = [`f.${of}`, ...bin, ...keys]
  const text = `select f.${of} as name, sum(f.n)::int as n${bin.length > 0 ? ', f.bin' : ''}${keys.map((key, at) => `, ${key} as k${at}`).join('')}
    from unnest($4::"char"[], $5::date[], $6::date[]) as r (grain, since, until)
      cross join unnest($3::text[]) as m (name)
      join ${table} f on f.district = $1 and f.cut = $2 and f.grain = r.grain and f.${of} = m.name
        and f.day >= r.since and f.day < r.until
    where true${conditions}
    group by ${groups.join(', ')} having sum(f.n) <> 0`
  const shape = [table, cut, by.join('.'), Object.keys(where).join('.')].join('-')
  return on.run<Row>(statement(`figure-sums-${shape}`, text), values)
}

/** The events that end a step: they are found by their measure. */
const ENDS = ` and f.measure in ('given', 'accepted', 'spoken', 'reported', 'satisfied', 'dissatisfied', 'closed-satisfied', 'closed-silent', 'closed-withdrawn', 'closed-turned-away')`

async function fromEvents(on: Connection, district: number, asked: Asked): Promise<readonly Row[]> {
  const { by = [], where = {}, of, names, period } = asked
  const keys = by.map((one) => (isDimension(one) ? `f.${one}` : SHOWN[one]))
  const values: unknown[] = [district, names, period.from ?? '2000-01-01', period.until]
  const conditions = conditionsOf(where, (dimension) => `f.${dimension}`, values)
  const minutes = of === 'step' ? ['f.minutes'] : []
  const text = `select f.${of} as name, count(*)::int as n${minutes.length > 0 ? ', f.minutes as bin' : ''}${keys.map((key, at) => `, ${key} as k${at}`).join('')}
    from figure_event f where f.district = $1 and f.${of} = any($2::text[])${of === 'step' ? ENDS : ''} and f.day >= $3::date and f.day < $4::date${conditions}
    group by ${[`f.${of}`, ...minutes, ...keys].join(', ')}`
  const shape = [of, by.join('.'), Object.keys(where).join('.')].join('-')
  const rows = await on.run<Row>(statement(`figure-events-${shape}`, text), values)
  return of === 'measure' ? rows : rows.map((row) => ({ ...row, bin: binOf(row.bin ?? 0) }))
}

function gathered<V extends object>(
  rows: readonly Row[],
  by: readonly By[],
  put: (value: V, row: Row) => void,
): readonly { readonly key: Answer['key']; readonly value: V }[] {
  const found = new Map<string, { key: Answer['key']; value: V }>()
  for (const row of rows) {
    const words = by.map((_, at) => row[`k${at}`] ?? '')
    const text = words.join('\t')
    const one = found.get(text) ?? {
      key: Object.fromEntries(by.map((name, at) => [name, words[at] ?? ''])),
      value: {} as V,
    }
    put(one.value, row)
    found.set(text, one)
  }
  return [...found.values()]
}
