/** Two questions about the service itself: offered seldom, after the citizen was done with the rest (M38). */
import type { MessageId } from '#core/ids.ts'
import { isPublic } from '#core/message/doors.ts'
import { plainly } from '#core/message/outgoing.ts'
import { ASKED_EVERY_DAYS, EASES } from '#core/service/feedback.ts'
import { pilotAt } from '#core/service/pilot.ts'
import { EASE_WORDS, serviceWords } from '#core/words/service.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The work `offer-service`: only in an open window where people talk alone with us, and at most once in the stated days. */
export async function offerService(
  house: House,
  { grievance: id }: WorkKinds['offer-service'],
): Promise<void> {
  await house.store.together(async ({ register, conversations, outbox, service }) => {
    const held = await register.find(id)
    if (!held) throw new Error(`no grievance ${id} in the register`)
    const { citizen } = held.grievance
    const conversation = await conversations.lockOf({ citizen })
    if (!conversation || isPublic(conversation.channel)) return
    const sends = house.channels.get(conversation.account)?.sends
    const { lastHeardAt, language } = conversation
    if (!sends || sends.brief || !lastHeardAt) return
    const now = house.now()
    if (now.getTime() - lastHeardAt.getTime() >= sends.windowHours * HOUR_MS) return
    if (!(await service.offer(citizen, now, new Date(now.getTime() - ASKED_EVERY_DAYS * DAY_MS)))) return
    const buttons = EASES.map((ease) => ({
      title: EASE_WORDS[ease][language],
      deed: { do: 'service', ease } as const,
    }))
    await outbox.put({
      id: house.newId() as MessageId,
      conversation: conversation.id,
      intent: `service:${id}`,
      outgoing: { inside: { type: 'buttons', text: serviceWords(language).question, buttons } },
      grievance: id,
      at: now,
    })
  })
}

/** The work `take-service`: the answer is kept without a name, and a line more may be written at the website. */
export async function takeService(house: House, work: WorkKinds['take-service']): Promise<void> {
  await house.store.together(async ({ conversations, outbox, service }) => {
    const conversation = await conversations.lock(work.conversation)
    if (!conversation) return
    const { settings } = house.district.district
    await service.add({
      id: work.answer,
      at: house.now(),
      channel: conversation.channel,
      ease: work.ease,
      pilot: pilotAt(settings, conversation) !== undefined,
    })
    const link = new URL(`/feedback?f=${work.answer}`, house.trackingLink('')).href
    await outbox.put({
      id: house.newId() as MessageId,
      conversation: conversation.id,
      intent: work.key,
      outgoing: plainly(serviceWords(conversation.language).better(link)),
      at: house.now(),
    })
  })
}
