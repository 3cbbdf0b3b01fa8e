/**
 * Telling what happened (M17, B17). The acts after the last told one are read together, so that what comes at once
 * is told in one message; how far was told is remembered in the same transaction as the outbox rows.
 *
 * The report itself, the question, the reminder and the officer's card are sent by their stages; here is the rest.
 */
import { findTemplate } from '#core/district/find.ts'
import type { Recorded } from '#core/grievance/acts.ts'
import { isSuggestion } from '#core/grievance/nature.ts'
import type { GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import { isPublic } from '#core/message/doors.ts'
import { type Outgoing, plainly } from '#core/message/outgoing.ts'
import { noticeWords } from '#core/words/notices.ts'
import { type Language, shorten } from '#core/words/say.ts'
import { suggestionWords } from '#core/words/suggestions.ts'
import type { Attachment, Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { askNumber } from './ask-number.ts'
import { briefFor } from './citizen-brief.ts'
import { citizenLines } from './citizen-lines.ts'
import { templatesFor } from './citizen-template.ts'
import { filesSent, handOn } from './hand-on.ts'
import { officerLines } from './officer-lines.ts'
import type { Teller } from './teller.ts'
import { threadOf } from './thread-of.ts'

const SOON_MS = 3_000
const PATIENCE_MS = 60_000
/** A message holds 4,096 characters, a template 1,024 with its own words. */
const MOST_INSIDE = 4000
const MOST_OUTSIDE = 800

/** The work `notify`. */
export async function notify(
  teller: Teller,
  { grievance: id }: { readonly grievance: GrievanceId },
): Promise<void> {
  await teller.store.together(async (together) => {
    const told = await together.notices.told(id)
    const held = await together.register.find(id)
    if (!held || held.grievance.seq <= told) return
    const news = held.acts.slice(told)
    const files = await filesSent(together, news)
    if (files.some((file) => file.state === 'waiting') && isFresh(teller, news)) {
      await together.work.enqueue(
        'notify',
        { grievance: id },
        { after: new Date(teller.now().getTime() + SOON_MS) },
      )
      return
    }
    await tellCitizen(teller, together, held, news)
    await tellOfficers(teller, together, held, news, files)
    await together.notices.setTold(id, held.grievance.seq)
  })
}

/** A file is on its way for a moment only; after that the words go out without it. */
function isFresh(teller: Teller, [first]: readonly Recorded[]): boolean {
  return first !== undefined && teller.now().getTime() - first.at.getTime() < PATIENCE_MS
}

async function tellCitizen(
  teller: Teller,
  together: Together,
  held: Held,
  news: readonly Recorded[],
): Promise<void> {
  await answerOpenly(teller, together, held, news)
  const conversation = await threadOf(teller, together, held.grievance.citizen)
  if (!conversation) return
  const { language } = conversation
  const said = citizenLines(teller, held, news, language)
  if (!said) return
  const anyNews = { name: 'status_update', blanks: blanksOf(held, said.text) }
  await put(teller, together, conversation, held, 'citizen', {
    ...plainly(shortened(said.text, MOST_INSIDE)),
    ...templatesFor(teller, held, said.acts, anyNews, language),
    ...briefFor(teller, held, said, language),
  })
  if (news.some(({ act }) => act.kind === 'registered')) await askNumber(teller, together, held, conversation)
}

/** What was told where everybody reads along is answered there with its code, and nothing else. */
async function answerOpenly(
  teller: Teller,
  together: Together,
  held: Held,
  news: readonly Recorded[],
): Promise<void> {
  const [registered] = news.flatMap(({ act }) => (act.kind === 'registered' ? [act] : []))
  if (!registered?.conversation || !isPublic(registered.channel)) return
  const conversation = await together.conversations.lock(registered.conversation)
  // what a clerk wrote down for somebody stands in no thread of the service
  if (!conversation || !teller.channels.get(conversation.account)?.sends) return
  const { code } = held.grievance
  const open = isSuggestion(registered)
    ? suggestionWords(conversation.language).openly(code)
    : noticeWords(conversation.language).registeredOpenly(code)
  await put(teller, together, conversation, held, 'open', { ...plainly(open), open })
}

async function tellOfficers(
  teller: Teller,
  together: Together,
  held: Held,
  news: readonly Recorded[],
  files: readonly Attachment[],
): Promise<void> {
  for (const { person, text } of await officerLines(teller, together, held, news)) {
    const conversation = await together.conversations.lockOf({ person: person.id as PersonId })
    if (!conversation) continue
    const said = toOfficer(teller, held, text, person.language)
    const words = await put(teller, together, conversation, held, person.id, said)
    for (const file of files) await handOn(teller, together, conversation, held.id, file, words)
  }
}

function toOfficer({ district }: Teller, held: Held, text: string, language: Language): Outgoing {
  const said = plainly(shortened(text, MOST_INSIDE))
  if (!findTemplate(district, 'officer_update', language)) return said
  const blanks = blanksOf(held, text)
  return { ...said, outside: { type: 'template', name: 'officer_update', language, blanks } }
}

/** Blanks hold no line breaks. */
function blanksOf({ grievance: { code } }: Held, text: string): readonly string[] {
  return [code, shorten(text.replace(/\s*\n+\s*/g, ' · '), MOST_OUTSIDE)]
}

/** Cut with its lines as they are. */
function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

async function put(
  teller: Teller,
  together: Together,
  conversation: Conversation,
  held: Held,
  whom: string,
  outgoing: Outgoing,
): Promise<string> {
  const intent = `news:${held.id}:${held.grievance.seq}:${whom}`
  await together.outbox.put({
    id: teller.newId() as MessageId,
    conversation: conversation.id,
    intent,
    outgoing,
    grievance: held.id,
    at: teller.now(),
  })
  return intent
}
