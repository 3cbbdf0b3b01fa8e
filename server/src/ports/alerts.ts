/** What is known of each door's habit and queue, and the troubles that were told. */
import type { HeardHour, Trouble } from '#core/alerts/trouble.ts'
import type { ChannelName } from './channel.ts'

/** A door by its name and our account there. */
export interface AlertDoor {
  readonly account: string
  readonly channel: ChannelName
}

/** What a trouble can be of: a door, or the virus scanner, which stands at all of them. */
export interface AlertedDoor {
  readonly account: string
  readonly channel: ChannelName | 'scanner'
}

/** A trouble that was told and is not over. */
export interface DoorAlert extends AlertedDoor, Trouble {
  readonly id: string
  readonly since: Date
  /** Since when nothing of it is seen. */
  readonly wellSince?: Date
}

/** What an account wrote to itself. */
export interface Echo {
  readonly account: string
  readonly sentAt: Date
  readonly waitsSince?: Date
}

/** Inside a transaction. */
export interface AlertsIn {
  /** False when it is told already. */
  begin(alert: Omit<DoorAlert, 'wellSince'>, at: Date): Promise<boolean>
  /** It is seen again. */
  lasts(id: string): Promise<void>
  /** Nothing of it is seen. */
  well(id: string, at: Date): Promise<void>
  /** False when somebody else told that it is over. */
  end(id: string, at: Date): Promise<boolean>
}

export interface Alerts {
  /** Counts what was heard since the last count, by hour and door, and forgets what is older than `before`. */
  count(now: Date, before: Date): Promise<void>
  /** The hours in which each door heard something. */
  habits(): Promise<
    readonly (AlertDoor & { readonly lastHeardAt: Date; readonly hours: readonly HeardHour[] })[]
  >
  /** Words of each account that could have gone by now. */
  queues(
    now: Date,
  ): Promise<readonly { readonly account: string; readonly waiting: number; readonly oldest: Date }[]>
  /** When each of these accounts last took what we said. */
  lastTaken(accounts: readonly string[]): Promise<readonly { readonly account: string; readonly at: Date }[]>
  /** Of accounts that write to themselves: when last, and since when one has not come back. */
  echoes(after: Date): Promise<readonly Echo[]>
  /** Accounts whose recordings the service refuses to give us, and since the call of which hour. */
  refusedRecordings(): Promise<
    readonly { readonly account: string; readonly since: Date; readonly why: string }[]
  >
  /** Those that are not over, the newest first. */
  open(): Promise<readonly DoorAlert[]>
}
