/**
 * What one message holds, put into our words. Every type of message has an answer: those that we have no word for
 * become `other` under their own name, so that a person sees what came. Only a message whose own part is broken
 * gives undefined, and then the envelope's reader sets it aside for a person.
 */
import type { Content, MediaKind } from '#core/message/content.ts'
import { parserOf } from '../../parser.ts'
import { gist } from '../../stranger.ts'
import * as wire from './wire.ts'

const asText = parserOf(wire.TextPart)
const asMedia = parserOf(wire.MediaPart)
const asLocation = parserOf(wire.LocationPart)
const asCards = parserOf(wire.ContactCards)
const asButton = parserOf(wire.ButtonPart)
const asPressed = parserOf(wire.PressedPart)
const asInteractive = parserOf(wire.InteractivePart)
const asReaction = parserOf(wire.ReactionPart)
const asOrder = parserOf(wire.OrderPart)
const asUnsupported = parserOf(wire.UnsupportedPart)
const asErrors = parserOf(wire.Errors)

type Part = Readonly<Record<string, unknown>>
type Reader = (message: Part) => Content | undefined

/** The readers of the types that have a word of ours. */
const READERS: Readonly<Record<string, Reader>> = {
  text: (message) => {
    const part = asText(message.text)
    return part && { type: 'text', text: part.body }
  },
  image: (message) => media('image', message.image),
  video: (message) => media('video', message.video),
  audio: (message) => media('audio', message.audio),
  voice: (message) => media('audio', message.voice),
  document: (message) => media('document', message.document),
  sticker: (message) => media('sticker', message.sticker),
  location,
  contacts,
  // the quick reply under a template; its payload is the id that we gave the button
  button: (message) => {
    const part = asButton(message.button)
    return part && { type: 'pressed', buttonId: part.payload ?? '', title: part.text ?? '' }
  },
  interactive,
  reaction: (message) => {
    const part = asReaction(message.reaction)
    return part && { type: 'reaction', to: part.message_id, ...(part.emoji ? { emoji: part.emoji } : {}) }
  },
  order,
  unsupported,
  unknown: unsupported,
}

/** The content of a message of this type, or undefined when its part is broken. */
export function contentOf(type: string, message: Part): Content | undefined {
  if (typeof message.group_id === 'string' && message.group_id !== '') return inGroup(type, message)
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  return reader ? reader(message) : other(type, gist(message[type]))
}

function other(name: string, detail?: string): Content {
  return detail ? { type: 'other', name, detail } : { type: 'other', name }
}

/** Groups are not a place for grievances; what was said there is shown, and nothing is fetched or answered. */
function inGroup(type: string, message: Part): Content {
  const said = asText(message.text)?.body ?? asMedia(message[type])?.caption ?? undefined
  return other('group', said ? `${type}: ${said}` : type)
}

function media(kind: MediaKind, given: unknown): Content | undefined {
  const part = asMedia(given)
  if (!part) return undefined
  const mime = part.mime_type?.replaceAll('\\', '').trim()
  const sha256 = hexHash(part.sha256)
  return {
    type: 'media',
    media: kind,
    ...(part.id ? { mediaId: String(part.id) } : {}),
    ...(mime ? { mime } : {}),
    ...(sha256 ? { sha256 } : {}),
    ...(part.caption ? { caption: part.caption } : {}),
    ...(part.filename ? { filename: part.filename } : {}),
    ...(part.voice ? { voice: true } : {}),
  }
}

/** WhatsApp states hashes in base64, its own examples now and then in hex; anything else is no hash. */
export function hexHash(stated: string | null | undefined): string | undefined {
  const text = stated?.replaceAll('\\', '').trim() ?? ''
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined
  return Buffer.from(text, 'base64').toString('hex')
}

function location(message: Part): Content | undefined {
  const part = asLocation(message.location)
  if (!part) return undefined
  const [lat, lng] = [Number(part.latitude), Number(part.longitude)]
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined
  return {
    type: 'location',
    lat,
    lng,
    ...(part.name ? { name: part.name } : {}),
    ...(part.address ? { address: part.address } : {}),
  }
}

/** A card that answers our request for the number says so; any other card may be anybody's and proves nothing. */
function contacts(message: Part): Content | undefined {
  const cards = asCards(message.contacts)
  if (!cards) return undefined
  const names = cards.map(
    (card) =>
      card.name?.formatted_name ||
      [card.name?.first_name, card.name?.last_name].filter(Boolean).join(' ') ||
      (/^FN[^:\r\n]*:(.+)$/m.exec(card.vcard ?? '')?.[1]?.trim() ?? ''),
  )
  const phones = cards.flatMap((card) => [
    ...(card.phones ?? []).map((phone) => phone.wa_id || phone.phone || ''),
    ...[...(card.vcard ?? '').matchAll(/^TEL[^:\r\n]*:(.+)$/gm)].map((found) => found[1] ?? ''),
  ])
  const plain = phones.map((phone) => phone.replaceAll(/[^0-9]/g, '')).filter((phone) => phone.length >= 5)
  const asked = (origin: unknown) => origin === 'contact_request'
  return {
    type: 'contacts',
    names: names.filter((name) => name !== ''),
    phones: [...new Set(plain)],
    ownNumber: asked(message.origin) || (cards.length > 0 && cards.every((card) => asked(card.origin))),
  }
}

/** A pressed button or row; the answers of forms and of requests to call have no word of ours and are shown. */
function interactive(message: Part): Content | undefined {
  const part = asInteractive(message.interactive) as Part | undefined
  if (!part) return undefined
  const kind = String(part.type)
  if (kind === 'button_reply' || kind === 'list_reply') {
    const pressed = asPressed(part[kind])
    return pressed && { type: 'pressed', buttonId: pressed.id, title: pressed.title ?? '' }
  }
  return other(kind, gist(part[kind]))
}

function order(message: Part): Content | undefined {
  const part = asOrder(message.order)
  if (!part) return undefined
  const items = `${part.product_items?.length ?? 0} items`
  return other('order', part.text ? `${items}: ${part.text}` : items)
}

/** What WhatsApp itself could not pass on: polls, edits on ordinary numbers, files above its limit. */
function unsupported(message: Part): Content {
  const name = asUnsupported(message.unsupported)?.type ?? 'unsupported'
  return other(name, (asErrors(message.errors) ?? []).map(errorText).join('; '))
}

/** An error of the service in one line, its number first. */
export function errorText(error: wire.WireError): string {
  return [error.code, error.error_data?.details || error.message || error.title].filter(Boolean).join(' ')
}
