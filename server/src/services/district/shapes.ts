/** Checks the shapes for maps: GeoJSON whose every feature is the outline of a place the district has. */
import { Type } from '@sinclair/typebox'
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

/** Reports shapes that are no outlines, or outlines of places nobody has heard of. */
export function checkShapes(source: string, places: ReadonlySet<number>, report: Report): void {
  const shapes = readValue(file, source, Shapes, report)
  for (const [at, feature] of shapes?.features.entries() ?? []) {
    const { code } = feature.properties
    if (places.has(code)) continue
    report({
      file,
      where: `feature ${at + 1}`,
      what: `place ${code} is not in places.csv`,
      todo: 'Mend or remove it',
    })
  }
}
