/** What follows when a citizen presses a button or chooses a row of ours. */
import { type Deed, plainly } from '../message/outgoing.ts'
import { type CitizenWords, citizenWords } from '../words/citizen.ts'
import { mannerWords } from '../words/quality.ts'
import { toldApart } from './apart.ts'
import { appeal } from './appealing.ts'
import { advance, reconsidered, registerNow } from './draft.ts'
import { askWord, offerReopening, takeWord, tell, wordTaken } from './known.ts'
import { noneOf } from './spotted.ts'
import { IDLE, type Talk } from './talk.ts'
import { type Facts, findKnown, type HeardNow, type Known, type Turn } from './turn.ts'

/** Buttons live as long as their message, so each deed checks that it still makes sense. */
export function pressed(deed: Deed, talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const quiet: Turn = { talk, language: facts.language, say: [], deeds: [] }
  const known = 'grievance' in deed ? findKnown(facts, deed.grievance) : undefined
  switch (deed.do) {
    case 'english':
    case 'hindi': {
      const language = deed.do === 'english' ? 'en' : 'hi'
      return { ...quiet, language, say: [plainly(citizenWords(language).languageNow)] }
    }
    case 'register':
      return talk.draft ? registerNow(talk, facts) : quiet
    case 'register-apart':
      return talk.draft ? registerNow({ ...talk, draft: toldApart(talk.draft, facts) }, facts) : quiet
    case 'change':
      return talk.draft
        ? {
            ...quiet,
            talk: { ...talk, stage: 'asking', draft: reconsidered(talk.draft, facts) },
            say: [plainly(words.askChange)],
          }
        : quiet
    case 'place':
      if (!talk.draft) return quiet
      return advance(
        {
          ...talk,
          draft: {
            ...talk.draft,
            place: { code: deed.place, confidence: 1, why: 'chosen by the citizen' },
            places: [],
          },
        },
        facts,
        words,
      )
    case 'skip':
      return talk.draft ? advance({ ...talk, draft: noneOf(talk.draft) }, facts, words) : quiet
    case 'new-grievance':
      return talk.draft
        ? advance({ ...talk, candidates: [] }, facts, words)
        : { ...quiet, say: [plainly(words.askWhat)] }
    case 'join':
      return known && talk.draft ? joinDraft(known, talk, facts, words) : quiet
    case 'status':
      return known ? tell(known, talk, facts, words) : quiet
    case 'satisfied':
    case 'dissatisfied':
      if (!known) return quiet
      if (known.state === 'closed' && deed.do === 'dissatisfied')
        return known.timeOver
          ? { ...quiet, say: [plainly(words.timeOver(known.code))] }
          : { ...quiet, ...offerReopening(known, facts, words) }
      return known.hearingUntil
        ? takeWord(known, deed.do, talk, heard, facts, words)
        : tell(known, talk, facts, words)
    case 'appeal':
      return known ? appeal(known, talk, heard, facts) : quiet
    case 'service':
      return { ...quiet, deeds: [{ do: 'service', ease: deed.ease }] }
    case 'manner':
      return known
        ? {
            ...quiet,
            say: [plainly(mannerWords(facts.language).thanks)],
            deeds: [{ do: 'manner', grievance: known.id, manner: deed.manner, messages: [heard.id] }],
          }
        : quiet
    case 'reopen':
      return known ? reopening(known, talk, heard, facts, words) : quiet
    default:
      return quiet
  }
}

/** The words that waited in a draft belong to an earlier grievance after all. */
function joinDraft(known: Known, talk: Talk, facts: Facts, words: CitizenWords): Turn {
  const messages = talk.draft?.messages ?? []
  if (known.hearingUntil && talk.word) return wordTaken(known, talk.word, messages, facts, words)
  if (known.hearingUntil)
    return {
      talk: IDLE,
      language: facts.language,
      say: askWord(known, words),
      deeds: [{ do: 'join', grievance: known.id, messages }],
    }
  const supplied = known.state === 'awaiting_complainant'
  return {
    talk: IDLE,
    language: facts.language,
    say: [plainly(supplied ? words.supplied(known.code) : words.joined(known.code))],
    deeds: [{ do: supplied ? 'supply' : 'join', grievance: known.id, messages }],
  }
}

function reopening(known: Known, talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  if (known.state !== 'closed') return tell(known, talk, facts, words)
  if (known.timeOver)
    return { talk, language: facts.language, say: [plainly(words.timeOver(known.code))], deeds: [] }
  return {
    talk: IDLE,
    language: facts.language,
    say: [plainly(words.reopening(known.code))],
    deeds: [
      {
        do: 'word',
        grievance: known.id,
        word: 'reopen',
        messages: [...(talk.draft?.messages ?? []), heard.id],
        at: facts.now,
      },
    ],
  }
}
