/** The citizen's news: a line for every act that concerns them, none for the desk's own affairs. */
import { placeName, postName, subjectName } from '#core/district/names.ts'
import type { Act, ActKind, Recorded } from '#core/grievance/acts.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import { noticeWords } from '#core/words/notices.ts'
import { type Language, sayDay, sayTime } from '#core/words/say.ts'
import { suggestionWords } from '#core/words/suggestions.ts'
import { turnedAwayWords } from '#core/words/turned-away.ts'
import type { Held } from '#ports/register.ts'
import type { Teller } from './teller.ts'
import { trackLine } from './track-lines.ts'

/** News of the way that nobody needs any more once the report has come or all is over. */
export const PASSING: readonly ActKind[] = [
  'assigned',
  'accepted',
  'returned',
  'reported',
  'sent-back',
  'directed',
  'direction-answered',
]
const OVERTAKES: readonly ActKind[] = ['put-to-citizen', 'closed']

/** What is said, and the acts it is about. */
interface Said {
  readonly text: string
  readonly acts: readonly Act[]
}

/** One message out of all the news, or undefined when nothing of it is for the citizen. */
export function citizenLines(
  teller: Teller,
  held: Held,
  news: readonly Recorded[],
  language: Language,
): Said | undefined {
  const overtaken = Math.max(
    0,
    ...held.acts.filter(({ act }) => OVERTAKES.includes(act.kind)).map(({ seq }) => seq),
  )
  const current = news.filter(({ act, seq }) => seq > overtaken || !PASSING.includes(act.kind))
  const told = current.flatMap((one) => {
    const line = lineFor(teller, held, one, language)
    return line === undefined ? [] : [{ act: one.act, line }]
  })
  if (told.length === 0) return undefined
  const lines = told.map(({ line }) => line)
  const first = news.some(({ act }) => act.kind === 'registered')
  const text = first
    ? lines.join('\n\n')
    : [noticeWords(language).heading(held.grievance.code), ...lines].join('\n')
  return { text, acts: told.map(({ act }) => act) }
}

function lineFor(
  teller: Teller,
  { grievance }: Held,
  { act, by }: Recorded,
  language: Language,
): string | undefined {
  const words = noticeWords(language)
  const name = (code: string | undefined) => postName(teller.district, code, language)
  switch (act.kind) {
    case 'registered': {
      if (isSuggestion(act))
        return suggestionWords(language).thanks({ code: act.code, link: teller.trackingLink(act.code) })
      const subject = act.subject && subjectName(teller.district, act.subject, language)
      const place = act.place === undefined ? act.placeWords : placeName(teller.district, act.place, language)
      return words.registered({
        code: act.code,
        link: teller.trackingLink(act.code),
        ...(subject ? { subject } : {}),
        ...(place ? { place } : {}),
        ...(act.source === 'officer' && by.kind === 'officer' ? { by: name(by.post) } : {}),
      })
    }
    case 'amended':
      return isSuggestion(act) ? suggestionWords(language).taken : undefined
    case 'assigned':
      return words.assigned(name(act.post), sayTime(act.due, language))
    case 'accepted':
      return words.accepted(name(grievance.post))
    case 'returned':
      return words.returned
    case 'asked':
      return words.asked(name(grievance.post), act.what)
    case 'reported':
      return act.review ? words.reportInReview(name(grievance.post)) : undefined
    case 'sent-back':
      return words.sentBack
    case 'directed': {
      const named = (mode: 'act' | 'inquire') =>
        act.directions.filter((one) => one.mode === mode).map(({ post }) => name(post))
      return words.directed({
        by: name(by.kind === 'officer' ? by.post : undefined),
        acts: named('act'),
        inquires: named('inquire'),
        reports: name(act.directions.find(({ lead }) => lead)?.post ?? grievance.post),
      })
    }
    case 'direction-answered': {
      const direction = grievance.directions.find(({ id }) => id === act.id)
      return direction && words.directionAnswered(name(direction.post), direction.mode)
    }
    case 'reopened':
      return words.reopened
    case 'escalated':
      return act.post ? words.escalated(name(act.post)) : undefined
    case 'interim-approved':
      return words.newDate(name(grievance.post), sayDay(new Date(`${act.newDate}T12:00:00+05:30`), language))
    case 'clustered':
      return act.as === 'follower' ? words.clustered : undefined
    case 'reclassed':
      return grievance.dueAt ? words.reclassed(sayTime(grievance.dueAt, language)) : undefined
    case 'closed':
      if (act.ground === 'turned-away' && grievance.turnedAway)
        return turnedAwayWords(grievance.turnedAway, language)
      // With its answer it was said already.
      return act.ground === 'answered'
        ? undefined
        : words.closed(act.ground, teller.district.district.settings.reopenDays)
    case 'put-on-track':
    case 'taken-off-track':
    case 'summoned':
    case 'heard-formally':
    case 'appealed':
    case 'overrun':
      return trackLine(teller, grievance, act, language)
    default:
      return undefined
  }
}
