/** A message about the track to everybody who answers for a post. */
import { isHiddenFrom } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { personsAnswering } from '#core/district/answering.ts'
import { findTemplate, postsInCharge } from '#core/district/find.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import type { Language } from '#core/words/say.ts'
import { shorten } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** What a template takes of the words. */
const MOST_OUTSIDE = 800

/** Puts the words into the outbox once for each person; `intent` names the occasion. */
export async function tellPersons(
  { district, channel, newId, now }: House,
  together: Together,
  { id, grievance }: Held,
  posts: readonly string[],
  intent: string,
  say: (language: Language) => string,
): Promise<void> {
  const today = dayOf(now())
  const persons = new Set(posts.flatMap((post) => personsAnswering(district, post, today)))
  for (const person of persons) {
    if (isHiddenFrom(grievance, { person: person.id, posts: postsInCharge(district, person.id, today) }))
      continue
    const { language } = person
    const text = say(language)
    const blanks = [grievance.code, shorten(text.replace(/\s*\n+\s*/g, ' · '), MOST_OUTSIDE)]
    const conversation = await together.conversations.openFor(person, channel, newId() as ConversationId)
    await together.outbox.put({
      id: newId() as MessageId,
      conversation: conversation.id,
      intent: `track:${id}:${intent}:${person.id}`,
      outgoing: {
        ...plainly(text),
        ...(findTemplate(district, 'officer_update', language)
          ? { outside: { type: 'template', name: 'officer_update', language, blanks } }
          : {}),
      },
      grievance: id,
      at: now(),
    })
  }
}
