/**
 * The talk with a citizen, one message at a time. One message is enough to be heard: we ask only for what is
 * missing, at most so many questions, and what is not answered is registered as it is, for a person to complete.
 *
 * The order in which a message is understood, first match wins:
 *   1 a button of ours            2 a grievance code              3 a reply to a message in a file
 *   4 no words for it (sticker)   5 an answer to our question     6 what its words say
 *   7 where it belongs: the open grievance, a new draft, or a question which of the two
 *
 * Nothing that a person meant to tell is thrown away; what we cannot read is flagged for a person.
 */
import { type Content, wordsOf } from '../message/content.ts'
import { type Deed, type Outgoing, plainly } from '../message/outgoing.ts'
import { onlyAnnounces } from '../reading/announcing.ts'
import { kindOf, onlyNotes } from '../reading/kind.ts'
import { isSettled } from '../reading/settled.ts'
import { type CitizenWords, citizenWords } from '../words/citizen.ts'
import { appealing } from './appealing.ts'
import { answerWritten } from './choosing.ts'
import { agreedWithMore, corrected, correctsFresh } from './correcting.ts'
import {
  advance,
  begin,
  crossed,
  grow,
  growQuietly,
  isQuestion,
  missedWhere,
  reconsidered,
  registerNow,
  settlePlace,
} from './draft.ts'
import { withDanger } from './endangered.ts'
import { aboutKnown, askWord, choose, join, onlyCode, statusOf, supply, takeWord, withdraw } from './known.ts'
import { pressed } from './pressed.ts'
import { IDLE, type Talk } from './talk.ts'
import { type Facts, findKnown, type HeardNow, type Known, type Turn } from './turn.ts'
import { takesBack } from './withdrawal.ts'

/** Media without words join what was talked about within this time. */
const RECENT_MS = 24 * 3_600_000
/** An insult is short; what is longer and names a matter is a grievance in bad language. */
const INSULT_WORDS = 4
/** So few words that want a person tell no matter besides. */
const PERSON_WORDS = 5
/** So few words are no grievance of their own. */
const FEW_WORDS = 3
/** So short a message, after an officer asked for something, is the answer whatever it seems to be about. */
const ANSWER_WORDS = 8
/** Plain words right after registration belong to it. */
const JUST_NOW_MS = 10 * 60_000

/** What follows from one message of a citizen. Whatever else it is: who is in danger is told whom to call. */
export function hearCitizen(talk: Talk, heard: HeardNow, facts: Facts): Turn {
  return withDanger(turnOf(talk, heard, facts), heard, facts)
}

function turnOf(talk: Talk, heard: HeardNow, facts: Facts): Turn {
  const language = facts.language
  const words = citizenWords(language)
  const quiet: Turn = { talk, language, say: [], deeds: [] }

  const deed = heard.deed ?? languageWanted(heard.content)
  if (deed) return pressed(deed, talk, heard, facts, words)
  if (facts.number) return numberGiven(facts.number, heard, facts, words, quiet)
  const coded = appealing(talk, heard, facts) ?? byCode(talk, heard, facts, words)
  if (coded) return coded
  const replied = facts.repliedTo && findKnown(facts, facts.repliedTo)
  if (replied) return aboutKnown(replied, talk, heard, facts, words)
  if (takesBack(wordsOf(heard.content))) return takingBack(talk, heard, facts, words)
  if (isMute(heard.content)) return mute(heard.content, quiet, words)
  return byTalk(talk, heard, facts, words) ?? byWords(talk, heard, facts, words, quiet)
}

/** The officers of the open grievances learn the number; one that is another citizen's is for a person to judge. */
function numberGiven(
  number: NonNullable<Facts['number']>,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
  quiet: Turn,
): Turn {
  if (number === 'unread') return { ...quiet, say: [plainly(words.numberUnread)] }
  if (number === 'elsewhere')
    return { ...quiet, say: [plainly(words.numberElsewhere)], flag: 'two-people-one-handle' }
  const told = facts.open.filter(({ secret }) => !secret)
  return {
    ...quiet,
    say: [plainly(words.numberKept)],
    deeds: told.map(({ id }) => ({ do: 'join', grievance: id, messages: [heard.id] })),
  }
}

/** One word is enough to change the language. */
function languageWanted(content: Content): Deed | undefined {
  const said = wordsOf(content).trim().toLowerCase()
  if (['english', 'in english', 'अंग्रेजी', 'इंग्लिश'].includes(said)) return { do: 'english' }
  return ['hindi', 'in hindi', 'हिंदी', 'हिन्दी'].includes(said) ? { do: 'hindi' } : undefined
}

