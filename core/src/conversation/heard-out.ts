/**
 * A voice note that a person listened to: what they typed stands in the draft as if the citizen had written it, so the
 * subject and the place are read from it. What was typed before is replaced, and what the citizen wrote is left alone.
 */
import type { Draft } from './talk.ts'
import type { Reading } from './turn.ts'

/** The draft with what is heard; `before` is what was typed for the same voice note earlier. */
export function heardOut(draft: Draft, words: string, before: string | undefined, reading: Reading): Draft {
  const told = before === undefined ? -1 : draft.words.indexOf(before)
  const all = told < 0 ? [...draft.words, words] : draft.words.with(told, words)
  const [subject] = reading.subjects
  const [place] = reading.places
  const surer = subject && (told >= 0 || subject.confidence > (draft.subject?.confidence ?? 0))
  const nearer = place && (told >= 0 || place.confidence > (draft.place?.confidence ?? 0))
  return {
    ...draft,
    words: all,
    ...(surer ? { subject } : {}),
    ...(nearer && reading.whichPlace.length < 2 ? { place, places: [] } : {}),
    ...(draft.secret || reading.secret ? { secret: true } : {}),
    ...(draft.suggests || reading.suggests ? { suggests: true } : {}),
  }
}
