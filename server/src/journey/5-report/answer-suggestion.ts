/** A suggestion is answered once, in words, and then rests; whoever made it is asked nothing (M71). */
import { close } from '#core/closure/close.ts'
import type { Decision } from '#core/decision.ts'
import { findTemplate } from '#core/district/find.ts'
import { postName } from '#core/district/names.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { MessageId } from '#core/ids.ts'
import { plainly } from '#core/message/outgoing.ts'
import { shorten } from '#core/words/say.ts'
import { suggestionWords } from '#core/words/suggestions.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'
import { program, record } from '../record.ts'

/** Says the answer and closes. */
export async function answerSuggestion(
  house: House,
  together: Together,
  held: Held,
  report: Report,
): Promise<Decision<Held>> {
  const by = program('report')
  const closed = close(held.grievance, by, house.now())
  if (!closed.ok) return closed
  const conversation = await together.conversations.lockOf({ citizen: held.grievance.citizen })
  if (conversation) {
    const { language } = conversation
    const { code } = held.grievance
    const words = suggestionWords(language)
    const post = postName(house.district, report.post, language)
    const text = words.answer({ code, post, text: shorten(report.text, 1500) })
    const blanks = [code, shorten(text.replace(/\s*\n+\s*/g, ' · '), 800)]
    const outside = findTemplate(house.district, 'status_update', language)
      ? { outside: { type: 'template', name: 'status_update', language, blanks } as const }
      : {}
    await together.outbox.put({
      id: house.newId() as MessageId,
      conversation: conversation.id,
      intent: `answer:${held.id}:${report.number}`,
      outgoing: { ...plainly(text), ...outside, open: words.answeredOpenly(code) },
      grievance: held.id,
      at: house.now(),
    })
  }
  return record(house, together, held, by, [closed.value])
}
