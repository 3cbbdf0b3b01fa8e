/** What looking at the doors is given. */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Alerts, DoorAlert } from '#ports/alerts.ts'
import type { Channel } from '#ports/channel.ts'
import type { Desk } from '#ports/desk.ts'
import type { Outbox } from '#ports/outbox.ts'
import type { Pulls } from '#ports/pulls.ts'
import type { Scanner, Scans } from '#ports/scans.ts'
import type { Store } from '#ports/store.ts'
import type { Templates } from '#ports/templates.ts'

/** What a trouble is told of, by its name and where it is: a door, or the scanner. */
export interface Alerted {
  readonly name: DoorAlert['channel']
  readonly account: string
  readonly address: string
}

/** What the look is given by `program.ts`. */
export interface AlertWatch {
  readonly store: Store
  readonly alerts: Alerts
  readonly outbox: Pick<Outbox, 'circuits'>
  readonly templates: Pick<Templates, 'held'>
  readonly pulls: Pick<Pulls, 'list'>
  readonly scans: Pick<Scans, 'waiting'>
  /** Absent where none is configured. */
  readonly scanner?: Pick<Scanner, 'address' | 'health'>
  readonly desk: Pick<Desk, 'keepServiceNotice'>
  readonly channels: ReadonlyMap<string, Channel>
  readonly district: DistrictIndex
  /** By which officers are reached. */
  readonly channel: Channel
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
}
