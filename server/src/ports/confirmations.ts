/** The queue of confirmation calls. */
import type { State } from '#core/grievance/grievance.ts'
import type { CitizenId } from '#core/ids.ts'

/** A grievance that drew a number for a confirmation call. */
export interface ToConfirm {
  readonly code: string
  readonly lot: number
  readonly state: State
  readonly gist: string
  readonly name?: string
  readonly subject?: string
  readonly department: string
  readonly place?: number
  readonly post?: string
  readonly citizen: CitizenId
  readonly lastActAt: Date
}

export interface Confirmations {
  /** Those that drew less than `lot`, acted upon after `since`, the latest first; none about these posts or persons. */
  waiting(lot: number, since: Date, notAbout: readonly string[], limit: number): Promise<readonly ToConfirm[]>
}
