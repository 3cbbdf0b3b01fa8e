/**
 * An officer tells what came of the call to the complainant: by a button, or in words when that is all the message
 * says. Which grievance it was about: the one named, replied to or just begun, the only one that waits for a call, or
 * the one chosen; where several are named, or one that is not theirs, none. Where no call is awaited the words stay
 * what they were: part of a report. What became of it is said once the act stands.
 */
import type { CallOutcome } from '../grievance/acts.ts'
import type { GrievanceId } from '../ids.ts'
import { wordsOf } from '../message/content.ts'
import { plainly } from '../message/outgoing.ts'
import { callOutcome, wantsToRing } from '../reading/call-words.ts'
import { contactWords } from '../words/contact.ts'
import { shorten } from '../words/say.ts'
import type { Mine, OfficerFacts, OfficerHeard, OfficerTalk, OfficerTurn } from './officer-facts.ts'
import { withoutCodes } from './without-codes.ts'

/** What follows when the message is about a call; undefined when it is not. */
export function hearCall(
  talk: OfficerTalk,
  heard: OfficerHeard,
  facts: OfficerFacts,
): OfficerTurn | undefined {
  const { deed } = heard
  if (deed?.do === 'called') {
    const mine = facts.mine.find(({ id }) => id === deed.grievance)
    return mine && told(mine, deed.outcome, '', talk)
  }
  if (deed?.do === 'choose' && talk.called) {
    const mine = facts.mine.find(({ id }) => id === deed.grievance)
    return mine && told(mine, talk.called.outcome, talk.called.said, withoutCall(talk))
  }
  if (deed || heard.content.type !== 'text' || talk.wanted || talk.answering) return undefined
  const said = wordsOf(heard.content).trim()
  if (wantsToRing(withoutCodes(said, facts))) return ringing(talk, facts)
  const outcome = callOutcome(withoutCodes(said, facts))
  return outcome && byWords(talk, outcome, said, facts)
}

/** The one that was named, replied to or just begun, or the only one that waits for a call. */
function ringing(talk: OfficerTalk, facts: OfficerFacts): OfficerTurn {
  const waiting = facts.mine.filter(({ toCall }) => toCall !== undefined)
  const named = facts.codes[0]?.grievance ?? facts.repliedTo ?? talk.draft?.grievance
  const mine = facts.mine.find(
    ({ id }) => id === (named ?? (waiting.length === 1 ? waiting[0]?.id : undefined)),
  )
  if (mine && facts.codes.length < 2) return { talk, say: [], deeds: [{ do: 'ring', grievance: mine.id }] }
  return { talk, say: [plainly(contactWords(facts.language).ringWhich)], deeds: [] }
}

function byWords(
  talk: OfficerTalk,
  outcome: CallOutcome,
  said: string,
  facts: OfficerFacts,
): OfficerTurn | undefined {
  const waiting = facts.mine.filter(({ toCall }) => toCall !== undefined)
  const codes = new Set(facts.codes.map(({ grievance }) => grievance))
  if (codes.size > 1 || codes.has(undefined)) return undefined
  const named = facts.codes[0]?.grievance ?? facts.repliedTo ?? talk.draft?.grievance
  if (named !== undefined || waiting.length <= 1) {
    const mine = named === undefined ? waiting[0] : waiting.find(({ id }) => id === named)
    return mine && told(mine, outcome, said, talk)
  }
  const rows = waiting.slice(0, 10).map((one) => ({
    title: one.code,
    description: shorten(one.gist, 72),
    deed: { do: 'choose', grievance: one.id } as const,
  }))
  const words = contactWords(facts.language)
  const open = facts.language === 'en' ? 'Choose' : 'शिकायत चुनिए'
  return {
    talk: { ...talk, called: { outcome, said } },
    say: [{ inside: { type: 'list', text: words.which, open, rows } }],
    deeds: [],
  }
}

function told(mine: Mine, outcome: CallOutcome, said: string, talk: OfficerTalk): OfficerTurn {
  const grievance: GrievanceId = mine.id
  return { talk, say: [], deeds: [{ do: 'contact', grievance, outcome, ...(said ? { words: said } : {}) }] }
}

/** The talk when something else was said instead of choosing. */
export function withoutCall({ called: _, ...talk }: OfficerTalk): OfficerTalk {
  return talk
}
