/**
 * Whether a matter can wait: what the words told at registration, the class that the district's rule lifts such matters to,
 * and what a person made of it. The reading is kept beside the decision, so that an overruling stands in the register.
 */
import type { TimeClass } from '../district/office-time.ts'
import type { Danger } from '../reading/urgency.ts'

/** As it stands in the act of registration. */
export interface Urgent {
  readonly danger: Danger
  /** The words that told it. */
  readonly why: string
  readonly confidence: number
  /** The class without it. */
  readonly from: TimeClass
  /** The class with it; the same where it is quick already or the district lifts nothing. */
  readonly to: TimeClass
  readonly taken: boolean
  /** A person said so; else the rule of the district. */
  readonly byPerson?: boolean
}

/** Why an open matter cannot wait, as lists mark it; nothing where a person judged that it can. */
export function dangerNow(grievance: {
  readonly state: string
  readonly urgent?: Urgent | undefined
}): Danger | undefined {
  const { state, urgent } = grievance
  if (state === 'closed' || !urgent || (urgent.byPerson && !urgent.taken)) return undefined
  return urgent.danger
}

/** After another class was given. Where words told that it cannot wait, whoever gave it has judged. */
export function reclassedTo(
  { urgent, reclassed }: { readonly urgent?: Urgent; readonly reclassed: number },
  to: TimeClass,
  by: { readonly kind: string },
): { readonly timeClass: TimeClass; readonly reclassed: number; readonly urgent?: Urgent } {
  const changed = { timeClass: to, reclassed: reclassed + 1 }
  if (!urgent || by.kind !== 'officer') return changed
  return { ...changed, urgent: { ...urgent, taken: to === urgent.to, byPerson: true } }
}
