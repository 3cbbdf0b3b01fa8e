/**
 * A grievance while it is being told: how a draft grows with each message, and what is asked next.
 *
 *   what is missing   asked in this order: what? (only when nothing but files came), which of these places?, where?
 *   enough            after the district's number of questions, or when nothing is missing: shown and confirmed
 *
 * Each question moves the time at which the draft registers by itself.
 */
import { type Content, wordsOf } from '../message/content.ts'
import { type Outgoing, plainly } from '../message/outgoing.ts'
import { asksUs, isUnknown, tellsWhere } from '../reading/place-answer.ts'
import { isSettled } from '../reading/settled.ts'
import type { CitizenWords } from '../words/citizen.ts'
import { shorten } from '../words/say.ts'
import { twoMatters } from './apart.ts'
import { isLocated, isTorn, spotted, whereWords } from './spotted.ts'
import type { Draft, Question, Talk } from './talk.ts'
import type { Facts, HeardNow, Turn } from './turn.ts'
import { askWhichPlace, isManifold, narrowed } from './which-place.ts'

/** A first message opens a draft. */
export function begin(heard: HeardNow, facts: Facts, words: CitizenWords): Turn {
  const empty: Draft = {
    grievance: facts.newGrievance,
    messages: [],
    words: [],
    shown: false,
    spoken: false,
    places: [],
  }
  return advance(
    { stage: 'asking', asked: [], candidates: [], draft: grow(empty, heard, facts) },
    facts,
    words,
  )
}

/** The draft with one more message in it. What is sure is changed only when the citizen wants to. */
export function grow(draft: Draft, heard: HeardNow, facts: Facts): Draft {
  const said = heard.deed || tellsNoMatter(heard, facts) ? '' : wordsOf(heard.content).trim()
  const { subjects } = facts.reading
  const sure = (draft.subject?.confidence ?? 0) > facts.settings.routeConfidence
  const subject =
    !sure && subjects[0] && subjects[0].confidence > (draft.subject?.confidence ?? 0)
      ? subjects[0]
      : draft.subject
  const grown: Draft = {
    ...draft,
    messages: draft.messages.includes(heard.id) ? draft.messages : [...draft.messages, heard.id],
    words: said === '' ? draft.words : [...draft.words, said],
    shown: draft.shown || isShown(heard.content),
    spoken: draft.spoken || (heard.content.type === 'media' && heard.content.media === 'audio'),
    ...(subject ? { subject } : {}),
    ...(heard.content.type === 'location'
      ? { location: { lat: heard.content.lat, lng: heard.content.lng }, refusedSpot: false }
      : {}),
    ...(draft.secret || facts.reading.secret ? { secret: true } : {}),
    ...(draft.suggests || facts.reading.suggests ? { suggests: true } : {}),
    ...(facts.reading.also && facts.reading.issues ? { issues: facts.reading.issues } : {}),
    ...placesOf(draft, facts),
  }
  return spotted(grown, facts)
}

/** "हाँ", "पता नहीं", "कितने दिन में होगा?": they stay in the thread, but are not what is wrong. */
function tellsNoMatter({ content }: HeardNow, { reading: { kind } }: Facts): boolean {
  const said = wordsOf(content).trim()
  return ANSWERS.includes(kind) || isUnknown(said) || isQuestion(said, kind)
}

const ANSWERS: readonly Facts['reading']['kind'][] = ['yes', 'no', 'thanks', 'greeting', 'status']
const QUESTION_WORDS = 8

/** Is nothing told but something asked of us? */
export function isQuestion(said: string, kind: Facts['reading']['kind']): boolean {
  return kind === 'status' || (asksUs(said) && said.split(/\s+/).length <= QUESTION_WORDS)
}

function isShown(content: Content): boolean {
  return (
    content.type === 'media' &&
    (content.media === 'image' || content.media === 'video' || content.media === 'document')
  )
}

