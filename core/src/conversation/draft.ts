/**
 * A grievance while it is being told: how a draft grows with each message, and what is asked next.
 *
 *   what is missing   asked in this order: what? (only when nothing but files came), which of these places?, where?
 *   enough            after the district's number of questions, or when nothing is missing: shown and confirmed
 *
 * Each question moves the time at which the draft registers by itself.
 */
import { type Content, wordsOf } from '../message/content.ts'
import { type ListRow, type Outgoing, plainly } from '../message/outgoing.ts'
import { isSettled } from '../reading/settled.ts'
import type { CitizenWords } from '../words/citizen.ts'
import { shorten } from '../words/say.ts'
import type { Draft, Question, Talk } from './talk.ts'
import type { Facts, HeardNow, Turn } from './turn.ts'

const MOST_ROWS = 9

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
  const said = heard.deed ? '' : wordsOf(heard.content).trim()
  const { subjects } = facts.reading
  const sure = (draft.subject?.confidence ?? 0) > facts.settings.routeConfidence
  const subject =
    !sure && subjects[0] && subjects[0].confidence > (draft.subject?.confidence ?? 0)
      ? subjects[0]
      : draft.subject
  return {
    ...draft,
    messages: draft.messages.includes(heard.id) ? draft.messages : [...draft.messages, heard.id],
    words: said === '' ? draft.words : [...draft.words, said],
    shown: draft.shown || isShown(heard.content),
    spoken: draft.spoken || (heard.content.type === 'media' && heard.content.media === 'audio'),
    ...(subject ? { subject } : {}),
    ...(heard.content.type === 'location'
      ? { location: { lat: heard.content.lat, lng: heard.content.lng } }
      : {}),
    ...(draft.secret || facts.reading.secret ? { secret: true } : {}),
    ...placesOf(draft, facts),
  }
}

function isShown(content: Content): boolean {
  return (
    content.type === 'media' &&
    (content.media === 'image' || content.media === 'video' || content.media === 'document')
  )
}

function placesOf(draft: Draft, { reading }: Facts): Partial<Draft> {
  const [best] = reading.places
  if (!best || (draft.place && draft.place.confidence >= best.confidence)) return {}
  if (reading.whichPlace.length > 1) return { places: reading.whichPlace.slice(0, MOST_ROWS) }
  return { place: best, places: [] }
}

/** Words that answer "where?" are kept as the citizen's own, even when no such place is known. */
export function settlePlace(talk: Talk, draft: Draft, heard: HeardNow, facts: Facts): Draft {
  const askedWhere = talk.asked.at(-1) === 'where' && talk.stage === 'asking'
  const said = wordsOf(heard.content).trim()
  if (!askedWhere || draft.place || draft.location || draft.placeWords || isNoPlace(said, facts)) return draft
  return { ...draft, placeWords: shorten(said, 200) }
}

const UNKNOWN =
  /^(?:मुझे )?(?:(?:पता|मालूम|जानकारी) नह[ीि]ं?|pata nah[i]+|malum nah[i]+|maloom nah[i]+|(?:i )?do ?n[o']?t know|not known)/iu

/** "I do not know" and the like tell no place. */
function isNoPlace(said: string, { reading: { kind } }: Facts): boolean {
  return said === '' || kind === 'no' || kind === 'status' || UNKNOWN.test(said)
}

/** The citizen wants to change something: what is said now may take the place of what was understood before. */
export function reconsidered({ place, subject, ...draft }: Draft, { settings }: Facts): Draft {
  return {
    ...draft,
    ...(place ? { place: { ...place, confidence: 0 } } : {}),
    ...(subject
      ? { subject: { ...subject, confidence: Math.min(subject.confidence, settings.routeConfidence) } }
      : {}),
  }
}

/** Asks for what is missing, or shows what was understood. */
export function advance(talk: Talk, facts: Facts, words: CitizenWords): Turn {
  const draft = talk.draft
  if (!draft) return { talk, language: facts.language, say: [], deeds: [] }
  const question = nextQuestion(talk, draft, facts)
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
  if (draft.words.length === 0 && !draft.spoken && notYet('what')) return 'what'
  if (draft.places.length > 1 && !draft.place && notYet('which-place')) return 'which-place'
  const located = draft.place || draft.placeWords || draft.location
  if (!located && !draft.spoken && notYet('where')) return 'where'
  return undefined
}

function ask(question: Question, draft: Draft, facts: Facts, words: CitizenWords): Outgoing {
  switch (question) {
    case 'what':
      return plainly(draft.shown ? words.askWhatOfFile : words.askWhat)
    case 'where':
      return { inside: { type: 'ask-location', text: words.askWhere } }
    case 'which-place':
      return {
        inside: {
          type: 'list',
          text: words.askWhichPlace,
          open: words.openPlaces,
          rows: rows(draft, facts, words),
        },
      }
  }
}

function rows(draft: Draft, facts: Facts, words: CitizenWords): readonly ListRow[] {
  const places = draft.places.flatMap((code) => {
    const [title = '', ...around] = (facts.placeName(code) ?? '').split(', ')
    return title === ''
      ? []
      : [
          {
            title: shorten(title, 24),
            description: shorten(around.join(', '), 72),
            deed: { do: 'place', place: code } as const,
          },
        ]
  })
  return [...places, { title: words.otherPlace, deed: { do: 'skip' } }]
}

function confirm(draft: Draft, facts: Facts, words: CitizenWords): Outgoing {
  const subject =
    draft.subject && isSettled(draft.subject, facts.settings)
      ? facts.subjectName(draft.subject.code)
      : undefined
  const place = draft.place ? facts.placeName(draft.place.code) : draft.placeWords
  return {
    inside: {
      type: 'buttons',
      text: words.understood({
        gist: shorten(draft.words.join(' · ') || (draft.spoken ? '🎤' : '📎'), 500),
        ...(subject ? { subject } : {}),
        ...(place ? { place } : {}),
        files: draft.shown || draft.spoken ? 1 : 0,
        secret: draft.secret === true,
        minutes: facts.settings.autoRegisterMinutes,
      }),
      buttons: [
        { title: words.yesRegister, deed: { do: 'register' } },
        { title: words.change, deed: { do: 'change' } },
      ],
    },
  }
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
