/** The ledger of the clock, as officers and the complainant both read it. */
import { Type } from '@sinclair/typebox'
import { oneOf, Time, Words } from './shapes.ts'

/** A line of the ledger: when the clock stood, and how much of it counts. */
export const ClockPause = Type.Object({
  from: Time,
  to: Type.Optional(Time),
  why: Type.String(),
  countedMinutes: Type.Integer(),
  /** Why less of it counts than there was. */
  short: Type.Optional(oneOf(['capped', 'after-deadline', 'overlap', 'empty'] as const)),
  /** What of it counts, in words. */
  says: Words,
})
