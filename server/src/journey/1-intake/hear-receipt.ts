/** A receipt moves its message forward; an officer's reading of a card is kept as having seen the grievance (M46). */
import type { Receipt } from '#core/message/receipt.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { House } from '../house.ts'

/** Takes one receipt. */
export async function hearReceipt(house: House, channel: ChannelName, receipt: Receipt): Promise<void> {
  await house.store.together(async ({ conversations, work }) => {
    const message = await conversations.receive(channel, receipt)
    if (!message?.grievance || (receipt.state !== 'read' && receipt.state !== 'played')) return
    const conversation = await conversations.lock(message.conversation)
    if (!conversation?.person) return
    await work.enqueue('officer-deed', {
      grievance: message.grievance,
      person: conversation.person,
      deed: { do: 'seen' },
      messages: [],
      key: `seen:${conversation.person}`,
    })
  })
}
