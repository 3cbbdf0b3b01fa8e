/**
 * A message about a grievance that exists: it is joined to its file, answers what was asked, asks for its state,
 * gives the citizen's word, or wants a closed one opened again.
 */
import { blankCodes } from '../grievance/code.ts'
import type { MessageId } from '../ids.ts'
import { wordsOf } from '../message/content.ts'
import { type Button, type Outgoing, plainly } from '../message/outgoing.ts'
import { onlyNotes } from '../reading/kind.ts'
import type { CitizenWords } from '../words/citizen.ts'
import { sayTime, shorten } from '../words/say.ts'
import { begin, grow } from './draft.ts'
import { type Draft, IDLE, type Talk } from './talk.ts'
import { type Facts, findKnown, type HeardNow, type Known, type Turn } from './turn.ts'
import { takesBack } from './withdrawal.ts'

const MOST_SHOWN = 3

/** The citizen named this grievance, by code, by replying, or because it is the only one it can be. */
export function aboutKnown(
  known: Known,
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
): Turn {
  const { kind } = facts.reading
  const said = wordsOf(heard.content).trim()
  if (known.state === 'closed') return aboutClosed(known, talk, heard, facts, words)
  if (kind === 'status' || onlyCode(said, known)) return tell(known, talk, facts, words)
  if (takesBack(said)) return withdraw(known, heard, facts, words)
  if (kind === 'stop') return { talk, language: facts.language, say: [plainly(words.stopped)], deeds: [] }
  if (known.hearingUntil) return inHearing(known, talk, heard, facts, words)
  if (known.state === 'awaiting_complainant') return supply(known, talk, heard, facts, words)
  const turn = join(known, talk, heard, facts)
  const quiet = kind === 'thanks' || kind === 'greeting' || heard.content.type === 'reaction'
  return quiet ? { ...turn, deeds: [] } : { ...turn, say: [plainly(words.joined(known.code))] }
}

/** What is over is told, opened again while there is time, and after that the matter is a new one. */
function aboutClosed(known: Known, talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const { kind } = facts.reading
  if (kind === 'status' || onlyCode(wordsOf(heard.content).trim(), known))
    return tell(known, talk, facts, words)
  if (CONTENT.has(kind)) return { talk, language: facts.language, say: [plainly(words.thanks)], deeds: [] }
  if (known.timeOver) return begin(heard, facts, words)
  const waiting = choose([], talk, heard, facts, words)
  return {
    ...waiting,
    talk: { ...waiting.talk, candidates: [known.id] },
    say: offerReopening(known, facts, words).say,
  }
}

/** Said of what is over, these want nothing more. */
const CONTENT: ReadonlySet<Facts['reading']['kind']> = new Set([
  'thanks',
  'greeting',
  'satisfied',
  'yes',
  'stop',
])

/** The citizen's word on a report; a file without words is asked about, and counts as "not done" if left so. */
function inHearing(known: Known, talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const { kind } = facts.reading
  if (onlyNotes(wordsOf(heard.content)))
    return { ...join(known, talk, heard, facts), say: askWord(known, words) }
  if (kind === 'satisfied' || kind === 'yes') return takeWord(known, 'satisfied', talk, heard, facts, words)
  if (kind === 'dissatisfied' || kind === 'no')
    return takeWord(known, 'dissatisfied', talk, heard, facts, words)
  const turn = join(known, talk, heard, facts)
  const later = new Date(facts.now.getTime() + facts.settings.autoRegisterMinutes * 60_000)
  const objected = heard.content.type === 'media' || kind === 'grievance' || kind === 'follow-up'
  return {
    ...turn,
    say: askWord(known, words),
    deeds: objected
      ? [...turn.deeds, { do: 'word', grievance: known.id, word: 'dissatisfied', messages: [], at: later }]
      : turn.deeds,
  }
}

/** Joined while we wait for the word: the question is put again. */
export function askWord(known: Known, words: CitizenWords): Turn['say'] {
  return [
    { inside: { type: 'buttons', text: words.askWord(known.code), buttons: wordButtons(known, words) } },
  ]
}

