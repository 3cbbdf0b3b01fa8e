/** Messages and their files as a thread shows them. */
import type { AttachmentItem, MessageItem } from '#contract/conversations.ts'
import { wordsOf } from '#core/message/content.ts'
import { wordsSaid } from '#core/message/outgoing.ts'
import { shownState } from '#core/message/receipt.ts'
import { ERASED } from '#core/retention/erased.ts'
import type { Attachment, Message } from '#ports/conversations.ts'
import type { ThreadMessage } from '#ports/desk.ts'

type Said = Message['content']

/** What is known to be heard in a voice note, as it is shown. */
type HeardIn = (attachment: Attachment['id']) => Pick<AttachmentItem, 'heard' | 'suggested'>

/** The messages of a thread or file; a reply names the message of this list that it answers. */
export function presentMessages(
  messages: readonly ThreadMessage[],
  now: Date,
  heard?: HeardIn,
): MessageItem[] {
  const byName = new Map(messages.flatMap(({ externalId, id }) => (externalId ? [[externalId, id]] : [])))
  const answered = ({ context }: ThreadMessage) => byName.get(context?.externalId ?? '')
  return messages.map((message) => presentMessage(message, answered(message), now, heard))
}

function presentMessage(
  message: ThreadMessage,
  inReplyTo: string | undefined,
  now: Date,
  heard?: HeardIn,
): MessageItem {
  const { content, sending, at } = message
  const brief = content.type === 'template' && content.words !== undefined
  return {
    id: message.id,
    direction: message.direction,
    at: message.at.toISOString(),
    type: content.type,
    text: isErased(content) ? '' : textOf(content),
    attachments: message.attachments.map((one) => ({
      ...presentAttachment(one, content),
      ...heard?.(one.id),
    })),
    buttons: buttonsOf(content),
    ...(content.type === 'location' ? { location: { lat: content.lat, lng: content.lng } } : {}),
    ...presentOther(content),
    ...(message.context?.unverified ? { unverified: true } : {}),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...given(message, ['reaction', 'editedFrom', 'revoked', 'failure', 'code', 'channel']),
    ...(sending === undefined ? {} : { sending: shownState(sending, { brief, at }, now) }),
  }
}

/** What a service sent that we have no word for, or what was erased. */
function presentOther(content: Said): Pick<MessageItem, 'other' | 'erasedAt'> {
  if (content.type !== 'other') return {}
  const { name, detail } = content
  return { other: name, ...(isErased(content) && detail !== undefined ? { erasedAt: detail } : {}) }
}

function isErased(content: Said): boolean {
  return content.type === 'other' && content.name === ERASED
}

/** One file; `content` tells what the message called it. */
export function presentAttachment(attachment: Attachment, content?: Said): AttachmentItem {
  const media = content?.type === 'media' ? content : undefined
  const { taken } = attachment
  return {
    id: attachment.id,
    state: attachment.state,
    kind: media?.media ?? kindOf(attachment.mime),
    ...(attachment.mime === undefined ? {} : { mime: attachment.mime }),
    ...(attachment.scanning ? { scanning: true } : {}),
    ...(attachment.found === undefined ? {} : { found: attachment.found, bytes: attachment.bytes ?? 0 }),
    ...(attachment.erasedAt ? { erasedAt: attachment.erasedAt.toISOString() } : {}),
    ...(attachment.state === 'stored' ? { url: `/api/v1/attachments/${attachment.id}` } : {}),
    ...(attachment.filename === undefined ? {} : { filename: attachment.filename }),
    ...(media?.voice === undefined ? {} : { voice: media.voice }),
    ...(taken === undefined ? {} : { taken: { ...taken } }),
  }
}

function kindOf(mime = ''): string {
  const kind = mime.split('/', 1)[0] ?? ''
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'document'
}

function textOf(content: Said): string {
  switch (content.type) {
    case 'text':
      return content.text
    case 'media':
    case 'location':
    case 'pressed':
      return wordsOf(content)
    case 'contacts':
      return [...content.names, ...content.phones].join(', ')
    case 'reaction':
      return content.emoji ?? ''
    case 'other':
      return content.detail ?? ''
    default:
      return wordsSaid(content)
  }
}

function buttonsOf(content: Said): string[] {
  if (content.type === 'buttons') return content.buttons.map((button) => button.title)
  if (content.type === 'list') return content.rows.map((row) => row.title)
  if (content.type === 'template') return (content.buttons ?? []).map((button) => button.title)
  return []
}

/** Those of the named properties that are there. */
function given<T extends object, K extends keyof T>(from: T, names: readonly K[]): Partial<Pick<T, K>> {
  const found: Partial<Pick<T, K>> = {}
  for (const name of names) if (from[name] !== undefined) found[name] = from[name]
  return found
}
