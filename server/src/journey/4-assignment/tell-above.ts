/** The post one level up hears that a new date is asked for, and answers it in the file. */
import { dayOf } from '#core/clock/due.ts'
import { personsAnswering } from '#core/district/answering.ts'
import { findTemplate } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { ActOf, Actor } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { ConversationId, GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { ladderWords } from '#core/words/ladder.ts'
import { sayDay } from '#core/words/say.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

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
    const said = ladderWords(language).interimAsked({
      code,
      by: by.kind === 'officer' ? postName(district, by.post, language) : '',
      date: sayDay(new Date(`${newDate}T12:00:00+05:30`), language),
      text,
    })
    const blanks = [code, said.replace(/\s*\n+\s*/g, ' · ')]
    const conversation = await together.conversations.openFor(
      person.id as PersonId,
      person.phone,
      channel.account,
      channel.name,
      language,
      newId() as ConversationId,
    )
    await together.outbox.put({
      id: newId() as MessageId,
      conversation: conversation.id,
      intent: `interim:${id}:${seq}:${person.id}`,
      outgoing: {
        ...plainly(said),
        ...(findTemplate(district, 'officer_update', language)
          ? { outside: { type: 'template', name: 'officer_update', language, blanks } }
          : {}),
      },
      grievance: id,
      at: now(),
    })
  }
}
