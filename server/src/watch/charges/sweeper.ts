/** What looking at the charges is given by `main.ts`. */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { Store } from '#ports/store.ts'

export interface Sweeper {
  readonly store: Store
  readonly district: DistrictIndex
  /** The number of the last change of the district. */
  readonly policy: () => number
  readonly channel: Pick<Channel, 'account' | 'name'>
  readonly now: () => Date
  readonly newId: () => string
}
