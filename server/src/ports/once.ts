/** Links that open once: handed out where everybody reads along, because the private thread is closed. */
import type { GrievanceId } from '#core/ids.ts'

/** A link as it stands. */
export interface OnceLink {
  readonly grievance: GrievanceId
  readonly state: 'open' | 'used' | 'over'
}

/** Inside a transaction. */
export interface OnceLinks {
  /** False when this grievance had one before. */
  make(link: {
    readonly id: string
    readonly grievance: GrievanceId
    readonly at: Date
    readonly endsAt: Date
  }): Promise<boolean>
  find(id: string, now: Date): Promise<OnceLink | undefined>
  /** Uses it up; undefined when it was used or is over. Of two who press at once, one gets in. */
  use(id: string, now: Date): Promise<GrievanceId | undefined>
}
