/** The outlines of the district's places, out of its own folder. No tiles of anybody. */
import type { Shapes } from '#contract/figures.ts'
import type { HttpHouse } from '../house.ts'

type Ring = [number, number][]

interface Source {
  readonly features: readonly {
    readonly properties: { readonly code: number }
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  }[]
}

const known = new WeakMap<object, Shapes>()

/** The outer rings of each place; read once for each state of the folder. */
export function shapesOf({ administration, index }: Pick<HttpHouse, 'administration' | 'index'>): Shapes {
  const files = administration.files()
  const before = known.get(files)
  if (before) return before
  const text = files.get('shapes.geojson')
  const shapes = text === undefined ? [] : read(JSON.parse(text) as Source, index)
  known.set(files, shapes)
  return shapes
}

function read({ features }: Source, { places }: HttpHouse['index']): Shapes {
  return features.map(({ properties, geometry }) => ({
    code: String(properties.code),
    type: places.get(properties.code)?.type ?? '',
    rings:
      geometry.type === 'Polygon'
        ? geometry.coordinates.slice(0, 1)
        : geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1)),
  }))
}
