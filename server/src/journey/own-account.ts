/**
 * From which account the answer to what came by the state is said (M75): the own official account of whoever answers, where
 * one account may answer what was said to another; else the one it was said to.
 */
import { handleAt, ownHandles } from '#core/district/handles.ts'
import type { Report } from '#core/grievance/grievance.ts'
import type { ConversationId, MessageId } from '#core/ids.ts'
import { isPublic } from '#core/message/doors.ts'
import { receiver } from '#core/nodal/chain.ts'
import { noticeWords } from '#core/words/notices.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { House } from './house.ts'

/** The account of the nodal officer who answers with this report, when it is another than the one of the thread. */
export function accountOfAnswer(
  { channels, district }: House,
  { grievance }: Held,
  report: Report,
  { channel, account }: Pick<Conversation, 'channel' | 'account'>,
): string | undefined {
  const post = receiver(grievance) ?? report.post
  if (!grievance.chain || post === undefined) return undefined
  const own = ownHandles(district.district, channel, post)
  const found = [...channels.values()].find(
    (one) =>
      one.name === channel &&
      one.sends !== undefined &&
      own.includes(handleAt(district.district, channel, one.address)?.address ?? ''),
  )
  return found && found.account !== account ? found.account : undefined
}

/** Where everybody reads along it is said that the answer has come, once, when the answer itself goes aside. */
export async function answerOpenly(
  house: House,
  together: Together,
  held: Held,
  report: Report,
  told: ConversationId,
): Promise<void> {
  const { chain, conversation: first, code } = held.grievance
  if (!chain || first === undefined || first === told) return
  const thread = await together.conversations.lock(first)
  if (!thread || !isPublic(thread.channel)) return
  const text = noticeWords(thread.language).reportOpenly(code)
  await together.outbox.put({
    id: house.newId() as MessageId,
    conversation: thread.id,
    intent: `report:${held.id}:${report.number}:openly`,
    outgoing: { inside: { type: 'text', text }, open: text },
    grievance: held.id,
    at: house.now(),
    from: accountOfAnswer(house, held, report, thread),
  })
}
