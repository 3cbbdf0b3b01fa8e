/** Names of places and subjects as people read them in a message. */
import type { Grievance } from '../grievance/grievance.ts'
import type { Language } from '../words/say.ts'
import type { PlaceType } from './district.ts'
import { type DistrictIndex, placePath } from './find.ts'

const UNKNOWN = { hi: 'स्पष्ट नहीं', en: 'not clear' } as const

const RUNG: Readonly<Partial<Record<PlaceType, Readonly<Record<Language, string>>>>> = {
  panchayat: { hi: 'पंचायत', en: 'panchayat' },
  block: { hi: 'ब्लॉक', en: 'block' },
  town: { hi: 'नगर', en: 'town' },
}

/** A place with the places around it, smallest first; without the district, which everybody knows. */
export function placeName(district: DistrictIndex, code: number, language: Language): string | undefined {
  const path = placePath(district, code).filter(
    (place) => place.type !== 'district' && place.type !== 'subdistrict',
  )
  if (path.length === 0) return undefined
  return path
    .map((place, rung) => {
      const name = language === 'hi' ? place.nameHi : place.nameEn
      const word = RUNG[place.type]?.[language]
      return rung > 0 && word ? `${word} ${name}` : name
    })
    .join(', ')
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

/** A person by name; one the district does not list, by the id. */
export function personName(district: DistrictIndex, id: string, language: Language): string {
  const person = district.persons.get(id)
  return person ? (language === 'hi' ? person.nameHi : person.nameEn) : id
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
