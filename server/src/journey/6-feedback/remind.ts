/** Silence: one reminder, so that nobody's grievance is closed unasked. */
import { wordButtons } from '#core/conversation/known.ts'
import { findTemplate } from '#core/district/find.ts'
import type { MessageId } from '#core/ids.ts'
import { brief } from '#core/message/brief.ts'
import type { Outgoing } from '#core/message/outgoing.ts'
import { citizenWords } from '#core/words/citizen.ts'
import { noticeWords } from '#core/words/notices.ts'
import { type Language, sayDay } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'

const DAY_MS = 86_400_000

/** The work `remind`. An answer given meanwhile, or a later report, makes it needless. */
export async function remind(house: House, { grievance: id, report }: WorkKinds['remind']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const { hearing, state } = held.grievance
    if (state !== 'awaiting_word' || hearing?.report !== report || hearing.reminded || hearing.answer)
      return undefined
    const reminded = await record(house, together, held, program('feedback'), [{ kind: 'reminded', report }])
    const conversation = await together.conversations.lockOf({ citizen: held.grievance.citizen })
    if (reminded.ok && conversation) {
      const outgoing = reminder(house, held, hearing.until, conversation.language)
      const intent = `remind:${id}:${report}`
      await together.outbox.put({
        id: house.newId() as MessageId,
        conversation: conversation.id,
        intent,
        outgoing,
        grievance: id,
        at: house.now(),
      })
    }
    return reminded
  })
}

function reminder(house: House, held: Held, until: Date, language: Language): Outgoing {
  const buttons = wordButtons(held, citizenWords(language))
  const days = String(Math.max(1, Math.round((until.getTime() - house.now().getTime()) / DAY_MS)))
  const text = noticeWords(language).reminder({ code: held.grievance.code, until: sayDay(until, language) })
  return {
    inside: { type: 'buttons', text, buttons },
    ...brief(
      house.district.district,
      'report',
      language,
      { code: held.grievance.code, until: sayDay(until, language) },
      buttons.slice(0, 2),
    ),
    ...(findTemplate(house.district, 'hearing_reminder', language)
      ? {
          outside: {
            type: 'template',
            name: 'hearing_reminder',
            language,
            blanks: [held.grievance.code, days],
            buttons,
          },
        }
      : {}),
  }
}
