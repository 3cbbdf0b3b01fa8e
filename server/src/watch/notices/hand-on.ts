/** What the complainant sent later is handed on to the officer as it is, not only named. */
import type { Recorded } from '#core/grievance/acts.ts'
import type { GrievanceId, MessageId } from '#core/ids.ts'
import type { Say } from '#core/message/outgoing.ts'
import type { Attachment, Conversation } from '#ports/conversations.ts'
import type { Together } from '#ports/store.ts'
import type { Teller } from './teller.ts'

/** Which kinds a chat shows by themselves; everything else travels as a document. */
const SHOWN = [
  ['image', /^image\/(jpeg|png)$/],
  ['video', /^video\/(mp4|3gpp)$/],
  ['audio', /^audio\/(ogg|aac|amr|mpeg|mp4)/],
] as const

/** The files of the messages that this news is about. */
export async function filesSent(
  together: Together,
  news: readonly Recorded[],
): Promise<readonly Attachment[]> {
  const messages = news.flatMap(({ act }) =>
    act.kind === 'supplied' || act.kind === 'joined' || act.kind === 'dissatisfied' ? act.messages : [],
  )
  if (messages.length === 0) return []
  return (await together.conversations.messages(messages)).flatMap((message) => message.attachments)
}

/** Sends one file into an officer's thread, once, behind the words that say whose it is. */
export async function handOn(
  teller: Teller,
  together: Together,
  conversation: Conversation,
  grievance: GrievanceId,
  { id, state, file, mime = '', filename }: Attachment,
  after: string,
): Promise<void> {
  if (state !== 'stored' || !file) return
  const media = SHOWN.find(([, kind]) => kind.test(mime))?.[0] ?? 'document'
  const inside: Say = { type: 'file', media, file, mime, ...(filename ? { filename } : {}) }
  await together.outbox.put({
    id: teller.newId() as MessageId,
    conversation: conversation.id,
    intent: `file:${grievance}:${id}:${conversation.id}`,
    outgoing: { inside },
    grievance,
    at: teller.now(),
    after,
  })
}
