/**
 * What a district cannot take as a grievance, why, and where the citizen can go with it. Only a suggestion: a person
 * decides, and a second one must agree to turning away.
 */
import type { Subject } from '../district/district.ts'
import { scopeGround, scopeWords } from '../words/turned-away.ts'
import type { SubjectGuess } from './subject.ts'

/** A matter that is likely not the district's. */
export interface OutOfScope {
  /** The reason as the subject tree names it: rti, sub_judice, service_matter … */
  readonly reason: string
  readonly confidence: number
  readonly why: string
  /** What the citizen can do, in both languages. */
  readonly advice: { readonly hi: string; readonly en: string }
}

/** So sure must the reading be, alone or together with other reasons of the same kind. */
const SURE = 0.45

const ELSEWHERE = 'other_jurisdiction'

/** Whether the subjects that were read lie outside the district's scope. */
export function outOfScopeOf(
  best: readonly SubjectGuess[],
  subjects: ReadonlyMap<string, Subject>,
): OutOfScope | undefined {
  const reasonOf = ({ code }: SubjectGuess) => subjects.get(code)?.outOfScope
  // Where a matter lies is no matter of its own: a field taken in another state is read as a field taken, too.
  const elsewhere = best.find((one) => one.confidence >= SURE && reasonOf(one) === ELSEWHERE)
  const first = best[0] && reasonOf(best[0]) === undefined ? elsewhere : best[0]
  const reason = first && reasonOf(first)
  if (!first || reason === undefined) return undefined
  const confidence = best
    .filter(({ code }) => subjects.get(code)?.outOfScope === reason)
    .reduce((sum, guess) => sum + guess.confidence, 0)
  if (confidence < SURE) return undefined
  return {
    reason,
    confidence: Math.round(confidence * 1000) / 1000,
    why: first.why,
    advice: scopeWords[scopeGround(reason)].advice,
  }
}
