/**
 * The follower of the figures. Before it counts, and after every change of the district, it lays the places: where one
 * lies elsewhere now, its grievances are counted anew. One that knows an older version than was laid counts nothing until
 * it has read the newer one.
 */
import type { DistrictIndex } from '#core/district/find.ts'
import { spotOf } from '#core/figures/counted.ts'
import type { FiguresKeeping } from '#ports/figures.ts'

/** What following is given by `main.ts`. */
export interface Following {
  readonly figures: Pick<FiguresKeeping, 'lay' | 'follow'>
  readonly district: () => DistrictIndex
  /** The number of the last change of the district. */
  readonly version: () => number
}

/** A batch: answers how many grievances were counted. */
export function makeFollower({ figures, district, version }: Following): () => Promise<number> {
  let laid: number | undefined
  return async () => {
    const now = version()
    const index = district()
    const spot = (place: number | undefined) => spotOf(index, place)
    if (laid !== now) {
      const places = index.district.places.map(({ code }) => code)
      await figures.lay(places, spot, now)
      laid = now
    }
    return figures.follow(spot, { version: now })
  }
}
