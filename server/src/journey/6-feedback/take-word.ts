/** The citizen's word reaches the register: satisfied, not satisfied, withdrawn, or "open it again" (M31, M32, B17). */

import { accept, type Decision } from '#core/decision.ts'
import { hear, reopen } from '#core/feedback/hear.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** The work `take-word`. A word that comes too late finds the state moved on and changes nothing. */
export async function takeWord(house: House, work: WorkKinds['take-word']): Promise<void> {
  await onGrievance(house, work.grievance, async (held, together) => {
    const acts = decide(house, held.grievance, work)
    if (!acts.ok) return acts
    const by = { kind: 'citizen', citizen: held.grievance.citizen } as const
    return record(house, together, held, by, acts.value, work.key)
  })
}

function decide(
  house: House,
  grievance: Grievance,
  { word, lacking, messages }: WorkKinds['take-word'],
): Decision<readonly Act[]> {
  switch (word) {
    case 'satisfied':
    case 'dissatisfied':
      return hear(grievance, word, messages, lacking, house.now())
    case 'withdrawn':
      return accept([{ kind: 'withdrawn', messages }])
    case 'reopen': {
      const reopened = reopen(grievance, house.district.district.settings, house.now())
      return reopened.ok ? accept([reopened.value]) : reopened
    }
  }
}
