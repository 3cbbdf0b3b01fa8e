/** Grievances that may be about the same matter, found by an index. */
import type { State } from '#core/grievance/grievance.ts'
import type { CitizenId, GrievanceId } from '#core/ids.ts'

/** A row of the register. */
export interface AlikeRow {
  readonly id: GrievanceId
  readonly code: string
  readonly state: State
  readonly gist: string
  readonly citizen: CitizenId
  readonly registeredAt: Date
  readonly subject?: string
  readonly place?: number
}

export interface AlikeGrievances {
  /** The same subject at the same place, or the same citizen, registered after `since`; newest first. */
  find(asked: {
    readonly since: Date
    /** None about these posts or persons; what is sensitive is never shown. */
    readonly notAbout: readonly string[]
    readonly subject?: string
    readonly place?: number
    readonly citizen?: string
  }): Promise<readonly AlikeRow[]>
  /** Whose thread this is. */
  citizenOf(conversation: string): Promise<CitizenId | undefined>
}
