/**
 * A receipt moves its message forward. Two kinds are more than that: an officer's reading of a card is kept as having
 * seen the grievance (M46), and a failure that the service tells only now is acted upon as if it had told at once.
 */

import type { Receipt } from '#core/message/receipt.ts'
import { windowsAt } from '#core/window/window.ts'
import type { ChannelName, Heard } from '#ports/channel.ts'
import type { Message } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

const SOON_MS = 30_000

/** Takes one receipt. */
export async function hearReceipt(house: House, channel: ChannelName, receipt: Receipt): Promise<void> {
  await house.store.together(async (together) => {
    const message = await together.conversations.receive(channel, receipt)
    if (!message) return
    if (receipt.state === 'failed') return notArrived(house, together, message, receipt)
    if (receipt.state === 'read' || receipt.state === 'played') {
      await seen(together, message)
      await noticed(house, together, message, receipt.at)
    }
  })
}

/** The service's clock and ours differ a little, and ours stamps what was taken when its answer is here. */
const SLACK_MS = 5_000

/** Everything said to a person until then was delivered or read. */
export async function hearUpTo(
  house: House,
  channel: ChannelName,
  { account, from, state, until, at }: Extract<Heard, { kind: 'up-to' }>,
): Promise<void> {
  const late = new Date(until.getTime() + SLACK_MS)
  const names = await house.store.together(({ conversations }) =>
    conversations.saidUntil({ channel, account }, from, state, late),
  )
  for (const externalId of names) await hearReceipt(house, channel, { account, externalId, state, at })
}

async function seen({ conversations, work }: Together, message: Message): Promise<void> {
  if (!message.grievance) return
  const conversation = await conversations.lock(message.conversation)
  if (!conversation?.person) return
  await work.enqueue('officer-deed', {
    grievance: message.grievance,
    person: conversation.person,
    deed: { do: 'seen' },
    messages: [],
    key: `seen:${message.id}`,
  })
}

/** Reading a message within an office window is the weaker sign of life. */
async function noticed(house: House, together: Together, message: Message, at: Date): Promise<void> {
  const open = windowsAt(house.district.district, at)
  if (open.length === 0) return
  const conversation = await together.conversations.lock(message.conversation)
  if (!conversation?.person) return
  for (const { day, window } of open)
    await together.presence.sign({ day, window: window.code, person: conversation.person, by: 'read', at })
}

/** A later receipt may have shown meanwhile that it did arrive; then its state is no longer `failed`. */
async function notArrived(
  house: House,
  together: Together,
  message: Message,
  receipt: Receipt,
): Promise<void> {
  if (message.sending !== 'failed') return
  const { outbox, conversations, templates } = together
  const { code = 0, detail = '' } = receipt.error ?? {}
  const meaning = house.channels.get(receipt.account)?.sends?.judge(code, detail)
  const now = house.now()
  switch (meaning?.kind) {
    case 'template':
      await outbox.putBack(message.id, receipt.externalId, { outsideOnly: true, at: now })
      return
    case 'stopped':
      await outbox.openCircuit(receipt.account, code, detail, now)
      await outbox.putBack(message.id, receipt.externalId, { outsideOnly: false, at: now })
      return
    case 'later':
      await outbox.putBack(message.id, receipt.externalId, {
        outsideOnly: false,
        at: new Date(now.getTime() + SOON_MS),
      })
      return
    case 'unapproved': {
      const { content } = message
      const soon = new Date(now.getTime() + SOON_MS)
      if (content.type === 'template')
        await templates.tell(
          receipt.account,
          { name: content.name, language: content.language, status: meaning.status, reason: detail },
          now,
        )
      await outbox.putBack(message.id, receipt.externalId, { outsideOnly: false, at: soon })
      return
    }
    case 'failed':
      if (await withoutItsPicture(together, message, receipt, now)) return
      break
    case 'elsewhere':
      if (await together.fallen.add(message.id, 'not-there')) return
      await conversations.flag(message.conversation, 'tell-by-hand')
      return
    default:
  }
  if (await together.fallen.add(message.id, 'never')) return
  await conversations.flag(message.conversation, 'not-delivered')
}

/** A template that failed with the picture above it goes out as the plainer one. */
async function withoutItsPicture(
  { outbox }: Together,
  { id, content }: Message,
  { externalId }: Receipt,
  at: Date,
): Promise<boolean> {
  if (content.type !== 'template' || !content.image) return false
  return outbox.putBack(id, externalId, { outsideOnly: false, plainly: true, at })
}
