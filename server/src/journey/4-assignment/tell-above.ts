/** The post one level up hears that a new date is asked for, and answers in the chat or in the file. */
import { dayOf } from '#core/clock/due.ts'
import { judgingButtons } from '#core/conversation/judging.ts'
import { personsAnswering } from '#core/district/answering.ts'
import { findTemplate } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { ActOf, Actor } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { ConversationId, GrievanceId, MessageId } from '#core/ids.ts'
import { officerWords } from '#core/words/officer.ts'
import { sayDay, shorten } from '#core/words/say.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { interimWords, MOST_REASON } from '../interim-words.ts'

const TEMPLATE = 'interim_asked'

/** Puts the message to each holder of the approving post into the outbox. */
export async function tellAbove(
  { district, channel, newId, now }: House,
  together: Together,
  id: GrievanceId,
  { code, seq }: Grievance,
  by: Actor,
  { to, text, newDate }: ActOf<'interim'>,
): Promise<void> {
  if (!to) return
  for (const person of personsAnswering(district, to, dayOf(now()))) {
    const { language } = person
    const asker = by.kind === 'officer' ? postName(district, by.post, language) : ''
    const date = sayDay(new Date(`${newDate}T12:00:00+05:30`), language)
    const said = interimWords(district, { code, newDate, text, by }, language)
    const inside = judgingButtons({ id, newDate, words: said }, officerWords(language))
    const blanks = [code, asker, date, shorten(text, MOST_REASON)]
    const conversation = await together.conversations.openFor(person, channel, newId() as ConversationId)
    await together.outbox.put({
      id: newId() as MessageId,
      conversation: conversation.id,
      intent: `interim:${id}:${seq}:${person.id}`,
      outgoing: {
        inside,
        ...(findTemplate(district, TEMPLATE, language)
          ? { outside: { type: 'template', name: TEMPLATE, language, blanks, buttons: inside.buttons } }
          : {}),
      },
      grievance: id,
      at: now(),
    })
  }
}
