/** What every stage is given by `main.ts`: the store, the district, the hour and new names. */
import type { DistrictIndex } from '#core/district/find.ts'
import type { Packed } from '#core/model/pack.ts'
import type { Channel } from '#ports/channel.ts'
import type { Files } from '#ports/outbox.ts'
import type { Papers } from '#ports/papers.ts'
import type { Store } from '#ports/store.ts'

export interface House {
  readonly store: Store
  /** As of its last change; asks anew at every look. */
  readonly district: DistrictIndex
  /** The number of that change. */
  readonly policy: () => number
  /** The service number that citizens write to, by which we also reach officers. */
  readonly channel: Channel
  /** All doors, by our account at the service. */
  readonly channels: ReadonlyMap<string, Channel>
  readonly files: Files
  readonly papers: Papers
  /** A picture as citizens may get it: small, upright, without what the camera wrote into it. */
  readonly pictureForCitizen: (bytes: Uint8Array) => Promise<Uint8Array>
  /** A film as citizens may get it: without what the camera wrote into it; any other kind of file as it is. */
  readonly filmForCitizen: (bytes: Uint8Array, mime: string) => Uint8Array
  /** How what cannot wait is told, where it was learnt. */
  readonly pressing?: () => Packed
  readonly log: (line: string) => void
  readonly now: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  /** The one-time code of a proof. */
  readonly codeOf: (proof: string) => string
  /** The address at which whoever holds this link sees the state of the grievance. */
  readonly trackingLink: (code: string) => string
}
