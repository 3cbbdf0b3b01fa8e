/**
 * Second thoughts. What was shown is corrected in the words that deny it ("नहीं, गाँव कुसुमनगर है"), agreed to with a
 * word more than "हाँ", or, right after registering, corrected by a message that a person must look at.
 */
import { wordsOf } from '../message/content.ts'
import { plainly } from '../message/outgoing.ts'
import { agreesPlainly } from '../reading/kind.ts'
import { findPhrase, keysOf, phrases } from '../reading/phrases.ts'
import type { CitizenWords } from '../words/citizen.ts'
import { grow, reconsidered, registerNow } from './draft.ts'
import type { Draft, Talk } from './talk.ts'
import type { Facts, HeardNow, Known, Turn } from './turn.ts'

const DENIES = /^(?:जी )?(?:नहीं|नही|nah[ie]+n?|no|galat|गलत|wrong)(?![\p{L}\p{M}])/iu
const CORRECTS = phrases(
  'गलत लिख; गलत लिखा; गलत बता; गलत हो गया; गलती से; गाँव दूसरा; गाँव गलत; जगह गलत; जगह दूसरी; सही गाँव; सही जगह; सुधार; galat likh; galat bata; galat ho gaya; galti se; gaon dusra; gaon doosra; gaon galat; jagah galat; sahi gaon; wrong village; wrong place; correction; by mistake',
)
/** A name alone, shown the other place, is a correction of it. */
const NAME_WORDS = 4
const AGREEING_WORDS = 10

/** The draft as it is corrected: what these words tell goes before what was understood. */
export function corrected(draft: Draft, heard: HeardNow, facts: Facts): Draft {
  const said = wordsOf(heard.content).trim()
  const [place] = facts.reading.places
  const elsewhere = place !== undefined && place.code !== draft.place?.code
  const brief = said.split(/\s+/).length <= NAME_WORDS
  return elsewhere && (brief || corrects(said)) ? reconsidered(draft, facts) : draft
}

/** "हाँ सही है, जल्दी करवाइए": agreed, and the words go with it. */
export function agreedWithMore(talk: Talk, heard: HeardNow, facts: Facts): Turn | undefined {
  const said = wordsOf(heard.content).trim()
  const names = facts.reading.places.length + facts.reading.whichPlace.length > 0
  if (!talk.draft || names || said.split(/\s+/).length > AGREEING_WORDS || !agreesPlainly(said))
    return undefined
  return registerNow({ ...talk, draft: grow(talk.draft, heard, facts) }, facts)
}

/** Right after registering: it joins the file, and a person of the desk sees to it, for it may lie with the wrong post. */
export function correctsFresh(
  fresh: Known,
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
): Turn | undefined {
  if (!corrects(wordsOf(heard.content).trim())) return undefined
  return {
    talk,
    language: facts.language,
    say: [plainly(words.correctionTaken(fresh.code))],
    deeds: [{ do: 'join', grievance: fresh.id, messages: [heard.id] }],
    flag: 'correction',
  }
}

function corrects(said: string): boolean {
  return DENIES.test(said) || findPhrase(keysOf(said), CORRECTS) !== undefined
}