function byCode(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn | undefined {
  const [code] = facts.codes
  if (!code) return undefined
  const quiet: Turn = { talk, language: facts.language, say: [], deeds: [] }
  if (code.state === 'doubtful') return { ...quiet, say: [plainly(words.doubtfulCode(code.code))] }
  const known = code.grievance && findKnown(facts, code.grievance)
  if (
    known &&
    known.state !== 'closed' &&
    talk.stage === 'choosing' &&
    onlyCode(wordsOf(heard.content), known)
  )
    return pressed({ do: 'join', grievance: known.id }, talk, heard, facts, words)
  if (code.state === 'not-own' || !known)
    return {
      ...quiet,
      say: [plainly(words.unknownCode(code.code))],
      deeds: [{ do: 'rebuff', code: code.code }],
    }
  return aboutKnown(known, talk, heard, facts, words)
}

/** Taken back is the draft in the making, the only open grievance, or the one whose number the citizen then writes. */
function takingBack(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const quiet: Turn = { talk, language: facts.language, say: [], deeds: [] }
  if (talk.draft) return { ...quiet, talk: IDLE, say: [plainly(words.dropped)] }
  const [only, ...others] = facts.open
  if (!only) return { ...quiet, say: [plainly(words.noneOpen)] }
  if (others.length === 0) return withdraw(only, heard, facts, words)
  return { ...quiet, say: [plainly(words.whichWithdrawn(facts.open.map(({ code }) => code)))] }
}

/** Stickers, reactions and what the service could not pass on: they make no grievance. */
function isMute(content: Content): boolean {
  return (
    content.type === 'reaction' ||
    content.type === 'other' ||
    (content.type === 'media' && content.media === 'sticker')
  )
}

function mute(content: Content, quiet: Turn, words: CitizenWords): Turn {
  if (content.type !== 'other' || content.name === 'request_welcome') return quiet
  if (content.name === 'call')
    return content.detail === 'connect'
      ? { ...quiet, say: [plainly(words.noCalls)], flag: 'asked-for-person' }
      : quiet
  return { ...quiet, say: [plainly(words.unsupported)], flag: 'unsupported' }
}

/** The message answers what we asked. */
function byTalk(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn | undefined {
  const { kind } = facts.reading
  const quiet: Turn = { talk, language: facts.language, say: [], deeds: [] }
  if (talk.stage === 'lacking') return lackingTold(talk, heard, facts, words)
  if (!talk.draft || talk.stage === 'idle') return undefined
  if (kind === 'stop') return { ...quiet, talk: IDLE, say: [plainly(words.dropped)] }
  if (kind === 'abuse' && !namesMatter(facts)) return { ...quiet, flag: 'abuse' }
  if (kind === 'status' && facts.open.length > 0) return statusOf(talk, facts, words)
  const bare = kindOf(wordsOf(heard.content)).kind
  // "हाँ" to "new or old?" is no word on the report that happens to be out.
  if (talk.stage === 'choosing' && (bare === 'yes' || bare === 'no')) {
    const again = { ...facts, reading: { ...facts.reading, kind: bare } }
    return answerWritten(talk, heard, again, words)
  }
  const word = wordBetween(talk, heard, facts, words)
  if (word) return word
  if (kind === 'thanks' || (kind === 'greeting' && talk.stage === 'confirming')) return quiet
  if (talk.stage === 'choosing') {
    const answer = answerWritten(talk, heard, facts, words)
    if (answer) return answer
    return { ...quiet, talk: { ...talk, draft: grow(talk.draft, heard, facts) } }
  }
  if (isQuestion(wordsOf(heard.content).trim(), kind)) return askedBetween(talk, heard, facts, words)
  if (talk.stage === 'confirming') {
    if (kind === 'yes') return registerNow(talk, facts)
    const agreed = agreedWithMore(talk, heard, facts)
    if (agreed) return agreed
    if (kind === 'no')
      return {
        ...quiet,
        talk: { ...talk, stage: 'asking', draft: reconsidered(talk.draft, facts) },
        say: [plainly(words.askChange)],
      }
  }
  const grown = settlePlace(talk, grow(corrected(talk.draft, heard, facts), heard, facts), heard, facts)
  if (heard.content.type === 'media' && wordsOf(heard.content).trim() === '')
    return growQuietly(talk, grown, facts)
  if (kind === 'emergency') return advance({ ...talk, draft: grown }, facts, words)
  if (!missedWhere(talk, grown, heard, facts)) return advance({ ...talk, draft: grown }, facts, words)
  if (crossed(talk, heard, facts)) return growQuietly(talk, grown, facts)
  return advance({ ...talk, draft: grown }, facts, words, 'where')
}

/** Asked in the middle, we answer, and put our own question again. */
function askedBetween(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  if (!talk.draft) return { talk, language: facts.language, say: [], deeds: [] }
  const draft = grow(talk.draft, heard, facts)
  const pending = talk.stage === 'asking' ? talk.asked.at(-1) : undefined
  const turn = advance(
    { ...talk, draft, asked: pending ? talk.asked.slice(0, -1) : talk.asked },
    facts,
    words,
    pending,
  )
  return { ...turn, say: [plainly(words.afterRegistering), ...turn.say] }
}

function lackingTold(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn | undefined {
  const known = talk.candidates[0] && findKnown(facts, talk.candidates[0])
  if (!known || facts.reading.kind === 'status') return undefined
  const turn = join(known, talk, heard, facts)
  const before: Talk = talk.draft ? { ...talk, stage: 'confirming', candidates: [] } : IDLE
  return { ...turn, talk: before, say: [plainly(words.heardLacking(known.code))] }
}

/** A few words on a report that is out are the citizen's word on it, whatever else is being told just now. */
function wordBetween(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn | undefined {
  const { kind } = facts.reading
  const [only, ...others] = facts.open.filter((known) => known.hearingUntil)
  const brief = wordsOf(heard.content).trim().split(/\s+/).length <= ANSWER_WORDS / 2
  if (!only || others.length > 0 || !brief) return undefined
  return kind === 'satisfied' || kind === 'dissatisfied'
    ? takeWord(only, kind, talk, heard, facts, words)
    : undefined
}

/** Do bad words stand around a matter that somebody must see to? */
function namesMatter({ reading, settings }: Facts): boolean {
  return isSettled(reading.subjects[0], settings) || reading.places.length > 0
}

function byWords(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords, quiet: Turn): Turn {
  const { kind } = facts.reading
  const said = wordsOf(heard.content).trim()
  // "JE साहब का नंबर दो" wants a person, though a word of it may sound like a matter.
  if (facts.reading.person && (said.split(/\s+/).length <= PERSON_WORDS || !namesMatter(facts)))
    return { ...quiet, say: [plainly(words.toPerson)], flag: 'asked-for-person' }
  switch (kind) {
    case 'abuse':
      if (namesMatter(facts) && said.split(/\s+/).length > INSULT_WORDS)
        return { ...withWords(talk, heard, facts, words), flag: 'abuse' }
      return { ...quiet, say: [plainly(words.toPerson)], flag: 'abuse' }
    case 'emergency':
      return begin(heard, facts, words)
    case 'greeting':
      return { ...quiet, say: [welcome(facts, words)] }
    case 'stop':
      return { ...quiet, say: [plainly(words.stopped)] }
    case 'status':
      return statusOf(talk, facts, words)
    case 'thanks':
    case 'yes':
    case 'no':
    case 'satisfied':
    case 'dissatisfied':
      return answerOf(kind, talk, heard, facts, words, quiet)
    case 'grievance':
    case 'follow-up':
    case 'unclear':
      return said === '' ? withoutWords(talk, heard, facts, words) : withWords(talk, heard, facts, words)
  }
}

/** Yes, no, thanks and the like mean something only to who was asked. */
function answerOf(
  kind: 'thanks' | 'yes' | 'no' | 'satisfied' | 'dissatisfied',
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
  quiet: Turn,
): Turn {
  const asked = facts.open.filter((known) => known.hearingUntil)
  const word =
    kind === 'yes' || kind === 'satisfied' ? 'satisfied' : kind === 'thanks' ? undefined : 'dissatisfied'
  const [only] = asked
  const [open, ...others] = facts.open
  if (asked.length === 1 && only && onlyNotes(wordsOf(heard.content)))
    return { ...join(only, talk, heard, facts), say: askWord(only, words) }
  if (kind === 'satisfied' && asked.length === 0 && open && others.length === 0)
    return { ...join(open, talk, heard, facts), say: [plainly(words.gladToHear(open.code))] }
  if (word && asked.length === 1 && only) return takeWord(only, word, talk, heard, facts, words)
  if (word && asked.length > 1) {
    const chosen = choose(asked, talk, heard, facts, words)
    return { ...chosen, talk: { ...chosen.talk, word } }
  }
  if (kind === 'dissatisfied') return withWords(talk, heard, facts, words)
  if (kind === 'no' && facts.open.length > 0) return { ...quiet, say: [plainly(words.fine)] }
  return (kind === 'yes' && facts.open.length === 0) || kind === 'no'
    ? { ...quiet, say: [welcome(facts, words)] }
    : { ...quiet, say: [plainly(words.thanks)] }
}

/** A picture, a voice note or a place without a word of explanation. */
function withoutWords(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const belongs = soleExpecting(facts) ?? soleRecent(facts, RECENT_MS)
  if (belongs) return aboutKnown(belongs, talk, heard, facts, words)
  if (facts.open.length > 0) return choose(facts.open, talk, heard, facts, words)
  return begin(heard, facts, words)
}

function withWords(talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const { reading } = facts
  const asked = facts.open.filter((known) => known.state === 'awaiting_complainant')
  if (asked.length === 1 && asked[0])
    return isAnother(facts) && wordsOf(heard.content).trim().split(/\s+/).length > ANSWER_WORDS
      ? choose(facts.open, talk, heard, facts, words)
      : supply(asked[0], talk, heard, facts, words)
  const [only] = facts.open
  if (facts.open.length === 0 || !only) {
    const [latest] = facts.closedLately
    const closed =
      reading.kind === 'follow-up' || reading.kind === 'dissatisfied'
        ? latest
        : facts.closedLately.find((known) => isSameMatter(known, facts))
    if (closed) return aboutKnown(closed, talk, heard, facts, words)
    if (onlyAnnounces(wordsOf(heard.content)))
      return { talk, language: facts.language, say: [plainly(words.askWhat)], deeds: [] }
    return tellsNothing(heard.content, facts)
      ? { talk, language: facts.language, say: [welcome(facts, words)], deeds: [] }
      : begin(heard, facts, words)
  }
  const again = isAnother(facts) && facts.closedLately.find((known) => isSameMatter(known, facts))
  if (again) return aboutKnown(again, talk, heard, facts, words)
  if (reading.kind === 'follow-up' || reading.kind === 'dissatisfied')
    return facts.open.length === 1
      ? aboutKnown(only, talk, heard, facts, words)
      : choose(facts.open, talk, heard, facts, words)
  const fresh = soleRecent(facts, JUST_NOW_MS)
  const second = fresh && correctsFresh(fresh, talk, heard, facts, words)
  if (second) return second
  if (fresh && isAddition(heard.content, facts)) return aboutKnown(fresh, talk, heard, facts, words)
  // After a report, what is still wrong may be another matter or the same one: the citizen says which.
  const about = facts.open.some((known) => known.hearingUntil) && reading.places.length === 0
  return isAnother(facts) && !about
    ? begin(heard, facts, words)
    : choose(facts.open, talk, heard, facts, words)
}

/** Less than this is no subject at all. */
const LEAST = 0.3

/** "?", "1", "कैसे करें": the words stay in the thread for a person, but there is nothing to register. */
function tellsNothing(
  { type }: Content,
  { reading: { kind, subjects, places, whichPlace } }: Facts,
): boolean {
  const faint = (subjects[0]?.confidence ?? 0) < LEAST
  return type === 'text' && kind === 'unclear' && faint && places.length + whichPlace.length === 0
}

/** Right after registering, a few words or a picture with its caption add to what was told. */
function isAddition(content: Content, facts: Facts): boolean {
  const said = wordsOf(content).trim().split(/\s+/).length
  const adds = said <= FEW_WORDS || content.type === 'media'
  return facts.reading.kind === 'unclear' || (adds && !isAnother(facts))
}

/** Surely something else than all that is open: another subject, or the same subject at another place. */
function isAnother({ reading, open, settings }: Facts): boolean {
  const subject = reading.subjects[0]
  if (!subject || !isSettled(subject, settings)) return false
  const place = reading.places[0]?.code
  return open.every(
    (known) => known.subject !== subject.code || (place !== undefined && known.place !== place),
  )
}

/** Surely the subject of that one, and not at another place: what was mended is broken again. */
function isSameMatter(known: Known, { reading, settings }: Facts): boolean {
  const subject = reading.subjects[0]
  const place = reading.places[0]?.code
  if (!subject || !isSettled(subject, settings) || known.timeOver) return false
  return known.subject === subject.code && (place === undefined || known.place === place)
}

function soleExpecting({ open }: Facts): Known | undefined {
  const expecting = open.filter((known) => known.state === 'awaiting_complainant' || known.hearingUntil)
  return expecting.length === 1 ? expecting[0] : undefined
}

function soleRecent({ open, now }: Facts, within: number): Known | undefined {
  const recent = open.filter((known) => now.getTime() - known.lastActAt.getTime() <= within)
  return open.length === 1 && recent.length === 1 ? recent[0] : undefined
}

function welcome(facts: Facts, words: CitizenWords): Outgoing {
  const deed = facts.language === 'hi' ? ({ do: 'english' } as const) : ({ do: 'hindi' } as const)
  return {
    inside: {
      type: 'buttons',
      text: words.welcome(facts.district),
      buttons: [{ title: words.english, deed }],
    },
  }
}
