/**
 * Two open grievances of one citizen, told at two doors before it was known that it is one citizen: are they worth asking
 * "is it the same matter"? The same subject, and no two different places. The citizen decides, so a needless question does
 * less harm than a grievance that is worked on twice.
 */
import type { Grievance } from '../grievance/grievance.ts'
import type { GrievanceId } from '../ids.ts'
import { ALIKE_DAYS } from './candidates.ts'

/** What is looked at of each. */
export interface OpenMatter {
  readonly id: GrievanceId
  readonly grievance: Pick<
    Grievance,
    'state' | 'citizen' | 'subject' | 'place' | 'registeredAt' | 'nature' | 'code'
  >
}

/** The pair to ask about, the older first; the younger is the one that would go. */
export function pairToAsk<M extends OpenMatter>(
  open: readonly M[],
): readonly [first: M, second: M] | undefined {
  const byAge = open
    .filter(({ grievance }) => grievance.state !== 'closed')
    .toSorted((a, b) => a.grievance.registeredAt.getTime() - b.grievance.registeredAt.getTime())
  for (const second of byAge.toReversed())
    for (const first of byAge) if (first !== second && mayBeOne(first, second)) return [first, second]
  return undefined
}

const DAY_MS = 86_400_000

function mayBeOne({ grievance: first }: OpenMatter, { grievance: second }: OpenMatter): boolean {
  if (first.registeredAt > second.registeredAt || first.citizen === second.citizen) return false
  if (first.nature !== second.nature) return false
  if (second.registeredAt.getTime() - first.registeredAt.getTime() > ALIKE_DAYS * DAY_MS) return false
  if (first.place !== undefined && second.place !== undefined && first.place !== second.place) return false
  if (first.subject !== undefined && second.subject !== undefined) return first.subject === second.subject
  // Where one is not read yet, the place must speak for it.
  return first.place !== undefined && first.place === second.place
}
