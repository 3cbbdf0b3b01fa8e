/**
 * The rule of the hot spots. For each place and subject the count of the window is held against what its own past and
 * its people let expect:
 *
 *   share      the place's part of the people of all places
 *   others     what all other places had on the subject, in the window and in each earlier month: season, rain and a new
 *              way to complain move them alike, so they are the yardstick of the time of year
 *   expected   share × others × how much more or less than its share the place always had. That is learnt from its own
 *              months and drawn towards 1 while they are few (empirical Bayes: Clayton and Kaldor 1987)
 *   chance     that a negative binomial count of this mean reaches what was seen; its spread holds what is not known of
 *              the place and of the season, and by how much months jump more than Poisson (quasi-Poisson, as in
 *              Farrington 1996 and Noufaily 2013)
 *
 * Of all chances the smallest are called, so that of a hundred called at most `FALSE_SHARE` × 100 are false (Benjamini
 * and Hochberg 1995); every place and subject counts as a test, also one where nothing was heard. A hot spot must besides
 * have enough grievances of enough persons (`voices.ts`) and stand above the rate of the district. It lasts until its
 * count is one that chance gives once in twenty times. Months in which it was one are no past of its own.
 */
import { discoveries, upperTail } from './tails.ts'

/** Days of the window. */
export const WINDOW_DAYS = 28
/** At most so many whole months before the window are the past. */
export const PAST_MONTHS = 12
/** Fewer are never a hot spot, however little was expected. */
export const LEAST_GRIEVANCES = 6
export const LEAST_COMPLAINANTS = 5
/** Of the discoveries of one day, the share that may be false. A day's look is one of many, so it is a strict one. */
export const FALSE_SHARE = 0.005
/** A hot spot is over when chance gives its count more often than this. */
export const OVER_ABOVE = 0.05

/** How sure the season of a subject is before anything is heard, as so many grievances. */
const SEASON_WEIGHT = 10
/** Unknown places differ so much, until their past says otherwise. */
const UNKNOWN_SHAPE = 1
const SHAPES = [0.5, 100] as const
const MOST_JUMP = 3
/** A month so many deviations above its own mean is itself an outbreak, and says nothing about usual months. */
const OUTBREAK = 5

/** Counts by place, then subject. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What the rule is given. */
export interface Observed {
  /** The places, with how many people live there where it is known. */
  readonly people: ReadonlyMap<string, number | undefined>
  readonly subjects: readonly string[]
  readonly window: Counts
  /** Whole months before the window. */
  readonly past: readonly { readonly month: string; readonly days: number; readonly counts: Counts }[]
  /** Months in which this was a hot spot: no past of its own. */
  readonly hot?: (place: string, subject: string, month: string) => boolean
}

/** A count with what was to be expected. */
export interface Judged {
  readonly place: string
  readonly subject: string
  readonly n: number
  readonly expected: number
  /** The mean of the place's own past, for as many days; absent when there is none. */
  readonly usual?: number
  /** To ten thousand people in the window: here and in all other places. */
  readonly rate: number
  readonly elsewhere: number
  /** How likely chance alone gives so many. */
  readonly chance: number
  /** Reckons the chance of another count at the same place. */
  readonly chanceOf: (n: number) => number
}

/** Everything that may be a hot spot, the least likely first, and how many tests were made. */
export interface Look {
  readonly judged: readonly Judged[]
  readonly tests: number
}

/** Judges every place and subject with enough grievances. */
export function look(observed: Observed, least = LEAST_GRIEVANCES): Look {
  const judged = observed.subjects.flatMap((subject) => {
    const frame = frameOf(observed, subject)
    return [...observed.people.keys()].flatMap((place) =>
      at(observed.window, place, subject) < least ? [] : [judge(observed, frame, place)],
    )
  })
  return {
    judged: judged.toSorted((a, b) => a.chance - b.chance),
    tests: observed.subjects.length * observed.people.size,
  }
}

/** One place and subject, whatever its count. */
export function judgeOne(observed: Observed, place: string, subject: string): Judged {
  return judge(observed, frameOf(observed, subject), place)
}

/** Those that are discoveries and stand above the rate of the others. */
export function called<J extends Pick<Judged, 'chance' | 'rate' | 'elsewhere'>>(
  judged: readonly J[],
  tests: number,
  share = FALSE_SHARE,
): readonly J[] {
  const count = discoveries(
    judged.map(({ chance }) => chance),
    tests,
    share,
  )
  return judged
    .toSorted((a, b) => a.chance - b.chance)
    .slice(0, count)
    .filter(({ rate, elsewhere }) => rate > elsewhere)
}

/** A subject over all places. */
interface Frame {
  readonly subject: string
  readonly people: ReadonlyMap<string, number>
  readonly everybody: number
  readonly now: number
  /** By month: days and the count of all places. */
  readonly months: readonly {
    readonly month: string
    readonly days: number
    readonly n: number
    readonly of: Counts
  }[]
  readonly shape: number
  readonly jump: number
}

