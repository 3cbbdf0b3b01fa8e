/** News from the house to an officer: the words inside the window, and one line of them by the approved template outside. */
import { type DistrictIndex, findTemplate } from '../district/find.ts'
import { type Language, shorten } from '../words/say.ts'
import { type Outgoing, plainly } from './outgoing.ts'

const MOST_OUTSIDE = 700

/** The message; `about` is the first blank of the template. */
export function tiding(index: DistrictIndex, text: string, about: string, language: Language): Outgoing {
  const inside = plainly(text)
  if (!findTemplate(index, 'officer_update', language)) return inside
  const line = shorten(text.replace(/\s*\n+\s*/g, ' · ').replaceAll('*', ''), MOST_OUTSIDE)
  return {
    ...inside,
    outside: { type: 'template', name: 'officer_update', language, blanks: [about, line] },
  }
}
