/** Distances over the ground, good enough for a district. */

/** A position in degrees. */
export interface Position {
  readonly lat: number
  readonly lng: number
}

const RADIUS_M = 6_371_000
const rad = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two positions. */
export function farFrom(a: Position, b: Position): number {
  const half = Math.sin(rad(b.lat - a.lat) / 2) ** 2
  const round = Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(half + round)))
}
