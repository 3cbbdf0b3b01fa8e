/** What a district's own folder says of its places, in the form in which lists say it. */
import type { District, Place, PlaceType } from '#core/district/district.ts'
import type { Said } from '#core/places/change.ts'
import type { Tree } from '#core/places/land.ts'

const treeOf = {
  district: 'revenue',
  subdistrict: 'revenue',
  block: 'panchayat',
  panchayat: 'panchayat',
  village: 'panchayat',
  town: 'urban',
  ward: 'urban',
} satisfies Record<PlaceType, Tree>

/** The places of the folder; each hangs where the folder hangs it, in the tree of its kind. */
export function folderSays(district: Pick<District, 'code' | 'places'>): readonly Said[] {
  const byCode = new Map(district.places.map((place) => [place.code, place]))
  return district.places.map((place, at) => ({
    say: 'place',
    place: {
      ...given(place),
      parents: parentsOf(place, byCode),
      district: district.code,
      folder: district.code,
      list: `folder/${district.code}`,
      at: { file: 'places.csv', row: at + 2 },
    },
  }))
}

function given({ parent: _, ...place }: Place) {
  return place
}

function parentsOf(place: Place, byCode: ReadonlyMap<number, Place>) {
  const parent = place.parent === undefined ? undefined : byCode.get(place.parent)
  return parent ? { [treeOf[place.type]]: { type: parent.type, code: parent.code } } : {}
}
