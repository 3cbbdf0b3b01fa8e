/**
 * Places that are named by a place word and that the district's lists do not have: "वार्ड 12", "ग्राम सहियार". They are
 * shown to a person with the words as they stand; nothing is guessed.
 */
import type { PlaceType } from '../district/district.ts'
import { lettersOf, soundOf, soundsAt } from '../text/neutral.ts'
import { type Word, wordsAt } from '../text/words.ts'
import { everyday } from './everyday.ts'
import type { PlaceIndex } from './place-index.ts'
import { numbered } from './place-numbers.ts'
import type { PlaceSpan } from './place-span.ts'

const ward = new Set(['वार्ड', 'ward', 'wardd', 'vard'].map(soundOf))
/** Only these announce a name that may be believed without a list. */
const villages = new Map<string, PlaceType>(
  [
    ['ग्राम', 'village'],
    ['gram', 'village'],
    ['village', 'village'],
    ['vill', 'village'],
    ['ग्रामसभा', 'panchayat'],
    ['मौजा', 'village'],
    ['mauja', 'village'],
  ].map(([word = '', type]) => [soundOf(word), type as PlaceType]),
)
/** It sounds as "wala" does. */
const VILL = soundOf('vill')
/** "ग्राम कचहरी", "gram sevak": offices of a village. */
const OFFICES = new Set(['कचहरी', 'सेवक', 'सेविका', 'स्वराज', 'न्यायालय', 'विकास', 'रक्षक'].map(soundOf))
const NUMBERED = 0.7
const NAMED = 0.45
const SHORTEST = 3

/** The strangers of a text. */
export function strangersIn(text: string, index: PlaceIndex): readonly PlaceSpan[] {
  const all = wordsAt(text)
  const said = numbered(all)
  const keys = said === all ? soundsAt(text) : said.map((word) => soundOf(word.text))
  return said.flatMap((word, at): readonly PlaceSpan[] => {
    if (ward.has(keys[at] ?? '')) return wardAt(text, said, at)
    const type = villages.get(keys[at] ?? '')
    if (keys[at] === VILL && lettersOf(word.text) !== 'vil') return []
    const next = said[at + 1]
    if (!type || !next || !mayName(next, keys[at + 1] ?? '', index)) return []
    if (!/^[\s:.-]*$/.test(text.slice(word.end, next.start))) return []
    return [span(text, next.start, next.end, type, NAMED, word.text)]
  })
}

function wardAt(text: string, said: readonly Word[], at: number): readonly PlaceSpan[] {
  const [word, number] = [said[at], said[at + 1]]
  if (!word || !number || !/^\d{1,3}$/.test(number.text)) return []
  // "W-5" may be a bulb.
  if (/^(?:w[dn]?|वा)$/i.test(text.slice(word.start, word.end))) return []
  return [span(text, word.start, number.end, 'ward', NUMBERED, word.text)]
}

function mayName({ text }: Word, key: string, index: PlaceIndex): boolean {
  return (
    text.length >= SHORTEST &&
    !/^\d/.test(text) &&
    !everyday.has(key) &&
    !index.cues.has(key) &&
    !OFFICES.has(key) &&
    !index.ordinary.has(lettersOf(text))
  )
}

function span(
  text: string,
  start: number,
  end: number,
  type: PlaceType,
  confidence: number,
  cue: string,
): PlaceSpan {
  const name = text.slice(start, end)
  return { text: name, start, end, type, name, confidence, why: `${cue}, not in the lists` }
}