function frameOf(observed: Observed, subject: string): Frame {
  const people = known(observed.people)
  const total = (counts: Counts) => sum([...people.keys()].map((place) => at(counts, place, subject)))
  const months = observed.past.map(({ month, days, counts }) => ({
    month,
    days,
    n: total(counts),
    of: counts,
  }))
  const bare = {
    subject,
    people,
    everybody: sum([...people.values()]),
    now: total(observed.window),
    months,
    shape: UNKNOWN_SHAPE,
    jump: 1,
  }
  if (sum(months.map(({ n }) => n)) === 0) return bare
  const pasts = [...people.keys()].map((place) => pastOf(observed, bare, place))
  return { ...bare, shape: shapeOf(pasts), jump: jumpOf(pasts) }
}

/** Where nobody knows how many people there are, as many as in the mean of the others. */
function known(people: Observed['people']): ReadonlyMap<string, number> {
  const counted = [...people.values()].filter((n) => n !== undefined && n > 0) as number[]
  const mean = counted.length > 0 ? sum(counted) / counted.length : 1
  return new Map([...people].map(([place, n]) => [place, n && n > 0 ? n : mean]))
}

interface Past {
  readonly n: number
  readonly expected: number
  readonly days: number
  readonly months: readonly { readonly n: number; readonly expected: number }[]
}

/** The months of a place that were no hot spot, with what its people let expect by what the others had. */
function pastOf({ hot }: Observed, frame: Frame, place: string): Past {
  const ratio = ratioOf(frame, place)
  const own = frame.months.filter(({ month }) => !hot?.(place, frame.subject, month))
  const months = own.map(({ n: all, of }) => {
    const n = at(of, place, frame.subject)
    return { n, expected: ratio * (all - n) }
  })
  return {
    n: sum(months.map(({ n }) => n)),
    expected: sum(months.map(({ expected }) => expected)),
    days: sum(own.map(({ days }) => days)),
    months,
  }
}

/** The people of a place to those of all others. */
function ratioOf({ people, everybody }: Pick<Frame, 'people' | 'everybody'>, place: string): number {
  const own = people.get(place) ?? 0
  return everybody > own ? own / (everybody - own) : 1
}

/** How alike places are: the shape of the gamma distribution of their rates, by moments (Marshall 1991). */
function shapeOf(pasts: readonly Past[]): number {
  const all = pasts.filter(({ expected }) => expected > 0)
  const expected = sum(all.map((one) => one.expected))
  if (expected === 0) return UNKNOWN_SHAPE
  const mean = sum(all.map(({ n }) => n)) / expected
  const spread = sum(all.map((one) => one.expected * (one.n / one.expected - mean) ** 2)) / expected
  const real = spread - mean / (expected / all.length)
  return real <= 0 ? SHAPES[1] : Math.min(SHAPES[1], Math.max(SHAPES[0], (mean * mean) / real))
}

/** By how much the months of one place jump more than Poisson, over all places. */
function jumpOf(pasts: readonly Past[]): number {
  let deviation = 0
  let free = 0
  for (const { n, expected, months } of pasts) {
    if (n === 0 || expected === 0) continue
    free -= 1
    for (const month of months) {
      const mean = month.expected * (n / expected)
      if (mean === 0) continue
      const off = (month.n - mean) ** 2 / mean
      if (off > OUTBREAK ** 2 && month.n > mean) continue
      deviation += off
      free += 1
    }
  }
  return free <= 0 ? 1 : Math.min(MOST_JUMP, Math.max(1, deviation / free))
}

function judge(observed: Observed, frame: Frame, place: string): Judged {
  const { subject, shape, jump } = frame
  const n = at(observed.window, place, subject)
  const ratio = ratioOf(frame, place)
  const past = pastOf(observed, frame, place)
  const others = frame.now - n
  const days = sum(frame.months.map((month) => month.days))
  const before = sum(frame.months.map(({ n: all, of }) => all - at(of, place, subject)))
  const usually = days > 0 ? (before * WINDOW_DAYS) / days : 0
  const season = before > 0 ? (usually * (SEASON_WEIGHT + others)) / (SEASON_WEIGHT + usually) : others + 1
  const standing = (shape + past.n) / (shape + past.expected)
  const expected = ratio * season * standing
  const unsure = 1 / (shape + past.n) + 1 / (SEASON_WEIGHT + others) + (jump - 1) / expected
  const chanceOf = (count: number) => upperTail(count, expected, 1 / unsure)
  const own = frame.people.get(place) ?? 1
  return {
    place,
    subject,
    n,
    expected,
    ...(past.days > 0 ? { usual: (past.n * WINDOW_DAYS) / past.days } : {}),
    rate: (n * 10_000) / own,
    elsewhere: frame.everybody > own ? (others * 10_000) / (frame.everybody - own) : 0,
    chance: chanceOf(n),
    chanceOf,
  }
}

function at(counts: Counts, place: string, subject: string): number {
  return counts.get(place)?.get(subject) ?? 0
}

function sum(all: readonly number[]): number {
  return all.reduce((whole, one) => whole + one, 0)
}
