/**
 * The lines of a district: numbers that citizens ring. A line is staffed in its hours on working days, or always when no
 * hours are given; one for missed calls never is, for whoever rings it wants to be called.
 */
/** A row of `lines.csv`. */
export interface Line {
  /** E.164 without the plus sign. */
  readonly number: string
  readonly nameHi: string
  readonly nameEn: string
  /** `missed`: nobody answers there; who rings is called back. */
  readonly use: 'desk' | 'missed'
  readonly from?: string
  readonly to?: string
  /** The occasion that what is told there is registered under (`sources` of the settings). */
  readonly source?: string
}

/** The line of this number, as services write numbers: only the last ten digits tell. */
export function lineOf(lines: readonly Line[], number: string | undefined): Line | undefined {
  if (number === undefined) return undefined
  const tail = (one: string) => one.replace(/\D/g, '').slice(-10)
  return lines.find((line) => tail(line.number) === tail(number))
}
