/** What telling is given by `main.ts`: the store, the district, the hour and new names. */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { Store } from '#ports/store.ts'

export interface Teller {
  readonly store: Store
  readonly district: DistrictIndex
  /** The door by which citizens are told. */
  readonly channel: Pick<Channel, 'name' | 'account' | 'sends'>
  /** All doors, by our account at the service. */
  readonly channels: ReadonlyMap<string, Channel>
  readonly now: () => Date
  readonly newId: () => string
  readonly trackingLink: (code: string) => string
}
