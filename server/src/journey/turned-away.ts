/** The proposal to turn away, as the act holds it: without what a form carries besides. */
import type { ActOf } from '#core/grievance/acts.ts'
import type { TurnedAway } from '#core/words/turned-away.ts'

/** The act of what a person wrote. */
export function turnedAway({ reason, ground, instead }: TurnedAway): ActOf<'turned-away'> {
  return {
    kind: 'turned-away',
    reason: reason.trim(),
    ...(ground === undefined ? {} : { ground }),
    ...(instead?.trim() ? { instead: instead.trim() } : {}),
  }
}
