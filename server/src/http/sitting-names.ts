/** What a sitting is called, and where it is. */
import type { SittingKind } from '#core/hearing/sitting.ts'
import type { Sitting } from '#ports/sittings.ts'
import type { HttpHouse, Words } from './house.ts'
import { wordsOf } from './names.ts'

export const SITTING_NAMES = {
  'jan-milan': { hi: 'जन मिलन', en: 'Jan Milan' },
  'jan-darshan': { hi: 'जन दर्शन', en: 'Jan Darshan' },
  tour: { hi: 'भ्रमण', en: 'Tour' },
} as const satisfies Record<SittingKind, Words>

/** The office, or the stop of a tour. */
export function placeOfSitting(
  { district }: Pick<HttpHouse, 'district'>,
  { office, place = '' }: Sitting,
): Words {
  const found = district.offices.find(({ code }) => code === office)
  return found ? wordsOf(found) : { hi: place, en: place }
}
