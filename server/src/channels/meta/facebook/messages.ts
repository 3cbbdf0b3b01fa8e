/**
 * Reading private messages. What we sent ourselves comes back as an echo: one with our own id in it is the proof that a
 * message went out whose answer was lost; one without was typed by somebody in the page's own inbox, and stands in the thread as said. Deliveries and
 * readings are watermarks: everything before them counts.
 */
import type { Content, HeardMessage, MediaKind } from '#core/message/content.ts'
import type { Heard } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { gist, unreadable } from '../../stranger.ts'
import { type Around, handlesOf, momentOf } from './around.ts'
import * as wire from './wire.ts'

const asEvent = parserOf(wire.Event)
const asPayload = parserOf(wire.Payload)

/** The thread is private: what is said in it is answered as a message. */
const IN_PRIVATE = { in: 'messenger' } as const
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** What happens around messages and is for the health page; `true` is alarming. */
const NOTICES: Readonly<Record<string, boolean>> = {
  optin: false,
  referral: false,
  pass_thread_control: false,
  take_thread_control: false,
  request_thread_control: false,
  app_roles: false,
  account_linking: false,
  policy_enforcement: true,
  checkout_update: false,
  payment: false,
  pre_checkout: false,
  game_play: false,
  feedback: false,
  messaging_feedback: false,
}

/** Everything in one item of `messaging` or `standby`. */
export function readEvent(given: unknown, around: Around): readonly Heard[] {
  const event = asEvent(given)
  if (!event) return [unreadable('malformed-event', around.part, given)]
  const at = momentOf(event.timestamp, around.receivedAt)
  const account = around.page
  const from = handlesOf(event.sender?.id)
  if (event.message?.is_echo) return readEcho(event, account, at)
  if (event.delivery || event.read) return readWatermark(event, around, at)
  const said = event.message ?? event.message_edit ?? event.postback ?? event.reaction
  if (!said) return [readNotice(given, account) ?? unreadable('unknown-event', around.part, given)]
  if (event.message?.is_deleted) {
    const { mid } = event.message
    return [{ kind: 'revoked', account, original: mid, externalId: `${mid}:deleted`, at }]
  }
  if (from.length === 0) return [unreadable('no-identity', around.part, given)]
  const head = { account, from, at, reply: IN_PRIVATE }
  if (event.message) return readMessage(event.message, head)
  if (event.message_edit) {
    const { mid, text, num_edit } = event.message_edit
    const content: Content = text ? { type: 'text', text } : { type: 'other', name: 'message_edit' }
    return [{ kind: 'edited', ...head, original: mid, externalId: `${mid}:edit:${num_edit ?? 1}`, content }]
  }
  const sender = from[0]?.value ?? ''
  if (event.postback) {
    const { mid, title, payload } = event.postback
    const content = { type: 'pressed', buttonId: payload ?? '', title: title ?? '' } as const
    return [message({ ...head, externalId: mid || `postback:${sender}:${at.getTime()}`, content })]
  }
  const { mid = '', action, emoji, reaction } = event.reaction ?? {}
  const kept = action === 'unreact' ? undefined : emoji || reaction || undefined
  const content = { type: 'reaction', to: mid, ...(kept ? { emoji: kept } : {}) } as const
  return [message({ ...head, externalId: `${mid}:${action ?? 'react'}:${sender}:${at.getTime()}`, content })]
}

function message(heard: HeardMessage): Heard {
  return { kind: 'message', message: heard }
}

function readEcho(
  { message: said, sender, recipient }: wire.Event,
  account: string,
  at: Date,
): readonly Heard[] {
  const externalId = said?.mid ?? ''
  const ours = said?.metadata
  if (ours && UUID.test(ours))
    return [
      { kind: 'receipt', receipt: { account, externalId, state: 'sent', at, ours: ours.toLowerCase() } },
    ]
  const to = handlesOf(recipient?.id)
  if (to[0] && to[0].value !== account && externalId) {
    const text = said?.text?.trim()
    const files = (said?.attachments ?? []).map(attached)
    const content: Content = text
      ? { type: 'text', text }
      : (files[0] ?? { type: 'other', name: 'page-inbox' })
    return [{ kind: 'typed-there', account, to, externalId, at, content }]
  }
  const detail = gist({
    mid: externalId,
    by: sender?.id,
    text: said?.text,
    attachments: said?.attachments?.length,
  })
  return [{ kind: 'notice', about: 'page-inbox', account, detail, alarming: false }]
}

function readWatermark({ delivery, read, sender }: wire.Event, around: Around, at: Date): readonly Heard[] {
  const account = around.page
  const mids = delivery?.mids ?? []
  const receipts = mids.map(
    (externalId): Heard => ({ kind: 'receipt', receipt: { account, externalId, state: 'delivered', at } }),
  )
  const from = handlesOf(sender?.id)
  const watermark = (read ?? delivery)?.watermark
  if (from.length === 0 || watermark === undefined || watermark === null) return receipts
  const until = momentOf(watermark, around.receivedAt)
  return [...receipts, { kind: 'up-to', account, from, state: read ? 'read' : 'delivered', until, at }]
}

function readNotice(given: unknown, account: string): Heard | undefined {
  const event = given as Readonly<Record<string, unknown>>
  const about = Object.keys(NOTICES).find((name) => event[name] !== undefined)
  if (about === undefined) return undefined
  return { kind: 'notice', about, account, detail: gist(event[about]), alarming: NOTICES[about] === true }
}

type Head = Pick<HeardMessage, 'account' | 'from' | 'at' | 'reply'>

/** Words, and each file a message of its own: the first has the words with it. */
function readMessage(said: wire.MessagePart, head: Head): readonly Heard[] {
  const context = said.reply_to?.mid ? { context: { externalId: said.reply_to.mid } } : {}
  const one = (content: Content, number: number): Heard => {
    const externalId = number === 0 ? said.mid : `${said.mid}#${number}`
    return message({ ...head, externalId, content, ...context })
  }
  const pressed = said.quick_reply?.payload
  if (pressed) return [one({ type: 'pressed', buttonId: pressed, title: said.text ?? '' }, 0)]
  const files = (said.attachments ?? []).map(attached)
  const text = said.text?.trim() ? said.text : undefined
  if (files.length === 0)
    return [
      one(text ? { type: 'text', text } : { type: 'other', name: 'unsupported', detail: gist(said) }, 0),
    ]
  const [first, ...rest] = files as [Content, ...Content[]]
  const together = text && first.type === 'media' ? [{ ...first, caption: text }, ...rest] : undefined
  const all: readonly Content[] = together ?? (text ? [{ type: 'text', text }, ...files] : files)
  return all.map(one)
}

const MEDIA: Readonly<Record<string, MediaKind>> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  file: 'document',
  sticker: 'sticker',
  reel: 'video',
  ig_reel: 'video',
}

function attached({ type, title, url, payload: given }: wire.Attachment): Content {
  const payload = asPayload(given)
  const media = MEDIA[type ?? '']
  if (media) {
    const mediaId = payload?.url ?? url
    return { type: 'media', media, ...(mediaId ? { mediaId } : {}), ...(title ? { filename: title } : {}) }
  }
  const place = payload?.coordinates
  if (type === 'location' && place)
    return { type: 'location', lat: place.lat, lng: place.long, ...(title ? { name: title } : {}) }
  const detail = [title, payload?.url ?? url].filter(Boolean).join(' ')
  return { type: 'other', name: type || 'attachment', ...(detail ? { detail } : {}) }
}
