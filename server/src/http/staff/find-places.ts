/** The places of the district that fit what somebody at the desk types: a name in either script, or a code. */
import type { Place, PlaceType } from '#core/district/district.ts'
import type { HttpHouse } from '../house.ts'

const OFFERED = 20

/** Overlays and states are no place of a grievance. */
const types = {
  district: true,
  subdistrict: true,
  block: true,
  panchayat: true,
  village: true,
  town: true,
  ward: true,
} satisfies Record<PlaceType, true>

/**
 * A code finds the one place that has it. What was imported after the program started is offered only from its next
 * start on, because until then no post could be found for it.
 */
export async function findPlaces({ index, places }: HttpHouse, typed: string): Promise<readonly Place[]> {
  const byCode = /^\d+$/.test(typed.trim()) ? index.places.get(Number(typed)) : undefined
  if (byCode) return [byCode]
  const found = await places.typeAhead(typed, {
    limit: OFFERED,
    within: { type: 'district', code: index.district.code },
    types: Object.keys(types) as PlaceType[],
  })
  return found.flatMap(({ number }) => index.places.get(number) ?? [])
}
