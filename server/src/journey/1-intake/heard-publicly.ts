/**
 * What everybody reads may reach us more than once: a clerk pasted it, or it names two handles of ours. It is one message.
 * And what one of our own handles wrote under a post is an answer, never a grievance.
 */
import { handleAt } from '#core/district/handles.ts'
import type { HeardMessage } from '#core/message/content.ts'
import { isPublic } from '#core/message/doors.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { Conversations } from '#ports/conversations.ts'
import type { House } from '../house.ts'

/** Is there nothing new to hear in it? Then no thread is opened for it. */
export async function isHeardPublicly(
  { channels, district }: House,
  conversations: Pick<Conversations, 'findByExternalId'>,
  channel: ChannelName,
  { account, externalId, from }: HeardMessage,
): Promise<boolean> {
  if (!isPublic(channel)) return false
  const ours = from.some(
    ({ kind, value }) =>
      (kind === 'user-id' && channels.has(value)) ||
      (kind === 'name' && handleAt(district.district, channel, value) !== undefined),
  )
  if (ours) return true
  const same = [...channels.values()].filter(({ name }) => name === channel).map((one) => one.account)
  for (const one of new Set([account, ...same]))
    if (await conversations.findByExternalId(one, externalId)) return true
  return false
}
