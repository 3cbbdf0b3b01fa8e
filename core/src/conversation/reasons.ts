/** Orders of an officer that need words besides: why it goes back, what is wanted, why it takes longer and until when. */
import { plainly } from '../message/outgoing.ts'
import { readDay } from '../reading/day.ts'
import type { OfficerWords } from '../words/officer.ts'
import {
  type Mine,
  OFFICER_IDLE,
  type OfficerFacts,
  type OfficerTalk,
  type OfficerTurn,
  type Wanted,
} from './officer-facts.ts'

/** An order that needs words: done with those that came with it, or they are asked for. */
export function withReason(
  command: Wanted,
  mine: Mine,
  rest: string,
  talk: OfficerTalk,
  words: OfficerWords,
  facts: OfficerFacts,
): OfficerTurn {
  const wanted = { for: command, grievance: mine.id }
  if (rest.trim().length >= 3) return wantedDone(wanted, mine.code, rest.trim(), talk, words, facts)
  return asking(wanted, mine.code, talk, words)
}

function asking(
  wanted: NonNullable<OfficerTalk['wanted']>,
  code: string,
  talk: OfficerTalk,
  words: OfficerWords,
): OfficerTurn {
  const question = wanted.said
    ? words.askDay
    : { return: words.askReason, ask: words.askWhat, interim: words.askInterim }[wanted.for]
  return { talk: { ...talk, wanted }, say: [plainly(question(code))], deeds: [] }
}

const SECOND_THOUGHT =
  /^(?:नहीं[,\s]+)?(?:रुको|रुकिए|रुकें|ठहरो|छोड़ो|छोड़िए|रहने दो|रहने दें|गलती से|मेरा ही|मेरी ही|हमारा ही|ruko|rukiye|rehne do|galti se|mera hi|wait|sorry|by mistake)/iu

/** "रुको, मेरा ही है" is no reason to give it back. */
function changesMind(said: string): boolean {
  return SECOND_THOUGHT.test(said) && said.split(/\s+/).length <= 8
}

/** The words are complete: the stage does the deed, and says what became of it. */
export function wantedDone(
  wanted: NonNullable<OfficerTalk['wanted']>,
  code: string,
  said: string,
  talk: OfficerTalk,
  words: OfficerWords,
  { now }: OfficerFacts,
): OfficerTurn {
  const { wanted: _, ...rest } = talk
  const { grievance } = wanted
  if (changesMind(said)) return { talk: rest, say: [plainly(words.left)], deeds: [] }
  if (wanted.for === 'interim') {
    const newDate = readDay(said, now)
    const text = [wanted.said, said].filter(Boolean).join(', ')
    if (!newDate) return asking({ ...wanted, said: text }, code, rest, words)
    return { talk: rest, say: [], deeds: [{ do: 'interim', grievance, text, newDate }] }
  }
  return wanted.for === 'return'
    ? {
        talk: rest.draft?.grievance === grievance ? OFFICER_IDLE : rest,
        say: [],
        deeds: [{ do: 'return', grievance, reason: said }],
      }
    : { talk: rest, say: [], deeds: [{ do: 'ask', grievance, what: said }] }
}
