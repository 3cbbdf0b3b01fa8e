/**
 * A public post that a clerk pasted: whether it is known here, who its author is, and that it stays one post when the
 * service tells of it afterwards (B12).
 *
 *   known     heard by a door of ours under the service's own id, or pasted before
 *   author    by the id of the service where it showed it, else by the name: the handle is the identity until the
 *             citizen is verified. The name of an account may change hands, so it identifies only what was pasted, where
 *             nothing can be said
 *   kept      the address stands in the words of the post and under each picture of it, which are its evidence
 */
import type { AttachmentId, CitizenId, ConversationId, MessageId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import { DESK } from '#core/message/doors.ts'
import { idsAt, nameOfPost, type PostLink } from '#core/message/post-link.ts'
import type { Conversation, Message } from '#ports/conversations.ts'
import type { PastedLink } from '#ports/deeds.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** The message of this post, however it came here. */
export async function findPosted(
  { channels }: Pick<House, 'channels'>,
  { conversations }: Pick<Together, 'conversations'>,
  link: PostLink,
): Promise<Message | undefined> {
  for (const { account, externalId } of namesOf(channels, link)) {
    const found = await conversations.findByExternalId(account, externalId)
    if (found) return found
  }
  return undefined
}

/** The thread of its author among what was put in by hand. */
export async function threadOfAuthor(
  house: House,
  { conversations }: Together,
  link: PostLink,
  { author, user }: PastedLink,
  language: 'hi' | 'en',
): Promise<(Conversation & { readonly citizen: CitizenId }) | undefined> {
  const from = handlesOf(author, user)
  if (from.length === 0) return undefined
  const kin = accountsOf(house.channels, link).map((account) => ({ channel: link.door, account }))
  const thread = await conversations.meet({
    channel: link.door,
    account: DESK,
    from,
    kin,
    at: house.now(),
    newConversation: house.newId() as ConversationId,
    newCitizen: house.newId() as CitizenId,
    ...(author ? { name: author } : {}),
  })
  return thread.citizen === undefined ? undefined : { ...thread, language, citizen: thread.citizen }
}

/** Puts the post itself into the thread; undefined when somebody was a step ahead. */
export async function keepPosted(
  house: House,
  { conversations }: Together,
  { id: conversation, account, channel }: Conversation,
  link: PostLink,
  words: string | undefined,
): Promise<MessageId | undefined> {
  const id = house.newId() as MessageId
  const kept = await conversations.keep({
    ...{ id, conversation, account, channel, at: house.now(), ours: true },
    externalId: nameOfPost(link),
    content: { type: 'text', text: [words?.trim(), link.url].filter(Boolean).join('\n\n') },
  })
  if (!kept) return undefined
  for (const one of namesOf(house.channels, link).filter((named) => named.account !== DESK))
    if (!(await conversations.knownAs(id, { ...one, channel: link.door }))) return undefined
  return id
}

/** Puts its pictures beside it, to be fetched from the service by the door that shows such posts. */
export async function keepPictures(
  house: House,
  { conversations }: Together,
  { id: conversation }: Conversation,
  link: PostLink,
  pictures: readonly string[] = [],
): Promise<readonly MessageId[]> {
  const door = [...house.channels.values()].find(({ name, shows }) => name === link.door && shows)
  if (!door) return []
  const kept: MessageId[] = []
  for (const [at, mediaId] of pictures.entries()) {
    const id = house.newId() as MessageId
    const put = await conversations.keep({
      ...{ id, conversation, account: door.account, channel: door.name, at: house.now(), ours: true },
      externalId: `${nameOfPost(link)}#picture-${at + 1}`,
      content: { type: 'media', media: 'image', mediaId, caption: link.url },
      attachment: { id: house.newId() as AttachmentId, mediaId },
    })
    if (put) kept.push(id)
  }
  return kept
}

function handlesOf(author: string | undefined, user: string | undefined): readonly Handle[] {
  if (user) return [{ kind: 'user-id', value: user }]
  const name = author?.trim().replace(/^@/, '').toLowerCase()
  return name ? [{ kind: 'name', value: `@${name}` }] : []
}

function namesOf(channels: House['channels'], link: PostLink) {
  return [
    { account: DESK as string, externalId: nameOfPost(link) },
    ...accountsOf(channels, link).flatMap((account) =>
      idsAt(link, account).map((externalId) => ({ account, externalId })),
    ),
  ]
}

function accountsOf(channels: House['channels'], { door }: PostLink): readonly string[] {
  return [...channels.values()].filter(({ name }) => name === door).map(({ account }) => account)
}
