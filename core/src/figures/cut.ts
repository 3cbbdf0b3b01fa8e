/**
 * By what numbers are kept added up beforehand. A cut is a set of at most two dimensions; each event is added to every
 * cut, once by its day and once by its month, so that a long period is a few months and a few days. A question that no
 * cut covers is answered from the events themselves, which is exact and slower.
 */
import type { Dimension } from './measures.ts'

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
  'department-class': ['department', 'class'],
  'post-subject': ['post', 'subject'],
} as const satisfies Record<string, readonly Dimension[]>
export type Cut = keyof typeof CUTS

/** Cuts in which the times of steps are kept as well: those of at most one dimension. */
export const TIMED = Object.keys(CUTS).filter((cut) => CUTS[cut as Cut].length < 2) as readonly Cut[]

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
