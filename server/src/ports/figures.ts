/** Figures: numbers by the acts, added up beforehand, and the list behind each of them. */
import type { Spot } from '#core/figures/counted.ts'
import type { Period } from '#core/figures/cut.ts'
import type { Dimension, Measure, Step } from '#core/figures/measures.ts'
import type { Bin } from '#core/figures/statistics.ts'

/** Which rows count: of each dimension named, one of these values. Places are codes written as text. */
export type Where = { readonly [D in Dimension]?: readonly string[] }

/** By what the numbers are told apart. `day` and `month` may stand beside at most two dimensions. */
export type By = Dimension | 'day' | 'month'

/** A question: which numbers, of which days, told apart by what. Without `by` one row is the answer. */
export interface Question {
  readonly measures: readonly Measure[]
  readonly period: Period
  readonly by?: readonly By[]
  readonly where?: Where
}

/** One row of an answer. A value of a dimension is empty text where there is none; a measure left out is 0. */
export interface Answer {
  readonly key: { readonly [B in By]?: string }
  readonly counts: { readonly [M in Measure]?: number }
}

/** Like a question, of the times of steps. */
export interface TimesQuestion extends Omit<Question, 'measures'> {
  readonly steps: readonly Step[]
}

export interface TimesAnswer {
  readonly key: Answer['key']
  readonly bins: { readonly [S in Step]?: readonly Bin[] }
}

/** Reads what is added up; nothing here scans the register. */
export interface FiguresReading {
  counts(question: Question): Promise<readonly Answer[]>
  times(question: TimesQuestion): Promise<readonly TimesAnswer[]>
  /** How many acts are not counted yet; 0 when the figures are those of this moment. */
  behind(): Promise<number>
  /** The last words of complainants who said no, newest first. */
  noes(asked: NoesAsked): Promise<readonly No[]>
}

export interface NoesAsked {
  readonly period: Period
  readonly where: Where
  /** Grievances about these posts or persons are left out, as are sensitive ones. */
  readonly notAbout: readonly string[]
  readonly limit: number
}

/** What a complainant said was lacking. */
export interface No {
  readonly code: string
  readonly day: string
  readonly gist: string
  readonly lacking?: string
  readonly subject?: string
  readonly place?: number
  readonly post: string
}

/** One district of a state, with its numbers. */
export interface DistrictFigures {
  readonly district: number
  readonly nameHi: string
  readonly nameEn: string
  readonly population?: number
  readonly counts: Answer['counts']
  readonly bins: TimesAnswer['bins']
}

/** Reads the figures of every district of the database; names nobody and lists nothing. */
export interface StateFigures {
  compare(question: {
    readonly measures: readonly Measure[]
    readonly standing: readonly Measure[]
    readonly steps: readonly Step[]
    readonly period: Required<Period>
    /** What is due before this day is late. */
    readonly today: string
  }): Promise<readonly DistrictFigures[]>
}

/** Where a place is counted; the follower asks the district. */
export type SpotOf = (place: number | undefined) => Spot

/** A figure that is not what the acts make it. */
export interface Difference {
  readonly where: string
  readonly kept: number
  readonly counted: number
}

/** How a walk over all grievances goes on. */
export type Progress = (done: number, all: number) => void

/** The district as others are to know it. */
export interface Known {
  readonly nameHi: string
  readonly nameEn: string
  readonly stateHi: string
  readonly stateEn: string
  readonly population?: number
}

/** Keeps what is added up. */
export interface FiguresKeeping {
  /** Tells the other districts of the database what this one is called. */
  introduce(known: Known): Promise<void>
  /**
   * Counts the acts that are not counted yet, so many grievances at most; answers how many there were. Who knows an older
   * version of the district than that of the places counts none.
   */
  follow(spotOf: SpotOf, how?: { readonly limit?: number; readonly version?: number }): Promise<number>
  /** Puts down to be counted anew what was counted by places that lie elsewhere now; answers how many places there are. */
  lay(places: readonly number[], spotOf: SpotOf, version: number): Promise<number>
  /** Counts every grievance anew; acts may come meanwhile. */
  recompute(spotOf: SpotOf, progress?: Progress): Promise<number>
  /** Compares what is kept with what the acts make, and changes nothing. */
  verify(spotOf: SpotOf, progress?: Progress): Promise<readonly Difference[]>
}
