/**
 * What is counted. A measure is the name of a number; each is defined once, here, and `counted.ts` says which act makes
 * it. Names are never re-used, because bulletins of years ago must still be read.
 *
 * Measures that end a period's day are events and only grow; the standing ones (`STANDING`) are counts of what is open
 * now, by the day on which it was registered or is due, and go down again.
 */

/** Events: what happened on a day. */
export const EVENTS = [
  /** Registered. */
  'received',
  /** Registered by a person, by whatever door, who had registered the same subject at the same place within half a year. */
  'repeat',
  /** Came to a post, by routing or by a move. */
  'given',
  'accepted',
  /** Given back to the desk as not of this post. */
  'returned',
  /** Moved sideways, by the post that moved it. */
  'moved',
  /** Papers were asked of the complainant. */
  'asked',
  /** The officer spoke with the complainant, the first time since the work came to the post. */
  'spoken',
  'reported',
  'reported-late',
  /** The officer had spoken with the complainant before the report. */
  'reported-spoken',
  /** A report without a single file. */
  'reported-bare',
  /** A report in whose pictures the program saw something that a person should look at: evidence flags, which accuse nobody. */
  'reported-flagged',
  /** A report that the control room sent back. */
  'sent-back',
  /** The complainant was reached by somebody else about a report. */
  'confirmed',
  /** … and what they said did not fit the file. */
  'doubted',
  'polite',
  'impolite',
  'satisfied',
  'dissatisfied',
  /** Opened again: after a no, or after the closing. */
  'reopened',
  /** A report that proved untrue: the work was reported anew after a reopening, or the complainant said it was not done. */
  'false-closing',
  'closed-satisfied',
  'closed-silent',
  'closed-withdrawn',
  'closed-turned-away',
  'closed-ordered',
  /** Closed, and the last report was after the due time (without a report: the closing was). */
  'closed-late',
  /** A senior was told because it was late. */
  'escalated',
  /** … at level 4 or 5. */
  'escalated-high',
  'interim',
  /** A report was looked at afterwards, and something was lacking. */
  'examined',
  'examined-lacking',
  /** Asked after the disposal how they were treated, the complainant said so. */
  'treated-well',
  'treated-badly',
] as const

/** What stands open now: by the day of registration, but `due` by the day on which it is due. */
export const STANDING = [
  'open-desk',
  'open-officer',
  'open-complainant',
  'open-review',
  'open-word',
  /** The additional magistrate or the magistrate was told that it is late. */
  'open-high',
  'due',
] as const

export type Measure = (typeof EVENTS)[number] | (typeof STANDING)[number]
export const MEASURES: readonly Measure[] = [...EVENTS, ...STANDING]

/** The ways to be disposed of. A report alone is none. */
export const CLOSED = [
  'closed-satisfied',
  'closed-silent',
  'closed-withdrawn',
  'closed-turned-away',
  'closed-ordered',
] as const satisfies readonly Measure[]

/** All that is open, whoever has it. */
export const OPEN = [
  'open-desk',
  'open-officer',
  'open-complainant',
  'open-review',
  'open-word',
] as const satisfies readonly Measure[]

/**
 * Steps whose time is told, each with the event that ends it. `given`: since the desk had it until it went to a post, anew
 * after a return or a reopening; `whole`: registration to closing; `report`: the work came to the post, or its report was
 * sent back, until its report; `word`: report until the complainant's word.
 */
export const STEPS = ['given', 'accepted', 'spoken', 'report', 'word', 'whole'] as const
export type Step = (typeof STEPS)[number]

/** What ends each step. Not each of these ends one: a move comes to a post without having waited at the desk. */
export const ENDS_OF = {
  given: ['given'],
  accepted: ['accepted'],
  spoken: ['spoken'],
  report: ['reported'],
  word: ['satisfied', 'dissatisfied'],
  whole: CLOSED,
} as const satisfies Record<Step, readonly Measure[]>

/** By what a number can be cut. Places three deep; a town counts as a block, a ward as a panchayat. */
export const DIMENSIONS = [
  'block',
  'panchayat',
  'village',
  'subject',
  'department',
  'post',
  'channel',
  'source',
  'class',
] as const
export type Dimension = (typeof DIMENSIONS)[number]
