/**
 * The appeal by the citizen's own words or button, on the thread on which the order was told. The wish alone is
 * enough: it is put on record at once, so that no day is lost, and what is wrong with the order may follow.
 */
import { wordsOf } from '../message/content.ts'
import { plainly } from '../message/outgoing.ts'
import { findPhrase, keysOf, phrases } from '../reading/phrases.ts'
import { trackWords } from '../words/track.ts'
import { IDLE, type Talk } from './talk.ts'
import { type Facts, findKnown, type HeardNow, type Known, type Turn } from './turn.ts'

const WISHES = phrases('अपील; अपिल; appeal; apeal; apil; apeel; appil')
const NOT = phrases('नहीं; मत; क्या; कैसे; not; nahi; nahin; mat; how; kaise; kya; do i; can i; should i')
/** So few words name the wish and no reason. */
const BARE_WORDS = 4
/** A question or a refusal is short; a long telling may hold any of these words. */
const SHORT_WORDS = 8

/** The turn that an appeal makes; undefined when the words want none, or there is no order to appeal against. */
export function appealing(talk: Talk, heard: HeardNow, facts: Facts): Turn | undefined {
  const open = facts.open.filter(({ appealUntil }) => appealUntil)
  if (open.length === 0 || !wantsAppeal(wordsOf(heard.content))) return undefined
  const [code] = facts.codes
  const named = (code?.state === 'own' && code.grievance) || facts.repliedTo
  const known = named ? findKnown(facts, named) : open.length === 1 ? open[0] : undefined
  if (known) return appeal(known, talk, heard, facts)
  const { language } = facts
  const say = [plainly(trackWords(language).whichAppeal(open.map((one) => one.code)))]
  return named ? undefined : { talk, language, say, deeds: [] }
}

/** Puts the appeal on record, and asks for its reason when none was given. */
export function appeal(known: Known, talk: Talk, heard: HeardNow, { language }: Facts): Turn {
  const words = trackWords(language)
  if (!known.appealUntil) return { talk, language, say: [plainly(words.askingOver(known.code))], deeds: [] }
  const said = heard.deed ? '' : wordsOf(heard.content).trim()
  const told = said.split(/\s+/).length > BARE_WORDS
  return {
    talk: told ? IDLE : { ...IDLE, stage: 'lacking', candidates: [known.id] },
    language,
    say: [plainly(told ? words.appealTaken(known.code) : words.askGrounds(known.code))],
    deeds: [{ do: 'appeal', grievance: known.id, grounds: told ? said : '', messages: [heard.id] }],
  }
}

/** "अपील करनी है", "appeal"; not "अपील नहीं करनी" and not a question about it. */
export function wantsAppeal(said: string): boolean {
  const keys = keysOf(said)
  if (findPhrase(keys, WISHES) === undefined) return false
  return keys.length > SHORT_WORDS || (findPhrase(keys, NOT) === undefined && !/[?？]/.test(said))
}
