/** What reading needs to know of a district, and nothing more: its tree of subjects, its places, its place words. */
import type { Department, District } from './district.ts'

/** The words of a district. */
export type DistrictWords = Pick<District, 'subjects' | 'places' | 'placeWords'> & {
  readonly departments: readonly Pick<Department, 'code' | 'nameHi' | 'nameEn'>[]
  /** The names of its own state: a place "of Bihar" is not elsewhere in a district of Bihar. */
  readonly state?: readonly string[]
}
