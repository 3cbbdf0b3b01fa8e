/** What people say about the service itself. */
import type { CitizenId } from '#core/ids.ts'
import type { Ease } from '#core/service/feedback.ts'
import type { Page } from './publication.ts'

/** One answer; nobody's name is in it. */
export interface ServiceAnswer {
  readonly id: string
  readonly at: Date
  readonly channel: string
  readonly ease: Ease
  readonly words?: string
  readonly pilot: boolean
}

export interface ServiceCount {
  readonly channel: string
  readonly ease: Ease
  readonly pilot: boolean
  readonly n: number
}

export interface ServiceFeedback {
  add(answer: ServiceAnswer): Promise<void>
  /** Adds the words to an answer that has none yet; false when there is no such answer. */
  addWords(id: string, words: string): Promise<boolean>
  counts(from: Date): Promise<readonly ServiceCount[]>
  /** Those with words, latest first. */
  list(after: string | undefined, limit: number): Promise<Page<ServiceAnswer>>
}

/** Inside a transaction. */
export interface ServiceIn {
  add(answer: ServiceAnswer): Promise<void>
  /** True when the citizen was not asked since `before`; then it is written down that they are asked now. */
  offer(citizen: CitizenId, at: Date, before: Date): Promise<boolean>
}
