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
  /**
   * Registered after `since`: of the same citizen, on one of the subjects at one of the places, or with rare words in
   * common. Each way gives the newest few, whatever the register holds.
   */
  find(asked: {
    readonly since: Date
    /** None about these posts or persons; what is sensitive is never shown. */
    readonly notAbout: readonly string[]
    /** The subject and those near it, its own first. */
    readonly subjects: readonly string[]
    readonly places: readonly number[]
    readonly words: string
    readonly citizen?: string
  }): Promise<readonly AlikeRow[]>
  /** Whose thread this is. */
  citizenOf(conversation: string): Promise<CitizenId | undefined>
}
