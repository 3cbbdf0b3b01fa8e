/** What the program suggests about a matter besides its subject and place: that it is not the district's, that it cannot wait. */
import { type Static, Type } from '@sinclair/typebox'
import { SCOPE_GROUNDS } from '#core/words/turned-away.ts'
import { DANGERS } from '#core/words/urgent.ts'
import { NatureName, oneOf, Words } from './shapes.ts'

export const ScopeGroundName = oneOf(SCOPE_GROUNDS)

/** Likely not the district's: how sure, by which words, why, and what the citizen can do instead. */
export const OutOfScopeItem = Type.Object({
  ground: ScopeGroundName,
  confidence: Type.Number(),
  why: Type.String(),
  reason: Words,
  advice: Words,
})
export type OutOfScopeItem = Static<typeof OutOfScopeItem>

/** A danger by its code. */
export const DangerName = oneOf(DANGERS)

/** Likely cannot wait: the danger, how sure, by which words, whom to call, and the class that the district's rule lifts to. */
export const UrgentItem = Type.Object({
  code: DangerName,
  danger: Words,
  confidence: Type.Number(),
  why: Type.String(),
  call: Type.Array(Type.String()),
  /** Absent where the matter has this class already, or the district lifts nothing. */
  to: Type.Optional(Type.String()),
})
export type UrgentItem = Static<typeof UrgentItem>

/** In a list: why it cannot wait; absent once somebody judged that it can, or it is closed. */
export const dangerOfRow = { danger: Type.Optional(Words) }

/** Beside every draft. */
export const suggestedOfWords = {
  outOfScope: Type.Optional(OutOfScopeItem),
  urgent: Type.Optional(UrgentItem),
}

/** In a file: what was suggested and what became of it. */
export const suggestedOfFile = {
  /** For whoever may turn it away. */
  outOfScope: Type.Optional(OutOfScopeItem),
  /** `taken`: it has the class that was suggested; `from`: the class without it. */
  urgent: Type.Optional(
    Type.Object({
      ...UrgentItem.properties,
      from: Type.String(),
      taken: Type.Boolean(),
      byPerson: Type.Boolean(),
    }),
  ),
  turnedAway: Type.Optional(
    Type.Object({
      ground: Type.Optional(ScopeGroundName),
      reason: Type.String(),
      instead: Type.Optional(Type.String()),
      by: Words,
      mayApprove: Type.Boolean(),
    }),
  ),
}

/** Beside its `seq` and `key`: the citizen reads both words when a second officer has agreed. */
export const turningAway = {
  reason: Type.String({ minLength: 3, maxLength: 1000 }),
  ground: Type.Optional(ScopeGroundName),
  /** What the citizen can do instead; the words of the ground when it is left out. */
  instead: Type.Optional(Type.String({ minLength: 3, maxLength: 1000 })),
}

/** What a person says of what is registered. */
export const judged = {
  /** Absent: a grievance. */
  nature: Type.Optional(NatureName),
  /** Where words tell of danger: take it up under the class for what cannot wait? Absent: the district's rule decides. */
  urgent: Type.Optional(Type.Boolean()),
}
