/** Where looking for news goes on, for services that send us none or not all. */
import type { ChannelName, Pulled } from './channel.ts'

/** A door that is to be looked at now. */
export interface PullDue {
  readonly account: string
  readonly channel: ChannelName
  /** Undefined the first time. */
  readonly cursor: unknown
}

/** A door by its name and our account there. */
export type Door = Pick<PullDue, 'account' | 'channel'>

export interface Pulls {
  /** Doors that are looked at from now on; known ones stay as they are. */
  know(doors: readonly Door[], now: Date): Promise<void>
  /** Leases the one of these that waits longest, if any is due. */
  claim(doors: readonly Door[], now: Date): Promise<PullDue | undefined>
  /** Stores what was found and where to go on, together. */
  done(door: Door, pulled: Pulled, now: Date): Promise<void>
  /** It did not go: again at `at`. */
  again(door: Door, why: string, at: Date): Promise<void>
  /** There is news before the time. */
  wake(door: Door, now: Date): Promise<void>
  /** For the health page. */
  list(): Promise<
    readonly (Door & {
      /** When looking last succeeded; absent when it never did. */
      readonly lookedAt?: Date
      /** Since when it is looked at. */
      readonly knownAt: Date
      readonly again: Date
      readonly why?: string
    })[]
  >
}