/** The word was given before the citizen said on which report. */
export function wordTaken(
  known: Known,
  word: 'satisfied' | 'dissatisfied',
  messages: readonly MessageId[],
  { language, now }: Facts,
  words: CitizenWords,
): Turn {
  const done = word === 'satisfied'
  return {
    talk: done ? IDLE : { ...IDLE, stage: 'lacking', candidates: [known.id] },
    language,
    say: [plainly(done ? words.heardSatisfied(known.code) : words.askLacking(known.code))],
    deeds: [{ do: 'word', grievance: known.id, word, messages, at: now }],
  }
}

/** Satisfied ends it; not satisfied sends it up at once, and then we ask what is lacking. */
export function takeWord(
  known: Known,
  word: 'satisfied' | 'dissatisfied',
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
): Turn {
  const said = heard.deed ? '' : wordsOf(heard.content).trim()
  const told = word === 'dissatisfied' && said.split(/\s+/).length > 3
  return {
    talk:
      word === 'dissatisfied' && !told
        ? { ...keepDraft(known, talk), stage: 'lacking', candidates: [known.id] }
        : keepDraft(known, talk),
    language: facts.language,
    say: [
      plainly(
        word === 'satisfied'
          ? words.heardSatisfied(known.code)
          : told
            ? words.heardLacking(known.code)
            : words.askLacking(known.code),
      ),
    ],
    deeds: [
      {
        do: 'word',
        grievance: known.id,
        word,
        messages: [...new Set([...waitingFor(known, talk), heard.id])],
        ...(told ? { lacking: said } : {}),
        at: facts.now,
      },
    ],
  }
}

/** Adds the message to the file. */
export function join(
  known: Known,
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  messages: readonly MessageId[] = [heard.id],
): Turn {
  return { talk, language: facts.language, say: [], deeds: [{ do: 'join', grievance: known.id, messages }] }
}

/** The papers the officer asked for. */
export function supply(known: Known, talk: Talk, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  if (asksBack(heard))
    return { ...join(known, talk, heard, facts), say: [plainly(words.questionPassed(known.code))] }
  return {
    talk,
    language: facts.language,
    say: [plainly(words.supplied(known.code))],
    deeds: [{ do: 'supply', grievance: known.id, messages: [heard.id] }],
  }
}

/** "किसका आधार, मेरा या पिता का?" supplies nothing yet. */
function asksBack({ content }: HeardNow): boolean {
  return content.type === 'text' && /[?？]/.test(content.text) && !/\d{4}/.test(content.text)
}

/** In doubt we ask: one of these, or a new one? The message waits in a draft until the answer. */
export function choose(
  candidates: readonly Known[],
  talk: Talk,
  heard: HeardNow,
  facts: Facts,
  words: CitizenWords,
): Turn {
  const empty: Draft = {
    grievance: facts.newGrievance,
    messages: [],
    words: [],
    shown: false,
    spoken: false,
    places: [],
  }
  const draft = grow(talk.draft ?? empty, heard, facts)
  const registerAt = new Date(facts.now.getTime() + facts.settings.autoRegisterMinutes * 60_000)
  return {
    talk: {
      stage: 'choosing',
      draft,
      asked: talk.asked,
      registerAt: registerAt.toISOString(),
      candidates: candidates.map((known) => known.id),
    },
    language: facts.language,
    say: [newOrOld(candidates, words)],
    deeds: [{ do: 'register', grievance: draft.grievance, at: registerAt }],
  }
}

function newOrOld(candidates: readonly Known[], words: CitizenWords): Outgoing {
  const rows = candidates.slice(0, 9).map((known) => ({
    title: known.code,
    description: shorten(known.gist, 72),
    deed: { do: 'join', grievance: known.id } as const,
  }))
  return {
    inside: {
      type: 'list',
      text: words.newOrOld,
      open: words.openChoices,
      rows: [{ title: words.newOne, deed: { do: 'new-grievance' } }, ...rows],
    },
  }
}

