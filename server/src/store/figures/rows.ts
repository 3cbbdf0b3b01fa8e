/** What a grievance adds to the figures, as rows, and the sums it goes into. */
import { type Counted, countedOf, type Spot } from '#core/figures/counted.ts'
import { CUTS, type Cut, grainsOf, isKept } from '#core/figures/cut.ts'
import type { Dimension } from '#core/figures/measures.ts'
import { binOf } from '#core/figures/statistics.ts'
import type { Recorded } from '#core/grievance/acts.ts'
import { fold } from '#core/grievance/grievance.ts'
import type { SpotOf } from '#ports/figures.ts'

/** A row of `figure_event`, without the district. */
export interface EventRow extends Readonly<Record<Dimension, string>> {
  readonly measure: string
  readonly day: string
  readonly grievance: string
  readonly seq: number
  readonly step: string | null
  readonly minutes: number | null
}

/** The columns of an event, with their types in PostgreSQL. */
export const EVENT_COLUMNS = {
  measure: 'text',
  day: 'date',
  grievance: 'uuid',
  seq: 'int',
  block: 'text',
  panchayat: 'text',
  village: 'text',
  subject: 'text',
  department: 'text',
  post: 'text',
  channel: 'text',
  source: 'text',
  class: 'text',
  step: 'text',
  minutes: 'int',
} as const satisfies Record<keyof EventRow, string>

/** All that a grievance adds to the figures. */
export function eventsOf(
  grievance: string,
  acts: readonly Recorded[],
  again: boolean,
  spotOf: SpotOf,
): readonly EventRow[] {
  const { subject = '', department, channel, source = '', timeClass, place } = fold(acts)
  const of = { subject, department, channel, source, class: timeClass, ...inWords(spotOf(place)) }
  return countedOf(acts, again).map(({ measure, day, seq, post, took }: Counted) => ({
    ...of,
    measure,
    day,
    grievance,
    seq,
    post,
    step: took?.step ?? null,
    minutes: took?.minutes ?? null,
  }))
}

function inWords(spot: Spot): Readonly<Record<keyof Spot, string>> {
  const word = (code: number) => (code === 0 ? '' : String(code))
  return { block: word(spot.block), panchayat: word(spot.panchayat), village: word(spot.village) }
}

/** One text for one event; equal texts are equal events. */
export function eventText(row: EventRow): string {
  return (Object.keys(EVENT_COLUMNS) as (keyof EventRow)[]).map((column) => row[column] ?? '').join('\t')
}

/** What changes in the sums, by the text of the key. */
export interface Sums {
  readonly counts: Map<string, number>
  readonly times: Map<string, number>
}

/** Adds an event to every sum it goes into, or takes it away. */
export function addUp(sums: Sums, row: EventRow, n: 1 | -1): void {
  for (const [cut, dimensions] of Object.entries(CUTS) as [Cut, readonly Dimension[]][]) {
    const [a, b] = dimensions.map((one) => row[one])
    for (const grain of grainsOf(cut)) {
      const day = grain === 'm' ? `${row.day.slice(0, 8)}01` : row.day
      if (isKept(cut, 'measure', row.measure))
        add(sums.counts, [cut, grain, row.measure, day, a ?? '', b ?? ''], n)
      if (row.step !== null && row.minutes !== null && isKept(cut, 'step', row.step))
        add(sums.times, [cut, grain, row.step, day, a ?? '', String(binOf(row.minutes))], n)
    }
  }
}

function add(sums: Map<string, number>, key: readonly string[], n: number): void {
  const text = key.join('\t')
  sums.set(text, (sums.get(text) ?? 0) + n)
}

/** The changed sums as one array for each column, the amount last, in the order of their keys. */
export function columnsOf(sums: ReadonlyMap<string, number>, width: number): readonly (readonly unknown[])[] {
  const changed = [...sums].filter(([, n]) => n !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const keys = changed.map(([text]) => text.split('\t'))
  return [
    ...Array.from({ length: width }, (_, at) => keys.map((key) => key[at] ?? '')),
    changed.map(([, n]) => n),
  ]
}
