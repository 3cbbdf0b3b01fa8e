/**
 * What one of ours typed in the service's own inbox, past this program: the citizen has read it, so it stands in the thread as
 * said, and in the file when only one grievance can be meant. Nothing answers it and nothing is sent.
 */
import type { CitizenId, ConversationId, EnvelopeId, MessageId } from '#core/ids.ts'
import type { Envelope, Heard } from '#ports/channel.ts'
import type { House } from '../house.ts'

/** Keeps it once; what we sent ourselves is known already. */
export async function hearTyped(
  house: House,
  { id: envelope, channel }: Pick<Envelope, 'channel'> & { readonly id: EnvelopeId },
  { account, to, externalId, at, content }: Extract<Heard, { kind: 'typed-there' }>,
): Promise<void> {
  await house.store.together(async ({ conversations, register }) => {
    const kin = house.channels.get(account)?.kin
    const thread = await conversations.meet({
      ...{ channel, account, from: to, at },
      newConversation: house.newId() as ConversationId,
      newCitizen: house.newId() as CitizenId,
      ...(kin ? { kin } : {}),
    })
    const id = house.newId() as MessageId
    const said = { id, conversation: thread.id, account, channel, externalId, at, content, envelope }
    if (!(await conversations.keepSaid(said)) || !thread.citizen) return
    const all = await register.ofCitizen(thread.citizen, house.now())
    const [only, ...others] = all.filter(({ grievance }) => grievance.state !== 'closed')
    if (only && others.length === 0) await conversations.fileUnder(only.id, [id])
  })
}
