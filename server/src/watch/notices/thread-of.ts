/**
 * The thread in which a citizen is told what is for nobody else. Who spoke only where everybody reads along is told in
 * the private messages of the same service, if it has any (B12).
 */
import type { CitizenId, ConversationId } from '#core/ids.ts'
import { asideOf, isPublic } from '#core/message/doors.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { Teller } from './teller.ts'

/** The newest private thread; opened beside the public one when there is none. Where it cannot be, the public one. */
export async function threadOf(
  { channels, newId }: Teller,
  { conversations }: Together,
  citizen: CitizenId,
): Promise<Conversation | undefined> {
  const conversation = await conversations.lockOf({ citizen })
  if (!conversation || !isPublic(conversation.channel)) return conversation
  const aside = asideOf(channels.get(conversation.account)?.kin)
  if (!aside) return conversation
  return conversations.openBeside(conversation.id, aside, newId() as ConversationId)
}
