/**
 * The outline of a place: rings of positions, as a map draws them. A position lies in it when a line from it to the east
 * crosses the rings an odd number of times; so holes, and parts that lie apart, need no words of their own.
 */
import type { Position } from '../evidence/distance.ts'

/** The outline of a place of the district. */
export interface Outline {
  readonly place: number
  /** Longitude and latitude in turn, ring by ring. */
  readonly rings: readonly Float64Array[]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Makes the outline of rings of [longitude, latitude]. */
export function outlineOf(place: number, rings: readonly (readonly (readonly number[])[])[]): Outline {
  const flat = rings.map((ring) => Float64Array.from(ring.flatMap(([lng = 0, lat = 0]) => [lng, lat])))
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const ring of flat)
    for (let at = 0; at < ring.length; at += 2) {
      const [lng, lat] = [ring[at] as number, ring[at + 1] as number]
      if (lng < west) west = lng
      if (lng > east) east = lng
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  return { place, rings: flat, west, south, east, north }
}

/** Does the position lie in it? */
export function holds({ rings, west, south, east, north }: Outline, { lat, lng }: Position): boolean {
  if (lng < west || lng > east || lat < south || lat > north) return false
  let inside = false
  for (const ring of rings) if (crossesOdd(ring, lat, lng)) inside = !inside
  return inside
}

function crossesOdd(ring: Float64Array, lat: number, lng: number): boolean {
  let odd = false
  for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
    const [x, y] = [ring[at] as number, ring[at + 1] as number]
    const [x0, y0] = [ring[before] as number, ring[before + 1] as number]
    if (y > lat !== y0 > lat && lng < ((x0 - x) * (lat - y)) / (y0 - y) + x) odd = !odd
  }
  return odd
}
