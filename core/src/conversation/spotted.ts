/**
 * What a shared position says of the place in a draft. It is a suggestion, confirmed by the citizen with a button:
 *
 *   like-named places       the one for which the position speaks is taken
 *   no place, or a wider    the place in which the position lies; of several about as near the citizen is asked
 *   another than the words  the citizen is asked which of the two; unanswered, the words hold
 *   outside the district    said so, and asked where it is
 *
 * What the citizen chose, or refused, is not asked again.
 */
import type { CitizenWords } from '../words/citizen.ts'
import type { Draft } from './talk.ts'
import type { Facts } from './turn.ts'

/** Words that name a place go before a position that only suggests one. */
const SUGGESTED = 0.5
const SETTLED = 0.9

/** The draft with what the position says of it. */
export function spotted(draft: Draft, { spot: found, reading, language, within }: Facts): Draft {
  if (!found || draft.refusedSpot || draft.place?.confidence === 1) return draft
  const { read, settles, speaksFor } = found
  const seen: Draft = { ...draft, spot: read }
  const alike = reading.whichPlace.length > 1 ? reading.whichPlace : draft.places
  const settled = alike.length > 1 && !isOfSpot(draft) ? settles(alike) : undefined
  if (settled !== undefined)
    return { ...seen, place: { code: settled, confidence: SETTLED, why: read.why[language] }, places: [] }
  if (read.place === undefined || (draft.places.length > 1 && !draft.place)) return seen
  if (!draft.place) {
    if (read.near.length > 1) return { ...seen, places: read.near }
    return { ...seen, place: { code: read.place, confidence: SUGGESTED, why: read.why[language] } }
  }
  if (draft.place.code === read.place) return seen
  if (within(read.place, draft.place.code))
    return {
      ...seen,
      place: { code: read.place, confidence: draft.place.confidence, why: read.why[language] },
    }
  return speaksFor(draft.place.code) ? seen : { ...seen, places: [draft.place.code, read.place] }
}

/** Are the choices those of the position itself? */
function isOfSpot({ places, spot }: Draft): boolean {
  return spot?.place !== undefined && places.includes(spot.place)
}

/** Is it known where it is? A position outside the district, or one whose place was refused, tells nothing. */
export function isLocated({ place, placeWords, location, spot, refusedSpot }: Draft): boolean {
  if (place || placeWords) return true
  return location !== undefined && spot?.where !== 'outside' && refusedSpot !== true
}

/** Do the words name one place and the position another? */
export function isTorn({ place, places }: Draft): boolean {
  return place !== undefined && places.length > 1 && places.includes(place.code)
}

/** None of the places that were shown: neither the words nor the position are believed further. */
export function noneOf({ place, ...draft }: Draft): Draft {
  const refused = isOfSpot(draft) || (place !== undefined && place.code === draft.spot?.place)
  const kept = place && !draft.places.includes(place.code) ? { place } : {}
  return { ...draft, ...kept, places: [], ...(refused ? { refusedSpot: true } : {}) }
}

/** How the citizen is asked which place it is. */
export function whichPlaceWords(draft: Draft, words: CitizenWords): string {
  if (isTorn(draft)) return words.askWordsOrPin
  return isOfSpot(draft) ? words.askNearPin : words.askWhichPlace
}

/** How the citizen is asked where it is. */
export function whereWords({ spot, location }: Draft, { district }: Facts, words: CitizenWords): string {
  return location && spot?.where === 'outside' ? words.askWhereOutside(district) : words.askWhere
}
