/** The one question how the citizen was treated: asked where it costs nobody anything, and the answer taken (M66). */
import type { MessageId } from '#core/ids.ts'
import { brief } from '#core/message/brief.ts'
import { isPublic } from '#core/message/doors.ts'
import type { Button, Outgoing } from '#core/message/outgoing.ts'
import { MANNERS } from '#core/quality/acts.ts'
import { mannerOpen, mannerToAsk } from '#core/quality/manner.ts'
import { mannerWords } from '#core/words/quality.ts'
import type { Language } from '#core/words/say.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, program, record } from '../record.ts'

const HOUR_MS = 3_600_000

/**
 * The work `ask-manner`. Where everybody reads along, where the window is closed, and where no text is approved for it,
 * nothing is asked: then it stands at the page of the grievance only.
 */
export async function askManner(house: House, { grievance: id }: WorkKinds['ask-manner']): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const report = mannerToAsk(held.acts)
    if (report === undefined) return undefined
    const conversation = await together.conversations.lockOf({ citizen: held.grievance.citizen })
    const outgoing = conversation && askable(house, held, conversation)
    if (!conversation || !outgoing) return undefined
    const asked = await record(house, together, held, program('feedback'), [{ kind: 'manner-asked', report }])
    if (asked.ok)
      await together.outbox.put({
        id: house.newId() as MessageId,
        conversation: conversation.id,
        intent: `manner:${id}`,
        outgoing,
        grievance: id,
        at: house.now(),
      })
    return asked
  })
}

/** The work `take-manner`: the first answer counts. */
export async function takeManner(
  house: House,
  { grievance: id, manner, messages, key }: WorkKinds['take-manner'],
): Promise<void> {
  await onGrievance(house, id, async (held, together) => {
    const report = mannerOpen(held.acts)
    if (report === undefined) return undefined
    const by = { kind: 'citizen', citizen: held.grievance.citizen } as const
    const told = { kind: 'manner-told', report, manner, messages } as const
    return record(house, together, held, by, [told], key)
  })
}

function askable(
  house: House,
  { id, grievance }: Held,
  { account, channel, lastHeardAt, language }: Conversation,
): Outgoing | undefined {
  const sends = house.channels.get(account)?.sends
  if (!sends || isPublic(channel)) return undefined
  const buttons = buttonsFor(id, language)
  const text = mannerWords(language).question(grievance.code)
  const inside = { type: 'buttons', text, buttons } as const
  if (sends.brief) {
    const { code } = grievance
    const { brief: said } = brief(house.district.district, 'manner', language, { code }, buttons)
    return said && { inside, brief: said }
  }
  const open = lastHeardAt && house.now().getTime() - lastHeardAt.getTime() < sends.windowHours * HOUR_MS
  return open ? { inside } : undefined
}

function buttonsFor(grievance: string, language: Language): readonly Button[] {
  const words = mannerWords(language)
  return MANNERS.map((manner) => ({ title: words[manner], deed: { do: 'manner', grievance, manner } }))
}
