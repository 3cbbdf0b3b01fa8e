/**
 * A message without its places, for telling what it is about: where it is says nothing of what it is, and the letters of
 * names are those of words (Nimnagar has a neem, "ब्लॉक" a blocked drain). Blanks stand in their stead, so that every
 * other word keeps its place.
 */
import { placeSpans } from './place.ts'
import type { PlaceIndex } from './place-index.ts'
import type { PlaceSpan } from './place-span.ts'

const cue =
  'ग्राम|गाँव|गांव|पंचायत|ग्राम\\s+पंचायत|ब्लॉक|ब्लाक|प्रखंड|प्रखण्ड|थाना|पोस्ट|डाकघर|तहसील|जिला|वार्ड|gram|gaon|gaanv|village|vill|panchayat|gp|block|prakhand|thana|post|po|ps|tehsil|tahsil|district|dist|zila|jila|ward'
const before = new RegExp(`(?<![\\p{L}\\p{M}])(?:${cue})[\\s.:–-]{1,3}$`, 'iu')
const after = new RegExp(`^\\s(?:${cue})(?![\\p{L}\\p{M}])`, 'iu')

/** What a text tells beside where it is: blanks stand where it names places of the district. */
export function besidesPlaces(text: string, index: PlaceIndex): string {
  return withoutPlaces(text, placeSpans(text, index))
}

/** The text with blanks where places are named, and where their kind is said beside the name. */
export function withoutPlaces(text: string, places: readonly Pick<PlaceSpan, 'start' | 'end'>[]): string {
  let blanked = text
  for (const { start, end } of places) {
    const from = start - (before.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0)
    const to = end + (after.exec(text.slice(end, end + 20))?.[0].length ?? 0)
    blanked = blanked.slice(0, from) + ' '.repeat(to - from) + blanked.slice(to)
  }
  return blanked
}
