/**
 * What lies near a place and what is near a subject, for looking for the same matter: a road is told from the village and
 * from the next one, a dry tap as a broken pipe and as no water. Only candidates; two messages are compared as they stand.
 *
 *   places     the place itself, what lies in the same panchayat, town or ward, the place around it, and what lies in it
 *   subjects   the subject itself, those under its heading, and those of its first department under others
 */
import type { Place, Subject } from '../district/district.ts'

/** Around a block or a district everything is near, which tells nothing. */
const WIDE: readonly Place['type'][] = ['block', 'subdistrict', 'district']
const MOST_PLACES = 32
const MOST_SUBJECTS = 10

/** Codes of the place and of those near it. */
export function placesNear(code: number, places: ReadonlyMap<number, Place>): readonly number[] {
  const place = places.get(code)
  if (!place || WIDE.includes(place.type)) return [code]
  const around = place.parent === undefined ? undefined : places.get(place.parent)
  const small = around && !WIDE.includes(around.type) ? around.code : undefined
  const near = [code]
  if (small !== undefined) near.push(small)
  for (const one of places.values()) {
    if (near.length >= MOST_PLACES) break
    if (one.code !== code && (one.parent === code || (small !== undefined && one.parent === small)))
      near.push(one.code)
  }
  return near
}

/** Codes of the subject and of those near it. */
export function subjectsNear(code: string, subjects: ReadonlyMap<string, Subject>): readonly string[] {
  const subject = subjects.get(code)
  if (!subject) return [code]
  const others = [...subjects.values()].filter((one) => one.parent !== undefined && one.code !== code)
  const kin = others.filter(({ parent }) => parent === subject.parent)
  const owner = subject.departments[0]
  const fellow = others.filter(
    ({ parent, departments }) => parent !== subject.parent && departments[0] === owner,
  )
  return [code, ...[...kin, ...fellow].map((one) => one.code)].slice(0, MOST_SUBJECTS)
}
