/** Names of places and subjects as people read them in a message. */
import { type DistrictIndex, placePath } from '#core/district/find.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { Language } from '#core/words/say.ts'

const UNKNOWN = { hi: 'स्पष्ट नहीं', en: 'not clear' } as const

/** A place with the places around it, smallest first; without the district, which everybody knows. */
export function placeName(district: DistrictIndex, code: number, language: Language): string | undefined {
  const path = placePath(district, code).filter(
    (place) => place.type !== 'district' && place.type !== 'subdistrict',
  )
  return path.length === 0
    ? undefined
    : path.map((place) => (language === 'hi' ? place.nameHi : place.nameEn)).join(', ')
}

/** A subject by its name. */
export function subjectName(district: DistrictIndex, code: string, language: Language): string | undefined {
  const subject = district.subjects.get(code)
  return subject && (language === 'hi' ? subject.nameHi : subject.nameEn)
}

/** A post by its name. */
export function postName(district: DistrictIndex, code: string | undefined, language: Language): string {
  const post = code === undefined ? undefined : district.posts.get(code)
  return post ? (language === 'hi' ? post.nameHi : post.nameEn) : UNKNOWN[language]
}

/** Where the grievance is, by the tree or in the citizen's own words. */
export function placeWordsOf(
  district: DistrictIndex,
  { place, placeWords }: Grievance,
  language: Language,
): string {
  return (
    (place === undefined ? undefined : placeName(district, place, language)) ??
    placeWords ??
    UNKNOWN[language]
  )
}

/** What the grievance is about. */
export function subjectWordsOf(district: DistrictIndex, { subject }: Grievance, language: Language): string {
  return (subject === undefined ? undefined : subjectName(district, subject, language)) ?? UNKNOWN[language]
}
