/** The position of a grievance as its file shows it. */
import type { FileSpot } from '#contract/spot.ts'
import type { Grievance } from '#core/grievance/grievance.ts'

/** In words; with the position itself, unless whoever complained is kept secret and might be found by it. */
export function presentSpot({ spot, location, sensitive }: Grievance): { readonly spot?: FileSpot } {
  if (!spot) return {}
  return {
    spot: {
      where: spot.where,
      why: { hi: spot.why.hi, en: spot.why.en },
      ...(location && !sensitive ? { location: { lat: location.lat, lng: location.lng } } : {}),
    },
  }
}
