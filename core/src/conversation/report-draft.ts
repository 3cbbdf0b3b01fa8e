/**
 * A report while it is being told: how it grows with each message, and the look the officer takes before it goes
 * in. Without what the subject demands it is not handed in at all; what is weak goes to the control room first.
 */
import { reasonToGoWithout } from '../direction/direct.ts'
import type { MessageId } from '../ids.ts'
import { type Content, wordsOf } from '../message/content.ts'
import { plainly } from '../message/outgoing.ts'
import { lacking } from '../report/evidence.ts'
import type { OfficerWords } from '../words/officer.ts'
import {
  type Mine,
  OFFICER_IDLE,
  type OfficerFacts,
  type OfficerTalk,
  type OfficerTurn,
  type ReportDraft,
} from './officer-facts.ts'

/** First the officer is shown what was understood; the second time it goes in, unless something is missing. */
export function submitting(talk: OfficerTalk, facts: OfficerFacts, words: OfficerWords): OfficerTurn {
  const draft = talk.draft
  const mine = facts.mine.find((one) => one.id === draft?.grievance)
  if (!draft || !mine) return { talk, say: [plainly(words.noneOpen)], deeds: [] }
  if (draft.messages.length === 0 && draft.words.length === 0)
    return { talk, say: [plainly(words.nothingToSubmit)], deeds: [] }
  const positioned = draft.location !== undefined || facts.positioned === true
  const lacks = lacking(mine.evidence, {
    words: draft.words.join('\n'),
    pictures: draft.pictures,
    documents: draft.documents,
    recordings: draft.recordings,
    positioned,
    ...(mine.spoke ? { spoke: true } : {}),
  })
  const awaits = reasonToGoWithout(draft.words.join('\n')) === undefined ? mine.awaits : undefined
  const missing = [
    ...lacks.filter((lack) => lack.weight === 'missing').map((lack) => lack.what),
    ...(awaits ? [words.awaits(awaits)] : []),
  ]
  const weak = lacks.filter((lack) => lack.weight === 'weak').map((lack) => lack.what)
  if (draft.looked && missing.length === 0)
    return { talk: OFFICER_IDLE, say: [], deeds: [{ do: 'submit', draft }] }
  const look = words.look({
    ...draft,
    code: mine.code,
    words: draft.words.join('\n'),
    positioned,
    missing,
    weak,
  })
  const buttons = [
    ...(missing.length === 0
      ? [{ title: words.submit, deed: { do: 'submit-report', grievance: mine.id } as const }]
      : []),
    { title: words.addMore, deed: { do: 'add-to-report', grievance: mine.id } as const },
    { title: words.drop, deed: { do: 'drop-report', grievance: mine.id } as const },
  ]
  return {
    talk: { ...talk, draft: { ...draft, looked: missing.length === 0 } },
    say: [{ inside: { type: 'buttons', text: atMost(look), buttons } }],
    deeds: [],
  }
}

/** The draft in the making if it is about this grievance, else an empty one. */
export function draftFor(mine: Mine, talk: OfficerTalk): ReportDraft {
  if (talk.draft?.grievance === mine.id) return talk.draft
  return {
    grievance: mine.id,
    messages: [],
    words: [],
    pictures: 0,
    documents: 0,
    recordings: 0,
    looked: false,
  }
}

/** The draft with one more message; `said` replaces the words of the message when it is given. */
export function addTo(draft: ReportDraft, id: MessageId, content: Content, said: string): ReportDraft {
  const own = said === '' ? wordsOf(content).trim() : said.trim()
  const media = content.type === 'media' ? content.media : undefined
  return {
    ...draft,
    messages: draft.messages.includes(id) ? draft.messages : [...draft.messages, id],
    words: own === '' || content.type === 'location' ? draft.words : [...draft.words, own],
    pictures: draft.pictures + (media === 'image' || media === 'video' ? 1 : 0),
    documents: draft.documents + (media === 'document' ? 1 : 0),
    recordings: draft.recordings + (media === 'audio' ? 1 : 0),
    ...(content.type === 'location' ? { location: { lat: content.lat, lng: content.lng } } : {}),
    looked: false,
  }
}

/** A message with buttons holds at most 1,024 characters. */
function atMost(text: string): string {
  return text.length <= 1000 ? text : `${text.slice(0, 999)}…`
}
