/**
 * One source of places: at boot those of the district's folder are held against the land, and the district is handed
 * round with what imported lists know beyond its folder. So the search, the reading of messages and the choice of a
 * post all see the same places.
 */
import { dayOf } from '#core/clock/due.ts'
import type { Area, AreaPlace } from '#core/district/areas.ts'
import type { District } from '#core/district/district.ts'
import { type DistrictIndex, indexDistrict } from '#core/district/find.ts'
import type { Overlay, Places } from '#ports/places.ts'
import { folderSays } from '#services/places/folder.ts'

/** Brings the folder's places into the land and answers with the district as the house knows it from now on. */
export async function districtWithLand(
  folder: District,
  land: Pick<Places, 'hold' | 'beyondFolder' | 'overlays'>,
  now: Date,
): Promise<DistrictIndex> {
  const { lacks } = await land.hold(folderSays(folder), { today: dayOf(now) })
  if (lacks.length > 0) {
    const lines = lacks.map(({ at, what, todo }) => `  - ${at.file}, row ${at.row}: ${what}. ${todo}.`)
    throw new Error(`The district folder does not fit the land:\n${lines.join('\n')}`)
  }
  return indexDistrict({
    ...folder,
    places: [...folder.places, ...(await land.beyondFolder())],
    areaPlaces: [...(folder.areaPlaces ?? []), ...listed(folder.areas ?? [], await land.overlays())],
  })
}

/** What lists say of the areas that the folder knows by their number there. */
function listed(areas: readonly Area[], overlays: readonly Overlay[]): readonly AreaPlace[] {
  const codes = new Map(areas.map(({ type, listCode, code }) => [`${type} ${listCode}`, code]))
  return overlays.flatMap(({ place, area: { type, code } }): readonly AreaPlace[] => {
    const area = codes.get(`${type} ${code}`)
    return area === undefined ? [] : [{ area, place, listed: true }]
  })
}
