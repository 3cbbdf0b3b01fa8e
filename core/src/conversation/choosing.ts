/**
 * The answer to "new or an earlier one?", and to "open it again, or a new one?", when it is written and not chosen:
 * many telephones show a list badly, and many people write sooner than they press.
 */
import { wordsOf } from '../message/content.ts'
import type { CitizenWords } from '../words/citizen.ts'
import { askWhichAgain } from './known.ts'
import { pressed } from './pressed.ts'
import type { Talk } from './talk.ts'
import { type Facts, findKnown, type HeardNow, type Turn } from './turn.ts'

const NEW = /^(?:यह )?(?:नई|नयी|nai|nayi|new|a new)(?: (?:शिकायत|है|shikayat|hai|one|grievance))*$/u
const OLD =
  /^(?:यह |the )?(?:पुरानी|पुराना|purani|purana|old|earlier)(?: (?:शिकायत|वाली|है|के बारे में|shikayat|wali|hai|one|grievance))*$/u

/** What follows from the answer; undefined when these words are none. */
export function answerWritten(
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
): Turn | undefined {
  const { kind } = facts.reading
  const said = bare(wordsOf(heard.content))
  const [only, ...others] = talk.candidates.flatMap((id) => findKnown(facts, id) ?? [])
  if (NEW.test(said)) return pressed({ do: 'new-grievance' }, talk, heard, facts, words)
  if (only?.state === 'closed' && (kind === 'yes' || kind === 'dissatisfied' || OLD.test(said)))
    return pressed({ do: 'reopen', grievance: only.id }, talk, heard, facts, words)
  if (only && only.state !== 'closed' && others.length === 0 && OLD.test(said))
    return pressed({ do: 'join', grievance: only.id }, talk, heard, facts, words)
  return kind === 'yes' || kind === 'no' || OLD.test(said) ? askWhichAgain(talk, facts, words) : undefined
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s.,!?।“”"'-]+/g, ' ')
    .trim()
}
