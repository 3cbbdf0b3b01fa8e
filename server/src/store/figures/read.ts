/**
 * Reading the figures. A question whose dimensions are those of a cut is answered from the sums: a few months and a few
 * days of one index. Any other is answered from the events of the period.
 */
import { CUTS, type Cut, cutFor, grainsOf, isKept, type Run, runsOf } from '#core/figures/cut.ts'
import { DIMENSIONS, type Dimension, ENDS_OF, type Measure, type Step } from '#core/figures/measures.ts'
import { binOf } from '#core/figures/statistics.ts'
import type { Answer, By, FiguresReading, Question, TimesAnswer, TimesQuestion } from '#ports/figures.ts'
import { type Connection, statement } from '../connection.ts'
import { conditionsOf } from './conditions.ts'
import { noesOf } from './noes.ts'

const BEHIND = statement('figure-behind', 'select count(*) as n from figure_due where district = $1')

/** Before the first grievance of any district. */
const BEGINNING = '2000-01-01'

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

/** From the sums where they are kept, from the events for the rest of measures and days. */
async function ask(on: Connection, district: number, asked: Asked): Promise<readonly Row[]> {
  const cut = cutFor(dimensionsOf(asked))
  const kept = cut === undefined ? [] : asked.names.filter((name) => isKept(cut, asked.of, name))
  const others = asked.names.filter((name) => !kept.includes(name))
  const runs = runsFor(asked)
  const days = { ...asked.period, from: asked.period.from ?? BEGINNING }
  if (cut === undefined || kept.length === 0)
    return fromEvents(on, district, { ...asked, names: others }, [days])
  const summed = runs.filter(({ grain }) => grainsOf(cut).includes(grain))
  const counted = runs.filter((run) => !summed.includes(run))
  const parts = await Promise.all([
    fromSums(on, district, { ...asked, names: kept }, cut, summed),
    fromEvents(on, district, { ...asked, names: kept }, counted),
    fromEvents(on, district, { ...asked, names: others }, [days]),
  ])
  return parts.flat()
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
    ? [{ grain: 'd', from: period.from ?? BEGINNING, until: period.until }]
    : runsOf(period)
}

const SHOWN = { day: `to_char(f.day, 'YYYY-MM-DD')`, month: `to_char(f.day, 'YYYY-MM')` } as const

/** Names of the statement come from our own tables; what was asked for is handed over as values. */
async function fromSums(
  on: Connection,
  district: number,
  asked: Asked,
  cut: Cut,
  runs: readonly Run[],
): Promise<readonly Row[]> {
  const { by = [], where = {}, of, names } = asked
  if (names.length === 0 || runs.length === 0) return []
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
  return on.run<Row>(statement(nameOf(`sums-${cut}`, asked), text), values)
}

/** The events that end a step: they are found by their measure. */
export const ENDS: readonly Measure[] = [...new Set(Object.values(ENDS_OF).flat())]

async function fromEvents(
  on: Connection,
  district: number,
  asked: Asked,
  runs: readonly { readonly from: string; readonly until: string }[],
): Promise<readonly Row[]> {
  const { by = [], where = {}, of, names } = asked
  if (names.length === 0 || runs.length === 0) return []
  const keys = by.map((one) => (isDimension(one) ? `f.${one}` : SHOWN[one]))
  const steps = of === 'step'
  const values: unknown[] = [
    district,
    steps ? ENDS : names,
    runs.map(({ from }) => from),
    runs.map(({ until }) => until),
    ...(steps ? [names] : []),
  ]
  const conditions = conditionsOf(where, (dimension) => `f.${dimension}`, values)
  const minutes = steps ? ['f.minutes'] : []
  const text = `select f.${of} as name, count(*)::int as n${steps ? ', f.minutes as bin' : ''}${keys.map((key, at) => `, ${key} as k${at}`).join('')}
    from unnest($3::date[], $4::date[]) as r (since, until)
      cross join unnest($2::text[]) as m (name)
      join figure_event f on f.district = $1 and f.measure = m.name and f.day >= r.since and f.day < r.until
    where ${steps ? 'f.step = any($5::text[])' : 'true'}${conditions}
    group by ${[`f.${of}`, ...minutes, ...keys].join(', ')}`
  const rows = await on.run<Row>(statement(nameOf('events', asked), text), values)
  return steps ? rows.map((row) => ({ ...row, bin: binOf(row.bin ?? 0) })) : rows
}

const LETTERS: readonly By[] = [...DIMENSIONS, 'day', 'month']

/** The name of a statement: one letter for each dimension, because PostgreSQL tells names apart by 63 letters only. */
function nameOf(from: string, { by = [], where = {}, of }: Asked): string {
  const letters = (names: readonly string[]) =>
    names.map((one) => LETTERS.indexOf(one as By).toString(36)).join('')
  return `figure-${from}-${of}-${letters(by)}-${letters(Object.keys(where))}`
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
