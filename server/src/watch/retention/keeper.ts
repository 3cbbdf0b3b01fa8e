/** What keeping the retention is given by `program.ts`. */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { Shredder } from '#ports/outbox.ts'
import type { Retention } from '#ports/retention.ts'
import type { Store } from '#ports/store.ts'

export interface Keeper {
  readonly store: Pick<Store, 'together'>
  readonly retention: Pick<Retention, 'coming'>
  readonly files: Shredder
  readonly district: DistrictIndex
  /** The version of the district. */
  readonly policy: () => number
  /** By which officers are reached. */
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
}
