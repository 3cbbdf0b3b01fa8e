/** What the rehearsal page gets to know of phones: plain shapes, media by address. */
import { windowOpen } from './people.ts'
import type { Phone } from './phone.ts'
import type { PhoneMessage } from './thread.ts'

const LINES = 200

/** A phone as a line in the list. */
export function phoneLine(phone: Phone): Record<string, unknown> {
  const { handset, person, thread } = phone
  const last = thread.at(-1)
  return {
    key: handset.key,
    name: person.name,
    about: person.about,
    part: person.part,
    number: person.hidesNumber ? (person.username ?? person.userId) : spaced(person.number ?? ''),
    online: handset.online,
    unread: thread.filter((message) => message.by === 'office' && message.ticks === 'delivered').length,
    last: last && { by: last.by, text: last.text, kind: last.media?.kind ?? last.type, at: last.at },
  }
}

/** An Indian number as people write it; any other as it is. */
function spaced(digits: string): string {
  return `+${digits}`.replace(/^\+91(\d{5})(\d{5})$/, '+91 $1 $2')
}

/** A phone with its talk. */
export function phoneView(phone: Phone, now: Date): Record<string, unknown> {
  return {
    ...phoneLine(phone),
    typing: phone.handset.typingUntil > Date.now(),
    windowOpen: windowOpen(phone.person, now),
    thread: phone.thread.slice(-LINES).map(messageView),
  }
}

function messageView(message: PhoneMessage): Record<string, unknown> {
  const { media, reactions, ...rest } = message
  return {
    ...rest,
    reactions: [...reactions.values()],
    ...(media
      ? {
          media: {
            kind: media.kind,
            mime: media.mime,
            filename: media.filename,
            voice: media.voice,
            size: media.bytes.length,
            seconds: media.kind === 'audio' ? opusSeconds(media.bytes) : undefined,
          },
        }
      : {}),
  }
}

/** How long an Ogg Opus recording lasts: the position on its last page, at 48,000 a second. */
function opusSeconds(bytes: Buffer): number | undefined {
  const page = bytes.lastIndexOf('OggS')
  if (page < 0 || page + 14 > bytes.length) return undefined
  return Number(bytes.readBigUInt64LE(page + 6)) / 48_000
}
