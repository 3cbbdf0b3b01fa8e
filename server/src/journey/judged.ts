/**
 * What a person's act makes of a suggestion besides the subject: of danger, of a matter that is not the district's, of a
 * suggestion that is no grievance. Agreeing is kept like overruling, so that both can be counted against each other.
 */
import type { Subject } from '#core/district/district.ts'
import type { Recorded } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { scopeGround } from '#core/words/turned-away.ts'
import type { Judgement } from '#ports/learning.ts'

/**
 * What a person's act says a grievance is about: a subject they chose, or the ground on which a second person agreed to
 * turn it away, where the tree of the district has one subject for that ground.
 */
export function subjectSaid(
  { act, by }: Pick<Recorded, 'act' | 'by'>,
  now: Grievance,
  subjects: readonly Subject[],
): string | undefined {
  if (by.kind !== 'officer') return undefined
  if (act.kind === 'registered' || act.kind === 'amended') return act.subject
  if (act.kind !== 'closed' || act.ground !== 'turned-away') return undefined
  const ground = now.turnedAway?.ground
  const those = subjects.filter(
    ({ outOfScope }) => outOfScope !== undefined && scopeGround(outOfScope) === ground,
  )
  const already = those.find(({ code }) => code === now.subject)
  return (already ?? (those.length === 1 ? those[0] : undefined))?.code
}

/** Nothing where the act answers no suggestion; there is nothing `before` registration. */
export function judgedBy(
  { act, by }: Pick<Recorded, 'act' | 'by'>,
  before: () => Grievance | undefined,
  now: Grievance,
): Judgement | undefined {
  if (by.kind !== 'officer') return undefined
  switch (act.kind) {
    case 'registered':
      return now.urgent?.byPerson ? ofDanger(now.urgent) : undefined
    case 'reclassed':
      return now.urgent && ofDanger(now.urgent)
    case 'turned-away':
      return judgement(
        'scope',
        isStrange(before()) ? 'strange' : 'ours',
        act.ground ?? 'strange',
        isStrange(before()),
      )
    case 'routed':
      return isStrange(before()) ? judgement('scope', 'strange', 'ours', false) : undefined
    case 'amended':
      return act.nature && ofNature(before(), act.nature)
    default:
      return undefined
  }
}

function ofDanger({ danger, taken }: NonNullable<Grievance['urgent']>): Judgement {
  return judgement('urgent', danger, taken ? 'cannot-wait' : 'can-wait', taken)
}

/** It lacks the word of a person whether it is a suggestion only where it read like one. */
function ofNature(before: Grievance | undefined, said: string): Judgement {
  const read = before?.lacks.includes('nature') ? 'suggestion' : (before?.nature ?? 'grievance')
  return judgement('kind', read, said, read === said)
}

function isStrange(before: Grievance | undefined): boolean {
  return before?.lacks.includes('scope') ?? false
}

function judgement(about: Judgement['about'], read: string, said: string, agreed: boolean): Judgement {
  return { about, read, said, agreed }
}
