/**
 * What people of ours put in by hand, kept as messages like everything that was ever heard: the words a clerk typed for
 * somebody at the counter, and the files of an officer at a screen. One file is one message.
 *
 * A message bears the key of the request that brought it, a file of evidence its own hash; told again, it is found.
 */
import type { AttachmentId, ConversationId, GrievanceId, MessageId, PersonId } from '#core/ids.ts'
import type { Content } from '#core/message/content.ts'
import { DESK, SCREEN } from '#core/message/doors.ts'
import { uploadKind } from '#core/message/upload.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { HandedFile } from '#ports/deeds.ts'
import type { Together } from '#ports/store.ts'
import type { House } from './house.ts'

/** What was kept. */
export interface PutIn {
  readonly messages: readonly MessageId[]
  readonly attachments: readonly AttachmentId[]
}

/** Keeps words and files in a thread of the desk; `key` names them for ever. Undefined when the words are known already. */
export async function keepTold(
  house: House,
  together: Together,
  thread: Conversation,
  key: string,
  text: string | undefined,
  files: readonly HandedFile[],
  /** What stands under each file: whence it is. */
  caption?: string,
): Promise<PutIn | undefined> {
  const messages: MessageId[] = []
  const attachments: AttachmentId[] = []
  if (text) {
    const id = house.newId() as MessageId
    const kept = await together.conversations.keep({
      ...keeping(house, thread, id, key),
      content: { type: 'text', text },
    })
    if (!kept) return undefined
    messages.push(id)
  }
  for (const [number, file] of files.entries()) {
    const one = await keepFile(house, together, thread, `${key}:${number}`, file, caption)
    messages.push(one.message)
    attachments.push(...one.attachments)
  }
  return { messages, attachments }
}

/** Keeps links to pictures that lie elsewhere; each is fetched later, and says what is lacking when it cannot be. */
export async function keepLinks(
  house: House,
  { conversations }: Together,
  thread: Conversation,
  key: string,
  links: readonly string[],
): Promise<readonly MessageId[]> {
  const messages: MessageId[] = []
  for (const [number, link] of links.entries()) {
    const id = house.newId() as MessageId
    const kept = await conversations.keep({
      ...keeping(house, thread, id, `${key}:${number}`),
      content: { type: 'media', media: 'image', caption: link },
      attachment: { id: house.newId() as AttachmentId, mediaId: link },
    })
    if (kept) messages.push(id)
  }
  return messages
}

/** Keeps an officer's files in the file of a grievance; the same file put in again is the one that is there. */
export async function keepAtScreen(
  house: House,
  together: Together,
  person: PersonId,
  grievance: GrievanceId,
  files: readonly HandedFile[] = [],
): Promise<PutIn> {
  const known = house.district.persons.get(person)
  if (files.length === 0) return { messages: [], attachments: [] }
  const thread = await together.conversations.openFor(
    { phone: person, language: 'hi', ...known, id: person },
    { account: DESK, name: SCREEN },
    house.newId() as ConversationId,
  )
  const messages: MessageId[] = []
  const attachments: AttachmentId[] = []
  for (const file of files) {
    const one = await keepFile(house, together, thread, `${grievance}:${person}:${file.file}`, file)
    messages.push(one.message)
    attachments.push(...one.attachments)
  }
  await together.conversations.fileUnder(grievance, messages)
  return { messages, attachments }
}

async function keepFile(
  house: House,
  { conversations }: Together,
  thread: Conversation,
  key: string,
  { file, mime, bytes, filename, taken }: HandedFile,
  caption?: string,
): Promise<{ readonly message: MessageId; readonly attachments: readonly AttachmentId[] }> {
  const message = house.newId() as MessageId
  const id = house.newId() as AttachmentId
  const content: Content = {
    type: 'media',
    media: uploadKind(mime)?.media ?? 'document',
    mime,
    ...(filename ? { filename } : {}),
    ...(caption ? { caption } : {}),
  }
  const kept = await conversations.keep({
    ...keeping(house, thread, message, key),
    content,
    attachment: {
      id,
      file,
      mime,
      bytes,
      ...(filename ? { filename } : {}),
      ...(taken ? { taken } : {}),
    },
  })
  if (kept) return { message, attachments: [id] }
  const there = await conversations.findByExternalId(thread.account, key)
  if (!there) throw new Error(`a file that is known cannot be found: ${key}`)
  return { message: there.id, attachments: there.attachments.map((one) => one.id) }
}

function keeping(
  house: House,
  { id: conversation, account, channel }: Conversation,
  id: MessageId,
  key: string,
) {
  return { id, conversation, account, channel, externalId: key, at: house.now(), ours: true } as const
}