/** Asks again which it is, because what was said is no answer to it. */
export function askWhichAgain(talk: Talk, facts: Facts, words: CitizenWords): Turn {
  const candidates = talk.candidates.flatMap((id) => findKnown(facts, id) ?? [])
  const closed = candidates.find((known) => known.state === 'closed')
  const say = closed ? offerReopening(closed, facts, words).say : [newOrOld(candidates, words)]
  return { talk, language: facts.language, say, deeds: [] }
}

/** The state of everything open, or of what was closed lately. */
export function statusOf(talk: Talk, facts: Facts, words: CitizenWords): Turn {
  const shown = (facts.open.length > 0 ? facts.open : facts.closedLately).slice(0, MOST_SHOWN)
  return {
    talk,
    language: facts.language,
    say: [
      plainly(
        shown.length === 0 ? words.noneOpen : shown.map((known) => status(known, facts, words)).join('\n\n'),
      ),
    ],
    deeds: [],
  }
}

/** The buttons under a report. */
export function wordButtons(known: { readonly id: string }, words: CitizenWords): readonly Button[] {
  return [
    { title: words.satisfied, deed: { do: 'satisfied', grievance: known.id } },
    { title: words.dissatisfied, deed: { do: 'dissatisfied', grievance: known.id } },
  ]
}

/** Tells the state of one grievance. */
export function tell(known: Known, talk: Talk, facts: Facts, words: CitizenWords): Turn {
  return { talk, language: facts.language, say: [plainly(status(known, facts, words))], deeds: [] }
}

/** "Open it again, or a new one?" */
export function offerReopening(
  known: Known,
  facts: Facts,
  words: CitizenWords,
): Pick<Turn, 'language' | 'say'> {
  const buttons: readonly Button[] = [
    { title: words.reopen, deed: { do: 'reopen', grievance: known.id } },
    { title: words.newOne, deed: { do: 'new-grievance' } },
  ]
  return {
    language: facts.language,
    say: [{ inside: { type: 'buttons', text: words.closedOne(known.code), buttons } }],
  }
}

/** At the citizen's own wish. */
export function withdraw(known: Known, heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  return {
    talk: IDLE,
    language: facts.language,
    say: [plainly(words.withdrawn(known.code))],
    deeds: [{ do: 'word', grievance: known.id, word: 'withdrawn', messages: [heard.id], at: facts.now }],
  }
}

function status(known: Known, { language }: Facts, words: CitizenWords): string {
  return words.status({
    code: known.code,
    gist: shorten(known.gist, 80),
    state: known.state,
    ...(known.postName ? { post: known.postName } : {}),
    ...(known.dueAt ? { due: sayTime(known.dueAt, language) } : {}),
    ...(known.working ? { working: known.working } : {}),
    ...(known.asked ? { asked: known.asked } : {}),
    ...(known.onTrack ? { onTrack: known.onTrack } : {}),
    ...(known.hearingUntil ? { until: sayTime(known.hearingUntil, language) } : {}),
  })
}

/** Is the code all that was said? */
export function onlyCode(said: string, known: Known): boolean {
  const [letters] = known.code.split('-')
  return said !== '' && !/[\p{L}\p{N}]/u.test(blankCodes(said, letters))
}

/** A draft in the making is not lost because the citizen answers something else in between. */
function keepDraft(known: Known, talk: Talk): Talk {
  return talk.draft && !mayBeAbout(known, talk) ? talk : IDLE
}

/** What waited for "new or old?" belongs to the one that is now spoken of, if it may. */
function waitingFor(known: Known, talk: Talk): readonly MessageId[] {
  return mayBeAbout(known, talk) ? (talk.draft?.messages ?? []) : []
}

function mayBeAbout(known: Known, talk: Talk): boolean {
  return talk.stage === 'choosing' && talk.candidates.includes(known.id)
}