function placesOf(draft: Draft, facts: Facts): Partial<Draft> {
  const { reading } = facts
  const left = narrowed(draft, facts)
  if (left) return left
  const [best] = reading.places
  if (!best || (draft.place && draft.place.confidence >= best.confidence)) return {}
  if (reading.whichPlace.length > 1) return { places: reading.whichPlace }
  return { place: best, places: [] }
}

/** Words that answer "where?" are kept as the citizen's own, even when no such place is known. */
export function settlePlace(talk: Talk, draft: Draft, heard: HeardNow, facts: Facts): Draft {
  const askedWhere = talk.asked.at(-1) === 'where' && talk.stage === 'asking'
  const said = wordsOf(heard.content).trim()
  if (!askedWhere || isLocated(draft) || isNoPlace(said, facts)) return draft
  return { ...draft, placeWords: shorten(said, 200) }
}

/** "I do not know", what is wrong, or a question: they tell no place. */
function isNoPlace(said: string, { reading: { kind, subjects } }: Facts): boolean {
  return ANSWERS.includes(kind) || !tellsWhere(said, subjects[0]?.confidence ?? 0)
}

/** Asked where, the citizen spoke of something else: it is asked once more. */
export function missedWhere(
  talk: Talk,
  draft: Draft,
  heard: HeardNow,
  { reading: { kind } }: Facts,
): boolean {
  const asked = talk.asked.filter((one) => one === 'where').length
  if (talk.stage !== 'asking' || talk.asked.at(-1) !== 'where' || asked !== 1) return false
  const located = isLocated(draft) || draft.places.length > 0
  return !located && !draft.spoken && kind !== 'no' && !isUnknown(wordsOf(heard.content))
}

/** The citizen wants to change something: what is said now may take the place of what was understood before. */
export function reconsidered({ place, subject, ...draft }: Draft, { settings }: Facts): Draft {
  const fromSpot = place !== undefined && place.code === draft.spot?.place
  return {
    ...draft,
    ...(fromSpot ? { refusedSpot: true } : {}),
    ...(place ? { place: { ...place, confidence: 0 } } : {}),
    ...(subject
      ? { subject: { ...subject, confidence: Math.min(subject.confidence, settings.routeConfidence) } }
      : {}),
  }
}

/** People need a while to read; what comes sooner was written before our question was seen. */
const READING_MS = 8_000

/** Did the message cross with our question? Then the question still stands, and is not put twice. */
export function crossed({ registerAt }: Talk, { at, content }: HeardNow, { settings }: Facts): boolean {
  // A position is an answer to us, be it the wrong one.
  if (registerAt === undefined || content.type === 'location') return false
  const asked = new Date(registerAt).getTime() - settings.autoRegisterMinutes * 60_000
  return at.getTime() - asked < READING_MS
}

/** Asks for what is missing, or shows what was understood. */
export function advance(talk: Talk, facts: Facts, words: CitizenWords, again?: Question): Turn {
  const draft = talk.draft
  if (!draft) return { talk, language: facts.language, say: [], deeds: [] }
  const more = talk.asked.length < facts.settings.maxQuestions
  const question = again && more ? again : nextQuestion(talk, draft, facts)
  const registerAt = new Date(facts.now.getTime() + facts.settings.autoRegisterMinutes * 60_000)
  const said = question ? ask(question, draft, facts, words) : confirm(draft, facts, words)
  return {
    talk: {
      ...talk,
      stage: question ? 'asking' : 'confirming',
      asked: question ? [...talk.asked, question] : talk.asked,
      registerAt: registerAt.toISOString(),
    },
    language: facts.language,
    say: [said],
    deeds: [{ do: 'register', grievance: draft.grievance, at: registerAt }],
  }
}

function nextQuestion(talk: Talk, draft: Draft, facts: Facts): Question | undefined {
  if (talk.asked.length >= facts.settings.maxQuestions) return undefined
  const notYet = (question: Question) => !talk.asked.includes(question)
  const untold = draft.words.length === 0 || onlyNamesPlace(draft, facts)
  if (untold && !draft.spoken && notYet('what')) return 'what'
  const which = isManifold(draft) ? 'which-block' : 'which-place'
  if (draft.places.length > 1 && (!draft.place || isTorn(draft)) && notYet(which)) return which
  if (!isLocated(draft) && !draft.spoken && notYet('where')) return 'where'
  return undefined
}

