/**
 * Who writes under a username shows no telephone number, and the officer cannot call. They are asked for it once, right
 * after they got the number of their grievance, in a way that they may pass over: never again, never while the reply
 * window is closed, and never when the name is to be kept secret.
 */
import type { MessageId } from '#core/ids.ts'
import { citizenWords } from '#core/words/citizen.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { Teller } from './teller.ts'

const HOUR_MS = 3_600_000

/** Puts the question into the outbox when it may be asked; its intent is unique for the thread, for ever. */
export async function askNumber(
  teller: Teller,
  together: Together,
  { id, grievance }: Held,
  conversation: Conversation,
): Promise<void> {
  if (grievance.sensitive || !isOpen(teller, conversation)) return
  if ((await together.conversations.contactOf(grievance.citizen)).phone !== undefined) return
  const text = citizenWords(conversation.language).askNumber(grievance.code)
  await together.outbox.put({
    id: teller.newId() as MessageId,
    conversation: conversation.id,
    intent: `ask-number:${conversation.id}`,
    outgoing: { inside: { type: 'ask-number', text } },
    grievance: id,
    at: teller.now(),
  })
}

function isOpen({ channel, now }: Teller, { lastHeardAt, ...thread }: Conversation): boolean {
  if (!channel.sends || thread.channel !== channel.name || lastHeardAt === undefined) return false
  return now().getTime() - lastHeardAt.getTime() < channel.sends.windowHours * HOUR_MS
}
