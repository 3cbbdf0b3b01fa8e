/** Names for the codes in rows, as the district writes them. An unknown code stands for itself. */
import type { PlaceItem, PostItem } from '#contract/catalogue.ts'
import type { Place, Post } from '#core/district/district.ts'
import { type DistrictIndex, personsOfPost, placePath, territoryOf } from '#core/district/find.ts'
import { placeName as nameOfPlace } from '#core/district/names.ts'
import type { Words } from './house.ts'

interface Named {
  readonly nameHi: string
  readonly nameEn: string
}

/** Both names of a thing of the district. */
export function wordsOf(named: Named): Words {
  return { hi: named.nameHi, en: named.nameEn }
}

function nameOr(named: Named | undefined, code: string | number): Words {
  return named ? wordsOf(named) : { hi: String(code), en: String(code) }
}

export const subjectName = (index: DistrictIndex, code: string) => nameOr(index.subjects.get(code), code)
export const departmentName = (index: DistrictIndex, code: string) =>
  nameOr(index.departments.get(code), code)
export const postName = (index: DistrictIndex, code: string) => nameOr(index.posts.get(code), code)

/** The occasion at which a grievance was taken. */
export const sourceName = ({ district }: DistrictIndex, code: string) =>
  nameOr(
    district.settings.sources?.find((one) => one.code === code),
    code,
  )

/** A person's name; for one the district does not list, what the program calls them. */
export function personName(index: DistrictIndex, id: string): Words {
  const person = index.persons.get(id)
  return person ? wordsOf(person) : { hi: 'प्रशासक', en: 'Administrator' }
}

/** A place with the panchayat and block around it, but not the district itself. */
export function placeName(index: DistrictIndex, code: number): Words {
  const called = (language: 'hi' | 'en') => nameOfPlace(index, code, language) ?? String(code)
  return { hi: called('hi'), en: called('en') }
}

/** A post with who holds it on a day. */
export function presentPost(index: DistrictIndex, post: Post, day: string): PostItem {
  const place = territoryOf(index, post)
  return {
    code: post.code,
    name: wordsOf(post),
    ...(post.department === undefined ? {} : { department: post.department }),
    level: post.level,
    persons: personsOfPost(index, post.code, day).map((person) => ({ id: person.id, name: wordsOf(person) })),
    ...(place ? { place: wordsOf(place) } : {}),
  }
}

/** A place with the way up, nearest first. */
export function presentPlace(index: DistrictIndex, place: Place): PlaceItem {
  const [, ...around] = placePath(index, place.code)
  return {
    code: place.code,
    type: place.type,
    name: wordsOf(place),
    within: around.filter((one) => one.type !== 'district').map(wordsOf),
  }
}

/** All but the last four digits of a number are struck out for those who need not know it. */
export function masked(phone: string): string {
  return `${'•'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`
}
