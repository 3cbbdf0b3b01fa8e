/**
 * By what numbers are kept added up beforehand. A cut is a set of at most two dimensions; each event is added to every
 * cut, once by its day and once by its month, so that a long period is a few months and a few days. Where cells are so
 * many that a day has hardly two events in one, only months are kept, and the days at both ends of a period are counted
 * from the events. A question that no cut covers is answered from the events alone, which is exact and slower.
 */
import { CLOSED, type Dimension, type Measure, STANDING } from './measures.ts'

/** The cuts, each by its dimensions in the order of the two keys of a row. */
export const CUTS = {
  all: [],
  block: ['block'],
  panchayat: ['panchayat'],
  village: ['village'],
  subject: ['subject'],
  department: ['department'],
  post: ['post'],
  channel: ['channel'],
  source: ['source'],
  class: ['class'],
  'block-subject': ['block', 'subject'],
  'panchayat-subject': ['panchayat', 'subject'],
  'block-department': ['block', 'department'],
  'panchayat-department': ['panchayat', 'department'],
  'department-subject': ['department', 'subject'],
} as const satisfies Record<string, readonly Dimension[]>
export type Cut = keyof typeof CUTS

/** In these only months are kept. */
const MONTHLY: readonly Cut[] = ['village', 'panchayat-subject', 'panchayat-department']

/** By which grains a cut is kept. */
export function grainsOf(cut: Cut): readonly Run['grain'][] {
  return MONTHLY.includes(cut) ? ['m'] : ['d', 'm']
}

/** Cuts in which the times of steps are kept as well. */
export const TIMED: readonly Cut[] = ['all', 'block', 'subject', 'department', 'post', 'class']

/** What is kept in cuts of two dimensions; the other measures are seldom asked by two at once. */
const PAIRED: readonly string[] = [
  'received',
  'repeat',
  ...CLOSED,
  'closed-late',
  'dissatisfied',
  'reopened',
  'false-closing',
  ...STANDING,
] satisfies readonly Measure[]

/** Is this measure, or the time of this step, added up in this cut? */
export function isKept(cut: Cut, of: 'measure' | 'step', name: string): boolean {
  if (of === 'step') return TIMED.includes(cut)
  return CUTS[cut].length < 2 || PAIRED.includes(name)
}

/** What is added up in cuts of two dimensions. */
export function pairedMeasures(): readonly string[] {
  return PAIRED
}

/** The cut of exactly these dimensions, or none. */
export function cutFor(wanted: ReadonlySet<Dimension>): Cut | undefined {
  return (Object.keys(CUTS) as Cut[]).find((cut) => {
    const has: readonly Dimension[] = CUTS[cut]
    return has.length === wanted.size && has.every((one) => wanted.has(one))
  })
}

/** Days from `from` up to, but without, `until`; without `from` since ever. */
export interface Period {
  readonly from?: string
  readonly until: string
}

/** A run of rows: by month (`m`) or by day (`d`), from a day up to, but without, another. */
export interface Run {
  readonly grain: 'd' | 'm'
  readonly from: string
  readonly until: string
}

const BEGINNING = '2000-01-01'

/** The period as whole months, with the days before and after them. */
export function runsOf({ from = BEGINNING, until }: Period): readonly Run[] {
  const first = from.endsWith('-01') ? from : monthAfter(from)
  const last = `${until.slice(0, 8)}01`
  const runs: Run[] =
    first < last
      ? [
          { grain: 'd', from, until: first },
          { grain: 'm', from: first, until: last },
          { grain: 'd', from: last, until },
        ]
      : [{ grain: 'd', from, until }]
  return runs.filter((run) => run.from < run.until)
}

/** The first day of the month after this day. */
function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
