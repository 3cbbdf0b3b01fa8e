/** Reads the shapes for maps: GeoJSON whose every feature is the outline of a place the district has. */
import { Type } from '@sinclair/typebox'
import { type Outline, outlineOf } from '#core/places/outline.ts'
import type { Report } from './faults.ts'
import { readValue } from './table.ts'

const file = 'shapes.geojson'

const Shapes = Type.Object({
  type: Type.Literal('FeatureCollection', { description: 'a FeatureCollection' }),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      properties: Type.Object({ code: Type.Integer({ description: 'the code of the place as a number' }) }),
      geometry: Type.Object({
        type: Type.Union([Type.Literal('Polygon'), Type.Literal('MultiPolygon')], {
          description: 'a Polygon or MultiPolygon',
        }),
        coordinates: Type.Array(Type.Unknown(), { minItems: 1 }),
      }),
    }),
  ),
})

type Rings = readonly (readonly (readonly number[])[])[]

/** The outlines of the places; reports shapes that are none, or those of places nobody has heard of. */
export function readShapes(source: string, places: ReadonlySet<number>, report: Report): readonly Outline[] {
  const shapes = readValue(file, source, Shapes, report)
  return (shapes?.features ?? []).flatMap(({ properties: { code }, geometry }, at) => {
    const where = `feature ${at + 1}`
    if (!places.has(code))
      report({ file, where, what: `place ${code} is not in places.csv`, todo: 'Mend or remove it' })
    const rings = ringsOf(geometry.type, geometry.coordinates)
    if (!rings.every(isRing)) {
      const what = `the outline of place ${code} is not made of rings of [longitude, latitude]`
      report({ file, where, what, todo: 'Export it again as a Polygon or MultiPolygon in degrees' })
      return []
    }
    return [outlineOf(code, rings)]
  })
}

function ringsOf(type: 'Polygon' | 'MultiPolygon', coordinates: readonly unknown[]): Rings {
  return (type === 'Polygon' ? coordinates : coordinates.flat()) as Rings
}

function isRing(ring: unknown): boolean {
  return (
    Array.isArray(ring) &&
    ring.length >= 4 &&
    ring.every(
      (one) => Array.isArray(one) && Math.abs(one[0] as number) <= 180 && Math.abs(one[1] as number) <= 90,
    )
  )
}
