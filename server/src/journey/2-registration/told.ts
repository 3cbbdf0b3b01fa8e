/**
 * Whoever tells us something at the counter, by telephone or in a letter: which citizen that is, and the two threads
 * that follow. What was told is kept in the thread of that door, where nothing can be said; with a number a thread
 * at the service number is opened besides, so that code, report and question go there (M5, M22, M44).
 *
 *   the number is somebody's handle at any door     that citizen
 *   it is nobody's, or there is none                a new one; people are never joined by their names
 */
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { CitizenId, ConversationId } from '#core/ids.ts'
import { type ByHand, DESK, type OPEN311 } from '#core/message/doors.ts'
import { readPhone } from '#core/text/phone.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { Complainant } from '#ports/deeds.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** The thread of a door by hand, with the citizen it belongs to. */
export interface CitizensThread extends Conversation {
  readonly citizen: CitizenId
}

/** Finds or makes the citizen, and opens the threads. */
export async function threadOfCaller(
  house: House,
  together: Together,
  door: ByHand | typeof OPEN311,
  { name, phone: typed, language = 'hi' }: Complainant,
): Promise<Decision<CitizensThread>> {
  const phone = typed?.trim() ? readPhone(typed) : undefined
  if (typed?.trim() && !phone) return refuse('phone-wrong')
  const at = house.now()
  const service = { channel: house.channel.name, account: house.channel.account }
  const known = phone && (await together.conversations.citizenOfPhone(phone, service))
  const citizen = known || (house.newId() as CitizenId)
  if (!known) await together.conversations.newCitizen(citizen, name, at)
  return accept(await threadAt(house, together, door, { citizen, phone, name, language }))
}

/** The thread of a citizen we know, at a door by hand. */
export async function threadAt(
  house: House,
  together: Together,
  door: ByHand | typeof OPEN311,
  who: {
    readonly citizen: CitizenId
    readonly phone?: string | undefined
    readonly name?: string | undefined
    readonly language: 'hi' | 'en'
  },
): Promise<CitizensThread> {
  const { citizen, phone, name, language } = who
  const thread = async (channel: Conversation['channel'], account: string, used = false) =>
    together.conversations.openForCitizen({
      citizen,
      channel,
      account,
      language,
      at: house.now(),
      used,
      newConversation: house.newId() as ConversationId,
      ...(phone ? { phone } : {}),
      ...(name ? { name } : {}),
    })
  if (phone) await thread(house.channel.name, house.channel.account, true)
  return { ...(await thread(door, DESK)), citizen }
}