/** "ग्राम तेजबारी, ब्लॉक बेलवन": where, but not yet what. */
function onlyNamesPlace({ words, subject, shown }: Draft, { reading }: Facts): boolean {
  const [only = '', ...more] = words
  const brief = more.length === 0 && only.split(/\s+/).length <= PLACE_WORDS
  return brief && !shown && reading.places.length > 0 && (subject?.confidence ?? 0) < FAINT
}

const PLACE_WORDS = 6
/** Less than this is no reading of a subject. */
const FAINT = 0.45

function ask(question: Question, draft: Draft, facts: Facts, words: CitizenWords): Outgoing {
  switch (question) {
    case 'what':
      return plainly(draft.shown ? words.askWhatOfFile : words.askWhat)
    case 'where':
      return { inside: { type: 'ask-location', text: whereWords(draft, facts, words) } }
    case 'which-block':
    case 'which-place':
      return askWhichPlace(draft, facts, words)
  }
}

function confirm(draft: Draft, facts: Facts, words: CitizenWords): Outgoing {
  const subject =
    draft.subject && isSettled(draft.subject, facts.settings)
      ? facts.subjectName(draft.subject.code)
      : undefined
  const place = draft.place ? placeShown(draft.place.code, draft, facts, words) : draft.placeWords
  const two = twoMatters(draft)
  return {
    inside: {
      type: 'buttons',
      text: words.understood({
        gist: shorten(draft.words.join(' · ') || (draft.spoken ? '🎤' : '📎'), 500),
        ...(subject ? { subject } : {}),
        ...(place ? { place } : {}),
        files: draft.shown || draft.spoken ? 1 : 0,
        secret: draft.secret === true,
        ...(two ? { two: two.map(({ subject: code }) => facts.subjectName(code) ?? code) } : alsoIn(facts)),
        minutes: facts.settings.autoRegisterMinutes,
      }),
      buttons: [
        { title: words.yesRegister, deed: { do: 'register' } },
        ...(two ? [{ title: words.registerApart, deed: { do: 'register-apart' } as const }] : []),
        { title: words.change, deed: { do: 'change' } },
      ],
    },
  }
}

/** Named with its reason where it is read from a position and not from words. */
function placeShown(code: number, { spot }: Draft, facts: Facts, words: CitizenWords): string | undefined {
  const name = facts.placeName(code)
  return name !== undefined && spot?.place === code ? words.placeByPin(name) : name
}

/** So sure the other matter is called by its subject; else it is told in the citizen's own words. */
const CALLED = 0.6
const QUOTED = 80

function alsoIn({ reading: { also, issues }, subjectName }: Facts): { readonly also?: string } {
  const name = also === undefined ? undefined : subjectName(also)
  if (name === undefined) return {}
  const told = issues?.find(({ subject }) => subject === also)
  return { also: told && told.confidence < CALLED ? `“${shorten(told.words, QUOTED)}”` : name }
}

/** The draft is whole: the stage of registration takes it now, and its answer with the code is answer enough. */
export function registerNow(talk: Talk, facts: Facts): Turn {
  if (!talk.draft) return { talk, language: facts.language, say: [], deeds: [] }
  return {
    talk: { ...talk, stage: 'confirming', registerAt: facts.now.toISOString() },
    language: facts.language,
    say: [],
    deeds: [{ do: 'register', grievance: talk.draft.grievance, at: facts.now }],
  }
}

/** A file more, while a question stands: it is taken without a word, and the time to answer begins anew. */
export function growQuietly(talk: Talk, draft: Draft, facts: Facts): Turn {
  const registerAt = new Date(facts.now.getTime() + facts.settings.autoRegisterMinutes * 60_000)
  return {
    talk: { ...talk, draft, registerAt: registerAt.toISOString() },
    language: facts.language,
    say: [],
    deeds: [{ do: 'register', grievance: draft.grievance, at: registerAt }],
  }
}
