/** Another time class: only by an act with its reason, and every such act is counted on the grievance. */
import { accept, type Decision, refuse } from '../decision.ts'
import type { Settings } from '../district/district.ts'
import type { ActOf } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'

/** The act that changes the class. */
export function reclass(
  { timeClass }: Grievance,
  to: string,
  reason: string,
  { timeClasses }: Settings,
): Decision<ActOf<'reclassed'>> {
  if (!Object.hasOwn(timeClasses, to)) return refuse('unknown-class', Object.keys(timeClasses).join(', '))
  if (timeClass === to) return refuse('same-class')
  if (reason.trim() === '') return refuse('reason-needed')
  return accept({ kind: 'reclassed', from: timeClass, to, reason: reason.trim() })
}
