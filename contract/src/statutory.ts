/**
 * The statutory track of a grievance: the steps that a law sets, who decides them, what was ordered, and how to appeal.
 *   GET  /api/v1/grievances/:code/orders/:number.pdf   the order as a paper, for staff
 *   GET  /track/:code/orders/:number.pdf               the same for who holds the key of the tracking page
 */
import { type Static, type TProperties, Type } from '@sinclair/typebox'
import { oneOf, Time, Words } from './shapes.ts'

export const OrderOutcome = oneOf(['granted', 'partly', 'rejected'] as const)
export type OrderOutcome = Static<typeof OrderOutcome>
export const HearingPresence = oneOf(['both', 'complainant', 'department', 'nobody'] as const)
export type HearingPresence = Static<typeof HearingPresence>
const Day = Type.String({ pattern: '^20\\d\\d-\\d\\d-\\d\\d$' })

const StepShown = Type.Object({
  name: Words,
  /** The post that decides. */
  post: Words,
  opened: Time,
  due: Time,
  /** It passed its time; whom the ladder of the law told, if anybody. */
  late: Type.Optional(Type.Object({ at: Time, told: Type.Optional(Words) })),
  appeal: Type.Optional(Type.Object({ at: Time, by: Words, grounds: Type.String() })),
  notices: Type.Array(Type.Object({ at: Time, day: Day, time: Type.String(), where: Type.String() })),
  hearings: Type.Array(
    Type.Object({ at: Time, day: Day, present: Words, words: Type.Optional(Type.String()) }),
  ),
  order: Type.Optional(
    Type.Object({
      number: Type.Integer(),
      at: Time,
      by: Words,
      outcome: OrderOutcome,
      says: Words,
      text: Type.String(),
      reasons: Type.String(),
      pdf: Type.String(),
    }),
  ),
})

/** Where the grievance stands on its track. */
export const StatutoryTrack = Type.Object({
  name: Words,
  /** Opened so far, oldest first; the last one is where it stands. */
  steps: Type.Array(StepShown),
  /** What may be asked for now, and until when. */
  next: Type.Optional(Type.Object({ name: Words, until: Time })),
  /** Steps that nobody asked for yet. */
  ahead: Type.Array(Words),
  /** The last order was given, or nobody may ask any more. */
  over: Type.Boolean(),
})
export type StatutoryTrack = Static<typeof StatutoryTrack>

/** Bodies of the deeds on a track, on top of the act that their author had seen. */
export function statutoryDeeds<T extends TProperties>(onTop: T) {
  return {
    /** [summoned] both sides are called to the hearing of the step */
    summons: Type.Object({
      ...onTop,
      day: Day,
      time: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
      where: Type.String({ minLength: 2, maxLength: 200 }),
    }),
    /** [heard-formally] the hearing was held */
    'formal-hearing': Type.Object({
      ...onTop,
      day: Day,
      present: HearingPresence,
      words: Type.String({ minLength: 3, maxLength: 8000 }),
    }),
    /** [ordered] the written order with its reasons: it ends the step */
    order: Type.Object({
      ...onTop,
      decision: OrderOutcome,
      text: Type.String({ minLength: 3, maxLength: 8000 }),
      reasons: Type.String({ minLength: 10, maxLength: 20000 }),
    }),
    /** [appealed] a clerk puts the citizen's appeal on record */
    appeal: Type.Object({ ...onTop, grounds: Type.String({ minLength: 3, maxLength: 8000 }) }),
  } as const
}
