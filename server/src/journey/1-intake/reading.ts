/** The reader of words over one district, made once at boot: kind, subjects, places and language of a message. */
import type { Reading } from '#core/conversation/turn.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { kindOf } from '#core/reading/kind.ts'
import { readPlaces } from '#core/reading/place.ts'
import { type PlaceIndex, placeIndex } from '#core/reading/place-index.ts'
import { withEither } from '#core/reading/settled.ts'
import { readSubject, type SubjectIndex, subjectIndex } from '#core/reading/subject.ts'
import { wishesIn } from '#core/reading/wishes.ts'
import { languageOf } from '#core/text/language.ts'
import type { ReadWords } from './facts.ts'

/** English of fewer words than this is no choice of language: "ok", "done sir". */
const CHOSEN_WORDS = 4

/** Bad language around a matter this clear is a grievance; so is what only sounds bad: गड्ढे, gaddhe. */
const CLEAR_MATTER = 0.85

/** The indexes behind the reading; the desk's suggestions use the same. */
export interface Readers {
  readonly subjects: SubjectIndex
  readonly places: PlaceIndex
}

/** Builds the indexes of a district. */
export function readersOf({ district }: DistrictIndex): Readers {
  return {
    subjects: subjectIndex(district.subjects),
    places: placeIndex(district.places, district.placeWords),
  }
}

/** Reads messages with these indexes. */
export function makeReadWords({ subjects, places }: Readers, district: DistrictIndex): ReadWords {
  return (words, { afterReport, told }): Reading => {
    const { kind: said } = kindOf(words, { afterReport })
    // A matter told in several messages is read as one.
    const matter = `${told} ${words}`.trim()
    const best = words.trim() === '' ? [] : withEither(readSubject(matter, subjects).best, district)
    const kind = said === 'abuse' && (best[0]?.confidence ?? 0) >= CLEAR_MATTER ? 'grievance' : said
    const english = languageOf(words) === 'en' && words.trim().split(/\s+/).length >= CHOSEN_WORDS
    const { candidates, asked = [] } = readPlaces(words, places)
    return {
      kind,
      subjects: best,
      places: candidates.map(({ place, confidence, why }) => ({ code: place, confidence, why })),
      whichPlace: asked,
      language: english ? 'en' : 'hi',
      ...wishesIn(words),
    }
  }
}
