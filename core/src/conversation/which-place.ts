/**
 * Which of several places is meant: a list with a row for each, told apart by the block or town in which they lie. Of
 * more than a list holds the citizen is asked to write the block. Written answers, in either script, narrow the choices
 * as a press does: a block or a panchayat around some of them leaves those.
 */
import type { ListRow, Outgoing } from '../message/outgoing.ts'
import type { CitizenWords } from '../words/citizen.ts'
import { shorten } from '../words/say.ts'
import { whichPlaceWords } from './spotted.ts'
import type { Draft } from './talk.ts'
import type { Facts } from './turn.ts'

/** A list holds ten rows; the last is "none of these". */
const MOST_ROWS = 9

/** The question. */
export function askWhichPlace(draft: Draft, facts: Facts, words: CitizenWords): Outgoing {
  if (draft.places.length > MOST_ROWS) {
    const [name = ''] = (facts.placeName(draft.places[0] ?? 0) ?? '').split(', ')
    return { inside: { type: 'text', text: words.askBlock(name, draft.places.length) } }
  }
  return {
    inside: {
      type: 'list',
      text: whichPlaceWords(draft, words),
      open: words.openPlaces,
      rows: rows(draft, facts, words),
    },
  }
}

/** Is it still a question for words, because there are more than a list holds? */
export function isManifold({ places, place }: Draft): boolean {
  return places.length > MOST_ROWS && place === undefined
}

/** What these words leave of the choices that were open before; nothing when they are about something else. */
export function narrowed(draft: Draft, { reading, within }: Facts): Partial<Draft> | undefined {
  if (draft.places.length < 2) return undefined
  const named = reading.whichPlace.length > 1 ? reading.whichPlace : reading.places.map(({ code }) => code)
  for (const code of named) {
    const left = draft.places.filter((one) => one === code || within(one, code))
    const [only, ...others] = left
    if (only === undefined || left.length === draft.places.length) continue
    if (others.length > 0) return { places: left }
    const { confidence = 0, why = '' } = reading.places.find((one) => one.code === code) ?? {}
    return { place: { code: only, confidence, why }, places: [] }
  }
  return undefined
}

function rows(draft: Draft, facts: Facts, words: CitizenWords): readonly ListRow[] {
  const named = draft.places.flatMap((code) => {
    const [title = '', ...around] = (facts.placeName(code) ?? '').split(', ')
    return title === '' ? [] : [{ code, title, around }]
  })
  const places = named.map(({ code, title, around }) => {
    const alike = named.some((other) => other.code !== code && other.title === title)
    const apart = alike ? around.at(-1) : undefined
    return {
      title: shorten(apart === undefined ? title : `${title}, ${apart}`, 24),
      description: shorten(around.join(', '), 72),
      deed: { do: 'place', place: code } as const,
    }
  })
  return [...places, { title: words.otherPlace, deed: { do: 'skip' } }]
}
